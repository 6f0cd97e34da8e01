"""Starting the bot and what it needs: its configuration, its tables, its menu; and the demo."""

import asyncio
import shlex
import signal
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from bot import bootstrap as application
from bot.cli.common import EXIT_CONFIG, ConfigFile, configured, why_down
from bot.config import Config, ConfigProblems
from bot.config.sentences import Language
from bot.maintenance import backups
from bot.maintenance import demo as show
from bot.ports.platform import PlatformFault
from bot.ports.store import StoreDown
from bot.process import logs, serving
from bot.process.workers import Parent
from bot.server import listening
from bot.server.static import FrontEndMissing, load_static
from bot.store import migrate as migrations
from bot.store.journal import JournalFault
from bot.system import private

commands = typer.Typer()


@commands.command()
def check(
    file: Annotated[
        Path | None, typer.Argument(help="The TOML file; else BAOXIAO_CONFIG.", envvar="BAOXIAO_CONFIG")
    ] = None,
    language: Annotated[str, typer.Option(help="zh-CN or en; else as configured.")] = "",
) -> None:
    """Say everything that is wrong with a configuration; exit 2 if anything is."""
    config = configured(file, _language(language), to_stderr=False)
    if readable := private.open_ones(application.private_files(config)):
        names = " ".join(shlex.quote(str(path)) for path in readable[:5]) + (" …" if len(readable) > 5 else "")
        typer.echo(f"! {config.problem('open_files', 'store.url', count=len(readable), names=names)}", err=True)
    _warn_of_renames(config)
    typer.echo(_summary(config, file))


def _warn_of_renames(config: Config) -> None:
    """Roles that still name a userid of old; where the database can't be asked, ``serve`` says why."""
    with suppress(StoreDown):
        for key, old, new in asyncio.run(application.renames_in_roles(config)):
            typer.echo(f"! {config.problem('renamed', key, old=old, new=new)}", err=True)


@commands.command()
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
    if damaged := backups.damage(settings):
        typer.echo("\n".join([*damaged, backups.cure(settings)]), err=True)
        raise typer.Exit(1)
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
        if damaged := backups.damage(settings, 60.0):
            typer.echo("\n".join([*damaged, backups.cure(settings)]), err=True)
            raise SystemExit(1) from None
        typer.echo(str(settings.problem("store_down", "store.url", why=str(error))), err=True)
        raise SystemExit(EXIT_CONFIG) from None
    except (application.NotMigrated, FrontEndMissing, JournalFault, ConfigProblems) as error:
        typer.echo(str(error), err=True)
        raise SystemExit(EXIT_CONFIG) from None


def _several(settings: Config, count: int) -> None:
    try:
        sockets = serving.sockets_for(settings)
    except ConfigProblems as problems:
        typer.echo(str(problems), err=True)
        raise SystemExit(EXIT_CONFIG) from None
    door = listening.Door(serving.door_of(settings), sockets, serving.whose(settings))
    parent = Parent(count, lambda number: _one(settings, serving.Berth(number, sockets, parent.leash)), door)
    parent.run()


@commands.command()
def migrate(config: ConfigFile = None) -> None:
    """Bring the database up to date."""
    settings = configured(config, around=False)
    try:
        asyncio.run(migrations.upgrade(settings.store.url.get_secret_value()))
    except StoreDown as error:
        typer.echo(f"The database does not serve: {why_down(settings, error)}", err=True)
        raise typer.Exit(1) from None
    typer.echo("The database is up to date.")


@commands.command()
def menu(config: ConfigFile = None) -> None:
    """Put our entries into the app's menu."""
    settings = configured(config, around=False)
    try:
        asyncio.run(application.push_menu(settings))
    except StoreDown as error:
        typer.echo(f"The menu is as it was: {why_down(settings, error)}", err=True)
        raise typer.Exit(1) from None
    except (PlatformFault, application.NotMigrated) as error:
        typer.echo(f"The menu is as it was: {error}", err=True)
        raise typer.Exit(1) from None
    typer.echo("The app's menu is set.")


@commands.command()
def routes() -> None:
    """Print who answers what."""
    for kind, key, function in application.make_router().table():
        typer.echo(f"{kind:<8} {key:<32} {function}")


@commands.command()
def demo(
    port: Annotated[
        int, typer.Option(min=1, max=show.HIGHEST_PORT, help="The page's port; the next free one when it is busy.")
    ] = 8000,
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
        "behind": ", ".join(config.server.trusted_proxies) or "no proxy: X-Forwarded-For is not believed",
        "figures": f"{config.server.metrics_host}:{config.server.metrics_port}"
        if config.server.metrics_port
        else "off",
        "database": config.store.kind,
        "app": f"{config.work.corp_id} / {config.work.agent_id}",
        "company": ", ".join(f"{company.name} {company.tax_number}" for company in config.company),
        "finance": ", ".join(config.roles.finance),
        "admin": ", ".join(config.roles.admin),
    }
    return "\n".join([f"{file or 'environment'}: ok", *(f"  {name:<12}{value}" for name, value in rows.items())])
