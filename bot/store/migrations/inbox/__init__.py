"""The steps of the inbox."""
