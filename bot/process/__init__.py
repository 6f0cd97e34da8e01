"""How the bot runs as processes: serving, workers, logging, the watch over what they stand on."""
