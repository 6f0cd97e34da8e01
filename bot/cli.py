"""The commands people type; what they do stands in the modules they name."""

import asyncio
import os
import signal
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot import __version__, backups, logs, rescue, serving, system
from bot import app as application
from bot import demo as show
from bot.config import Config, ConfigProblems, load, problems_around
from bot.config.sentences import Language
from bot.domain.errors import BadInput
from bot.domain.invoice import Account, CardRef, Status
from bot.journal import JournalFault
from bot.ports.platform import PlatformFault
from bot.ports.store import StoreDown
from bot.server import listening
from bot.server.static import FrontEndMissing, load_static
from bot.store import migrate as migrations
from bot.workers import Parent

EXIT_CONFIG = 2

ConfigFile = Annotated[
    Path | None, typer.Option("--config", help="The TOML file; else BAOXIAO_CONFIG.", envvar="BAOXIAO_CONFIG")
]

app = typer.Typer(
    name="baoxiao",
    help="报销助手: reimburse electronic invoices inside Weixin Work.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


locks = typer.Typer(help="What the lock journal says we hold, and letting go of it.", no_args_is_help=True)
app.add_typer(locks, name="locks")


def _tell_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"baoxiao {__version__}")
        raise typer.Exit


@app.callback()
def baoxiao(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_tell_version, help="Tell the version and exit.")
    ] = False,
) -> None:
    """Baoxiao 报销助手."""
    del version
    system.follow_clock_file()


@app.command()
def check(
    file: Annotated[
        Path | None, typer.Argument(help="The TOML file; else BAOXIAO_CONFIG.", envvar="BAOXIAO_CONFIG")
    ] = None,
    language: Annotated[str, typer.Option(help="zh-CN or en; else as configured.")] = "",
) -> None:
    """Say everything that is wrong with a configuration; exit 2 if anything is."""
    config = configured(file, _language(language), to_stderr=False)
    typer.echo(_summary(config, file))


@app.command()
def serve(
    config: ConfigFile = None,
    workers: Annotated[int, typer.Option(min=1, max=32, help="Processes on the same port; PostgreSQL alone.")] = 1,
) -> None:
    """Run the bot."""
    settings = configured(config)
    if workers > 1 and settings.store.kind == "sqlite":
        typer.echo(
            "--workers needs PostgreSQL: a SQLite file has one writer at a time, so a second process would only wait "
            "for the first. Leave --workers out, or set [store] url to a PostgreSQL database.",
            err=True,
        )
        raise typer.Exit(EXIT_CONFIG)
    logs.set_up(settings)
    if workers > 1:
        _several(settings, workers)
    else:
        _one(settings)


def _one(settings: Config, berth: serving.Berth | None = None) -> None:
    """One process; what it cannot start for is said, with exit code 2."""
    try:
        asyncio.run(serving.serve(settings, berth))
    except StoreDown as error:
        typer.echo(str(settings.problem("store_down", "store.url", why=str(error))), err=True)
        raise SystemExit(EXIT_CONFIG) from None
    except (application.NotMigrated, FrontEndMissing, JournalFault) as error:
        typer.echo(str(error), err=True)
        raise SystemExit(EXIT_CONFIG) from None


def _several(settings: Config, count: int) -> None:
    sockets = serving.sockets_for(settings)
    door = listening.Door(serving.door_of(settings), sockets)
    parent = Parent(count, lambda number: _one(settings, serving.Berth(number, sockets, parent.leash)), door)
    parent.run()


@app.command()
def migrate(config: ConfigFile = None) -> None:
    """Bring the database up to date."""
    settings = configured(config, around=False)
    try:
        asyncio.run(migrations.upgrade(settings.store.url.get_secret_value()))
    except StoreDown as error:
        typer.echo(f"The database does not serve: {error}", err=True)
        raise typer.Exit(1) from None
    typer.echo("The database is up to date.")


@app.command()
def menu(config: ConfigFile = None) -> None:
    """Put our entries into the app's menu."""
    settings = configured(config, around=False)
    try:
        asyncio.run(application.push_menu(settings))
    except (PlatformFault, application.NotMigrated, StoreDown) as error:
        typer.echo(f"The menu is as it was: {error}", err=True)
        raise typer.Exit(1) from None
    typer.echo("The app's menu is set.")


@app.command()
def export(
    month: Annotated[str, typer.Option(help="Like 2026-11; the month in which claims were approved.")],
    config: ConfigFile = None,
    to: Annotated[Path | None, typer.Option(help="The file to write; else baoxiao-MONTH.xlsx here.")] = None,
) -> None:
    """Write what was approved in a month into a spreadsheet."""
    settings = configured(config, around=False)
    file = to or Path(f"baoxiao-{month}.xlsx")
    try:
        file.write_bytes(asyncio.run(application.export(settings, month)))
    except BadInput:
        typer.echo(f"--month {month}: write it like 2026-11.", err=True)
        raise typer.Exit(EXIT_CONFIG) from None
    except (application.NotMigrated, StoreDown, OSError) as error:
        typer.echo(f"Nothing was exported: {error}", err=True)
        raise typer.Exit(1) from None
    typer.echo(f"{file} is written.")


