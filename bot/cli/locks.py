"""Letting go of locks by the journal alone."""

import asyncio
from typing import Annotated

import typer

from bot.cli.common import ConfigFile, account_of, configured
from bot.config import Config
from bot.domain.identity import tail_of
from bot.domain.invoice import Status
from bot.maintenance import lock_release as rescue
from bot.ports.store import StoreDown
from bot.store.journal import JournalFault

commands = typer.Typer(help="What the lock journal says we hold, and letting go of it.", no_args_is_help=True)


@commands.command("list")
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


@commands.command("rescue")
def locks_rescue(
    config: ConfigFile = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do it; without this nothing changes.")] = False,
) -> None:
    """Free what is locked and wanted by no live claim. Without a database every lock counts as lost."""
    _release(configured(config, around=False), yes=yes, everything=False)


@commands.command("release-all")
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
    account = account_of(one.held.ref, settings)
    return f"{one.held.claim:<9} …{tail_of(one.held.key):<4}  {one.held.since[:16]}  {account}{status:<10} {wanted}"
