"""The invoice pickers that are open on phones: a page waits for one, a person at the simulator's page answers it."""

import asyncio
from dataclasses import dataclass
from typing import Any

from simulator.client import weixin_client
from simulator.client.selection_results import MobileSystem
from simulator.platform.company.account import AccountKind
from simulator.platform.company.world import World
from simulator.recorder import recording
from simulator.state.errors import NotPossibleError
from simulator.state.models import Invoice, Json, Status


@dataclass(slots=True)
class OpenPicker:
    """One open picker. `params` are what the page signed for the account `kind`.

    `answer`: the ids of the selected invoices, empty when cancelled, None for going back without a selection.
    """

    id: int
    slot: int
    userid: str
    params: Json
    shown: list[Invoice]
    answer: "asyncio.Future[list[str] | None]"
    kind: AccountKind = "work"


class InvoicePickers:
    """At most one picker is open on a phone; a newer one cancels the older."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._open: dict[int, OpenPicker] = {}

    async def choose(
        self, slot: int, userid: str, params: Json, kind: AccountKind = "work", platform: MobileSystem = "ios"
    ) -> Json:
        """Open the picker on a phone, wait for the person, and return what that account's client gives to the page."""
        self.cancel(slot)
        answer: asyncio.Future[list[str] | None] = asyncio.get_running_loop().create_future()
        shown = self._shown(userid, params, kind)
        choice = OpenPicker(self._world.number(), slot, userid, params, shown, answer, kind)
        self._open[slot] = choice
        self._world.changed("choice", slot=slot)
        try:
            ids = await answer
        finally:
            if self._open.get(slot) is choice:
                del self._open[slot]
            self._world.changed("choice", slot=slot)
        result = weixin_client.choose_invoice(self._world, userid, ids, params, kind, platform)
        asked = {"userid": userid, "invoices": ids, "account": kind, "platform": platform}
        recording.record(self._world.state, "door", path="choose", body=asked, answer=result)
        return result

    def settle(self, choice_id: int, ids: list[str] | None) -> None:
        """The person confirmed these invoices, cancelled (no ids), or went back (None).

        Raises NotPossibleError for a closed picker, a locked invoice, or too many.
        """
        for choice in self._open.values():
            if choice.id == choice_id and not choice.answer.done():
                free = {one.id for one in choice.shown if one.status == Status.INIT and not one.giving}
                if not set(ids or []) <= free:
                    raise NotPossibleError("a locked invoice cannot be chosen")
                most = self._world.switches.max_picked
                if most and len(ids or []) > most:
                    raise NotPossibleError(f"no more than {most} can be chosen")
                choice.answer.set_result(ids)
                return
        raise NotPossibleError("that picker is closed")

    def cancel(self, slot: int) -> None:
        """Cancel the picker that the phone shows, if there is one."""
        choice = self._open.pop(slot, None)
        if choice and not choice.answer.done():
            choice.answer.set_result([])

    def at(self, slot: int) -> OpenPicker | None:
        """The picker that is open on a phone."""
        return self._open.get(slot)

    def _shown(self, userid: str, params: dict[str, Any], kind: AccountKind) -> list[Invoice]:
        """Everything in the wallet, locked ones too; nothing when the cardSign is wrong (page 90493)."""
        if kind != "mini_program" and self._world.account(kind).card_sign_error(params):
            return weixin_client.selectable_invoices(self._world, userid, params, kind)  # none, and noted
        return self._world.wallet.of(userid)
