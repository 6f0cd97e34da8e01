"""Copies of everything that must not be lost, while the bot runs; putting them back; and looking whether all is
sound."""

import json
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from bot.bootstrap import journal_folder, originals_folder
from bot.config import Config
from bot.domain.identity import tail_of
from bot.engine.dbos_engine import DbosEngine
from bot.services.safe_mode import SAFE_MODE
from bot.store import Store, migrate, open_database
from bot.store.history import BrokenHistory, fold
from bot.store.journal import ahead, held, in_use, read
from bot.system import private

MANIFEST = "manifest.json"
PAGES_AT_ONCE = 256
BRIEF = 0.5  # seconds of every start that may go into looking at the files
STEPS = 10_000  # of SQLite's machine between two looks at the clock


class BackupFault(Exception):
    """Nothing was done; the message says what to do."""


def databases(config: Config) -> list[Path]:
    """The SQLite files in the order they must be copied: what the inbox lacks is heard in the main one already, and not
    the other way round. Raises BackupFault for PostgreSQL."""
    if config.store.kind != "sqlite":
        raise BackupFault("PostgreSQL is backed up with pg_dump; copy the lock journal and the originals with it.")
    main = Path(config.store.url.get_secret_value().removeprefix("sqlite:///")).absolute()
    return [main.with_name(f"{main.stem}-inbox{main.suffix}"), main]


def backup(config: Config, to: Path) -> Path:
    """A new folder in ``to`` with the databases, the lock journal and the originals. The bot may run. Raises
    BackupFault, OSError."""
    files = databases(config)
    if not files[1].exists():
        raise BackupFault(f"There is no database at {files[1]}.")
    folder = to / f"baoxiao-{datetime.now(UTC):%Y%m%d-%H%M%S}"
    partial = folder.with_suffix(".partial")
    to.mkdir(mode=0o700, parents=True, exist_ok=True)
    partial.mkdir(mode=0o700)
    try:
        _fill_backup(config, files, partial)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    partial.rename(folder)
    return folder


def _fill_backup(config: Config, files: list[Path], partial: Path) -> None:
    for file in files:
        _copy_database(file, partial / file.name)
        if trouble := list(_unsound(partial / file.name)):
            raise BackupFault(f"{file} is damaged ({trouble[0]}), and so would be the copy.\n{cure(config)}")
    for source, name in ((journal_folder(config), "journal"), (originals_folder(config), "originals")):
        if source.is_dir():
            shutil.copytree(source, partial / name, ignore=shutil.ignore_patterns("*.part", "*.new", "port-*"))
    content = {"taken": datetime.now(UTC).isoformat(), "databases": [file.name for file in files]}
    private.write(partial / MANIFEST, (json.dumps(content, indent=1) + "\n").encode())
    for path in partial.rglob("*"):
        private.close_to_others(path)


def _copy_database(source: Path, target: Path) -> None:
    """SQLite's own online copy: a snapshot, also while others write."""
    private.make(target)
    with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(target)) as copy:
        live.backup(copy, pages=PAGES_AT_ONCE, sleep=0.01)


def restore(config: Config, backup_folder: Path) -> list[str]:
    """Put a backup in the place of the databases; what was there is kept beside. The journal that is there stays, since
    it knows what happened after the backup. Writing off is suspended until a person has compared. Raises BackupFault,
    OSError."""
    files = databases(config)
    if not (backup_folder / MANIFEST).is_file():
        raise BackupFault(f"{backup_folder} is no backup: it has no {MANIFEST}.")
    if in_use(journal_folder(config)):
        raise BackupFault("The bot is running: stop it first.")
    for file in files:
        if trouble := list(_unsound(backup_folder / file.name)):
            raise BackupFault(f"The backup is not sound: {trouble[0]}")
    said, stamp = [], f"{time.time():.0f}"
    for file in files:
        for old in (file, *(file.with_name(file.name + end) for end in ("-wal", "-shm"))):
            if old.exists():
                old.rename(old.with_name(f"{old.name}.before-{stamp}"))
                said.append(f"kept {old.name} as {old.name}.before-{stamp}")
        private.make(file)
        shutil.copyfile(backup_folder / file.name, file)
        said.append(f"restored {file.name}")
    for name, target in (("journal", journal_folder(config)), ("originals", originals_folder(config))):
        if (backup_folder / name).is_dir():
            said += _fill(backup_folder / name, target)
    _suspend(files[1])
    return said


def _fill(source: Path, target: Path) -> Iterator[str]:
    """What is not there any more comes back; nothing is overwritten."""
    for file in sorted(path for path in source.rglob("*") if path.is_file()):
        place = target / file.relative_to(source)
        if not place.exists():
            place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            private.make(place)
            shutil.copyfile(file, place)
            yield f"restored {place.name}"


def _suspend(database: Path) -> None:
    state = {"since": datetime.now(UTC).isoformat(), "restored": True, "count": 0, "listed": []}
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", (SAFE_MODE, json.dumps(state))
        )


