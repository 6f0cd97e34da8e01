"""The original of an invoice: the files its issuer gives for it, and how far we are with keeping them. Pure."""

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """Which file: the invoice itself, or the itinerary that comes with a ride."""

    PDF = "pdf"
    ITINERARY = "itinerary"


class Kept(StrEnum):
    """How far we are."""

    WAITING = "waiting"
    STORED = "stored"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Original:
    """One file of one line. ``url`` is a secret and empty once the file is settled; ``size`` in bytes."""

    id: int
    line_id: int
    kind: Kind
    state: Kept
    url: str = field(default="", repr=False)
    sha256: str = ""
    size: int = 0
