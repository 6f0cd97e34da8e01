"""What was done since the start, and the pytest function that does it again; does nothing itself."""
