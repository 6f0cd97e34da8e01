"""Door 3, under /_sim/: what tests, scripts and the page's switches ask of the simulator itself. JSON both ways."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict, fields
from typing import Any, get_args

from aiohttp import web
from pydantic import ValidationError

from simulator.callbacks.sender import FORGERIES
from simulator.client import weixin_client
from simulator.client.selection_results import Platform
from simulator.control import switch_catalogue
from simulator.control.bot_process import BotProcess
from simulator.control.checkpoints import Checkpoints
from simulator.control.invariants import Verdicts
from simulator.faults import presets
from simulator.faults.rules import rule_from
from simulator.platform.company import administration, member_actions, third_parties
from simulator.platform.company.account import KINDS, AccountKind
from simulator.platform.identity import oauth
from simulator.recorder import actions
from simulator.scenarios import scenario
from simulator.simulation import Simulator
from simulator.state.errors import NotPossibleError
from simulator.state.models import Json

Action = Callable[[Json], Any]
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Control:
    """The routes. What cannot be done is 409, what is malformed 400, each with `{"error": text}`."""

    def __init__(self, simulator: Simulator) -> None:
        self._sim = simulator
        self._verdicts = Verdicts(simulator)
        self._checkpoints = Checkpoints(simulator)

    def mount(self, app: web.Application) -> None:
        router = app.router
        router.add_get("/_sim/state", self._reading(self.snapshot))
        router.add_get("/_sim/journal", self._reading(self.journal))
        router.add_get("/_sim/flags", self._reading(lambda query: {"flags": self._sim.journal.flags}))
        router.add_get("/_sim/switches", self._reading(lambda query: asdict(self._sim.switches)))
        router.add_get("/_sim/catalogue", self._reading(lambda query: self.catalogue()))
        router.add_get("/_sim/faults", self._reading(lambda query: self._faults()))
        router.add_get("/_sim/bot", self._reading(lambda query: self._bot_process().to_json()))
        router.add_get("/_sim/scenarios", self._reading(lambda query: {"scenarios": _scenarios()}))
        router.add_delete("/_sim/faults", self._doing(self.remove_faults, "faults"))
        router.add_delete("/_sim/switches", self._doing(self.reset_switches, "switches"))
        router.add_get("/_sim/events", self.events)
        for name in (
            *("reset", "clock", "faults", "switches", "configure", "say", "click", "enter", "menu", "oauth_code"),
            *(
                "rival_lock",
                "rival_unlock",
                "leftover_lock",
                "sibling_lock",
                "cancel_invoice",
                "invoices",
                "member",
                "rename",
                "revoke_tokens",
                "callback",
            ),
            *("verify_url", "settle", "choose", "door", "bot"),
        ):
            router.add_post(f"/_sim/{name}", self._doing(getattr(self, name), name))
        router.add_get("/_sim/checkpoints", self._reading(lambda query: self._checkpoints.listed()))
        router.add_post("/_sim/checkpoint", self._doing(lambda asked: self._checkpoints.save(asked["name"])))
        router.add_post("/_sim/rewind", self._doing(lambda asked: self._checkpoints.rewind(asked["name"])))
        router.add_get("/_sim/invariants", self._doing(lambda asked: self._verdicts.now()))
        router.add_get("/_sim/test", self._doing(lambda asked: {"test": actions.as_test(self._sim.world.state)}))

    # Reading ------------------------------------------------------------------------------------------------

    def snapshot(self, query: Json) -> Json:
        """Everything: corp, clock, members, departments, invoices, chats, menu, switches, faults, flags; `invoice` and
        `chat` (a userid) ask for one of these alone, which is all that is looked at again and again."""
        world = self._sim.world
        if "invoice" in query:
            return {"invoices": {query["invoice"]: asdict(world.invoice(query["invoice"]))}}
        if "chat" in query:
            return {"chats": {query["chat"]: [asdict(one) for one in world.chats.get(query["chat"], [])]}}
        return {
            "corp": {"name": world.state.corp_name, "tax_number": world.state.tax_number, "id": world.settings.corp_id},
            "clock": world.clock.now(),
            "members": {one.userid: asdict(one) for one in world.members.values()},
            "departments": [asdict(one) for one in world.departments.values()],
            "invoices": {one.id: asdict(one) for one in world.invoices.values()},
            "chats": {userid: [asdict(one) for one in items] for userid, items in world.chats.items()},
            "menu": world.menu,
            "switches": asdict(world.switches),
            "phones": self._sim.phone_urls,
            "weixin_url": self._sim.weixin_url,
            "accounts": {one.kind: one.app_id for one in world.all_accounts()},
            "trusted_origins": sorted(world.trusted_origins),
            **self._faults(),
            "flags": self._sim.journal.flags,
        }

    def catalogue(self) -> Json:
        """Every switch with its answers, default and present answer; every mishap with its rule."""
        return {"switches": switch_catalogue.catalogue(self._sim.switches), "mishaps": presets.catalogue()}

    def journal(self, query: Json) -> Json:
        return {"entries": [one.to_json() for one in self._sim.journal.after(int(query.get("after", 0)))]}

    def _faults(self) -> Json:
        return {"faults": [rule.to_json() for rule in self._sim.faults.rules]}

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: `journal` with entries, `world` with notes of what changed."""
        stream = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        queue: asyncio.Queue[tuple[str, Json]] = asyncio.Queue()
        stops = [
            self._sim.world.feed.listen(lambda note: queue.put_nowait(("world", note))),
            self._sim.journal.feed.listen(lambda entry: queue.put_nowait(("journal", entry))),
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

    # Doing --------------------------------------------------------------------------------------------------

    def reset(self, asked: Json) -> Json:
        """Start the scenario again (`{"scenario": NAME}` for another); faults, switches and journal are cleared."""
        self._sim.reset(asked.get("scenario"))
        return {}

    def clock(self, asked: Json) -> Json:
        """`{"advance": seconds}`; answers the new unix time."""
        now = self._sim.world.advance(float(asked["advance"]))
        third_parties.expire_locks(self._sim.world)
        return {"now": now}

    def faults(self, asked: Json) -> Json:
        """Add one rule, by its keys or as `{"mishap": NAME}`, or several as `{"rules": […], "seed": n}`."""
        if "seed" in asked:
            self._sim.faults.reseed(int(asked.pop("seed")))
        rules = [rule_from(one) for one in asked.get("rules", [asked] if asked else [])]
        added = [self._sim.faults.include(rule).to_json() for rule in rules]
        self._sim.world.changed("faults")
        return {"faults": added}

    def remove_faults(self, asked: Json) -> Json:
        if "id" in asked:
            self._sim.faults.remove(int(asked["id"]))
        else:
            self._sim.faults.clear()
        self._sim.world.changed("faults")
        return self._faults()

    def switches(self, asked: Json) -> Json:
        """Set some switches; unknown names and wrong values are refused, `{}` sets none. DELETE: all as at first."""
        wanted = scenario.switches(asked, self._sim.switches)
        for one in fields(wanted):
            setattr(self._sim.switches, one.name, getattr(wanted, one.name))
        self._sim.world.changed("switches")
        return asdict(self._sim.switches)

    def reset_switches(self, asked: Json) -> Json:
        return self.switches(switch_catalogue.defaults())

    def configure(self, asked: Json) -> Json:
        """Change callback_url, bot_url or origins, as in the console."""
        unknown = set(asked) - {"callback_url", "bot_url", "origins"}
        if unknown:
            raise ValueError(f"cannot be changed: {sorted(unknown)}")
        self._sim.configure(**asked)
        return {"trusted_origins": sorted(self._sim.world.trusted_origins)}

    def say(self, asked: Json) -> Json:
        return {"push": member_actions.say(self._sim.world, asked["userid"], asked["text"]).id}

    def enter(self, asked: Json) -> Json:
        return {"push": member_actions.enter(self._sim.world, asked["userid"]).id}

    def menu(self, asked: Json) -> Json:
        return {"push": member_actions.menu_click(self._sim.world, asked["userid"], asked["key"]).id}

    def click(self, asked: Json) -> Json:
        """`{"userid", "item" or "task_id", "key", "selected"?}`."""
        world = self._sim.world
        userid = asked["userid"]
        item = asked.get("item") or world.item_of_task(userid, asked["task_id"]).id
        push = member_actions.click(world, userid, int(item), asked["key"], asked.get("selected"))
        return {"push": push.id, "response_code": push.response_code}

    def choose(self, asked: Json) -> Json:
        """chooseInvoice without a page: `{"userid", "invoices": […], "params"?, "account"?, "platform"?}`.

        Signs for you without params, cancels without invoices, chooses nothing with null; the answer has the shape of
        that account's client.
        """
        world = self._sim.world
        kind, platform = _account_kind(asked), asked.get("platform", "ios")
        if platform not in get_args(Platform):
            raise ValueError(f"platform must be one of {get_args(Platform)}")
        params = asked.get("params") or world.account(kind).signed_card_params(str(world.clock.seconds()), "simulated")
        return weixin_client.choose_invoice(world, asked["userid"], asked["invoices"], params, kind, platform)

    def door(self, asked: Json) -> Json:
        """`{"account", "userid"}`: a code of OAuth, wx.login or SendAuth, as that account's client hands it out."""
        return {"code": oauth.login_code(self._sim.world, asked["userid"], _account_kind(asked))}

    def oauth_code(self, asked: Json) -> Json:
        return {"code": oauth.login_code(self._sim.world, asked["userid"])}

    def rival_lock(self, asked: Json) -> Json:
        return asdict(third_parties.rival_lock(self._sim.world, asked["invoice"]))

    def leftover_lock(self, asked: Json) -> Json:
        return asdict(third_parties.leftover_lock(self._sim.world, asked["invoice"]))

    def sibling_lock(self, asked: Json) -> Json:
        return asdict(third_parties.sibling_lock(self._sim.world, asked["invoice"]))

    def rival_unlock(self, asked: Json) -> Json:
        return asdict(third_parties.rival_unlock(self._sim.world, asked["invoice"]))

    def cancel_invoice(self, asked: Json) -> Json:
        return asdict(third_parties.cancel_invoice(self._sim.world, asked["invoice"]))

    def invoices(self, asked: Json) -> Json:
        """Add an invoice to a wallet; the keys are those of a scenario file."""
        world = self._sim.world
        return asdict(administration.add_invoice(world, scenario.invoice(asked, world.state, world.clock.now())))

    def member(self, asked: Json) -> Json:
        """Change a member: `{"userid", "status"?, "visible"?, "direct_leader"?, "openid"?, …}`."""
        changes = dict(asked)
        return asdict(administration.change_member(self._sim.world, changes.pop("userid"), **changes))

    def rename(self, asked: Json) -> Json:
        """Give a member another userid: `{"userid", "to"}`."""
        return asdict(administration.rename_member(self._sim.world, asked["userid"], asked["to"]))

    def revoke_tokens(self, asked: Json) -> Json:
        for host in (self._sim.platform, self._sim.weixin):
            host.revoke_tokens()
        return {}

    def bot(self, asked: Json) -> Json:
        """`{"do": "kill" | "pause" | "resume"}` to the bot's process, where the settings name its pid file."""
        return self._bot_process().signal(asked["do"]).to_json()

    def _bot_process(self) -> BotProcess:
        return BotProcess(str(self._sim.world.settings.extra.get("bot_pid_file", "")))

    async def callback(self, asked: Json) -> Json:
        """Post `{"xml"}` as it is; `"forged"`: signature, key or receiveid spoils it."""
        forged = asked.get("forged", "")
        if forged not in FORGERIES:
            raise ValueError(f"forged must be one of {FORGERIES}")
        return (await self._sim.courier.forged(asked["xml"], forged)).to_json()

    async def verify_url(self, asked: Json) -> Json:
        """Do what the console does when the callback URL is saved."""
        return await self._sim.courier.verify_url()

    async def settle(self, asked: Json) -> Json:
        """Wait until no callback is under way."""
        await self._sim.courier.settle()
        return {}

    # Plumbing -----------------------------------------------------------------------------------------------

    def _reading(self, read: Action) -> Handler:
        async def handler(request: web.Request) -> web.StreamResponse:
            try:
                return _answer(read(dict(request.query)))
            except NotPossibleError as error:
                return _answer({"error": str(error)}, 409)

        return handler

    def _doing(self, do: Action, name: str = "") -> Handler:
        async def handler(request: web.Request) -> web.StreamResponse:
            try:
                asked = await request.json() if request.can_read_body else {}
                deed = actions.of_door(self._sim.world, name, asked)
                result = do(asked)
                if asyncio.iscoroutine(result):
                    result = await result
            except (NotPossibleError, actions.TooMuchError) as error:
                return _answer({"error": str(error)}, 409)
            except KeyError as error:
                return _answer({"error": f"{error} is missing"}, 400)
            except (ValueError, TypeError, ValidationError, FileNotFoundError) as error:
                return _answer({"error": str(error)}, 400)
            if deed:
                how = "undo" if request.method == "DELETE" else "door"
                actions.note(self._sim.world.state, how, **deed, answer=result if name == "choose" else None)
            self._sim.saved()
            return _answer(result)

        return handler


def _account_kind(asked: Json) -> AccountKind:
    """The account that is asked for, Weixin Work's when none is. Raises ValueError."""
    found: AccountKind | None = next((kind for kind in KINDS if kind == asked.get("account", "work")), None)
    if found is None:
        raise ValueError(f"account must be one of {KINDS}")
    return found


def _scenarios() -> dict[str, str]:
    return {name: scenario.about(name) for name in scenario.names()}


def _answer(table: Any, status: int = 200) -> web.Response:
    return web.json_response(table, status=status, dumps=lambda one: json.dumps(one, ensure_ascii=False))
