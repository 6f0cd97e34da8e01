"""Every switch with the answers it takes, what it means in both languages, and its group on the page; sets none."""

from dataclasses import MISSING, dataclass, fields
from typing import Any, Literal, get_args

from simulator.state.models import Json
from simulator.state.switches import Switches

Group = Literal["wallet", "answers", "callbacks", "cards", "client", "access"]
GROUPS: tuple[Group, ...] = get_args(Group)


@dataclass(frozen=True, slots=True)
class Switch:
    """`answers`: those to choose from, the default first; where they are numbers, any number is taken."""

    group: Group
    answers: tuple[Any, ...]
    en: str
    zh: str


YES_NO, NO_YES = (True, False), (False, True)

SWITCHES: dict[str, Switch] = {
    "same_state": Switch(
        *("wallet", ("idempotent_ok", "72024")),
        "LOCK→LOCK, INIT→INIT, CLOSURE→CLOSURE by the holder: fine, or refused",
        "持有者重复设同一状态：成功，或被拒",
    ),
    "closed_code": Switch(
        "wallet", (72024, 72061), "the code for changing a closed invoice", "改已核销的发票时的错误码"
    ),
    "closed_queryable": Switch(
        *("wallet", ("yes", "no", "omit")),
        "whether a query shows closed invoices: `yes`, `no` (refused), `omit` (left out of a batch)",
        "已核销的发票还查得到吗：查得到、拒绝、批量里略去",
    ),
    "closed_query_code": Switch(
        "wallet", (72061, 72024, 72031), "the code of that refusal", "查已核销发票被拒时的错误码"
    ),
    "allow_direct_close": Switch(
        "wallet", NO_YES, "INIT→CLOSURE without a lock (else 72039)", "不锁定也能直接核销（否则 72039）"
    ),
    "same_corp_is_other": Switch(
        *("wallet", YES_NO),
        "a lock of another app of the same corp counts as somebody else's (72023)",
        "同企业另一个应用的锁也算别人的（72023）",
    ),
    "lock_hours": Switch(
        "wallet", (0, 24), "locks lapse after so many hours; 0 = never", "锁几小时后自动失效，0 为从不"
    ),
    "shows_locker": Switch(
        "wallet",
        NO_YES,
        "a query says whose lock it is, in a field nobody documented",
        "查询里多一个没写进文档的「谁锁的」",
    ),
    "max_batch_query": Switch(
        "wallet",
        (0, 1, 2),
        "most pairs in a batch query, then 72052; 0 = no limit",
        "批量查询最多几张，超出 72052，0 为不限",
    ),
    "max_batch_update": Switch(
        *("wallet", (0, 1, 2)),
        "most invoices in a batch update, then 72055; 0 = no limit",
        "批量改状态最多几张，超出 72055，0 为不限",
    ),
    "batch_order": Switch("answers", ("keep", "shuffle"), "order of a batch query", "批量查询的顺序：照原样，或打乱"),
    "batch_omits_bad": Switch(
        *("answers", YES_NO),
        "a bad pair is left out of a batch query (else the whole call is 72031)",
        "批量查询略去查不到的（否则整批 72031）",
    ),
    "failed_list": Switch(
        *("answers", ("empty", "null", "missing")),
        "the list of a refused call: `[]`, `null`, or not there",
        "被拒的应答里的列表：空、null、没有这个字段",
    ),
    "string_errcode": Switch(
        "answers", NO_YES, "a refused batch query has its errcode as a string", "批量查询被拒时 errcode 是字符串"
    ),
    "omit_errcode": Switch(
        "answers", NO_YES, "successes that say anything else leave errcode out", "有别的内容的成功应答不带 errcode"
    ),
    "error_hints": Switch("answers", YES_NO, "errmsg has its hint, address and link", "errmsg 带 hint、地址和链接"),
    "unknown_key": Switch("answers", YES_NO, "answers carry fields nobody documented", "应答带没写进文档的字段"),
    "blank_key": Switch(
        "answers", NO_YES, '`" reimburse_status"` with a leading blank', "reimburse_status 前面多一个空格"
    ),
    "trip_typo": Switch("answers", NO_YES, "`trip_pdf_ur` for trip_pdf_url", "trip_pdf_url 少写一个 l"),
    "missing_tax": Switch("answers", NO_YES, "tax and fee_without_tax are left out", "不给税额和不含税金额"),
    "swap_billing": Switch("answers", NO_YES, "billing_no and billing_code change places", "发票号码和代码对调"),
    "amounts": Switch(
        *("answers", ("fen", "fen_text", "yuan_text", "yuan", "masked")),
        "fee, tax and prices: whole fen, those as text, yuan as text (`870.00`) or as a number, or stars",
        "金额怎么写：整数分、文本的分、文本的元（870.00）、数字的元、打星号",
    ),
    "dates": Switch(
        *("answers", ("seconds", "milliseconds", "iso", "compact", "chinese", "short")),
        "billing_time: Unix seconds, milliseconds, `2026-11-01`, 20261101, `2026年11月01日`, or `11/01/26`",
        "开票日期怎么写：秒、毫秒、2026-11-01、20261101、2026年11月01日、11/01/26",
    ),
    "pdf_url": Switch(
        *("answers", ("open", "expires", "refused", "https")),
        "the address of the original: open for ever, dead after 30 minutes, 403, or https that nobody serves",
        "原件地址：一直能下、30 分钟后失效、403、连不上的 https",
    ),
    "retry_on_status": Switch(
        *("callbacks", YES_NO),
        "a callback answered with another status than 200 is sent again",
        "回调没答 200 时重发",
    ),
    "retry_card_events": Switch(
        "callbacks", YES_NO, "card events are sent again like messages (else once)", "卡片事件也重发（否则只发一次）"
    ),
    "max_deliveries": Switch("callbacks", (3, 1, 4), "deliveries of one callback in all", "一个回调总共送几次"),
    "retry_pause": Switch("callbacks", (0.0, 0.5), "seconds between them", "两次之间隔几秒"),
    "callback_deadline": Switch("callbacks", (5.0, 1.0), "seconds the bot has to answer", "应用要在几秒内应答"),
    "same_query_on_retry": Switch(
        *("callbacks", NO_YES), "tries of one callback share timestamp and nonce", "重发用同样的 timestamp 和 nonce"
    ),
    "same_ciphertext_on_retry": Switch(
        "callbacks", NO_YES, "tries of one callback share the ciphertext (else encrypted anew)", "重发用同样的密文"
    ),
    "same_second_events": Switch(
        *("callbacks", NO_YES),
        "everything a minute brings carries the same CreateTime",
        "同一分钟里的事件 CreateTime 都一样",
    ),
    "same_msgid": Switch(
        *("callbacks", NO_YES),
        "MsgIds are unique for each member alone: what two write in one minute may carry the same",
        "MsgId 只在同一成员里不重复：同一分钟里两个人的消息可能同号",
    ),
    "legacy_typo": Switch("callbacks", NO_YES, "`OpitonIds` in card events", "卡片事件里写成 OpitonIds"),
    "duplicate_task_id": Switch(
        "cards", ("42014", "accept"), "a task_id used before: refused or accepted", "用过的 task_id：42014，或接受"
    ),
    "duplicate_reply": Switch(
        *("cards", ("new", "same", "bare")),
        "what a message dropped as a duplicate is answered with: another msgid, the first one's, none",
        "重复消息被吞掉时怎么答：新 msgid、原 msgid、没有 msgid",
    ),
    "response_code_hours": Switch("cards", (72, 24), "life of a response_code in hours", "response_code 有效几小时"),
    "passive_reply_spends_code": Switch(
        "cards", NO_YES, "a passive reply uses up the event's response_code", "被动回复会用掉 response_code"
    ),
    "result_style": Switch(
        "client",
        ("array", "string"),
        "choose_invoice_info as an array or as a JSON string",
        "选票结果是数组还是 JSON 字符串",
    ),
    "err_msg_style": Switch(
        "client", ("both", "native", "sdk"), "`err_msg` (native), `errMsg` (sdk), or both", "选票结果的 err_msg 写法"
    ),
    "new_code_per_pull": Switch(
        *("client", NO_YES),
        "each pick mints another encrypt_code; all of them work",
        "每次选票给新的 encrypt_code，旧的也有效",
    ),
    "max_picked": Switch(
        "client", (0, 1), "most invoices the client lets a member choose; 0 = no limit", "一次最多选几张，0 为不限"
    ),
    "card_sign_with_corpid": Switch(
        *("client", YES_NO),
        "cardSign is made with the corpid as appid (else without any: the picker stays empty)",
        "cardSign 里的 appid 用 corpid（否则不含 appid，选票列表为空）",
    ),
    "expired_as_40014": Switch(
        "access", NO_YES, "an expired token is 40014 (else 42001)", "令牌过期答 40014（否则 42001）"
    ),
    "corp_verified": Switch(
        "access",
        YES_NO,
        "an uncertified corp gets 48001 for every invoice call",
        "企业已认证（否则发票接口都是 48001）",
    ),
    "activated_members": Switch(
        "access", (260, 200), "the batch query needs more than 200", "已激活人数（批量查询要 200 人以上）"
    ),
    "strict_200": Switch("access", NO_YES, "every invoice call needs more than 200", "所有发票接口都要 200 人以上"),
    "ip_guard": Switch("access", NO_YES, "callers outside trusted_ips get 60020", "可信 IP 之外的调用 60020"),
    "ip_guard_exempt_send": Switch("access", NO_YES, "… except for message/send", "发消息不受可信 IP 限制"),
    "trusted_ips": Switch("access", ([], ["127.0.0.1"]), "who may call", "可信 IP"),
    "convert_openid_differs": Switch(
        *("access", NO_YES),
        "user/convert_to_openid gives another openid than a query",
        "convert_to_openid 给的 openid 和查询里的不同",
    ),
    "openid_spaces_differ": Switch(
        *("access", NO_YES),
        "openid spaces differ: user/convert_to_userid does not know the openids of invoices (40003)",
        "发票里的 openid 和 convert_to_userid 认的不是一套（40003）",
    ),
    "unverified_accounts": Switch(
        *("access", ([], ["official_account"], ["mini_program"], ["open_app"])),
        "accounts of the second host whose invoice calls are 48001",
        "第二个域名上没有发票权限的账号（48001）",
    ),
    "weixin_ip_guard": Switch(
        *("access", NO_YES),
        "token calls of the second host from outside trusted_ips get 40164",
        "第二个域名取令牌也查 IP（40164）",
    ),
    "convert_official_openid": Switch(
        *("access", NO_YES),
        "user/convert_to_userid also knows the Official Account's openids (else 40003)",
        "convert_to_userid 也认公众号的 openid（否则 40003）",
    ),
}


def catalogue(now: Switches) -> Json:
    """name → group, answers, default, present answer and meaning, for the control API and the page."""
    return {
        name: {
            "group": one.group,
            "answers": list(one.answers),
            "default": one.answers[0],
            "now": getattr(now, name),
            "en": one.en,
            "zh": one.zh,
        }
        for name, one in SWITCHES.items()
    }


def defaults() -> Json:
    """name → default."""
    return {
        one.name: one.default_factory() if one.default_factory is not MISSING else one.default
        for one in fields(Switches)
    }


def table() -> str:
    """The switches as a Markdown table."""
    rows = [
        f"| `{name}` | {', '.join(f'`{answer}`' for answer in one.answers)} | {one.en} |"
        for name, one in SWITCHES.items()
    ]
    return "\n".join(["| switch | answers, the default first | meaning |", "|---|---|---|", *rows])
