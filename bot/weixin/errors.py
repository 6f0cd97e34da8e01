"""What each code of the platform means for us: one table, and the way from a code to a fault of ``bot.ports``.

Codes: page 90313 (and 90236, 94888 for cards); the invoice family beyond 72023/72024/72037 comes from the
reimburser API's own list, what is special to api.weixin.qq.com from its pages on tokens and logins. Texts (``errmsg``)
may change at any time and are never looked at.
"""

from collections.abc import Mapping
from enum import StrEnum

from bot.domain.invoice import Account
from bot.domain.protocol import Outcome
from bot.ports.platform import Answer, Busy, InDoubt, NotAllowed, NotSent, OurBug, PlatformFault, Refused
from bot.weixin import facts


class Kind(StrEnum):
    """What to do about a code."""

    UNKNOWN = "unknown"  # may have happened all the same
    RETRY = "retry"  # did not happen; soon again
    LIMIT = "limit"  # did not happen; stop calling this API for a while
    TOKEN = "token"  # noqa: S105 - get a new token, once
    TICKET = "ticket"  # get a new ticket
    STATE = "state"  # the thing spoken of is in another state: look at it
    SUBJECT = "subject"  # the person, card, code or file spoken of will not do
    SPLIT = "split"  # too many at once
    PERMISSION = "permission"  # a human has to change a setting
    OURS = "ours"  # we asked wrongly
    ELSEWHERE = "elsewhere"  # belongs to APIs that we do not use


def _spread(*codes: int | tuple[int, int]) -> list[int]:
    """Single codes and inclusive ranges, as one list."""
    out: list[int] = []
    for code in codes:
        out += range(code[0], code[1] + 1) if isinstance(code, tuple) else [code]
    return out


_CODES: dict[Kind, list[int]] = {
    Kind.UNKNOWN: [facts.BUSY],
    Kind.RETRY: _spread(6000, 45033, 45035, 45036, 72036, 72054, 72059, 301057),
    Kind.LIMIT: [facts.RATE_LIMIT],
    Kind.TOKEN: sorted(facts.TOKEN_REFUSED),
    Kind.TICKET: [40093, 42012],
    # 40073 and 40078 mean an invoice card on one host, something else on the other: both are about the thing asked for.
    Kind.STATE: _spread(40073, 40078, 72017, 72023, 72024, 72027, 72031, 72037, 72039, 72060, 72061),
    Kind.SUBJECT: _spread(
        *(40003, (40004, 40007), 40009, 40011, 40029, 40031, 40066, 40068, 40070, 40071, 40123, 40145),
        *(42003, 42014, (42015, 42016), 42022, 42052, 43004, 46003, 46004, 50002, 60003, 60011, 60021, 60111),
        *(60123, 60140, 72053, 81012, 81013, 82004, 82101, 82102, 84014, 84015),
    ),
    Kind.SPLIT: _spread(40032, 40206, 45029, 72052, 72055, 82002, 82003, 301112, 830002),
    Kind.PERMISSION: _spread(
        *(40013, 40056, 40091, 43012, 48001, 48002, 48006, 48009, 48010, 50001, 50003, 60020, 60031, 61007),
        *(72015, 80001, 92002, 92003, 301002, 301055, 301056, 2000002, facts.NOT_SET_UP),
    ),
    Kind.OURS: _spread(
        *(40008, (40016, 40027), 40033, 40035, 40039, 40054, 40055, 40058, 40063, 40101, 40127, 40146, 41001, 41002),
        *(41004, 41006, 41008, 41009, 41011, 41016, 41033, (42017, 42021), (42027, 42051), 43002, 44001, 44004),
        *(45001, 45002, 45007, 45008, 45032, 45034, 47001, 48005, 72025, 82001, 84025, (90201, 90208), 91040, 301025),
    ),
    Kind.ELSEWHERE: _spread(
        *(60257, 72018, (72028, 72030), 72035, 72038, (72040, 72051), (72056, 72058), (72062, 72093)),
        *((73000, 73016), 93000),
    ),
}
TABLE: dict[int, Kind] = {code: kind for kind, codes in _CODES.items() for code in codes}
# What api.weixin.qq.com has besides, or means by the same number: 40125, 40243 secret wrong or frozen, 40164, 89503,
# 89506, 89507 our address is not admitted, 40163 login code used, 40226 login refused, 45011 too often for one person,
# 45033 too many cards.
_OTHERWISE: dict[Kind, list[int]] = {
    Kind.PERMISSION: [40125, 40164, 40243, 89503, 89506, 89507],
    Kind.SUBJECT: [40163, 40226, 45033],
    Kind.RETRY: [45011],
}
WEIXIN_TABLE: dict[int, Kind] = TABLE | {code: kind for kind, codes in _OTHERWISE.items() for code in codes}


def table(account: Account) -> Mapping[int, Kind]:
    """The codes of the host that serves this account."""
    return TABLE if account is Account.WORK else WEIXIN_TABLE


RETRY_AFTER = 2.0  # seconds
# Seconds for which an API is left alone at first. A fresh token that is refused is the platform's own trouble.
WINDOWS: dict[Kind | None, float] = {Kind.LIMIT: facts.RATE_WINDOW, Kind.TOKEN: 5.0}


def fault(api: str, code: int, *, write: bool, account: Account = Account.WORK) -> PlatformFault:
    """The exception for a non-zero code that ``api`` answered; ``write`` says whether it may have changed anything."""
    kind = table(account).get(code)
    if kind is Kind.UNKNOWN:
        return InDoubt(api, code) if write else Busy(api, code, RETRY_AFTER)
    if kind is Kind.RETRY:
        return Busy(api, code, RETRY_AFTER)
    if kind in WINDOWS:
        return Busy(api, code, WINDOWS[kind])
    if kind is Kind.PERMISSION:
        return NotAllowed(api, code)
    if kind in {Kind.OURS, Kind.SPLIT}:
        return OurBug(api, code)
    return Refused(
        api,
        code,
        duplicate=code == facts.TASK_ID_TAKEN,
        spent=code in {facts.CODE_USED, facts.CODE_OVER},
        unreachable=code == facts.ALL_UNREACHABLE,
    )


def silence(api: str, *, write: bool) -> PlatformFault:
    """The exception for an answer that did not come or can't be read: a write may have happened, a read is repeated."""
    return InDoubt(api) if write else Busy(api, after=RETRY_AFTER)


def answer(fault: PlatformFault) -> Answer:
    """What a fault says about a write to the wallet. Only a listed code is a definite no."""
    if isinstance(fault, NotSent):
        return Answer(Outcome.NOT_SENT, fault.code, fault.after)
    if isinstance(fault, InDoubt) or fault.code not in table(fault.account):
        return Answer(Outcome.UNKNOWN, fault.code, fault.after)
    return Answer(Outcome.REFUSED, fault.code, fault.after)
