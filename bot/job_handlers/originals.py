"""Carries out DownloadOriginal: fetches a file of an invoice and keeps it; where from, the adapter decides."""

from bot.domain.checks import NO_ORIGINAL
from bot.domain.original import Kept, Kind, Original
from bot.jobs import Decision, Done, DownloadOriginal, Retry
from bot.ports.originals import Files, Unfetched
from bot.services import Services


class OriginalDownloader:
    """Carries out DownloadOriginal. The address is read from the database and forgotten when all is done."""

    def __init__(self, services: Services, files: Files) -> None:
        """``files`` fetches and keeps."""
        self._services, self._files = services, files

    async def __call__(self, job: DownloadOriginal, /) -> Decision:
        """Fetch, keep, note; after the last try the line goes on without its original (A-15)."""
        async with self._services.read() as unit:
            original = await unit.originals.get(job.id)
        if original is None or original.state is not Kept.WAITING:
            return Done()
        try:
            content = await self._files.fetch(original.url)
        except Unfetched as no:
            if no.again and isinstance(decision := job.again(), Retry):
                return decision
            await self._settle(original, Kept.MISSING)
            return Done()
        await self._settle(original, Kept.STORED, await self._files.keep(content), len(content))
        return Done()

    async def _settle(self, original: Original, state: Kept, sha256: str = "", size: int = 0) -> None:
        """An invoice whose file never came is something to look at, as one that came without an address is."""
        async with self._services.write() as unit:
            await unit.originals.settle(original.id, state, self._services.clock.now(), sha256, size)
            if state is Kept.MISSING and original.kind is Kind.PDF:
                await unit.claims.find(original.line_id, NO_ORIGINAL)
