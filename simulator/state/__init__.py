"""What the simulator remembers and how it is saved: plain data, clock, journal, settings; no rule of the platform."""
