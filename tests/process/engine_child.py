"""A process with an engine in it, for tests that kill it: engine_child.py DATABASE_URL FOLDER."""

import asyncio
import os
import signal
import sys
from pathlib import Path

from bot.engine import dbos_engine
from bot.engine.dbos_engine import DbosEngine

dbos_engine.JANITOR_PERIOD = 0.5


async def main(url: str, folder: Path) -> None:
    journal = folder / "journal"

    def note(*words: object) -> None:
        with journal.open("a") as file:
            file.write(" ".join(map(str, words)) + "\n")

    async def quick(key: str, _payload: dict) -> None:
        note("quick", key, os.getpid())

    async def slow(key: str, _payload: dict) -> None:
        note("begin", key, os.getpid())
        while not (folder / "go").exists():  # noqa: ASYNC110
            await asyncio.sleep(0.02)
        note("end", key, os.getpid())

    stopped = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stopped.set)
    engine = DbosEngine(url)
    await engine.start({"quick": quick, "slow": slow})
    note("up", os.getpid())
    await stopped.wait()
    await engine.stop(grace=1)
    note("down", os.getpid())


asyncio.run(main(sys.argv[1], Path(sys.argv[2])))
