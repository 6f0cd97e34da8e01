"""What people and timers may have done, a class per duty; no platform, no database and no HTTP of their own."""
