"""The refusal that every interface of the simulator answers; errcodes of the API are in ``platform``."""


class NotPossibleError(Exception):
    """A person tried what the real client does not offer, such as a greyed button; the text says what."""
