"""The bot as a later release: one migration more, one kind of effect more, and other code in a kind that was there."""

import asyncio
import os
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic.config import Config

from bot import app
from bot.cli import main
from bot.effects.closing import CloseEffect
from bot.store import migrate

config = migrate.config


def steps_of_today() -> Config:
    """Alembic's settings without our step."""
    return config(migrate.MAIN)


def config_of_tomorrow(chain: migrate.Chain, connection: sa.Connection | None = None) -> Config:
    """With it."""
    settings = config(chain, connection)
    if chain is migrate.MAIN:
        places = [str(migrate.HERE / chain.folder), str(Path(__file__).with_name("later"))]
        settings.set_main_option("version_locations", os.pathsep.join(places))
    return settings


class Close(CloseEffect):
    """Other code for an effect that the release before may have begun."""

    async def __call__(self, key: str, payload: dict[str, Any]) -> Any:
        """As it was, and a survey about it."""
        again = await super().__call__(key, payload)
        if again is None:
            async with self._do.store.unit() as unit:
                await unit.enqueue("survey", key)
        return again


class Survey:
    """The new effect: it fills the new table."""

    def __init__(self, file: Path) -> None:
        self._engine = sa.create_engine(f"sqlite:///{file}", connect_args={"timeout": 30})

    async def __call__(self, key: str, _payload: dict[str, Any]) -> None:
        await asyncio.to_thread(self._fill, key)

    def _fill(self, key: str) -> None:
        with self._engine.begin() as connection:
            connection.execute(sa.text("INSERT OR IGNORE INTO surveys VALUES (:key)"), {"key": key})


effects = app._effects


def effects_of_tomorrow(config: Any, do: Any, *more: Any) -> dict[str, Any]:
    """Those of today, one changed, one new."""
    file = Path(config.store.url.get_secret_value().removeprefix("sqlite:///"))
    return {**effects(config, do, *more), "close": Close(do), "survey": Survey(file)}


def run() -> None:
    """What ``baoxiao`` does, later."""
    migrate.config = config_of_tomorrow
    app._effects = effects_of_tomorrow
    main()


if __name__ == "__main__":
    from tests.process import later_release  # the module that the step of tomorrow imports too

    later_release.run()
