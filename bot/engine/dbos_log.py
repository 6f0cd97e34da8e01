"""What DBOS says, in our log: its warnings without texts that may hold personal data, and nothing of its console."""

import logging


class EffectGivenUp(Exception):
    """Ends a workflow as failed; the text is the class of the last fault."""


class NoTraces(logging.Filter):
    """DBOS's own records: the class of a fault is kept, its text and trace, which may hold personal data, are not."""

    def filter(self, record: logging.LogRecord) -> bool:
        fault = record.exc_info[1] if record.exc_info else None
        if isinstance(fault, EffectGivenUp):
            return False  # said already, in our words
        if fault is not None:
            record.msg, record.args = f"{record.getMessage()} {type(fault).__name__}", ()
            record.exc_info = None
        return True


def quiet_dbos() -> None:
    """Send DBOS's warnings where ours go, and nothing to its own console."""
    theirs = logging.getLogger("dbos")
    if not theirs.handlers:
        theirs.addHandler(logging.NullHandler())
        theirs.addFilter(NoTraces())
    theirs.setLevel(logging.WARNING)
    theirs.propagate = True
