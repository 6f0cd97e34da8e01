"""Where a fault happened, without what was in it: messages of exceptions may quote people's data."""

import traceback

FRAMES = 8


def where(error: BaseException) -> list[str]:
    """The last frames as ``file:line function``."""
    frames = traceback.extract_tb(error.__traceback__)[-FRAMES:]
    return [f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno} {frame.name}" for frame in frames]
