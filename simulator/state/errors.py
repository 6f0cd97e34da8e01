"""Refusals that every door of the simulator turns into an answer; wire errors of the platform stand in ``platform``."""


class NotPossibleError(Exception):
    """A person tried what the real client does not offer, such as a greyed button; the text says what."""
