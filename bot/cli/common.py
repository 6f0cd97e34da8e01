"""What every command needs: the configuration, or all that is wrong with it."""

import os
from pathlib import Path
from typing import Annotated

import typer

from bot import bootstrap as application
from bot.config import Config, ConfigProblems, Problem, load, problems_around
from bot.config.sentences import Language
from bot.domain.invoice import Account, CardRef
from bot.maintenance import backups
from bot.ports.store import StoreDown
from bot.process import serving
from bot.server import listening
from bot.store import journal

EXIT_CONFIG = 2

ConfigFile = Annotated[
    Path | None, typer.Option("--config", help="The TOML file; else BAOXIAO_CONFIG.", envvar="BAOXIAO_CONFIG")
]


def configured(
    file: Path | None, language: Language | None = None, *, to_stderr: bool = True, around: bool = True
) -> Config:
    """The configuration, its warnings printed; or every mistake printed and exit code 2, without a traceback.

    ``around``: look for free ports, too; a command beside a running server must not.
    """
    try:
        config = load(file, os.environ, language)
        if around and (problems := _problems_around(config)):
            raise ConfigProblems(problems)
    except ConfigProblems as problems:
        typer.echo(str(problems), err=to_stderr)
        raise typer.Exit(EXIT_CONFIG) from None
    for warning in config.warnings:
        typer.echo(f"! {warning}", err=True)
    return config


def _problems_around(config: Config) -> list[Problem]:
    """A port that a process of this installation holds is no problem: it will be handed over, or shared."""
    port = not listening.are_given() and not serving.is_handed_over(config)
    return problems_around(config, port=port, metrics=not journal.in_use(application.journal_folder(config)))


def why_down(settings: Config, error: StoreDown, seconds: float = 60.0) -> str:
    """What the database says, or that its files are damaged and how they are put back."""
    damaged = backups.damage(settings, seconds)
    return "\n".join([*damaged, backups.cure(settings)]) if damaged else str(error)


def account_of(ref: CardRef, settings: Config) -> str:
    """The account an invoice was picked under, by its section; nothing where Weixin Work is the only one."""
    several = ref.account is not Account.WORK or application.app_settings(settings)
    return f"{f'[{ref.account}]':<18}  " if several else ""
