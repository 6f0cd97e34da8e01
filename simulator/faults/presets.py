"""Fault rules by name, for the page, scenario files and the control API, where the key is `mishap`; applies none.

The paths are globs that fit both hosts.
"""

from dataclasses import dataclass
from typing import Any

from simulator.state.models import Json

UPDATE = "*/card/invoice/reimburse/update*"
INVOICES = "*/card/*"
ANY = "/*"
SEND = "/cgi-bin/message/send"
USER = "/cgi-bin/user"
DEPARTMENTS = "/cgi-bin/department/list"
LOGIN = "/cgi-bin/auth/getuserinfo"
REWRITE = "/cgi-bin/message/update_template_card"


@dataclass(frozen=True, slots=True)
class Preset:
    """`rule` holds the keys of a fault rule; each may be overridden."""

    rule: Json
    en: str
    zh: str


def _preset(en: str, zh: str, path: str, kind: str, **details: Any) -> Preset:
    return Preset({"path": path, "kind": kind, **details}, en, zh)


def _code(en: str, zh: str, path: str, errcode: int, **details: Any) -> Preset:
    return _preset(en, zh, path, "errcode", errcode=errcode, **details)


PRESETS: dict[str, Preset] = {
    "answer_lost": _preset("Status change: done, answer lost", "改状态：做了但应答丢失", UPDATE, "drop", after=True),
    "request_lost": _preset("Status change: never arrives", "改状态：请求没到", UPDATE, "drop"),
    "busy_yet_done": _code("Status change: done, yet −1", "改状态：做了却答 -1", UPDATE, -1, after=True),
    "late_answer": _preset(
        "Status change: answered after 10 s", "改状态：10 秒后才答", UPDATE, "delay", seconds=10, after=True
    ),
    "held_elsewhere": _code("Status change: 72023, held elsewhere", "改状态：72023 被别人锁定", UPDATE, 72023),
    "wrong_status": _code("Status change: 72024, wrong status", "改状态：72024 状态不对", UPDATE, 72024),
    "being_changed": _code("Status change: 72036, being changed", "改状态：72036 正在处理", UPDATE, 72036),
    "rival_first": _preset("Status change: a rival locks first", "改状态：别人抢先锁定", UPDATE, "rival"),
    "busy": _code("Any call: busy, −1", "任一接口：系统繁忙 -1", ANY, -1),
    "denied": _code("Invoice call: 48001, no permission", "发票接口：48001 无权限", INVOICES, 48001),
    "members_forbidden": _code("Members: 60011, no privilege", "读成员：60011 无权限", f"{USER}/get", 60011),
    "departments_forbidden": _code("Departments: 60011, no privilege", "读部门：60011 无权限", DEPARTMENTS, 60011),
    "openids_forbidden": _code("Openids: 48002, forbidden", "换 openid：48002 禁止调用", f"{USER}/convert_to_*", 48002),
    "login_forbidden": _code("Login: 48002, forbidden", "网页登录：48002 禁止调用", LOGIN, 48002),
    "rate_limited": _preset("Messages: 45009 for a minute", "发消息：一分钟内 45009", SEND, "block", seconds=60),
    "token_refused": _code("Any call: 40014, bad token", "任一接口：40014 令牌无效", ANY, 40014),
    "token_expired": _code("Any call: 42001, token expired", "任一接口：42001 令牌过期", ANY, 42001),
    "token_revoked": _preset("All tokens end early", "令牌提前失效", ANY, "revoke"),
    "code_expired": _preset("Card update: its code has expired", "更新卡片：response_code 已过期", REWRITE, "expire"),
    "slow": _preset("Slow API, 3 s each", "接口慢 3 秒", ANY, "delay", seconds=3, times=5),
    "dropped": _preset("Any call: connection cut", "任一接口：连接断开", ANY, "drop"),
    "http_500": _preset("Any call: HTTP 500", "任一接口：HTTP 500", ANY, "http500"),
    "half_an_answer": _preset("Any call: half of the JSON", "任一接口：JSON 只有一半", ANY, "truncate"),
    "a_web_page": _preset("Any call: an HTML page", "任一接口：答一个网页", ANY, "garbage"),
    "callback_lost": _preset("Callback: lost", "回调：丢失", "callback", "drop"),
    "callback_unanswered": _preset(
        "Callback: its answer is lost", "回调：应答丢失后重发", "callback", "drop", after=True
    ),
    "callback_twice": _preset("Callback: twice at once", "回调：同时来两次", "callback", "duplicate"),
    "callback_late": _preset("Callback: 5 s late", "回调：晚到 5 秒", "callback", "delay", seconds=5),
    "callback_reordered": _preset(
        "Callback: overtaken by the next", "回调：被下一条超过", "callback", "reorder", seconds=5
    ),
    "callback_forged": _preset("Callback: a forged copy first", "回调：先来一份伪造的", "callback", "forge"),
}


def expanded(asked: Json) -> Json:
    """The keys of a rule: those of the preset that `mishap` names, overridden by the others. Raises ValueError."""
    given = dict(asked)
    name = given.pop("mishap", None)
    if name is None:
        return given
    if name not in PRESETS:
        raise ValueError(f"no such mishap: {name!r}; there are {sorted(PRESETS)}")
    return {**PRESETS[name].rule, "mishap": name, **given}


def catalogue() -> Json:
    """name → rule and meaning, for the control API and the page."""
    return {name: {"rule": one.rule, "en": one.en, "zh": one.zh} for name, one in PRESETS.items()}


def table() -> str:
    """The named faults as a Markdown table."""
    rows = []
    for name, one in PRESETS.items():
        rule = ", ".join(f"{key} = {value}" for key, value in one.rule.items()).replace("*", "\\*")
        rows.append(f"| `{name}` | {one.en} | {rule} |")
    return "\n".join(["| mishap | what goes wrong | as a rule |", "|---|---|---|", *rows])
