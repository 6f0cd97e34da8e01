"""Carries out CloseClaim: takes the point of no return when the undo window is over."""

from bot.jobs import Again, CloseClaim
from bot.usecases import UseCases

SUSPENDED = 60.0  # seconds until the next look while writing off is suspended


class ClaimCloser:
    """Carries out CloseClaim."""

    def __init__(self, do: UseCases) -> None:
        """``do``: the use cases."""
        self._do = do

    async def __call__(self, job: CloseClaim, /) -> Again | None:
        """Close now, or come back when the window is over."""
        async with self._do.store.reading() as unit:
            if await self._do.suspended(unit):
                return Again(SUSPENDED)
        left = await self._do.close(job.claim_id, job.version)
        return Again(left) if left > 0 else None
