"""Every point on which the documents are silent or disagree, and what simulates each answer; a table, it does nothing.

Numbers: 12.x, 13.x and Cx are of the facts sheet (§12 unverified, §13 checklist, §14 contradictions), Ux and 5.6 of the
reliability notes.
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["switch", "preset", "control", "always", "none"]


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """`by`: names of switches, fault presets or requests of the control API; for `always` and `none` one sentence."""

    number: str
    about: str
    kind: Kind
    by: tuple[str, ...]


def _switch(number: str, about: str, *by: str) -> OpenPoint:
    return OpenPoint(number, about, "switch", by)


def _preset(number: str, about: str, *by: str) -> OpenPoint:
    return OpenPoint(number, about, "preset", by)


def _control(number: str, about: str, *by: str) -> OpenPoint:
    return OpenPoint(number, about, "control", by)


def _always(number: str, about: str, how: str) -> OpenPoint:
    return OpenPoint(number, about, "always", (how,))


def _none(number: str, about: str, why: str) -> OpenPoint:
    return OpenPoint(number, about, "none", (why,))


OPEN_POINTS: tuple[OpenPoint, ...] = (
    _switch("12.1", "what a suppressed duplicate is answered with", "duplicate_reply"),
    _switch("12.2", "whether a passive reply spends the code", "passive_reply_spends_code"),
    _switch("12.3", "batch sizes", "max_batch_query", "max_batch_update"),
    _switch("12.4", "setting the state it is in already", "same_state"),
    _switch("12.5", "the code for changing a closed invoice", "closed_code"),
    _switch("12.6", "whether a sister app is another locker", "same_corp_is_other"),
    _switch("12.7", "order and completeness of a batch query", "batch_order", "batch_omits_bad"),
    _switch("12.8", "life and access of originals", "pdf_url"),
    _switch("12.9", "a task_id used twice", "duplicate_task_id"),
    _switch("12.10", "what a retry repeats", "same_query_on_retry", "same_ciphertext_on_retry"),
    _switch("12.11", "how many invoices can be picked", "max_picked"),
    _switch("12.12", "which appid cardSign takes", "card_sign_with_corpid"),
    _switch("12.13", "whether both openids are equal", "convert_openid_differs", "openid_spaces_differ"),
    _switch("12.14", "whether locks end by time", "lock_hours"),
    _always("13.1", "both hosts, headers, hint tails", "two ports, each with its own; `error_hints`"),
    _always("13.2", "bad bodies", "40058 here; 72031 or 47001 on the second host"),
    _always("13.3", "codes bound to the account", "minted per account; card_ids are shared in every scenario"),
    _preset("13.4", "states with a locker, whole batches, busy", "being_changed"),
    _preset("13.5", "cards and their codes", "code_expired"),
    _preset("13.6", "limits with a window, a clock", "rate_limited"),
    _always("13.7", "padding of 17 to 32", "lengths of real traffic; the vectors in the tests of both sides"),
    _switch("C1", "a status other than 200", "retry_on_status"),
    _switch("C2", "three deliveries or four", "max_deliveries", "retry_pause"),
    _switch("C3", "24 or 72 hours of a response code", "response_code_hours"),
    _switch("C4", "events of one second, ids of messages", "same_second_events", "same_msgid"),
    _always("C5", "menu entries of a card", "3 in sends and updates, up to 10 in passive replies"),
    _none("C6", "a card action of type 2", "mini programs cannot be opened here; the card is checked"),
    _always("C7", "passive replies to card events", "allowed"),
    _switch("C8", "the misspelt options", "legacy_typo"),
    _always("C9", "invalid users", "a piped string from send, a list from update"),
    _always("C10", "keyname and KeyName", "each where its page has it"),
    _switch("C11", "number and code changed over", "swap_billing"),
    _always("C12", "two names of the batch query", "each on its host; 404 on the other"),
    _always("C13", "an authorisation scope", "granted"),
    _switch("C14", "who may call", "corp_verified", "activated_members", "strict_200", "unverified_accounts"),
    _switch("C15", "the shape of a choice", "result_style", "err_msg_style"),
    _none("C16", "size of pictures", "media are not simulated"),
    _switch("C17", "fields issuers forget", "missing_tax"),
    _switch("C17 forms", "sums and dates that are not written as promised", "amounts", "dates"),
    _switch("C18", "odd keys", "trip_typo", "blank_key", "unknown_key"),
    _switch("C19", "closing what is not locked", "allow_direct_close"),
    _switch("C20", "types in a refusal", "string_errcode", "failed_list"),
    _always("C21", "codes that mean two things", "each host has its own table"),
    _switch("C22", "what the IP guard guards", "ip_guard", "ip_guard_exempt_send", "trusted_ips", "weixin_ip_guard"),
    _switch("C23", "the code of an expired token", "expired_as_40014"),
    _always("C24", "how many leaders", "as many as the scenario names, usually one"),
    _none("C25", "all or any of the approvers", "the built-in approval app is another product"),
    _none("C26", "spellings of the approval app", "the same"),
    _always("C27", "the text of 72023", "the longer form with a tail"),
    _none("C28", "length of department names", "departments cannot be renamed by the app"),
    _always("C29", "encrypted userids", "not accepted"),
    _always("C30", "agentid as a string", "accepted and flagged"),
    _switch("U1", "whether a closed invoice can be queried", "closed_queryable", "closed_query_code"),
    _switch("U2", "locking one's own lock; whose lock", "same_state", "shows_locker"),
    _switch("U3", "closing what is closed", "same_state", "closed_code"),
    _switch("U4", "batch sizes", "max_batch_query", "max_batch_update"),
    _switch(
        *("U5", "openid of picker and invoice"),
        *("convert_openid_differs", "openid_spaces_differ", "convert_official_openid"),
    ),
    _switch("U6", "retries of card events", "retry_card_events"),
    _switch("U7", "retries encrypted anew", "same_query_on_retry", "same_ciphertext_on_retry"),
    _preset("U8", "−1 that has an effect", "busy_yet_done"),
    _switch("U9", "locks released by time", "lock_hours"),
    _switch("U10", "life and scheme of originals", "pdf_url"),
    _switch("U11", "closing from the start state", "allow_direct_close"),
    _preset("5.6 effect", "before and after the effect", "request_lost", "answer_lost", "dropped", "late_answer"),
    _preset("5.6 answers", "answers nobody can use", "busy", "http_500", "half_an_answer", "a_web_page", "slow"),
    _preset("5.6 tokens", "tokens that end", "token_expired", "token_refused", "token_revoked"),
    _preset("5.6 codes", "refusals", "held_elsewhere", "wrong_status", "being_changed", "denied", "rate_limited"),
    _preset("7.5", "what the app may ask", "members_forbidden", "departments_forbidden", "openids_forbidden"),
    _preset("7.1", "whether logins may be confirmed", "login_forbidden"),
    _preset("5.6 deliveries", "deliveries", "callback_lost", "callback_unanswered", "callback_twice", "callback_late"),
    _preset("5.6 order", "order and forgery", "callback_reordered", "callback_forged"),
    _preset("5.6 rival", "a rival account", "rival_first"),
    _control(
        "5.6 wallet", "somebody else at the wallet", "rival_lock", "rival_unlock", "sibling_lock", "leftover_lock"
    ),
    _control("5.6 clock", "time", "clock"),
    _control("5.6 process", "kill, pause", "bot"),
    _switch("5.6 quirks", "further answers of the field", "omit_errcode", "error_hints", "new_code_per_pull"),
    _switch("5.6 bar", "the bar of five seconds", "callback_deadline"),
)


def table() -> str:
    """The points as a Markdown table."""
    rows = []
    for one in OPEN_POINTS:
        named = ", ".join(f"`{name}`" for name in one.by) if one.kind in ("switch", "preset", "control") else one.by[0]
        kind = {"preset": "fault preset", "control": "control API", "none": "not simulated"}.get(one.kind, one.kind)
        rows.append(f"| {one.number} | {one.about} | {kind} | {named} |")
    return "\n".join(["| point | about | how | which |", "|---|---|---|---|", *rows])