def damage(config: Config, seconds: float = BRIEF) -> list[str]:
    """What is wrong with the SQLite files themselves, each line beginning with the file's path; what does not show in
    ``seconds`` is not found. Nothing on PostgreSQL, and where no database is yet."""
    if config.store.kind != "sqlite":
        return []
    inbox, main = databases(config)
    there = [file for file in (inbox, main) if file.exists() and file.stat().st_size]
    if there == [inbox]:
        return [f"{main}: the file is {'empty' if main.exists() else 'missing'}"]
    return [f"{file.parent}/{line}" for file in there for line in _unsound(file, "quick_check", seconds / len(there))]


def cure(config: Config) -> str:
    """What to do about a damaged file."""
    seen = newest(config)
    where = "no backup is seen in the folders " + ", ".join(str(one) for one in _places(config))
    found = f"the newest backup seen is of {seen[0]:%Y-%m-%d %H:%M} UTC" if seen else where
    return (
        f"Stop the bot and put a backup in its place: baoxiao restore {seen[1] if seen else 'FOLDER'} --yes ({found}). "
        "Locks asked for since then are in the lock journal: see `baoxiao locks rescue`."
    )


def newest(config: Config) -> tuple[datetime, Path] | None:
    """When the latest backup was taken of those in the usual places, and where it is."""
    found = []
    for manifest in (file for place in _places(config) for file in place.glob(f"*/{MANIFEST}")):
        with suppress(OSError, ValueError, KeyError, TypeError):
            taken = datetime.fromisoformat(json.loads(manifest.read_text("utf-8"))["taken"])
            found.append((taken.astimezone(UTC), manifest.parent))
    return max(found, default=None)


def _places(config: Config) -> list[Path]:
    """Where ``baoxiao backup`` puts them unless told otherwise, and beside the database."""
    return list(dict.fromkeys([Path("backups").absolute(), databases(config)[1].with_name("backups")]))


def _unsound(database: Path, check: str = "integrity_check", seconds: float | None = None) -> Iterator[str]:
    """What SQLite itself finds wrong with a file, as far as it gets in ``seconds``."""
    if not database.is_file():
        yield f"{database.name} is missing"
        return
    end = None if seconds is None else time.monotonic() + seconds
    try:
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            if end is not None:
                connection.set_progress_handler(lambda: time.monotonic() > end, STEPS)
            for (line,) in connection.execute(f"PRAGMA {check}"):
                if line != "ok":
                    yield f"{database.name}: {line}"
            for row in connection.execute("PRAGMA foreign_key_check") if end is None else ():
                yield f"{database.name}: {row[0]} row {row[1]} points at nothing"
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) != sqlite3.SQLITE_INTERRUPT:
            yield f"{database.name}: {error}"


async def verified(config: Config) -> tuple[list[str], list[str]]:
    """(what was found sound, what was not). Raises StoreDown."""
    url = config.store.url.get_secret_value()
    database = open_database(url)
    try:
        return await _verified(config, Store(database, DbosEngine(url).enqueue))
    finally:
        await database.close()


async def _verified(config: Config, store: Store) -> tuple[list[str], list[str]]:
    """Files, migrations, histories, lock journal. Files that are not sound are read no further."""
    good: list[str] = []
    bad: list[str] = []
    url = config.store.url.get_secret_value()
    if config.store.kind == "sqlite":
        files = databases(config)
        if troubles := [f"{file.parent}/{trouble}" for file in files for trouble in _unsound(file)]:
            return good, [*troubles, cure(config)]
        good.append("the files are sound")
    if not await migrate.is_current(url):
        return good, [*bad, "the tables are not up to date: run `baoxiao migrate`"]
    claims, wrong = await _histories(store)
    bad += [f"{number}: its history does not explain its state" for number in wrong]
    good += [] if wrong else [f"{claims} claims, each explained by its history"]
    entries = read(journal_folder(config))
    async with store.reading() as unit:
        known = await unit.wallet.journaled()
        held_now = held(entries)
        wanted = await unit.claims.holding([one.key for one in held_now])
    missing = ahead(entries, known)
    bad += [f"the lock journal is ahead of the database by {len(missing)} requests"] if missing else []
    lost = [one for one in held_now if one.sure and one.key not in wanted]
    bad += [f"{one.claim}: an invoice (…{tail_of(one.key)}) is held and no live claim wants it" for one in lost]
    good.append(f"{len(entries)} lines in the lock journal")
    return good, bad


async def _histories(store: Store) -> tuple[int, list[str]]:
    """How many claims there are, and the numbers of those whose history does not explain their state."""
    last, count, wrong = 0, 0, []
    while True:
        async with store.reading() as unit:
            page = await unit.claims.after(last)
            for claim in page:
                try:
                    explained = fold(await unit.history(claim.id)) is claim.state
                except BrokenHistory:
                    explained = False
                wrong += [] if explained else [claim.number]
        if not page:
            return count, wrong
        last, count = page[-1].id, count + len(page)
