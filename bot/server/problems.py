"""What is told when something does not work out: refusals, unknown paths, faults. Nothing internal leaks."""

import secrets

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler

from bot.domain.errors import NoSuchPage, NotStored, Refusal, TooOften, TryAgain
from bot.ports.platform import PlatformFault
from bot.ports.store import StoreDown
from bot.server import language, shapes
from bot.server.health import Metrics
from bot.server.origins import Origins
from bot.server.parts import API, VISITOR, Say
from bot.server.rendering import Renderer, html
from bot.server.shapes import Error, ErrorBody
from bot.server.throttle import WINDOW
from bot.system.tracebacks import where

_BARE = ("/callback/", "/static/", "/livez", "/readyz")
_BY_STATUS = {404: "not_found", 405: "method", 413: "too_large"}
_HELPS = {"login": "login", "again": "retry", "bind": "bind"}

log = structlog.get_logger("bot.server")


class Problem(Exception):
    """Ends a request with the texts ``server.<kind>.title`` and ``.text`` and one way on.

    ``action`` (home | login | again | back) has its label under ``server.action.<action>`` and leads to ``path``; empty
    means the page the visitor came from.
    """

    def __init__(self, kind: str, status: int, action: str = "home", path: str = "/", **args: str) -> None:
        """``args`` fill the texts."""
        super().__init__(kind)
        self.kind, self.status, self.action, self.path, self.args_for_text = kind, status, action, path, args


class Problems:
    """The middleware round all handlers."""

    def __init__(self, renderer: Renderer, say: Say, language: str, origins: Origins, metrics: Metrics) -> None:
        """``language`` is for those who are not logged in."""
        self._renderer, self._say, self._language = renderer, say, language
        self._origins, self._metrics = origins, metrics

    @web.middleware
    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Turn every exception into an answer and count it."""
        try:
            response = await handler(request)
        except web.HTTPException as stop:
            response = stop if stop.status < 400 else self._safely(request, stop)
        except Exception as error:  # the last net: the visitor gets a number, the log the place
            response = self._safely(request, error)
        self._metrics.count_request(request, response.status)
        return response

    def _safely(self, request: web.Request, error: Exception) -> web.StreamResponse:
        try:
            return self._answer(request, error)
        except Exception as worse:  # a template or a text is broken
            return web.Response(text=f"500 {self._incident(request, worse)}", status=500)

    def _answer(self, request: web.Request, error: Exception) -> web.StreamResponse:
        if isinstance(error, web.HTTPException) and request.path.startswith(_BARE):
            return _with_allow(web.Response(status=error.status), error)
        if isinstance(error, (PlatformFault, StoreDown)):
            log.warning("request_faulted", fault=type(error).__name__, route=_route(request))
            error = NotStored() if isinstance(error, StoreDown) else TryAgain()
        if isinstance(error, NoSuchPage):
            error = Problem("not_found", 404)
        if isinstance(error, Refusal):
            return self._refusal(request, error)
        problem = self._problem_of(request, error)
        lang = self._lang(request)
        args = problem.args_for_text
        title = self._say(lang, f"server.{problem.kind}.title", **args)
        text = self._say(lang, f"server.{problem.kind}.text", **args)
        path = problem.path or self._back(request)
        response = self._show(request, problem.status, f"server.{problem.kind}", title, text, problem.action, path)
        if problem.status == 429:
            response.headers["Retry-After"] = str(int(WINDOW.total_seconds()))
        return _with_allow(response, error)

    def _refusal(self, request: web.Request, refusal: Refusal) -> web.Response:
        lang = self._lang(request)
        title = self._say(lang, "server.refused.title")
        sentences = [(refusal.key, refusal.args_for_text), *refusal.more]
        text = "\n".join(self._say(lang, key, **args) for key, args in sentences)
        action = "again" if refusal.status in {429, 503} else "back"
        answer = self._show(request, refusal.status, refusal.key, title, text, action, self._back(request))
        if isinstance(refusal, TooOften):
            answer.headers["Retry-After"] = str(refusal.after)
        return answer

    def _problem_of(self, request: web.Request, error: Exception) -> Problem:
        if isinstance(error, Problem):
            return error
        if isinstance(error, web.HTTPException) and error.status < 500:
            return Problem(_BY_STATUS.get(error.status, "bad_request"), error.status)
        return Problem("incident", 500, number=self._incident(request, error))

    def _show(
        self, request: web.Request, status: int, code: str, title: str, text: str, action: str, path: str
    ) -> web.Response:
        if request.get(API, request.path.startswith("/api/")):
            return shapes.written(ErrorBody(Error(code, text, _HELPS.get(action, ""))), status)
        action_text = self._say(self._lang(request), f"server.action.{action}")
        context = {
            "title": title,
            "text": text,
            "action_text": action_text,
            "action_path": path,
            "status": status,
        }
        return html(self._renderer.page("problem.html", context, request.get(VISITOR), self._lang(request)), status)

    def _lang(self, request: web.Request) -> str:
        visitor = request.get(VISITOR)
        return visitor.lang if visitor else language.read(request, self._language)

    def _back(self, request: web.Request) -> str:
        """The page the visitor came from, if it is one of ours and not this very one."""
        came_from = self._origins.path_in(request.headers.get("Referer", ""))
        return came_from if came_from and came_from != request.path_qs else "/"

    @staticmethod
    def _incident(request: web.Request, error: Exception) -> str:
        """Log where it happened, not what was in it: messages of exceptions may quote people's data."""
        number = f"{secrets.randbelow(10**8):08d}"
        log.error("incident", number=number, route=_route(request), error=type(error).__name__, at=where(error))
        return number


def _route(request: web.Request) -> str:
    resource = request.match_info.route.resource
    return f"{request.method} {resource.canonical if resource else 'unknown'}"


def _with_allow(response: web.Response, error: Exception) -> web.Response:
    if isinstance(error, web.HTTPMethodNotAllowed):
        response.headers["Allow"] = ",".join(sorted(error.allowed_methods))
    return response
