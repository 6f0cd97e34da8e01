"""Carries out CloseClaim: takes the point of no return when the undo window is over."""

from bot.jobs import CloseClaim, Decision, Done, Retry
from bot.jobs.retry import CLOSING_SUSPENDED
from bot.services import Services


class ClaimCloser:
    """Carries out CloseClaim."""

    def __init__(self, services: Services) -> None:
        """``services``: what it has done."""
        self._services = services

    async def __call__(self, job: CloseClaim, /) -> Decision:
        """Close now, or come back when the window is over."""
        async with self._services.read() as unit:
            if await self._services.safe_mode.suspended(unit):
                return Retry(CLOSING_SUSPENDED)
        left = await self._services.closing.close(job.claim_id, job.version)
        return Retry(left) if left > 0 else Done()
