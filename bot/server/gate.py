"""What every request has to pass: the right host, whose session it is, and that a page of ours or an app sent it."""

from aiohttp import web

from bot.server.bodies import body_of
from bot.server.origins import Origins
from bot.server.parts import VISITOR, Caller, Visitor
from bot.server.peers import Peers
from bot.server.problems import Problem
from bot.server.sessions import Sessions


class Gate:
    """Keeps nothing but the rules."""

    def __init__(self, origins: Origins, sessions: Sessions, peers: Peers) -> None:
        """``origins``: ours; ``sessions``: where callers are found; ``peers``: whose address is whose."""
        self.origins, self.sessions, self.peers = origins, sessions, peers

    async def arrive(self, request: web.Request) -> tuple[str, Caller | None]:
        """The origin the request came to and who sends it. Raises Problem for a host that is not ours."""
        origin = self.origins.of_host(request.headers.get("Host", ""))
        if origin is None:
            raise Problem("wrong_host", 400, "home", f"{self.origins.public}/", address=self.origins.public)
        caller = await self.sessions.caller(request, origin)
        if isinstance(caller, Visitor):
            request[VISITOR] = caller
        return origin, caller

    async def body(self, request: web.Request, caller: Caller) -> dict[str, object]:
        """The body of a POST that came from a page of ours, or from an app, whose token no browser sends by itself.
        Raises Problem."""
        if not caller.csrf:
            return await body_of(request)
        if not self.same_origin(request):
            raise Problem("stale_page", 403, "back", "")
        body = await body_of(request)
        in_form = body.pop("csrf", "")
        offered = request.headers.get("X-CSRF-Token") or (in_form if isinstance(in_form, str) else "")
        if not self.sessions.csrf_fits(caller, offered):
            raise Problem("stale_page", 403, "back", "")
        return body

    def same_origin(self, request: web.Request) -> bool:
        """Old web views send neither header; the token guards them alone."""
        origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
        return (origin is None or self.origins.trusts(origin)) and site in {None, "same-origin"}
