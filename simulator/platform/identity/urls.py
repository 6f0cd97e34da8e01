"""The paths of logins, tokens and directory, each with its page."""

from simulator.platform.calls import Endpoint
from simulator.platform.identity import directory, tokens

ENDPOINTS = (
    Endpoint("/cgi-bin/gettoken", "GET", 91039, tokens.get_token, token=False),
    Endpoint("/cgi-bin/get_jsapi_ticket", "GET", 90506, tokens.jsapi_ticket),
    Endpoint("/cgi-bin/ticket/get", "GET", 90493, tokens.typed_ticket, remark="types agent_config, wx_card"),
    Endpoint(
        "/cgi-bin/auth/getuserinfo", "GET", 91023, tokens.user_info, "partly", "no user_ticket (snsapi_privateinfo)"
    ),
    Endpoint("/cgi-bin/user/getuserinfo", "GET", 91023, tokens.old_user_info, "partly", "no user_ticket"),
    Endpoint("/cgi-bin/user/get", "GET", 90196, directory.user, remark="as self-built apps see it"),
    Endpoint("/cgi-bin/department/list", "GET", 90208, directory.departments, empty={"department": []}),
    Endpoint("/cgi-bin/user/convert_to_openid", "POST", 90202, directory.convert_to_openid),
    Endpoint("/cgi-bin/user/convert_to_userid", "POST", 90202, directory.convert_to_userid),
    Endpoint("/cgi-bin/getcallbackip", "GET", 92521, directory.ip_list, empty={"ip_list": []}),
    Endpoint("/cgi-bin/get_api_domain_ip", "GET", 92520, directory.ip_list, empty={"ip_list": []}),
)
