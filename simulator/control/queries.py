"""What the control API shows: state, journal, catalogue of switches and faults, events; changes nothing."""

import asyncio
import json
from dataclasses import asdict

from aiohttp import web

from simulator.control import switch_catalogue
from simulator.faults import presets
from simulator.scenarios import scenario
from simulator.simulation import Simulator
from simulator.state.models import Json


def snapshot(simulator: Simulator, query: Json) -> Json:
    """The whole state, or with `invoice` (an id) or `chat` (a userid) that part alone, which is cheap to ask often.

    Whole: corp, clock, members, departments, invoices, chats, menu, switches, phones, accounts, faults, flags.
    """
    world = simulator.world
    if "invoice" in query:
        return {"invoices": {query["invoice"]: asdict(world.invoice(query["invoice"]))}}
    if "chat" in query:
        return {"chats": {query["chat"]: [asdict(one) for one in world.chats.get(query["chat"], [])]}}
    return {**_company(simulator), **faults(simulator, query), "flags": simulator.journal.flags}


def _company(simulator: Simulator) -> Json:
    world = simulator.world
    return {
        "corp": {"name": world.state.corp_name, "tax_number": world.state.tax_number, "id": world.settings.corp_id},
        "clock": world.clock.now(),
        "members": {one.userid: asdict(one) for one in world.members.values()},
        "departments": [asdict(one) for one in world.departments.values()],
        "invoices": {one.id: asdict(one) for one in world.invoices.values()},
        "chats": {userid: [asdict(one) for one in items] for userid, items in world.chats.items()},
        "menu": world.menu,
        "switches": asdict(world.switches),
        "phones": simulator.phone_urls,
        "weixin_url": simulator.weixin_url,
        "accounts": {one.kind: one.app_id for one in world.all_accounts()},
        "trusted_origins": sorted(world.trusted_origins),
    }


def catalogue(simulator: Simulator, query: Json) -> Json:
    """Every switch with its answers, default and present answer; every fault preset, under `mishaps`, with its rule."""
    return {"switches": switch_catalogue.catalogue(simulator.switches), "mishaps": presets.catalogue()}


def journal(simulator: Simulator, query: Json) -> Json:
    """The entries newer than the sequence number `after`, oldest first."""
    return {"entries": [one.to_json() for one in simulator.journal.after(int(query.get("after", 0)))]}


def flags(simulator: Simulator, query: Json) -> Json:
    """What was odd in the exchanges so far, one line each."""
    return {"flags": simulator.journal.flags}


def faults(simulator: Simulator, query: Json) -> Json:
    """The fault rules in force."""
    return {"faults": [rule.to_json() for rule in simulator.faults.rules]}


def switches(simulator: Simulator, query: Json) -> Json:
    """Every switch with its present answer."""
    return asdict(simulator.switches)


def scenarios(simulator: Simulator, query: Json) -> Json:
    """The scenarios that can be started, each with its one line."""
    return {"scenarios": {name: scenario.about(name) for name in scenario.names()}}


async def events(simulator: Simulator, request: web.Request) -> web.StreamResponse:
    """Server-sent events: `journal` with entries, `world` with notes of what changed."""
    stream = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
    queue: asyncio.Queue[tuple[str, Json]] = asyncio.Queue()
    stops = [
        simulator.world.feed.listen(lambda note: queue.put_nowait(("world", note))),
        simulator.journal.feed.listen(lambda entry: queue.put_nowait(("journal", entry))),
    ]
    try:
        await stream.prepare(request)
        await stream.write(b": hello\n\n")
        while True:
            kind, note = await queue.get()
            data = json.dumps(note, ensure_ascii=False)
            await stream.write(f"event: {kind}\ndata: {data}\n\n".encode())
    except ConnectionError:
        return stream
    finally:
        for stop in stops:
            stop()
