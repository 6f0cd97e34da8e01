"""The shape of the configuration: sections, keys, defaults; how it is read and what people are told stands beside."""

from collections.abc import Callable, Iterable
from typing import Annotated, Literal, Self
from urllib.parse import unquote, urlsplit

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, SecretStr, model_validator

from bot.config.lines import Path as KeyPath
from bot.config.problems import Place, Problem, tell
from bot.config.sentences import Language
from bot.config.values import (
    Address,
    Addresses,
    AesKey,
    AgentId,
    AppId,
    CorpId,
    Database,
    Host,
    HostPorts,
    Name,
    Networks,
    Port,
    Seconds,
    Secret,
    SessionSecret,
    TaxNumber,
    Token,
    UserId,
    UserIds,
    VerifyFiles,
    Whole,
    Words,
    wrong,
)


class Section(BaseModel):
    """A part of the configuration: frozen, no unknown keys, and no message that shows what was written."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Server(Section):
    """``[server]``: where we listen and what links start with (without a slash at the end)."""

    public_url: Address
    session_secret: SessionSecret
    host: Host = "127.0.0.1"
    port: Port = 8080
    metrics_host: Host = "127.0.0.1"
    metrics_port: Port = 9464
    trusted_proxies: Networks = ()
    session_max_age: Annotated[Seconds, Field(ge=3600, le=30 * 86400)] = 86400.0
    origins: Addresses = ()
    language: Literal["zh-CN", "en"] = "zh-CN"
    verify_files: VerifyFiles = Field(default_factory=dict)

    @model_validator(mode="after")
    def _two_ports(self) -> Self:
        if self.port and self.port == self.metrics_port:
            raise wrong("same_port")
        return self


class Store(Section):
    """``[store]``: the database, and the folder of the lock journal. The address may hold a password: a secret."""

    url: Database = SecretStr("sqlite:///baoxiao.db")
    journal_dir: Name | None = None

    @property
    def kind(self) -> Literal["sqlite", "postgresql"]:
        """Which of the two databases it is; safe to print."""
        return "sqlite" if self.url.get_secret_value().startswith("sqlite") else "postgresql"


class Work(Section):
    """``[work]``: the app in the Weixin Work console."""

    corp_id: CorpId
    agent_id: AgentId
    secret: Secret
    token: Token
    encoding_aes_key: AesKey
    api_url: Address = "https://qyapi.weixin.qq.com"
    oauth_url: Address = "https://open.weixin.qq.com"


class WeixinApp(Section):
    """``[mini_program]``, ``[open_app]``: a door beside Weixin Work, an account of its own at api.weixin.qq.com."""

    app_id: AppId
    secret: Secret
    api_url: Address = "https://api.weixin.qq.com"


class OfficialAccount(WeixinApp):
    """``[official_account]``: as above, and where its login page is."""

    oauth_url: Address = "https://open.weixin.qq.com"


class Company(Section):
    """``[[company]]``: one legal entity that invoices may be made out to."""

    name: Name
    tax_number: TaxNumber


class Approval(Section):
    """``[approval]``: how a claim is decided and when its invoices are written off. Times in seconds."""

    close_when: Literal["approved", "paid"] = "approved"
    close_after: Annotated[Seconds, Field(ge=0, le=30 * 86400)] = 86400.0
    undo_window: Annotated[Seconds, Field(ge=0, le=86400)] = 30.0
    fallback_approver: UserId | None = None
    remind_after_workdays: Annotated[Whole, Field(ge=0, le=30)] = 1
    escalate_after: Annotated[Seconds, Field(ge=0, le=90 * 86400)] = 7 * 86400.0


class Checks(Section):
    """``[checks]``: what an invoice has to be like. ``max_age_days`` 0: of any age."""

    personal_types: Words = ("火车票", "铁路", "航空", "机票", "行程单", "客票", "客运", "汽车票", "船票")
    max_age_days: Annotated[Whole, Field(ge=0, le=3650)] = 0
    when_too_old: Literal["warn", "block"] = "warn"


class Documents(Section):
    """``[documents]``: where the originals of invoices are kept, which ``host:port`` inside may be asked for them."""

    folder: Name | None = None
    allow_hosts: HostPorts = ()


class Engine(Section):
    """``[engine]``: ``settle`` is how many seconds an unanswered request stays in doubt."""

    settle: Annotated[Seconds, Field(ge=1, le=3600)] = 60.0


class Roles(Section):
    """``[roles]``: userids of the people with special duties."""

    finance: UserIds = ()
    admin: UserIds = ()


class Config(Section):
    """Everything an admin decides, checked. Secrets are masked in every print of it."""

    server: Server
    work: Work
    company: tuple[Company, ...]
    store: Store = Store()
    approval: Approval = Approval()
    checks: Checks = Checks()
    documents: Documents = Documents()
    engine: Engine = Engine()
    roles: Roles = Roles()
    official_account: OfficialAccount | None = None
    mini_program: WeixinApp | None = None
    open_app: WeixinApp | None = None

    _warnings: tuple[Problem, ...] = PrivateAttr(default=())
    _places: Callable[[KeyPath], Place] | None = PrivateAttr(default=None)
    _language: Language = PrivateAttr(default="zh-CN")

    def remember(self, warnings: Iterable[Problem], places: Callable[[KeyPath], Place], language: Language) -> None:
        """Keep, for later messages, what ``load`` noticed and where the keys came from."""
        self._warnings, self._places, self._language = tuple(warnings), places, language

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is allowed but unwise, in words."""
        return self._warnings

    def secrets(self) -> list[str]:
        """Every value that must never be shown, the database's password included; for whoever strikes them out."""
        there = [(getattr(self, section), key) for section, key in sorted(SECRETS)]
        values = [getattr(section, key).get_secret_value() for section, key in there if section is not None]
        password = urlsplit(self.store.url.get_secret_value()).password
        return [*values, unquote(password), password] if password else values

    def problem(self, kind: str, key: str, **facts: str | int) -> Problem:
        """A mistake about a key of this configuration that shows only when it is used."""
        place = self._places(tuple(key.split("."))) if self._places else ("", None)
        return tell(kind, place, key, self._language, **facts)


SECTIONS: dict[str, type[Section]] = {
    "server": Server,
    "store": Store,
    "work": Work,
    "company": Company,
    "approval": Approval,
    "checks": Checks,
    "documents": Documents,
    "engine": Engine,
    "roles": Roles,
    "official_account": OfficialAccount,
    "mini_program": WeixinApp,
    "open_app": WeixinApp,
}
SECRETS = frozenset(
    (section, key)
    for section, model in SECTIONS.items()
    for key, field in model.model_fields.items()
    if field.annotation is SecretStr
)
