"""What the bot holds: exported, compared with the platform, backed up, put back, verified."""

import asyncio
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot import bootstrap as application
from bot.cli.common import EXIT_CONFIG, ConfigFile, account_of, configured, why_down
from bot.domain.errors import BadInput
from bot.domain.identity import tail_of
from bot.maintenance import backups
from bot.ports.platform import PlatformFault
from bot.ports.store import StoreDown
from bot.system import private

commands = typer.Typer()


@commands.command()
def export(
    month: Annotated[str, typer.Option(help="Like 2026-11; the month in which claims were approved.")],
    config: ConfigFile = None,
    to: Annotated[Path | None, typer.Option(help="The file to write; else baoxiao-MONTH.xlsx here.")] = None,
) -> None:
    """Write what was approved in a month into a spreadsheet."""
    settings = configured(config, around=False)
    file = to or Path(f"baoxiao-{month}.xlsx")
    try:
        private.write(file, asyncio.run(application.export(settings, month)))
    except BadInput:
        typer.echo(f"--month {month}: write it like 2026-11.", err=True)
        raise typer.Exit(EXIT_CONFIG) from None
    except StoreDown as error:
        typer.echo(f"Nothing was exported: {why_down(settings, error)}", err=True)
        raise typer.Exit(1) from None
    except (application.NotMigrated, OSError) as error:
        typer.echo(f"Nothing was exported: {error}", err=True)
        raise typer.Exit(1) from None
    typer.echo(f"{file} is written.")


@commands.command()
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
    except StoreDown as error:
        typer.echo(f"Nothing was compared: {why_down(settings, error)}", err=True)
        raise typer.Exit(1) from None
    except (application.NotMigrated, PlatformFault) as error:
        typer.echo(f"Nothing was compared: {error}", err=True)
        raise typer.Exit(1) from None
    for drift in found:
        card = drift.card
        seen = drift.seen.value if drift.seen else "nothing (refused)"
        account = account_of(card.ref, settings)
        typer.echo(
            f"{card.claim:<9} …{tail_of(card.key):<4}  {account}we proved {card.want.value}, the wallet shows {seen}"
        )
    typer.echo(f"{len(found)} invoices differ.")
    if found:
        raise typer.Exit(1)


@commands.command()
def backup(
    config: ConfigFile = None,
    to: Annotated[Path, typer.Option(help="The folder the backup is made in.")] = Path("backups"),
) -> None:
    """Copy databases, lock journal and originals while the bot runs (SQLite)."""
    settings = configured(config, around=False)
    try:
        typer.echo(f"{backups.backup(settings, to)} is complete.")
    except (backups.BackupFault, OSError, sqlite3.Error) as error:
        why = "\n".join(backups.damage(settings) or [str(error)])
        more = f"\n{backups.cure(settings)}" if isinstance(error, sqlite3.DatabaseError) else ""
        typer.echo(f"Nothing was backed up: {error if isinstance(error, backups.BackupFault) else why}{more}", err=True)
        raise typer.Exit(1) from None


@commands.command()
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


@commands.command()
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
