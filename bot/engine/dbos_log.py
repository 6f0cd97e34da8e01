"""What DBOS says, in our log: its warnings without what may hold personal data, and nothing of its console."""

import logging
import time

QUIET = 30.0  # seconds
MOST = 200  # different lines remembered
TRACE = "Traceback (most recent call last):"


class JobGivenUp(Exception):
    """Ends a workflow as failed; the text is the class of the last fault."""


class FirstLines(logging.Filter):
    """DBOS's own records, each cut to its first line and the class of the fault: what follows (details of the
    database, statements, traces) may hold personal data. While the database is away DBOS says the same many times a
    second; it is kept once in ``QUIET`` seconds."""

    def __init__(self) -> None:
        super().__init__()
        self._said: dict[str, float] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        fault = record.exc_info[1] if record.exc_info else None
        if isinstance(fault, JobGivenUp):
            return False  # said already, in our words
        line = record.getMessage().partition("\n")[0].removesuffix(TRACE).rstrip(": ")
        record.msg, record.args, record.exc_info = f"{line} {type(fault).__name__}" if fault else line, (), None
        return self._is_news(record.msg)

    def _is_news(self, line: str) -> bool:
        now = time.monotonic()
        if now - self._said.get(line, -QUIET) < QUIET:
            return False
        if len(self._said) >= MOST:
            self._said.clear()
        self._said[line] = now
        return True


def quiet_dbos() -> None:
    """Send DBOS's warnings where ours go, and nothing to its own console."""
    theirs = logging.getLogger("dbos")
    if not theirs.handlers:
        theirs.addHandler(logging.NullHandler())
        theirs.addFilter(FirstLines())
    theirs.setLevel(logging.WARNING)
    theirs.propagate = True
