"""Which sentence of the catalogue tells what a code of the platform means: WHY to the person it stopped, SETUP to the
admin who can mend it, with every cause that is known. Codes as in ``errors``."""

from collections.abc import Iterator

from bot.weixin.errors import TABLE, Kind

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


def _turned(table: dict[str, tuple[int, ...]]) -> Iterator[tuple[int, str]]:
    return ((code, key) for key, codes in table.items() for code in codes)


def _of_kind(kind: Kind, key: str) -> dict[int, str]:
    return {code: key for code, is_kind in TABLE.items() if is_kind is kind}


WHY: dict[int, str] = _of_kind(Kind.PERMISSION, "why.setup") | dict(_turned(_SAYS))
SETUP: dict[int, str] = _of_kind(Kind.PERMISSION, "setup.other") | dict(_turned(_SETS_UP))
