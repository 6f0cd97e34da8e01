"""A database with as many finished claims as one likes: a few are lived by the real code, their rows are multiplied."""

import sqlite3
from pathlib import Path

from bot.domain.invoice import UserId
from tests.unit.services.kit import desk

LIVED = 50
PEOPLE = 20  # so that a thousand claims, too, fill a later page of everybody
# Which columns tell rows apart. Numbers: the column and the table whose rows they count; texts get a suffix.
NUMBERS = {
    "claims": {"id": "claims"},
    "wallet": {"id": "wallet"},
    "lines": {"id": "lines", "claim_id": "claims", "wallet_id": "wallet"},
    "line_keys": {"line_id": "lines"},
    "originals": {"id": "originals", "line_id": "lines"},
    "decisions": {"id": "decisions", "claim_id": "claims"},
    "audit": {"id": "audit", "claim_id": "claims"},
    "attempts": {"id": "attempts", "wallet_id": "wallet", "journal_n": "attempts"},
    "cards": {"id": "cards", "claim_id": "claims"},
    "card_codes": {"id": "card_codes"},
}
TEXTS = {
    "claims": ("submission_key",),
    "wallet": ("key", "encrypt_code"),
    "lines": ("key", "encrypt_code", "live_key"),
    "line_keys": ("key", "live_key"),
    "cards": ("task_id",),
    "card_codes": ("task_id", "code"),
}
SETTINGS = (
    "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA foreign_keys = OFF;"
)


async def seed(folder: Path, claims: int, lived: int = LIVED) -> None:
    """Leave ``desk.db`` with so many closed claims of one invoice each in the folder, a multiple of those ``lived``."""
    async with desk(folder, undo=0.0) as kit:
        kit.people.leaders.update({f"e{n}": (f"m{n}",) for n in range(PEOPLE)})
        for n in range(lived):
            claim = await kit.submit(f"e{n % PEOPLE}", kit.wallets.add(n, f"e{n % PEOPLE}"))
            await kit.settle()
            await kit.services.approvals.approve(UserId(f"m{n % PEOPLE}"), claim.number)
            await kit.settle()
    with sqlite3.connect(folder / "desk.db") as database:
        database.executescript(SETTINGS)
        _multiply(database, claims // lived)
        database.execute("UPDATE sequences SET value = ? WHERE name = 'claim'", (claims,))
        database.execute("DELETE FROM effect_queue")  # what is done is purged after a week
        database.commit()
        database.execute("PRAGMA journal_mode = WAL")
    database.close()


def _multiply(database: sqlite3.Connection, times: int) -> None:
    sizes = {table: database.execute(f"SELECT max(rowid) FROM {table}").fetchone()[0] or 0 for table in NUMBERS}
    for table, numbers in NUMBERS.items():
        names = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
        shown = ", ".join(f'"{name}"' for name in names)
        taken = ", ".join(_copied(table, name, numbers, sizes) for name in names)
        database.execute(
            f"INSERT INTO {table} ({shown}) "
            "WITH RECURSIVE copy(n) AS "
            "(SELECT 1 WHERE :times > 1 UNION ALL SELECT n + 1 FROM copy WHERE n + 1 < :times) "
            f"SELECT {taken} FROM copy CROSS JOIN {table} AS was WHERE was.rowid <= :size",
            {"times": times, "size": sizes[table]},
        )


def _copied(table: str, name: str, numbers: dict[str, str], sizes: dict[str, int]) -> str:
    """What stands in a column of the n-th copy."""
    if name in numbers:
        return f'was."{name}" + copy.n * {sizes[numbers[name]]}'
    if (table, name) == ("claims", "number"):
        return f"printf('BX-%04d', was.id + copy.n * {sizes['claims']})"
    return f"was.\"{name}\" || '.' || copy.n" if name in TEXTS.get(table, ()) else f'was."{name}"'
