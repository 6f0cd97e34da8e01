"""The real clock. Tests have one of their own."""

from datetime import UTC, datetime


class SystemClock:
    """The machine's time."""

    def now(self) -> datetime:
        """This moment, aware, in UTC."""
        return datetime.now(tz=UTC)
