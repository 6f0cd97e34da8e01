"""One-time codes that people type from one screen to another."""

import secrets

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # no I, L, O, 0, 1: they look alike
LENGTH = 8


def one_time_code() -> str:
    """A new one each time; nobody can guess it."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