@app.command()
def audit(
    config: ConfigFile = None,
    since: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="Freed or written off since then; else in 30 days."
        ),
    ] = None,
) -> None:
    """Ask the platform about every lock, and about what was freed or written off in 30 days; print what differs."""
    settings = configured(config, around=False)
    start = since.replace(tzinfo=UTC) if since else None
    try:
        found = asyncio.run(application.audit(settings, start))
    except (application.NotMigrated, PlatformFault, StoreDown) as error:
        typer.echo(f"Nothing was compared: {error}", err=True)
        raise typer.Exit(1) from None
    for drift in found:
        card = drift.card
        seen = drift.seen.value if drift.seen else "nothing (refused)"
        account = _account(card.ref, settings)
        typer.echo(f"{card.claim:<9} …{card.key[-4:]}  {account}we proved {card.want.value}, the wallet shows {seen}")
    typer.echo(f"{len(found)} invoices differ.")
    if found:
        raise typer.Exit(1)


@app.command()
def backup(
    config: ConfigFile = None,
    to: Annotated[Path, typer.Option(help="The folder the backup is made in.")] = Path("backups"),
) -> None:
    """Copy databases, lock journal and originals while the bot runs (SQLite)."""
    settings = configured(config, around=False)
    try:
        typer.echo(f"{backups.backup(settings, to)} is complete.")
    except (backups.BackupFault, OSError, sqlite3.Error) as error:
        typer.echo(f"Nothing was backed up: {error}", err=True)
        raise typer.Exit(1) from None


@app.command()
def restore(
    folder: Annotated[Path, typer.Argument(help="A folder that `baoxiao backup` made.")],
    config: ConfigFile = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do it; without this nothing changes.")] = False,
) -> None:
    """Put a backup in the place of the databases; writing off is paused until somebody has compared."""
    settings = configured(config, around=False)
    if not yes:
        typer.echo(
            f"This replaces the databases by those of {folder}; what is there is kept beside. Say --yes to do it."
        )
        return
    try:
        for line in backups.restore(settings, folder):
            typer.echo(line)
    except (backups.BackupFault, OSError, sqlite3.Error) as error:
        typer.echo(f"Nothing was restored: {error}", err=True)
        raise typer.Exit(1) from None
    typer.echo("Start the bot, then open /finance/safe-mode, compare, and let write-offs go on.")


@app.command()
def verify(config: ConfigFile = None) -> None:
    """Look whether files, tables, histories and the lock journal are sound; exit 1 when something is not."""
    settings = configured(config, around=False)
    try:
        good, bad = asyncio.run(backups.verified(settings))
    except (backups.BackupFault, StoreDown, OSError) as error:
        typer.echo(f"Nothing could be verified: {error}", err=True)
        raise typer.Exit(1) from None
    for line in good:
        typer.echo(f"ok   {line}")
    for line in bad:
        typer.echo(f"BAD  {line}")
    if bad:
        raise typer.Exit(1)


@locks.command("list")
def locks_list(
    config: ConfigFile = None,
    offline: Annotated[bool, typer.Option("--offline", help="Do not ask the platform.")] = False,
) -> None:
    """Every invoice that the lock journal says we hold, and what its wallet says."""
    settings = configured(config, around=False)
    try:
        seen, _ = asyncio.run(rescue.look(settings, ask=not offline))
    except JournalFault as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None
    for one in seen:
        typer.echo(_held(one, settings))
    typer.echo(f"{len(seen)} held; {sum(one.lost for one in seen)} locked that no live claim wants.")


@locks.command("rescue")
def locks_rescue(
    config: ConfigFile = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do it; without this nothing changes.")] = False,
) -> None:
    """Free what is locked and wanted by no live claim. Without a database every lock counts as lost."""
    _release(configured(config, around=False), yes=yes, everything=False)


@locks.command("release-all")
def locks_release_all(
    config: ConfigFile = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do it; without this nothing changes.")] = False,
) -> None:
    """Free everything we hold, whatever claims want: for the day you stop using this program."""
    _release(configured(config, around=False), yes=yes, everything=True)


