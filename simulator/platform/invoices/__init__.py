"""The four invoice calls on both hosts; which status may follow which is a rule of the wallet in ``company``."""
