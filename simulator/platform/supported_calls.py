"""The table of platform calls and how far each is simulated, made from the tables of paths."""

from simulator.platform.hosts import WeixinHost, WorkHost

_MARKS = {"full": "✓", "partly": "partly"}

MISSING: tuple[tuple[str, str, int, str], ...] = (
    ("POST", "/cgi-bin/message/recall", 94867, "the bot recalls nothing"),
    ("POST", "/cgi-bin/media/upload", 90253, "messages with media are not simulated"),
    ("GET", "/cgi-bin/media/get", 90254, "members cannot send photos here"),
    ("GET", "/cgi-bin/menu/get", 90231, ""),
    ("GET", "/cgi-bin/menu/delete", 90231, ""),
    ("POST", "/cgi-bin/auth/getuserdetail", 95833, "no snsapi_privateinfo"),
    ("GET", "/cgi-bin/user/simplelist", 90200, ""),
    ("GET", "/cgi-bin/department/simplelist", 95350, ""),
    ("GET", "/cgi-bin/tag/get", 90213, "there are no tags"),
    ("POST", "/cgi-bin/oa/applyevent", 91853, "the built-in approval app is another product"),
)
"""Calls that are answered with 404 and flagged: method, path, page, why."""


def table() -> str:
    """A Markdown table of every call, of both hosts."""
    rows: list[tuple[str, str, str, str, str, str]] = [
        (name, one.method, one.path, str(one.page), _MARKS[one.coverage], one.remark)
        for name, host in (("qyapi", WorkHost()), ("api", WeixinHost()))
        for one in sorted(host.endpoints.values(), key=lambda one: one.path)
    ]
    rows += [("qyapi", method, path, str(page), "✗", remark) for method, path, page, remark in MISSING]
    head = ["| host | call | page | simulated | remark |", "|---|---|---|---|---|"]
    return "\n".join(head + [f"| {row[0]} | `{row[1]} {row[2]}` | {' | '.join(row[3:])} |" for row in rows])
