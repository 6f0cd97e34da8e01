"""Records what was done since the start and writes the pytest function that does it again; runs nothing."""
