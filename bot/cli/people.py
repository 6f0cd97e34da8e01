"""Members who got another userid or another Weixin account."""

import asyncio
from collections.abc import Coroutine
from typing import Annotated, Any, TypeVar

import typer

from bot import bootstrap as application
from bot.cli.common import EXIT_CONFIG, ConfigFile, configured
from bot.config import Config
from bot.domain.claim import Person
from bot.domain.errors import BadInput
from bot.domain.invoice import UserId
from bot.ports.store import StoreDown
from bot.services.renames import OVERRULED, Doubt, Doubted, Renamed

T = TypeVar("T")

commands = typer.Typer(help="Members who got another userid or another Weixin account.", no_args_is_help=True)

EXIT_INCOMPLETE = 3
WHY = {
    Doubt.OWN: "{new} has {claims} claims and {bindings} bindings of their own, merged with those of {old}.",
    Doubt.NAME: "{old} is called {before} on their claims, {new} is not.",
    Doubt.APART: "{old} and {new} are two people: one of them decided a claim of the other ({numbers}).",
    Doubt.SAME: "{old} and {new} are the same userid: upper and lower case make no other.",
    Doubt.UNKNOWN: "Nothing is known of {old}: no claim, binding or decision. Look for a slip of the pen.",
    Doubt.STILL_HERE: "{old} is a member of the company, so {new} is somebody else.",
    Doubt.NOT_HERE: "{new} is no active member whom the app can see.",
}
NOTHING = "Nothing was changed: {why}"


@commands.command()
def rename(
    old: Annotated[str, typer.Argument(help="The userid that the claims are under.")],
    new: Annotated[str, typer.Argument(help="The userid of the same person now.")],
    config: ConfigFile = None,
    yes: Annotated[
        bool, typer.Option("--yes", help="They are one person, although NEW has claims or bindings or another name.")
    ] = False,
) -> None:
    """Give all that is OLD's (claims, to-dos, bindings, sessions) to NEW; also while the bot runs.

    Exit code 1: nothing was changed; 3: it was, and there is something left to do.
    """
    settings = configured(config, around=False)
    outcome = _run(_rename(settings, UserId(old), UserId(new), sure=yes))
    if isinstance(outcome, Doubted):
        why = WHY[outcome.why].format(old=old, new=new, **outcome.args)
        more = " If they are one person, say --yes." if outcome.why in OVERRULED else ""
        typer.echo(NOTHING.format(why=why + more), err=True)
        raise typer.Exit(EXIT_CONFIG if outcome.why is Doubt.SAME else 1)
    _tell(outcome)


async def _rename(settings: Config, old: UserId, new: UserId, *, sure: bool) -> Renamed | Doubted:
    async with application.open_services(settings) as services:
        return await services.renames.rename_by_hand(old, new, "command", sure=sure)


def _tell(done: Renamed) -> None:
    """What was done, and what is left."""
    under_way = f"; under way: {', '.join(done.claims)}" if done.claims else ""
    typer.echo(f"{done.old} is {done.new.userid} ({done.new.name}) now{under_way}.")
    left = [f"[{key.replace('.', '] ', 1)} still names {done.old}: write {done.new.userid}." for key in done.roles]
    if done.roles:
        left.append("Then restart the bot.")
    if done.unasked:
        left.append("The directory could not be asked: nobody but you has looked whether these are one person.")
    for line in left:
        typer.echo(line, err=True)
    if left:
        raise typer.Exit(EXIT_INCOMPLETE)


@commands.command()
def unbind(
    who: Annotated[str, typer.Argument(metavar="USERID", help="The member's userid.")], config: ConfigFile = None
) -> None:
    """Let go of the Weixin account bound to a member who has another one now: their next pick binds it."""
    settings = configured(config, around=False)
    try:
        member = _run(_unbind(settings, who))
    except BadInput as no:
        found = no.args_for_text.get("names", "")
        why = f"more than one member is called {who}: {found}" if found else f"no Weixin account is bound to {who}."
        typer.echo(NOTHING.format(why=why), err=True)
        raise typer.Exit(1) from None
    typer.echo(
        f"{member.userid} ({member.name}) is bound to no Weixin account; their next pick binds the one they use."
    )


async def _unbind(settings: Config, who: str) -> Person:
    async with application.open_services(settings) as services:
        return await services.bindings.rebind_by_hand(who)


def _run(work: Coroutine[Any, Any, T]) -> T:
    """Its result, or why the database does not serve, with exit code 1."""
    try:
        return asyncio.run(work)
    except (application.NotMigrated, StoreDown) as error:
        typer.echo(NOTHING.format(why=error), err=True)
        raise typer.Exit(1) from None
