"""Our callback URL alone, in one process: a folder to store durably in, ``-`` to store nothing, or ``bare`` for a
server that only answers."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

from aiohttp import web

from benchmarks.callbacks import AES_KEY, AGENT_ID, CORP_ID, PATH, TOKEN
from bot.bootstrap import WorkEnvelope
from bot.domain.invoice import UserId
from bot.server.app import make_runner
from bot.server.callback import BODY_LIMIT, CallbackEdge
from bot.server.health import Metrics
from bot.store import Inbox, migrate, open_database
from bot.system.machine import SystemClock, keep_what_is_loaded
from bot.weixin.callback import Callback
from bot.weixin.settings import WorkSettings


class NoInbox:
    """Says that everything is new and keeps nothing."""

    async def record(self, key: str, person: UserId, created: datetime, body: str, ignored: str = "") -> bool:
        """See ``bot.ports.inbox.Inbox``."""
        return True


async def answer(request: web.Request) -> web.Response:
    """200, whatever came."""
    await request.read()
    return web.Response()


async def receiver(where: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    """What answers the callbacks."""
    if where == "bare":
        return answer
    clock = SystemClock()
    inbox: Inbox | NoInbox = NoInbox()
    if where != "-":
        url = f"sqlite:///{Path(where) / 'bench.db'}"
        await migrate.upgrade(url)
        inbox = Inbox(open_database(url), clock)
    settings = WorkSettings(CORP_ID, AGENT_ID, "secret", TOKEN, AES_KEY)
    return CallbackEdge(WorkEnvelope(Callback(settings)), inbox, clock, Metrics()).receive  # type: ignore[arg-type]


async def serve(port: int, where: str) -> None:
    """Listen until killed."""
    app = web.Application(client_max_size=BODY_LIMIT)
    app.router.add_post(PATH, await receiver(where))
    runner = make_runner(app, access_log=None)
    await runner.setup()
    keep_what_is_loaded()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), sys.argv[2]))
