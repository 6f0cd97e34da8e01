"""The check that the console makes when a callback address is saved (page 90930); delivers no callback."""

import asyncio
import time

from simulator.callbacks.attempt import Poster
from simulator.callbacks.transport import Received, Transport
from simulator.platform.company.world import World
from simulator.state.journal import Journal
from simulator.state.models import Json

DEADLINE_SECONDS = 1


async def verify_url(world: World, journal: Journal, transport: Transport, poster: Poster) -> Json:
    """Send the GET and return `ok`, `problem`, `ms`, `status` and `body`.

    It is ok when the answer of status 200 is the decrypted echostr and came within a second.
    """
    message, (timestamp, nonce) = poster.random_message(), poster.stamp()
    envelope = poster.envelope()
    echostr = envelope.seal(message)
    signature = envelope.sign(timestamp, nonce, echostr)
    query = {"msg_signature": signature, "timestamp": timestamp, "nonce": nonce, "echostr": echostr}
    began = time.perf_counter()
    answer, problem = await _asked(world, transport, query)
    ms = (time.perf_counter() - began) * 1000
    if answer and answer.status != 200:
        problem = f"HTTP status {answer.status}"
    elif answer and answer.body != message.encode():
        problem = "the answer is not the decrypted echostr"
    body = answer.body.decode(errors="replace") if answer else ""
    shown = {"status": answer.status if answer else None, "body": body}
    journal.write("callback", "verify URL", request=dict(query), answer=shown, status=shown["status"], ms=ms)
    return {"ok": not problem, "ms": round(ms, 1), "problem": problem, **shown}


async def _asked(world: World, transport: Transport, query: dict[str, str]) -> tuple[Received | None, str]:
    try:
        async with asyncio.timeout(DEADLINE_SECONDS):
            return await transport("GET", world.settings.callback_url, query, b""), ""
    except TimeoutError:
        return None, "no answer within 1 second"
    except OSError as error:
        return None, f"not reachable: {error}"
