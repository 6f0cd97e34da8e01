"""Carries out the jobs of bot.jobs, a module per duty; each handler may be called again for what it did already."""
