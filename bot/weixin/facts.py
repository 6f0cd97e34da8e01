"""Every fact about the platform: paths, field names, codes, limits, each with the page of its documentation.

Only modules of ``bot.weixin`` import this. Pages are ``https://developer.work.weixin.qq.com/document/path/<number>``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.invoice import Account, Status

# -------------------- the two hosts: pages 91039, 90506, 90493, 90284–90287; and of the other
# (https://developers.weixin.qq.com/doc/): offiaccount/WeChat_Invoice/E_Invoice/Reimburser_API_List.html,
# offiaccount/OA_Web_Apps/JS-SDK.html, ../miniprogram/dev/OpenApiDoc/mp-access-token/getStableAccessToken.html


@dataclass(frozen=True, slots=True)
class Ticket:
    """How a ticket of the JS-SDK is fetched."""

    api: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Host:
    """What differs between the hosts. ``root`` begins every path; a path of the one is unknown to the other."""

    root: str
    token: str
    page_ticket: Ticket
    card_ticket: Ticket
    invoice_query: str
    invoice_query_batch: str
    invoice_update: str
    invoice_update_batch: str


WORK_HOST = Host(
    root="/cgi-bin",
    token="gettoken",  # noqa: S106 - a path
    page_ticket=Ticket("get_jsapi_ticket"),
    card_ticket=Ticket("ticket/get", {"type": "wx_card"}),
    invoice_query="card/invoice/reimburse/getinvoiceinfo",
    invoice_query_batch="card/invoice/reimburse/getinvoiceinfobatch",
    invoice_update="card/invoice/reimburse/updateinvoicestatus",
    invoice_update_batch="card/invoice/reimburse/updatestatusbatch",
)
WEIXIN_HOST = Host(
    root="",
    token="cgi-bin/stable_token",  # noqa: S106 - never cgi-bin/token: there each fetch kills the token before
    page_ticket=Ticket("cgi-bin/ticket/getticket", {"type": "jsapi"}),
    card_ticket=Ticket("cgi-bin/ticket/getticket", {"type": "wx_card"}),
    invoice_query="card/invoice/reimburse/getinvoiceinfo",
    invoice_query_batch="card/invoice/reimburse/getinvoicebatch",
    invoice_update="card/invoice/reimburse/updateinvoicestatus",
    invoice_update_batch="card/invoice/reimburse/updatestatusbatch",
)


def host(account: Account) -> Host:
    """The host that serves this account."""
    return WORK_HOST if account is Account.WORK else WEIXIN_HOST


# Whose code is exchanged where: OAuth in Weixin and SendAuth of a mobile app, wx.login of a mini program.
OAUTH_OPENID = "sns/oauth2/access_token"
MINI_OPENID = "sns/jscode2session"

# -------------------- credentials

CARD_TYPE_INVOICE = "INVOICE"  # 90493
SIGN_TYPE = "SHA1"
REFRESH_EARLY = 300.0  # seconds before a token's end

# -------------------- callback, pages 90930, 90238, 90239, 90240

SYSTEM_SENDER = "sys"
APPROVAL_AGENT = "3010040"  # 91815: the built-in approval app
CARD_CLICK = "template_card_event"
CARD_MENU_CLICK = "template_card_menu_event"
CONTACT_CHANGED, MEMBER_CHANGED = "change_contact", "update_user"  # 90970: goes to the directory sync, not to every app
LEAVES_RANGE = "unsubscribe"  # who left the company, was disabled, or is no longer in the app's visible range
CARD_EVENTS = frozenset({CARD_CLICK, CARD_MENU_CLICK})
# What tells two events apart that fall into one second; looked up at any depth.
EVENT_KEY_FIELDS = (
    "Event",
    "FromUserName",
    "CreateTime",
    "AgentID",
    "EventKey",
    "TaskId",
    "ResponseCode",
    "ChangeType",
    "UserID",
    "NewUserID",
    "ExternalUserID",
    "ChatId",
    "Id",
    "TagId",
    "JobId",
    "SpNoStr",
    "SpNo",
    "SpStatus",
    "StatuChangeEvent",  # spelt so by 91815
    "ThirdNo",
    "OpenSpStatus",
)

# -------------------- invoices, pages 90284–90287

QUERY_CHUNK = 20  # our choice; the platform documents no limit
STATUS_WORDS = {
    Status.FREE: "INVOICE_REIMBURSE_INIT",
    Status.LOCKED: "INVOICE_REIMBURSE_LOCK",
    Status.CLOSED: "INVOICE_REIMBURSE_CLOSURE",
    Status.CANCELLED: "INVOICE_REIMBURSE_CANCEL",  # only ever read: set by the issuer
}

# -------------------- messages and cards, pages 90236, 94888

MESSAGE_SEND = "message/send"
CARD_UPDATE = "message/update_template_card"
RECEIVERS_MAX = 1000
TEXT_BYTES = 2048
MARKDOWN_BYTES = 2048
TEXTCARD_TITLE = 128
TEXTCARD_DESCRIPTION = 512
TEXTCARD_URL_BYTES = 2048
TEXTCARD_BUTTON = 4
DUPLICATE_INTERVAL = 1800  # seconds
TASK_ID = r"[0-9A-Za-z_\-@]{1,128}"
KEY_BYTES = 1024
OPTION_ID_BYTES = 128
URL_BYTES = 1024  # 90313, code 40039
# Advised lengths in characters: the client cuts what is longer.
SOURCE_DESC, TITLE, TITLE_DESC, SUBTITLE = 20, 36, 44, 160
ROW_LABEL, ROW_VALUE, BUTTON_TEXT, OPTION_TEXT = 5, 30, 10, 16
# Hard ones: the platform refuses the card.
ROWS_MAX, BUTTONS_MAX, OPTIONS_MAX, MENU_MAX = 6, 6, 10, 3

# -------------------- directory and login, pages 90196, 90208, 90202, 91022, 91023

USER_GET = "user/get"
DEPARTMENT_LIST = "department/list"
TO_OPENID = "user/convert_to_openid"
TO_USERID = "user/convert_to_userid"
USERINFO = "auth/getuserinfo"
AUTHORIZE_PATH = "/connect/oauth2/authorize"
DIRECTORY_AGE = 300.0  # seconds
MEMBER_ACTIVE, MEMBER_LEFT = 1, 5

# -------------------- console, pages 90231, 92521

MENU_CREATE = "menu/create"
CALLBACK_IPS = "getcallbackip"
MENU_TOP_MAX, MENU_CHILDREN_MAX = 3, 5
MENU_TOP_BYTES, MENU_CHILD_BYTES = 16, 40
MENU_KEY_BYTES = 128

# -------------------- codes the adapter itself looks at, page 90313

OK = 0
BUSY = -1
BAD_SECRET = frozenset({40001, 40091, 40013, 40125, 40243})
NOT_SET_UP = -404  # a code of our own: the configuration has no such account
TOKEN_REFUSED = frozenset({40001, 40014, 42001})
RATE_LIMIT = 45009
NO_PERMISSION = 48001
TASK_ID_TAKEN = 42014
CODE_USED, CODE_OVER = 42022, 60140
ALL_UNREACHABLE = 81013
LOCKED_BY_OTHER, WRONG_STATE, CLOSED_ALREADY = 72023, 72024, 72061
BEING_GIVEN = 72059
NOT_IN_WEIXIN = 43004
NO_SUCH_MEMBER = frozenset({40003, 46004, 60111})
# One member outside the app's range; the first also when the app may not read members at all.
OUT_OF_RANGE = frozenset({50002, 60011, 60021})
BAD_LOGIN = frozenset({40029, 40163, 40226, 42003})  # the code is used, over or somebody else's
RATE_WINDOW = 60.0  # 90312: seconds of the first block; the next ones are an hour, a day
RATE_WINDOW_MAX = 3600.0
