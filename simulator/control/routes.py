"""The paths under /_sim/ and the function that answers each; the functions stand in the modules beside."""

from typing import Final

from aiohttp import web

from simulator.control import company_actions as company
from simulator.control import queries
from simulator.control import simulator_actions as own
from simulator.control.checkpoints import Checkpoints
from simulator.control.http import Action, Handler, doing, reading
from simulator.control.invariants import InvariantReport
from simulator.recorder import replay_source
from simulator.simulation import Simulator

GET: Final[dict[str, Action]] = {
    "state": queries.snapshot,
    "journal": queries.journal,
    "flags": queries.flags,
    "switches": queries.switches,
    "catalogue": queries.catalogue,
    "faults": queries.faults,
    "bot": own.bot_state,
    "scenarios": queries.scenarios,
}
DELETE: Final[dict[str, Action]] = {"faults": own.remove_faults, "switches": own.reset_switches}
POST: Final[dict[str, Action]] = {
    "reset": own.reset,
    "clock": own.clock,
    "faults": own.add_faults,
    "switches": own.set_switches,
    "configure": own.configure,
    "revoke_tokens": own.revoke_tokens,
    "bot": own.signal_bot,
    "callback": own.send_callback,
    "verify_url": own.verify_url,
    "settle": own.settle,
    "say": company.say,
    "enter": company.enter,
    "menu": company.menu,
    "click": company.click,
    "choose": company.choose,
    "door": company.login_code,
    "oauth_code": company.oauth_code,
    "rival_lock": company.rival_lock,
    "rival_unlock": company.rival_unlock,
    "leftover_lock": company.leftover_lock,
    "sibling_lock": company.sibling_lock,
    "cancel_invoice": company.cancel_invoice,
    "invoices": company.add_invoice,
    "member": company.change_member,
    "rename": company.rename_member,
}


def setup(app: web.Application, simulator: Simulator) -> None:
    """Add every route. What cannot be done is 409, what is malformed 400, each with `{"error": text}`."""
    router = app.router
    for name, read in GET.items():
        router.add_get(f"/_sim/{name}", reading(simulator, read))
    for name, do in DELETE.items():
        router.add_delete(f"/_sim/{name}", doing(simulator, do, name))
    for name, do in POST.items():
        router.add_post(f"/_sim/{name}", doing(simulator, do, name))
    router.add_get("/_sim/events", _events(simulator))
    router.add_get("/_sim/test", doing(simulator, lambda sim, asked: {"test": replay_source.as_test(sim.world.state)}))
    report = InvariantReport(simulator)
    router.add_get("/_sim/invariants", doing(simulator, lambda sim, asked: report.now()))
    _add_checkpoints(router, simulator)


def _add_checkpoints(router: web.UrlDispatcher, simulator: Simulator) -> None:
    checkpoints = Checkpoints(simulator)
    router.add_get("/_sim/checkpoints", reading(simulator, lambda sim, query: checkpoints.listed()))
    router.add_post("/_sim/checkpoint", doing(simulator, lambda sim, asked: checkpoints.save(asked["name"])))
    router.add_post("/_sim/rewind", doing(simulator, lambda sim, asked: checkpoints.rewind(asked["name"])))


def _events(simulator: Simulator) -> Handler:
    async def events(request: web.Request) -> web.StreamResponse:
        return await queries.events(simulator, request)

    return events
