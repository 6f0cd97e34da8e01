"""Our callback URL alone, in one process; a folder to store durably in, or ``-`` to store nothing."""

import asyncio
import sys
from datetime import datetime
from pathlib import Path

from aiohttp import web

from benchmarks.callbacks import AES_KEY, AGENT_ID, CORP_ID, PATH, TOKEN
from bot.app import WorkEnvelope
from bot.domain.invoice import UserId
from bot.server.app import make_runner
from bot.server.callback import BODY_LIMIT, CallbackEdge
from bot.server.health import Metrics
from bot.store import Inbox, migrate, open_database
from bot.system import SystemClock
from bot.weixin.callback import Callback
from bot.weixin.settings import WorkSettings


class NoInbox:
    """Says that everything is new and keeps nothing."""

    async def record(self, key: str, person: UserId, created: datetime, body: str, ignored: str = "") -> bool:
        """See ``bot.ports.Inbox``."""
        return True


async def serve(port: int, folder: str) -> None:
    """Listen until killed."""
    clock = SystemClock()
    inbox: Inbox | NoInbox = NoInbox()
    if folder != "-":
        url = f"sqlite:///{Path(folder) / 'bench.db'}"
        await migrate.upgrade(url)
        inbox = Inbox(open_database(url), clock)
    settings = WorkSettings(CORP_ID, AGENT_ID, "secret", TOKEN, AES_KEY)
    edge = CallbackEdge(WorkEnvelope(Callback(settings)), inbox, clock, Metrics())  # type: ignore[arg-type]
    app = web.Application(client_max_size=BODY_LIMIT)
    app.router.add_post(PATH, edge.receive)
    runner = make_runner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), sys.argv[2]))
