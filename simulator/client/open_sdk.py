"""The request with which a mobile app opens the invoice list through the Open SDK, checked; opens nothing.

The fields are those of WXChooseInvoiceReq (iOS) and ChooseCardFromWXCardPackage.Req (Android).
"""

from typing import Any, Final

from simulator.client.selection_results import MobileSystem
from simulator.platform.company.account import CARD_TYPE
from simulator.state.models import Json

IOS: Final[dict[str, type]] = {
    "appID": str,
    "shopID": str,
    "signType": str,
    "cardSign": str,
    "timeStamp": int,
    "nonceStr": str,
}
ANDROID: Final[dict[str, type]] = dict.fromkeys(
    (
        *("appId", "locationId", "cardId", "cardType", "signType", "cardSign", "timeStamp", "nonceStr"),
        "canMultiSelect",
    ),
    str,
)
OPTIONAL: Final = {"shopID", "locationId", "cardId"}


def refusal(platform: MobileSystem, asked: Json, app_id: str) -> str:
    """Why the SDK does not send it (checkArgs is false); "" when it is sent to Weixin."""
    fields = IOS if platform == "ios" else ANDROID
    unknown = sorted(set(asked) - set(fields))
    if unknown:
        return f"no such field: {', '.join(unknown)}"
    for name, kind in fields.items():
        value = asked.get(name, "" if name in OPTIONAL else None)
        if name not in asked and name not in OPTIONAL:
            return f"{name} is missing"
        if name in asked and (not isinstance(value, kind) or isinstance(value, bool)):
            return f"{name} must be {'a string' if kind is str else 'an integer'}"
    return _contents(platform, asked, app_id)


def _contents(platform: MobileSystem, asked: Json, app_id: str) -> str:
    given = asked["appID"] if platform == "ios" else asked["appId"]
    if given != app_id:
        return "the app id is not this app's"
    if platform == "ios":
        return "" if 0 < asked["timeStamp"] < 2**32 else "timeStamp must be a UInt32"
    if asked["cardType"] != CARD_TYPE:
        return f"cardType must be {CARD_TYPE}"
    if not asked["timeStamp"].isdigit():
        return "timeStamp must be digits"
    return "" if asked["canMultiSelect"] in ("0", "1") else "canMultiSelect must be 0 or 1"


def picker_params(asked: Json) -> dict[str, Any]:
    """The signed parameters under the names that chooseInvoice uses (page 90493)."""
    return {
        "timestamp": str(asked["timeStamp"]),
        "nonceStr": asked["nonceStr"],
        "signType": asked["signType"],
        "cardSign": asked["cardSign"],
    }
