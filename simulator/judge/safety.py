"""The list of all that must hold at every moment, S1 to S17, in the order in which it is shown."""

from collections.abc import Callable, Iterator

from simulator.judge.claim_safety import s5, s6, s7, s8, s9, s11, s12, s13, s14
from simulator.judge.history import History
from simulator.judge.invoice_safety import s1, s2, s3, s4, s10, s15, s16, s17

SAFETY: list[Callable[[History], Iterator[str]]] = [
    *(s1, s2, s3, s4, s5, s6, s7, s8),
    *(s9, s10, s11, s12, s13, s14, s15, s16, s17),
]
