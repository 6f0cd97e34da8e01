"""Calls about the app and about people: tokens, tickets, logins, directory, openids."""
