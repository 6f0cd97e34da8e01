"""The paths of the host api.weixin.qq.com but for its invoice calls."""

from simulator.platform.calls import Endpoint
from simulator.platform.weixin import responses

TOKENS = (
    Endpoint("/cgi-bin/token", "GET", "Get_access_token", responses.plain_token, token=False, plain=True),
    Endpoint("/cgi-bin/stable_token", "POST", "getStableAccessToken", responses.stable_token, token=False, plain=True),
)
ENDPOINTS = (
    *TOKENS,
    Endpoint("/cgi-bin/ticket/getticket", "GET", "JS-SDK", responses.ticket, remark="types jsapi, wx_card"),
    Endpoint(
        *("/sns/oauth2/access_token", "GET", "Wechat_webpage_authorization", responses.oauth_login),
        remark="Official Account and mobile app; the sns token opens nothing",
        token=False,
        plain=True,
    ),
    Endpoint("/sns/jscode2session", "GET", "code2Session", responses.mini_login, token=False, plain=True),
)
