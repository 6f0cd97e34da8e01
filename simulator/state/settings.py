"""What whoever starts the simulator sets: credentials and addresses; switches are elsewhere."""

import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, get_args

WeixinKind: TypeAlias = Literal["official_account", "mini_program", "open_app"]
WEIXIN_KINDS: Final[tuple[WeixinKind, ...]] = get_args(WeixinKind)


@dataclass(frozen=True, slots=True)
class WeixinApp:
    """An account of the host api.weixin.qq.com."""

    app_id: str
    secret: str


@dataclass(frozen=True, slots=True)
class Settings:
    """The app as an admin would have set it up in the console.

    `origins` are the trusted domains, written as exact `scheme://host:port`; `bot_url` is the bot's public
    URL and is always trusted. `phone_ports` and `weixin_phone_ports`, one a phone for each of its two browsers,
    may hold zeros (ephemeral ports). An empty `callback_url` means that
    receiving messages is not configured. An account that is None does not exist.
    """

    corp_id: str = "wwsimulator0000001"
    agent_id: int = 1000002
    secret: str = "simulator-secret-not-for-production-use-0000"  # noqa: S105 - invented, only for localhost
    token: str = "simtoken2026"  # noqa: S105
    encoding_aes_key: str = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
    callback_url: str = ""
    bot_url: str = ""
    origins: tuple[str, ...] = ()
    phone_ports: tuple[int, ...] = ()
    weixin_port: int = 0
    weixin_phone_ports: tuple[int, ...] = ()
    official_account: WeixinApp | None = None
    mini_program: WeixinApp | None = None
    open_app: WeixinApp | None = None
    scenario: str = "company"
    extra: dict[str, Any] = field(default_factory=dict)

    def with_scenario(self, name: str) -> "Settings":
        """The same app in another company."""
        return replace(self, scenario=name)

    @property
    def account(self) -> str:
        """The name under which the Weixin Work app holds locks and for which encrypt_codes are made."""
        return f"{self.corp_id}:{self.agent_id}"

    def weixin(self) -> dict[WeixinKind, WeixinApp]:
        """The accounts of the other host, by their kind."""
        found = ((kind, getattr(self, kind)) for kind in WEIXIN_KINDS)
        return {kind: app for kind, app in found if app}


def read_settings(path: Path) -> Settings:
    """Read a TOML file; unknown keys are kept in `extra`. Raises OSError, ValueError, TypeError."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    known = set(Settings.__dataclass_fields__) - {"extra"}
    given: dict[str, Any] = {key: value for key, value in table.items() if key in known}
    for key in ("origins", "phone_ports", "weixin_phone_ports"):
        given[key] = tuple(given.get(key, ()))
    for key in set(WEIXIN_KINDS) & set(given):
        given[key] = WeixinApp(**given[key])
    return Settings(**given, extra={key: value for key, value in table.items() if key not in known})
