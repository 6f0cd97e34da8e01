"""What single values of the configuration may look like; says what is wrong, never what was written."""

import json
import re
from ipaddress import ip_network
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr
from pydantic_core import PydanticCustomError

SECONDS_IN = {"ms": 0.001, "s": 1, "m": 60, "h": 3600, "d": 86400}
DURATION = re.compile(r"(\d+(?:\.\d+)?)(ms|s|m|h|d)")
AES_KEY_LENGTH = 43
SESSION_SECRET_LENGTH = 32


class FromEnvironment(str):
    """A value that came from an environment variable, where lists and tables have to be written as text."""

    __slots__ = ()


def wrong(kind: str, **facts: str | int) -> PydanticCustomError:
    """A mistake of this kind; ``facts`` may be shown to people, so they never hold what was written."""
    return PydanticCustomError(kind, "wrong", facts)


def _whole(value: object) -> int:
    """A number as TOML writes it, without quotes; what a variable holds is always text."""
    if isinstance(value, FromEnvironment) and re.fullmatch(r"[0-9]{1,18}", value.strip()):
        return int(value)
    if not isinstance(value, int) or isinstance(value, bool):
        raise wrong("whole_number")
    return value


def _seconds(value: object) -> float:
    found = DURATION.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        raise wrong("duration")
    return float(found[1]) * SECONDS_IN[found[2]]


def _listed(value: object) -> object:
    if not isinstance(value, FromEnvironment):
        return value
    if value.lstrip().startswith("["):
        return _from_json(value)
    return [part.strip() for part in value.split(",") if part.strip()]


def _tabled(value: object) -> object:
    return _from_json(value) if isinstance(value, FromEnvironment) else value


def _from_json(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        raise wrong("json") from None


def _tight(value: str) -> str:
    if not value:
        raise wrong("empty")
    if value != value.strip():
        raise wrong("blank")
    return value


def _address(value: str) -> str:
    _tight(value)
    try:
        parts = urlsplit(value)
        known = parts.scheme in ("http", "https") and parts.hostname and (parts.port or 1)
    except ValueError:
        known = False
    if not known or re.search(r"\s", value):
        raise wrong("url")
    if parts.path.strip("/") or parts.query or parts.fragment or parts.username is not None:
        raise wrong("url_extra")
    if not parts.netloc.isascii():
        raise wrong("url_ascii")
    return f"{parts.scheme}://{parts.netloc}"


def _host(value: str) -> str:
    if not re.fullmatch(r"[0-9A-Za-z._:-]+", _tight(value)) or re.fullmatch(r"[^:]+:\d+", value):
        raise wrong("host")
    return value


def _host_port(value: str) -> str:
    found = re.fullmatch(r"([0-9a-z.-]+|[0-9a-f:]+):(\d{1,5})", _tight(value))
    if not found or not 0 < int(found[2]) <= 65535:
        raise wrong("host_port")
    return value


def _network(value: str) -> str:
    try:
        network = ip_network(_tight(value), strict=False)
    except ValueError:
        raise wrong("network") from None
    if network.prefixlen == 0:
        raise wrong("everybody")
    return value


def _corp_id(value: str) -> str:
    if not re.fullmatch(r"w[wx][0-9A-Za-z]{6,62}", _tight(value)):
        raise wrong("corp_id")
    return value


def _app_id(value: str) -> str:
    if not re.fullmatch(r"wx[0-9A-Za-z]{6,62}", _tight(value)):
        raise wrong("app_id")
    return value


def _user_id(value: str) -> str:
    if not re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z_.@-]{0,63}", value):
        raise wrong("user_id")
    return value


def _tax_number(value: str) -> str:
    if not re.fullmatch(r"[0-9A-Z]{15,20}", _tight(value)):
        raise wrong("tax_number")
    return value


def _verify_name(value: str) -> str:
    if not re.fullmatch(r"[0-9A-Za-z_-]+\.txt", value):
        raise wrong("verify_file")
    return value


def _secret(value: SecretStr) -> SecretStr:
    text = value.get_secret_value()
    _tight(text)
    if re.search(r"\s", text):
        raise wrong("blank")
    return value


def _token(value: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[0-9A-Za-z]{1,32}", _secret(value).get_secret_value()):
        raise wrong("token")
    return value


def _aes_key(value: SecretStr) -> SecretStr:
    text = _secret(value).get_secret_value()
    if len(text) != AES_KEY_LENGTH:
        raise wrong("aes_length", found=len(text), wanted=AES_KEY_LENGTH)
    if not re.fullmatch(r"[0-9A-Za-z]+", text):
        raise wrong("aes_characters")
    return value


def _session_secret(value: SecretStr) -> SecretStr:
    found = len(value.get_secret_value())
    if found < SESSION_SECRET_LENGTH:
        raise wrong("session_secret", found=found, wanted=SESSION_SECRET_LENGTH)
    return value


def _database(value: SecretStr) -> SecretStr:
    text = _tight(value.get_secret_value())
    if text.startswith(("postgresql://", "postgres://")):
        return _postgres(text)
    if not text.startswith("sqlite://"):
        raise wrong("database")
    path = text.removeprefix("sqlite:///")
    if path == text or path.strip("/") in ("", ":memory:"):
        raise wrong("sqlite")
    return value


def _postgres(text: str) -> SecretStr:
    try:
        parts = urlsplit(text)
        named = bool(parts.path.strip("/")) and (parts.port or 1)
    except ValueError:
        named = False
    if not named:
        raise wrong("postgres")
    return SecretStr(text.replace("postgres://", "postgresql://", 1))


Whole = Annotated[int, BeforeValidator(_whole)]
Port = Annotated[Whole, Field(ge=0, le=65535)]
AgentId = Annotated[Whole, Field(ge=1, le=2**31 - 1)]
Seconds = Annotated[float, BeforeValidator(_seconds)]
Host = Annotated[str, AfterValidator(_host)]
Address = Annotated[str, AfterValidator(_address)]
HostPort = Annotated[str, AfterValidator(_host_port)]
AppId = Annotated[str, AfterValidator(_app_id)]
CorpId = Annotated[str, AfterValidator(_corp_id)]
UserId = Annotated[str, AfterValidator(_user_id)]
Name = Annotated[str, AfterValidator(_tight)]
TaxNumber = Annotated[str, AfterValidator(_tax_number)]
Addresses = Annotated[tuple[Address, ...], BeforeValidator(_listed)]
Networks = Annotated[tuple[Annotated[str, AfterValidator(_network)], ...], BeforeValidator(_listed)]
HostPorts = Annotated[tuple[HostPort, ...], BeforeValidator(_listed)]
Words = Annotated[tuple[Name, ...], BeforeValidator(_listed)]
UserIds = Annotated[tuple[UserId, ...], BeforeValidator(_listed)]
VerifyFiles = Annotated[dict[Annotated[str, AfterValidator(_verify_name)], str], BeforeValidator(_tabled)]
Secret = Annotated[SecretStr, AfterValidator(_secret)]
Token = Annotated[SecretStr, AfterValidator(_token)]
AesKey = Annotated[SecretStr, AfterValidator(_aes_key)]
SessionSecret = Annotated[SecretStr, AfterValidator(_session_secret)]
Database = Annotated[SecretStr, AfterValidator(_database)]
