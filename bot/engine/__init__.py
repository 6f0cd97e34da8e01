"""The durable engine: effects, timers and sweeps, run at least once; what an effect does lives in bot.effects."""
