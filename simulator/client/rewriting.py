"""What a phone's proxy changes in an answer of the bot so that the simulator's page can frame it; forwards nothing."""

import json
import re
from collections.abc import Collection
from urllib.parse import parse_qs, urlsplit, urlunsplit

from simulator.platform.addresses import url_origin

_PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148"
USER_AGENTS = {
    "work": f"{_PHONE} wxwork/4.1.36 MicroMessenger/7.0.1 NetType/WIFI Language/zh ColorScheme/Light",
    "official_account": f"{_PHONE} MicroMessenger/8.0.50(0x18003231) NetType/WIFI Language/zh_CN",
}
BRIDGE_PATH = "/__phone__/bridge.js"
LOOPBACK = ("127.0.0.1", "localhost")
AUTHORIZE_PATH = "/connect/oauth2/authorize"

_HEAD = re.compile(r"<head(?:\s[^>]*)?>", re.IGNORECASE)
_HTML = re.compile(r"<html(?:\s[^>]*)?>", re.IGNORECASE)
_DOCTYPE = re.compile(r"^\s*<!doctype[^>]*>", re.IGNORECASE)


def with_bridge(html: str) -> str:
    """The page with the bridge as its first script; the rest is unchanged."""
    tag = f'<script src="{BRIDGE_PATH}"></script>'
    for place in (_HEAD, _HTML, _DOCTYPE):
        found = place.search(html)
        if found:
            return html[: found.end()] + tag + html[found.end() :]
    return tag + html


def page_origins(host: str) -> str:
    """The origins of the simulator's page and its phones on ``host``, as a Content-Security-Policy names them."""
    return " ".join(f"http://{one}:*" for one in dict.fromkeys((*LOOPBACK, host)))


def allow_framing(policy: str, host: str) -> str:
    """A Content-Security-Policy whose frame-ancestors allow the simulator's page; the rest is unchanged."""
    kept = [part.strip() for part in policy.split(";") if part.strip()]
    kept = [part for part in kept if part.split(None, 1)[0].lower() != "frame-ancestors"]
    return "; ".join([*kept, f"frame-ancestors {page_origins(host)}"])


def on_phone_origin(url: str, trusted: Collection[str], origin: str) -> str:
    """An address under a trusted origin, moved to the phone's origin; any other address is unchanged."""
    if url_origin(url) not in trusted:
        return url
    parts = urlsplit(url)
    base = urlsplit(origin)
    return urlunsplit((base.scheme, base.netloc, parts.path or "/", parts.query, parts.fragment))


def is_authorize(url: str) -> bool:
    """Whether a redirect asks the platform who the member is (page 91022)."""
    return urlsplit(url).path == AUTHORIZE_PATH


def authorize_query(url: str) -> dict[str, str]:
    """The parameters of an authorize address, each once, decoded."""
    return {key: values[0] for key, values in parse_qs(urlsplit(url).query).items()}


def bridge_source(template: str, origins: Collection[str], user_agent: str, kind: str) -> str:
    """The bridge script with the facts of the phone written in as one JSON value."""
    phone = json.dumps({"userAgent": user_agent, "origins": sorted(origins), "kind": kind})
    return template.replace('"__PHONE__"', phone)
