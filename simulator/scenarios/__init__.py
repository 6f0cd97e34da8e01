"""Companies to start from, as TOML files, and what reads them; what happens afterwards is elsewhere."""
