"""The HTTP API under /_sim/ for tests, scripts and the page's panel; people's own actions go through ``client``."""
