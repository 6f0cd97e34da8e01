"""What an administrator's commands ask of the platform: the app's menu, the callback addresses, an openid."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.domain.invoice import UserId
from bot.ports.platform import OurBug
from bot.weixin import facts
from bot.weixin.client import Client


class Console:
    """Set-up calls of the app ``agent_id``."""

    def __init__(self, client: Client, agent_id: int) -> None:
        self._client, self._agent_id = client, agent_id

    async def create_menu(self, buttons: Sequence[Mapping[str, Any]]) -> None:
        """Replace the app's menu by ``buttons`` in the platform's own form (page 90231). Raises PlatformFault."""
        _check(buttons, facts.MENU_TOP_MAX, facts.MENU_TOP_BYTES)
        for button in buttons:
            _check(button.get("sub_button", ()), facts.MENU_CHILDREN_MAX, facts.MENU_CHILD_BYTES)
        params = {"agentid": str(self._agent_id)}
        await self._client.call(facts.MENU_CREATE, params=params, body={"button": list(buttons)}, write=True)

    async def callback_ips(self) -> tuple[str, ...]:
        """The addresses callbacks come from, plain or with ``*`` (page 92521): a hint, no gate. Raises as ``call``."""
        data = await self._client.call(facts.CALLBACK_IPS)
        listed = data.get("ip_list")
        return tuple(ip for ip in listed if isinstance(ip, str)) if isinstance(listed, list) else ()

    async def openid_of(self, userid: UserId) -> str:
        """The member's openid (page 90202); empty when none is told. Raises PlatformFault (Refused 43004)."""
        data = await self._client.call(facts.TO_OPENID, body={"userid": userid})
        openid = data.get("openid")
        return openid if isinstance(openid, str) else ""


def _check(buttons: Sequence[Mapping[str, Any]], most: int, name_bytes: int) -> None:
    if len(buttons) > most:
        raise OurBug(f"a menu holds {most} entries")
    for button in buttons:
        if not 1 <= len(str(button.get("name", "")).encode()) <= name_bytes:
            raise OurBug(f"the name of a menu entry has 1 to {name_bytes} bytes")
        if len(str(button.get("key", "")).encode()) > facts.MENU_KEY_BYTES:
            raise OurBug(f"the key of a menu entry has at most {facts.MENU_KEY_BYTES} bytes")
