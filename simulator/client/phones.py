"""The phones side by side: who holds which, and which browsers each has; what a browser does is in ``browser``."""

from collections.abc import Callable, Sequence

import aiohttp

from simulator.client.browser import BrowserKind, InAppBrowser, PageVisit
from simulator.client.cookies import CookieJar
from simulator.client.invoice_pickers import InvoicePickers
from simulator.platform.company.world import World
from simulator.state.errors import NotPossibleError
from simulator.state.feed import Note


class Phones:
    """A phone is held by a member, one of `holders`; cookies belong to the member.

    `ports` may hold zeros (ephemeral) and says how many phones there are; none means three. With an
    Official Account each phone has Weixin's browser too, on `weixin_ports`. After `start`, `urls` and `weixin_urls`
    are the browsers' origins, which are trusted origins of our accounts from then on.
    """

    def __init__(
        self,
        world: World,
        bot_url: str,
        host: str = "127.0.0.1",
        ports: Sequence[int] = (0, 0, 0),
        weixin_ports: Sequence[int] = (),
    ) -> None:
        self.world = world
        self.bot_url = bot_url.rstrip("/")
        self.host = host
        self.pickers = InvoicePickers(world)
        self.holders: list[str] = []
        self.on_visit: Callable[[PageVisit], None] = lambda visit: None
        self.session: aiohttp.ClientSession | None = None
        self._cookie_jars: dict[BrowserKind, dict[str, CookieJar]] = {"work": {}, "official_account": {}}
        ports = list(ports) or [0, 0, 0]
        self.browsers = self._browsers("work", ports)
        official = any(one.kind == "official_account" for one in world.weixin)
        given = list(weixin_ports) or [0] * len(ports)
        self.weixin_browsers = self._browsers("official_account", given) if official else []

    def _browsers(self, kind: BrowserKind, ports: Sequence[int]) -> list[InAppBrowser]:
        return [InAppBrowser(self, kind, slot, port, self._cookie_jars[kind]) for slot, port in enumerate(ports)]

    @property
    def urls(self) -> list[str]:
        """The origin of Weixin Work's browser on each phone, in the order of the slots."""
        return [one.url for one in self.browsers]

    @property
    def weixin_urls(self) -> list[str]:
        """The origin of Weixin's browser on each phone; none without an Official Account."""
        return [one.url for one in self.weixin_browsers]

    async def start(self) -> None:
        """Listen on every port. Raises OSError when one is taken."""
        self.session = aiohttp.ClientSession(
            auto_decompress=True, cookie_jar=aiohttp.DummyCookieJar(), timeout=aiohttp.ClientTimeout(60)
        )
        self._hand_out()
        self._stop_listening = self.world.feed.listen(self._on_note)
        for one in self._all():
            await one.start(self.host)
        self._trust_origins()

    async def stop(self) -> None:
        """Cancel open pickers and stop listening."""
        for slot in range(len(self.browsers)):
            self.pickers.cancel(slot)
        for one in self._all():
            await one.stop()
        if self.session:
            self._stop_listening()
            await self.session.close()
            self.session = None

    def hand_to(self, slot: int, userid: str) -> None:
        """Hand a phone to a member; what pages stored for the previous one is cleared. Raises NotPossibleError."""
        if not 0 <= slot < len(self.holders):
            raise NotPossibleError(f"there is no phone {slot}")
        if userid not in self.world.members:
            raise NotPossibleError(f"no member {userid!r}")
        self.pickers.cancel(slot)
        self.holders[slot] = userid
        self._mark_fresh(slot)
        self.world.changed("phones")

    def holder(self, slot: int) -> str:
        """The userid of the member who holds a phone."""
        return self.holders[slot]

    def origins(self) -> set[str]:
        """Every origin under which the app is reached."""
        return {*self.world.trusted_origins, *self.urls, *self.weixin_urls}

    def _all(self) -> list[InAppBrowser]:
        return [*self.browsers, *self.weixin_browsers]

    def _trust_origins(self) -> None:
        self.world.trusted_origins.update(self.origins())

    def _on_note(self, note: Note) -> None:
        if note["kind"] == "reset":
            for cookie_jars in self._cookie_jars.values():
                cookie_jars.clear()
            self._trust_origins()
            self._hand_out()

    def _hand_out(self) -> None:
        self.holders = first_holders(self.world, len(self.browsers))
        for slot in range(len(self.browsers)):
            self._mark_fresh(slot)

    def _mark_fresh(self, slot: int) -> None:
        for one in self._all():
            if one.slot == slot:
                one.fresh = True


def first_holders(world: World, slots: int) -> list[str]:
    """Who holds the phones at first: a member with invoices, that member's leader, finance, then the others."""
    owners = [one.owner for one in world.invoices.values()]
    people = list(world.members.values())
    order = list(dict.fromkeys(owners))[:1]
    order += [leader for userid in order for leader in world.members[userid].direct_leader]
    order += [one.userid for one in people if "财务" in one.position or "finance" in one.userid]
    order += [one.userid for one in people]
    return list(dict.fromkeys(order))[:slots]
