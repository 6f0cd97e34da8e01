"""What the adapter has to know about the app; reading it from the config file is done elsewhere."""

from dataclasses import dataclass, field


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
