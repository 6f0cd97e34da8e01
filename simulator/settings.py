"""What the person who starts the simulator decides: credentials and addresses; nothing that changes later."""

import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Settings:
    """The app as an admin would have set it up in the console.

    `origins` are the trusted domains, written as exact `scheme://host:port`; `bot_url` is the bot's public
    URL and is always trusted. `phone_ports` may hold zeros (ephemeral ports). An empty `callback_url` means that
    receiving messages is not configured.
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
    scenario: str = "company"
    extra: dict[str, Any] = field(default_factory=dict)

    def with_scenario(self, name: str) -> "Settings":
        """The same app in another company."""
        return replace(self, scenario=name)

    @property
    def account(self) -> str:
        """The name under which this app holds locks and for which encrypt_codes are minted."""
        return f"{self.corp_id}:{self.agent_id}"


def read_settings(path: Path) -> Settings:
    """Read a TOML file. Keys the simulator does not know are kept in `extra` for the front doors."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    known = set(Settings.__dataclass_fields__) - {"extra"}
    given: dict[str, Any] = {key: value for key, value in table.items() if key in known}
    for key in ("origins", "phone_ports"):
        given[key] = tuple(given.get(key, ()))
    return Settings(**given, extra={key: value for key, value in table.items() if key not in known})
