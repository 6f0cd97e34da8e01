"""Why a wish about an invoice counts as fulfilled, as the rows hold it; who judges it is bot.domain.protocol."""

from enum import StrEnum


class Evidence(StrEnum):
    """Why an intent counts as fulfilled. The values are what the rows hold."""

    NONE = ""
    QUERY = "query"
    ANSWER = "answer"
    CANCELLED = "cancelled by its issuer"
    # None of our business, although it may be locked:
    NEVER_OURS = "never locked by us"
    THEIRS = "locked by another account, not by us"
    ANOTHERS = "locked for another claim of ours"
    # Not written off, and never will be; and one that was reversed only after it had been:
    REVERSED = "reversed by its seller"
    REVERSED_AFTER = "answer, reversed since"
    # Finance's word:
    NOT_FOUND = "not found, left out by finance"
    WRITTEN_OFF_ELSEWHERE = "written off elsewhere"
    FINANCE = "finance"
    UNKNOWN = "unknown"

    @classmethod
    def _missing_(cls, value: object) -> "Evidence":
        """Older rows have the name of whoever of finance said so behind it; what only a later release writes says
        nothing to this one."""
        return cls.FINANCE if str(value).startswith("finance: ") else cls.UNKNOWN


NOT_OURS = frozenset({Evidence.NEVER_OURS, Evidence.THEIRS, Evidence.ANOTHERS})
