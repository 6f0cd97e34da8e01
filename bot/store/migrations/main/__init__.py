"""The steps of the main database."""
