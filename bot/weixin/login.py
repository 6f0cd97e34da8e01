"""Who comes through a door: OAuth2 of Weixin Work (pages 91022, 91023), and the logins of the other accounts."""

from urllib.parse import urlencode

from bot.domain.invoice import Account, UserId
from bot.ports.platform import Busy, NotAllowed, PlatformFault, Refused
from bot.weixin import errors, facts
from bot.weixin.client import Client
from bot.weixin.settings import AppSettings, WorkSettings


class Login:
    """``ports.Login``: silent (``snsapi_base``), for members only."""

    def __init__(self, client: Client, settings: WorkSettings) -> None:
        self._client, self._settings = client, settings

    def authorize_url(self, redirect_uri: str, state: str) -> str:
        """As the port says; ``state``: at most 128 letters and digits."""
        settings = self._settings
        return _silently(settings.oauth_url, settings.corp_id, redirect_uri, state, agentid=str(settings.agent_id))

    async def userid_of(self, code: str) -> UserId | None:
        """As the port says. Two spellings of the answer are about; one with an openid alone is an outsider's."""
        try:
            data = await self._client.call(facts.USERINFO, params={"code": code})
        except PlatformFault as fault:
            about_the_code = isinstance(fault, Refused) and fault.code in facts.BAD_LOGIN
            no = NotAllowed(fault.what, fault.code) if fault.lasting and not about_the_code else fault
            no.asked = "login"
            raise no from fault
        userid = data.get("userid") or data.get("UserId")
        return UserId(userid) if isinstance(userid, str) and userid else None


class AppLogin:
    """``ports.OpenidLogin`` of an Official Account, a mini program or a mobile app."""

    def __init__(self, client: Client, settings: AppSettings) -> None:
        self._client, self._settings = client, settings

    def authorize_url(self, redirect_uri: str, state: str) -> str:
        """As the port says: OA_Web_Apps/Wechat_webpage_authorization.html."""
        return _silently(self._settings.oauth_url, self._settings.app_id, redirect_uri, state)

    async def openid_of(self, code: str) -> str:
        """As the port says. Neither the user's token nor the session key is looked at: they are of no use to us."""
        if self._settings.account is Account.MINI:
            api, params = facts.MINI_OPENID, {"js_code": code, "grant_type": "authorization_code"}
        else:
            api, params = facts.OAUTH_OPENID, {"code": code, "grant_type": "authorization_code"}
        openid = (await self._client.ask_as_app(api, params)).get("openid")
        if not isinstance(openid, str) or not openid:
            raise Busy(api, after=errors.RETRY_AFTER)
        return openid


def _silently(oauth_url: str, app_id: str, redirect_uri: str, state: str, **more: str) -> str:
    query = {"appid": app_id, "redirect_uri": redirect_uri, "response_type": "code", "scope": "snsapi_base"}
    return (
        f"{oauth_url.rstrip('/')}{facts.AUTHORIZE_PATH}?{urlencode({**query, 'state': state, **more})}#wechat_redirect"
    )
