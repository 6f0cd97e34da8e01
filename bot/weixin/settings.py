"""What the adapter has to know about the accounts; reading it from the config file is done elsewhere."""

from dataclasses import dataclass, field

from bot.domain.invoice import Account


@dataclass(frozen=True, slots=True)
class WorkSettings:
    """One app of one company. Secrets stay out of ``repr``; ``timeout`` in seconds for one HTTP exchange."""

    corp_id: str
    agent_id: int
    secret: str = field(repr=False)
    token: str = field(repr=False)
    encoding_aes_key: str = field(repr=False)
    api_url: str = "https://qyapi.weixin.qq.com"
    oauth_url: str = "https://open.weixin.qq.com"
    timeout: float = 5.0

    account = Account.WORK

    @property
    def name(self) -> str:
        """What tokens and breakers of this app are filed under."""
        return f"{self.corp_id}:{self.agent_id}"


@dataclass(frozen=True, slots=True)
class AppSettings:
    """An Official Account, a mini program or a mobile app: the same in all but what it may be asked for.

    ``oauth_url``: of an Official Account alone.
    """

    account: Account
    app_id: str
    secret: str = field(repr=False)
    api_url: str = "https://api.weixin.qq.com"
    oauth_url: str = "https://open.weixin.qq.com"
    timeout: float = 5.0

    @property
    def name(self) -> str:
        """What tokens and breakers of this account are filed under."""
        return self.app_id


Settings = WorkSettings | AppSettings
