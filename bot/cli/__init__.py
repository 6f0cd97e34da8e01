"""The commands people type; what they do stands in the modules they name."""

from typing import Annotated

import typer

from bot import __version__
from bot.cli import locks, people, records, running
from bot.system import machine, private

app = typer.Typer(
    name="baoxiao",
    help="报销助手: reimburse electronic invoices inside Weixin Work.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(running.commands)
app.add_typer(records.commands)
app.add_typer(locks.commands, name="locks")
app.add_typer(people.commands, name="person")


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
    machine.follow_clock_file()


def main() -> None:
    """Entry point of the ``baoxiao`` command."""
    private.be_private()
    app()
