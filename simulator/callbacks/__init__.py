"""Everything the platform sends to the bot's callback address: envelope, delivery, retries, passive replies."""
