"""The durable engine: jobs and timers, run at least once; what a job does lives in bot.job_handlers."""
