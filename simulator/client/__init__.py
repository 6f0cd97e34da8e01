"""What people use: the simulator's page, phones with in-app browsers, invoice picker, native apps; no platform rule."""
