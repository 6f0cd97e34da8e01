"""The commands people type; what they do stands in the modules they name."""

import os
from pathlib import Path
from typing import Annotated

import typer

from bot.config import Config, ConfigProblems, load, problems_around
from bot.config.sentences import Language

EXIT_CONFIG = 2

app = typer.Typer(
    name="baoxiao",
    help="报销助手: reimburse electronic invoices inside Weixin Work.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def baoxiao() -> None:
    """Baoxiao 报销助手."""


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


def configured(file: Path | None, language: Language | None = None, *, to_stderr: bool = True) -> Config:
    """The configuration, its warnings printed; or every mistake printed and exit code 2, without a traceback."""
    try:
        config = load(file, os.environ, language)
        if problems := problems_around(config):
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
