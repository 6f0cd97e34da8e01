"""Companies to start from, as TOML files, and the module that reads them; changes no running company."""
