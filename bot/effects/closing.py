"""Effect ``close``: when the undo window is over, take the point of no return."""

from typing import Any

from bot.ports.engine import Again
from bot.usecases import UseCases

SUSPENDED = 60.0  # seconds until the next look while writing off is suspended


class CloseEffect:
    """Payload ``{"claim_id", "version"}``."""

    def __init__(self, do: UseCases) -> None:
        """``do``: the use cases."""
        self._do = do

    async def __call__(self, key: str, payload: dict[str, Any]) -> Again | None:
        """Close now, or come back when the window is over."""
        async with self._do.store.reading() as unit:
            if await self._do.suspended(unit):
                return Again(SUSPENDED, payload)
        left = await self._do.close(int(payload["claim_id"]), int(payload["version"]))
        return Again(left, payload) if left > 0 else None
