"""Every fact about the platform: paths, field names, codes, limits, each with the page of its documentation.

Only modules of ``bot.weixin`` import this. Pages are ``https://developer.work.weixin.qq.com/document/path/<number>``.
"""

from bot.domain.invoice import Status

# -------------------- credentials, pages 91039, 90506, 90493

GETTOKEN = "gettoken"
JSAPI_TICKET = "get_jsapi_ticket"
TICKET = "ticket/get"
CARD_TICKET_TYPE = "wx_card"
CARD_TYPE_INVOICE = "INVOICE"  # 90493
SIGN_TYPE = "SHA1"
REFRESH_EARLY = 300.0  # seconds before a token's end

# -------------------- callback, pages 90930, 90238, 90239, 90240

SYSTEM_SENDER = "sys"
APPROVAL_AGENT = "3010040"  # 91815: the built-in approval app
CARD_CLICK = "template_card_event"
CARD_MENU_CLICK = "template_card_menu_event"
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

INVOICE_QUERY = "card/invoice/reimburse/getinvoiceinfo"
INVOICE_QUERY_BATCH = "card/invoice/reimburse/getinvoiceinfobatch"
INVOICE_UPDATE = "card/invoice/reimburse/updateinvoicestatus"
INVOICE_UPDATE_BATCH = "card/invoice/reimburse/updatestatusbatch"
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
BAD_SECRET = frozenset({40001, 40091, 40013})
TOKEN_REFUSED = frozenset({40001, 40014, 42001})
RATE_LIMIT = 45009
NO_PERMISSION = 48001
TASK_ID_TAKEN = 42014
CODE_USED, CODE_OVER = 42022, 60140
ALL_UNREACHABLE = 81013
LOCKED_BY_OTHER, WRONG_STATE, CLOSED_ALREADY = 72023, 72024, 72061
BEING_GIVEN = 72059
NOT_IN_WEIXIN = 43004
NO_SUCH_MEMBER = frozenset({40003, 46004, 50002, 60011, 60021, 60111})
RATE_WINDOW = 60.0  # 90312: seconds of the first block; the next ones are an hour, a day
RATE_WINDOW_MAX = 3600.0
