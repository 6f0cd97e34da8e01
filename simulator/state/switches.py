"""The switches: one answer for each point on which the documents are silent or disagree; their texts are elsewhere."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(slots=True)
class Switches:
    """The answers in force; ``control.coverage`` lists the points that they are for."""

    same_state: Literal["idempotent_ok", "72024"] = "idempotent_ok"
    closed_code: Literal[72024, 72061] = 72024
    closed_queryable: Literal["yes", "no", "omit"] = "yes"
    closed_query_code: int = 72061
    allow_direct_close: bool = False
    same_corp_is_other: bool = True
    lock_hours: int = 0
    shows_locker: bool = False
    batch_order: Literal["keep", "shuffle"] = "keep"
    batch_omits_bad: bool = True
    failed_list: Literal["empty", "null", "missing"] = "empty"
    max_batch_query: int = 0
    max_batch_update: int = 0
    new_code_per_pull: bool = False
    max_picked: int = 0
    card_sign_with_corpid: bool = True
    expired_as_40014: bool = False
    retry_on_status: bool = True
    max_deliveries: int = 3
    retry_pause: float = 0.0
    callback_deadline: float = 5.0
    retry_card_events: bool = True
    same_query_on_retry: bool = False
    same_ciphertext_on_retry: bool = False
    same_second_events: bool = False
    same_msgid: bool = False
    duplicate_task_id: Literal["42014", "accept"] = "42014"
    duplicate_reply: Literal["new", "same", "bare"] = "new"
    response_code_hours: int = 72
    passive_reply_spends_code: bool = False
    legacy_typo: bool = False
    string_errcode: bool = False
    blank_key: bool = False
    trip_typo: bool = False
    pdf_url: Literal["open", "expires", "refused", "https"] = "open"
    missing_tax: bool = False
    swap_billing: bool = False
    amounts: Literal["fen", "fen_text", "yuan_text", "yuan", "masked"] = "fen"
    dates: Literal["seconds", "milliseconds", "iso", "compact", "chinese", "short"] = "seconds"
    result_style: Literal["array", "string"] = "array"
    err_msg_style: Literal["both", "native", "sdk"] = "both"
    corp_verified: bool = True
    activated_members: int = 260
    strict_200: bool = False
    ip_guard: bool = False
    ip_guard_exempt_send: bool = False
    trusted_ips: list[str] = field(default_factory=list)
    convert_openid_differs: bool = False
    openid_spaces_differ: bool = False
    unknown_key: bool = True
    error_hints: bool = True
    omit_errcode: bool = False
    unverified_accounts: list[str] = field(default_factory=list)
    weixin_ip_guard: bool = False
    convert_official_openid: bool = False
