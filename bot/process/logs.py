"""Logging: one line per event as JSON, with everything secret struck out; what is said stands where it is said."""

import logging
import re
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

from bot.config import Config

_SECRET_NAMES = re.compile(
    r"((?:access_token|corpsecret|secret|code|ticket|msg_signature|signature|encrypt_code|state|echostr)"
    r"[\"']?\s*[=:]\s*[\"']?)[^&\s\"',}]+",
    re.IGNORECASE,
)


class Striker:
    """Takes the configuration's secrets, and whatever stands behind a telling name, out of every line."""

    def __init__(self, secrets: list[str]) -> None:
        """``secrets``: values that must never be printed."""
        self._secrets = [value for value in secrets if value]

    def clean(self, text: str) -> str:
        """The text without secrets."""
        for secret in self._secrets:
            text = text.replace(secret, "***")
        return _SECRET_NAMES.sub(r"\1***", text)

    def __call__(self, _logger: Any, _name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        """As a structlog processor."""
        return {key: self.clean(value) if isinstance(value, str) else value for key, value in event.items()}


def set_up(config: Config) -> None:
    """Configure structlog and the standard library's logging alike; goes to standard error."""
    striker = Striker(config.secrets())
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        striker,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                striker,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )
    )
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for noisy in ("dbos", "alembic", "aiosqlite"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
