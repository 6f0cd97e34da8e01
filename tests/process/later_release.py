"""The bot as a later release: one migration more, one kind of job more, and other code in a kind that was there."""

import asyncio
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import sqlalchemy as sa
from alembic.config import Config

from bot import bootstrap as app
from bot.cli import main
from bot.job_handlers.closing import ClaimCloser
from bot.jobs import CloseClaim, Done, Job
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


@dataclass(frozen=True, slots=True, kw_only=True)
class AskForSurvey(Job):
    """A job that today's release does not know."""

    kind: ClassVar[str] = "survey"


class Close(ClaimCloser):
    """Other code for a job that the release before may have begun."""

    async def __call__(self, job: CloseClaim, /) -> Any:
        """As it was, and a survey about it."""
        decision = await super().__call__(job)
        if isinstance(decision, Done):
            async with self._services.store.unit() as unit:
                await unit.enqueue(AskForSurvey(key=job.key))
        return decision


class Survey:
    """Carries out the new job: it fills the new table."""

    def __init__(self, file: Path) -> None:
        self._engine = sa.create_engine(f"sqlite:///{file}", connect_args={"timeout": 30})

    async def __call__(self, job: AskForSurvey, /) -> Done:
        await asyncio.to_thread(self._fill, job.key)
        return Done()

    def _fill(self, key: str) -> None:
        with self._engine.begin() as connection:
            connection.execute(sa.text("INSERT OR IGNORE INTO surveys VALUES (:key)"), {"key": key})


handlers = app._handlers


def handlers_of_tomorrow(config: Any, services: Any, *more: Any) -> dict[type[Job], Any]:
    """Those of today, one changed, one new."""
    file = Path(config.store.url.get_secret_value().removeprefix("sqlite:///"))
    return {**handlers(config, services, *more), CloseClaim: Close(services), AskForSurvey: Survey(file)}


def run() -> None:
    """What ``baoxiao`` does, later."""
    migrate.config = config_of_tomorrow
    app._handlers = handlers_of_tomorrow
    main()


if __name__ == "__main__":
    from tests.process import later_release  # the module that the step of tomorrow imports too

    later_release.run()
