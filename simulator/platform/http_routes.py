"""The platform's paths on the web server: API, login page, the PDFs that pdf_url names; rules are elsewhere."""

import html
import re
from collections.abc import Awaitable, Callable

from aiohttp import web

from simulator.platform.addresses import with_query
from simulator.platform.company import originals
from simulator.platform.company.world import World
from simulator.platform.facts import text
from simulator.platform.gateway import ApiGateway
from simulator.platform.hosts import Request
from simulator.platform.identity import oauth
from simulator.platform.identity.oauth import asked_account, authorize_error
from simulator.state.errors import NotPossibleError
from simulator.state.journal import Journal

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def setup(
    app: web.Application, world: World, platform: ApiGateway, journal: Journal, saved: Callable[[], None]
) -> None:
    """Add the routes. `saved` is called before each answer leaves."""

    async def authorize(request: web.Request) -> web.Response:
        answer = _authorize(world, dict(request.query))
        journal.write(
            "page", "GET /connect/oauth2/authorize", request={"query": dict(request.query)}, status=answer.status
        )
        return answer

    async def pdf(request: web.Request) -> web.Response:
        invoice = world.invoices.get(request.match_info["id"].removesuffix("-trip"))
        if invoice is None:
            raise web.HTTPNotFound
        if originals.pdf_refused(world, request.query.get("until", "")):
            raise web.HTTPForbidden
        lines = [f"Invoice {invoice.billing_code} {invoice.billing_no}".replace("  ", " ")]
        lines.append(f"Total CNY {invoice.fee / 100:.2f}")
        return web.Response(body=small_pdf([*lines, "Simulated, no tax voucher"]), content_type="application/pdf")

    app.router.add_route("*", "/cgi-bin/{rest:.*}", answering(platform, saved))
    app.router.add_get("/connect/oauth2/authorize", authorize)
    app.router.add_get("/pdf/{id}.pdf", pdf)


def answering(platform: ApiGateway, saved: Callable[[], None]) -> Handler:
    """A handler that passes every request to one host of the platform."""

    async def api(request: web.Request) -> web.StreamResponse:
        asked = Request(
            request.method, request.path, dict(request.query), await request.read(), request.remote or "127.0.0.1"
        )
        answer = await platform.answer(asked)
        saved()
        if answer.cut:
            if request.transport:
                request.transport.close()
            return web.Response(status=503)
        return web.Response(status=answer.status, body=answer.body, headers=answer.headers)

    return api


def _authorize(world: World, query: dict[str, str]) -> web.Response:
    """The login page for a browser outside the app: a list of members; `as=USERID` logs in at once (page 91022)."""
    code = authorize_error(world, query)
    if code:
        return web.Response(text=f"<h1>{code}</h1><p>{html.escape(text(code))}</p>", content_type="text/html")
    if "as" in query:
        try:
            login = oauth.login_code(world, query["as"], asked_account(world, query).kind)
        except NotPossibleError as error:
            raise web.HTTPNotFound(text=str(error)) from error
        raise web.HTTPFound(with_query(query["redirect_uri"], code=login, state=query.get("state", "")))
    links = "".join(
        f'<li><a data-testid="as-{one.userid}" href="{html.escape(_as(query, one.userid))}">'
        f"{html.escape(one.name)} <small>{html.escape(one.userid)} {html.escape(one.position)}</small></a></li>"
        for one in world.members.values()
    )
    page = f'<!doctype html><meta charset="utf-8"><title>登录</title><h1>以谁的身份登录？</h1><ul>{links}</ul>'
    return web.Response(text=page, content_type="text/html")


def _as(query: dict[str, str], userid: str) -> str:
    return with_query("/connect/oauth2/authorize", **query, **{"as": userid})


def small_pdf(lines: list[str]) -> bytes:
    """A one-page PDF with a few ASCII lines."""
    shown = "".join(f"({re.sub(r'[^ -~]|[()]', '?', line)}) Tj 0 -24 Td " for line in lines)
    stream = f"BT /F1 16 Tf 60 760 Td {shown}ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        b"<< /Length " + str(len(stream)).encode() + b" >>\nstream\n" + stream + b"\nendstream",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += str(number).encode() + b" 0 obj\n" + body + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\n"
    )
    return out + f"{end}startxref\n{len(out)}\n%%EOF\n".encode()
