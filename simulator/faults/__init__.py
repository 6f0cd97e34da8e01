"""Rules that make an exchange fail, and presets of them by name; ``platform`` and ``callbacks`` carry them out."""