def _release(settings: Config, *, yes: bool, everything: bool) -> None:
    """Free what is to be freed and say so, invoice by invoice; exit 1 when one could not be freed."""

    async def go() -> int:
        seen, database = await rescue.look(settings)
        meant = [one for one in seen if everything or not one.wanted]
        todo = [one for one in meant if one.status is Status.LOCKED]
        unknown = [one for one in meant if one.status is None]
        if not database:
            typer.echo("The database can't be read: every lock in the journal counts as lost.", err=True)
        for one in unknown if yes else [*unknown, *todo]:
            typer.echo(_held(one, settings))
        if unknown:
            typer.echo(f"{len(unknown)} can't be looked up, so they stay as they are; see what stands beside each.")
        if not yes:
            typer.echo(f"{len(todo)} would be freed. Say --yes to do it.")
            return 0
        outcomes = []
        async for one, outcome in rescue.release(settings, todo):
            typer.echo(f"{_held(one, settings)} → {outcome}")
            outcomes.append(outcome)
        typer.echo(f"{outcomes.count('free')} of {len(todo)} freed.")
        return int(bool(unknown) or not {"free", rescue.THEIRS}.issuperset(outcomes))

    try:
        raise typer.Exit(asyncio.run(go()))
    except rescue.InUse:
        typer.echo("The bot is running and would lock again what it wants: stop it first.", err=True)
        raise typer.Exit(1) from None
    except (JournalFault, StoreDown, OSError) as error:
        typer.echo(f"Nothing was freed: {error}", err=True)
        raise typer.Exit(1) from None


def _held(one: rescue.Seen, settings: Config) -> str:
    """One line about a held invoice."""
    status = one.status.value if one.status else one.problem or "not asked"
    wanted = "wanted by a live claim" if one.wanted else "wanted by nobody"
    account = _account(one.held.ref, settings)
    return f"{one.held.claim:<9} …{one.held.key[-4:]}  {one.held.since[:16]}  {account}{status:<10} {wanted}"


def _account(ref: CardRef, settings: Config) -> str:
    """The account an invoice was picked under, by its section; nothing where Weixin Work is the only one."""
    several = ref.account is not Account.WORK or application.app_settings(settings)
    return f"{f'[{ref.account}]':<18}  " if several else ""


@app.command()
def routes() -> None:
    """Print who answers what."""
    for kind, key, function in application.make_router().table():
        typer.echo(f"{kind:<8} {key:<32} {function}")


@app.command()
def demo(
    port: Annotated[int, typer.Option(help="The page's port; the next free one when it is busy.")] = 8000,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    data: Annotated[Path, typer.Option(help="The folder everything is kept in.")] = Path(".demo"),
    reset: Annotated[bool, typer.Option("--reset", help="Forget everything and start anew.")] = False,
    browser: Annotated[bool, typer.Option("--open/--no-open", help="Open the page in the browser.")] = True,
) -> None:
    """Show the whole company on this machine, without a Weixin Work account."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler)
    try:
        load_static()
        show.run(data.absolute(), host, port, reset=reset, browser=browser, say=typer.echo)
    except KeyboardInterrupt:
        typer.echo("\nStopped. Everything is kept; `baoxiao demo` goes on from here.")
    except (OSError, RuntimeError, FrontEndMissing) as error:
        typer.echo(f"The demo can't run: {error}", err=True)
        raise typer.Exit(1) from None


def configured(
    file: Path | None, language: Language | None = None, *, to_stderr: bool = True, around: bool = True
) -> Config:
    """The configuration, its warnings printed; or every mistake printed and exit code 2, without a traceback.

    ``around``: look for free ports, too; a command beside a running server must not.
    """
    try:
        config = load(file, os.environ, language)
        if around and (problems := problems_around(config, port=not listening.are_given())):
            raise ConfigProblems(problems)
    except ConfigProblems as problems:
        typer.echo(str(problems), err=to_stderr)
        raise typer.Exit(EXIT_CONFIG) from None
    for warning in config.warnings:
        typer.echo(f"! {warning}", err=True)
    return config


def _language(written: str) -> Language | None:
    match written:
        case "zh-CN" | "en":
            return written
        case "":
            return None
    raise typer.BadParameter("zh-CN or en", param_hint="--language")


def _summary(config: Config, file: Path | None) -> str:
    """What a good configuration amounts to, without a secret."""
    rows = {
        "public_url": config.server.public_url,
        "callback": f"{config.server.public_url}/callback/work",
        "listens on": f"{config.server.host}:{config.server.port}",
        "database": config.store.kind,
        "app": f"{config.work.corp_id} / {config.work.agent_id}",
        "company": ", ".join(f"{company.name} {company.tax_number}" for company in config.company),
        "finance": ", ".join(config.roles.finance),
        "admin": ", ".join(config.roles.admin),
    }
    return "\n".join([f"{file or 'environment'}: ok", *(f"  {name:<12}{value}" for name, value in rows.items())])


def main() -> None:
    """Entry point of the ``baoxiao`` command."""
    app()
