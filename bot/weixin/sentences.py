"""Which sentence of the catalogue tells what a code of the platform means: ``why`` to whom it stopped, ``setup`` to the
admin who can mend it, with every cause that is known. Codes as in ``errors``."""

from collections.abc import Iterator, Mapping

from bot.domain.invoice import Account
from bot.weixin import facts
from bot.weixin.errors import Kind, table

_SAYS: dict[str, tuple[int, ...]] = {
    "why.not_open": (48001, 61007, 72015),
    "why.title": (72017,),
    "line.locked_elsewhere": (72023,),
    "why.state": (72024, 72027, 72039),
    "why.pick_again": (40073, 72025, 72031),
    "why.busy": (72036, 72054),
    "why.given": (72059,),
    "line.not_yours": (72037,),
    "line.cancelled": (72060,),
    "line.closed": (72061,),
    "why.card": (40078,),
    "why.original": (72040, 72045, 72046, 72047),
    "why.number": (72041, 72042, 72043),
    "why.old_code": (72044,),
    "why.issuer": (72018, 72028, 72029, 72030, 72035, 72038, *range(72048, 72052)),
    "why.too_many": (72052, 72055),
    "why.not_authorised": (72053,),
}
_SETS_UP: dict[str, tuple[int, ...]] = {
    "setup.not_open": (48001, 61007, 72015),
    "setup.card": (40078,),
    "setup.ip": (60020,),
    "setup.secret": (40001, 40013, 40091),
    "setup.agent": (301002, 40056),
    "setup.domain": (50001, 80001),
    "setup.blocked": (48002, 48006),
}
# What the app may be forbidden to ask for by itself; claims go on without. Codes that stop the whole app say more.
ASKED = {name: f"setup.{name}" for name in ("members", "departments", "openids", "login")}
EVERYWHERE = frozenset(
    code for key in ("setup.ip", "setup.secret", "setup.agent", "setup.domain") for code in _SETS_UP[key]
)

# The accounts of api.weixin.qq.com are set up in other consoles; ``{account}`` in these is the configuration's section.
_SAYS_THERE: dict[str, tuple[int, ...]] = {"why.app_not_open": (48001, 61007, 72015)}
_SETS_UP_THERE: dict[str, tuple[int, ...]] = {
    "setup.app_not_open": (48001, 61007, 72015),
    "setup.app_card": (40078,),
    "setup.app_ip": (40164, 89503, 89506, 89507),
    "setup.app_secret": (40001, 40013, 40125, 40243),
    "setup.app_gone": (facts.NOT_SET_UP,),
}


def _turned(table: dict[str, tuple[int, ...]]) -> Iterator[tuple[int, str]]:
    return ((code, key) for key, codes in table.items() for code in codes)


def why(account: Account) -> Mapping[int, str]:
    """What tells a person why a code stopped them."""
    there = account is not Account.WORK
    general = dict.fromkeys(_settings(account), "why.app_setup" if there else "why.setup")
    return general | dict(_turned(_SAYS)) | dict(_turned(_SAYS_THERE if there else {}))


def setup(account: Account) -> Mapping[int, str]:
    """What tells an admin how to mend it."""
    there = account is not Account.WORK
    known = _SETS_UP_THERE if there else _SETS_UP
    return dict.fromkeys(_settings(account), "setup.app_other" if there else "setup.other") | dict(_turned(known))


def _settings(account: Account) -> list[int]:
    return [code for code, kind in table(account).items() if kind is Kind.PERMISSION]
