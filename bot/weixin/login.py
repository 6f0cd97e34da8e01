"""OAuth2 in the Weixin Work client: where the browser is sent, and who comes back (pages 91022, 91023)."""

from urllib.parse import urlencode

from bot.domain.invoice import UserId
from bot.weixin import facts
from bot.weixin.client import Client
from bot.weixin.settings import WorkSettings


class Login:
    """``ports.Login``: silent (``snsapi_base``), for members only."""

    def __init__(self, client: Client, settings: WorkSettings) -> None:
        self._client, self._settings = client, settings

    def authorize_url(self, redirect_uri: str, state: str) -> str:
        """As the port says; ``state``: at most 128 letters and digits."""
        query = urlencode(
            {
                "appid": self._settings.corp_id,
                "redirect_uri": redirect_uri,
                "response_type": "code",
                "scope": "snsapi_base",
                "state": state,
                "agentid": self._settings.agent_id,
            }
        )
        return f"{self._settings.oauth_url.rstrip('/')}{facts.AUTHORIZE_PATH}?{query}#wechat_redirect"

    async def userid_of(self, code: str) -> UserId | None:
        """As the port says. Two spellings of the answer are about; one with an openid alone is an outsider's."""
        data = await self._client.call(facts.USERINFO, params={"code": code})
        userid = data.get("userid") or data.get("UserId")
        return UserId(userid) if isinstance(userid, str) and userid else None
