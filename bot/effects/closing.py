"""Carries out CloseClaim: takes the point of no return when the undo window is over."""

from bot.jobs import Again, CloseClaim
from bot.services import Services

SUSPENDED = 60.0  # seconds until the next look while writing off is suspended


class ClaimCloser:
    """Carries out CloseClaim."""

    def __init__(self, services: Services) -> None:
        """``services``: what it has done."""
        self._services = services

    async def __call__(self, job: CloseClaim, /) -> Again | None:
        """Close now, or come back when the window is over."""
        async with self._services.store.reading() as unit:
            if await self._services.safe_mode.suspended(unit):
                return Again(SUSPENDED)
        left = await self._services.closing.close(job.claim_id, job.version)
        return Again(left) if left > 0 else None
