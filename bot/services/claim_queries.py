"""Claim queries: what people may see of claims; reads only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.claim import WANTS, Claim, HelpOwner, Line, State
from bot.domain.errors import NoSuchClaim
from bot.domain.invoice import Status, UserId
from bot.domain.original import Kept, Kind, Original
from bot.domain.protocol import Outcome
from bot.ports.claims import AuditEntry
from bot.ports.store import Unit
from bot.services.conversations import SHOWN
from bot.services.core import Service
from bot.services.lifecycle import ClaimLifecycle, still_undoable

QUICK = timedelta(seconds=5)


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim as one person may see it, with what that person can do now. ``waits``: a text key that says what is
    waited for while the invoices are being locked."""

    claim: Claim
    history: tuple[AuditEntry, ...]
    released: bool
    can: frozenset[str]
    undo_seconds: int = 0
    waits: str = ""
    originals: tuple[Original, ...] = ()

    @property
    def version(self) -> str:
        """Differs when there is something new to see."""
        settled = sum(file.state is not Kept.WAITING for file in self.originals)
        return f"{self.claim.version}.{len(self.history) + settled}.{int(self.released)}{self.waits}"


@dataclass(frozen=True, slots=True)
class InvoiceInClaim:
    """An invoice of a claim: what is wanted of it in the wallet, and whether that is proved."""

    claim: Claim
    line: Line
    wanted: Status
    proved: bool


@dataclass(frozen=True)
class ClaimQueries(Service):
    """What may be read of claims, by anyone concerned."""

    lifecycle: ClaimLifecycle

    async def view(self, userid: UserId, number: str) -> ClaimView:
        """The claim, its history, what this person can do. Raises NoSuchClaim (also when it is none of their
        business)."""
        async with self.read() as unit:
            claim = await self.lifecycle.find(unit, number)
            if not self.permissions.may_see(claim, userid):
                raise self.permissions.unseen()
            history = await unit.history(claim.id)
            cards = await unit.wallet.cards([line.wallet_id for line in claim.counted])
            files = await unit.originals.of(claim.lines)
            waits = await self._waits(unit, claim, [card.id for card in cards if not card.intent.proved])
        now = self.clock.now()
        left = (claim.undo_until - now).total_seconds() if claim.undo_until and still_undoable(claim, now) else 0
        want = WANTS[claim.state]
        released = all(card.intent.proved or card.intent.want is not want for card in cards)
        can = self._can(claim, userid, released)
        return ClaimView(claim, tuple(history), released, can, int(left), waits, tuple(files))

    async def _waits(self, unit: Unit, claim: Claim, ids: Sequence[int]) -> str:
        """Locking takes a while: the wallet is busy (A-2), or its answer is being made sure of (A-3)."""
        if claim.state is not State.LOCKING or not ids:
            return ""
        attempts = await unit.wallet.attempts(ids)
        account = {line.wallet_id: line.ref.account for line in claim.lines}
        last = attempts[-1] if attempts else None
        if last and last.outcome is Outcome.REFUSED and last.code in self.rules.codes[account[last.wallet_id]].busy:
            return "waits.busy"
        unsure = any(attempt.outcome is Outcome.UNKNOWN for attempt in attempts)
        return "waits.unsure" if unsure or self.clock.now() - claim.updated_at > QUICK else ""

    async def original(self, userid: UserId, number: str, no: int, kind: Kind) -> tuple[str, bytes]:
        """Name and content of a file of line ``no``. Raises NoSuchClaim, also for whom the claim is no business of."""
        async with self.read() as unit:
            claim = await self.lifecycle.find(unit, number)
            if not self.permissions.may_see(claim, userid):
                raise self.permissions.unseen()
            files = await unit.originals.of([line for line in claim.lines if line.no == no])
        stored = [file for file in files if file.kind is kind and file.state is Kept.STORED]
        content = await self.gateways.files.read(stored[0].sha256) if stored else None
        if content is None:
            raise NoSuchClaim("refusal.no_original")
        return f"{claim.number}-{no}{'-itinerary' if kind is Kind.ITINERARY else ''}.pdf", content

    def _can(self, claim: Claim, userid: UserId, released: bool) -> frozenset[str]:
        can = set()
        if userid == claim.claimant.userid:
            asks = claim.state is State.APPROVED and self.rules.pays
            if claim.state in {State.DRAFT, State.LOCKING, State.PENDING, State.APPROVED}:
                can |= set() if claim.asked_back else {"ask_back" if asks else "withdraw"}
            if claim.state is State.DRAFT and released:
                can.add("resubmit")
        elif self.permissions.at_work and claim.is_approver(userid):
            last = claim.decided()
            if claim.state is State.PENDING:
                can |= {"approve", "reject"}
            elif last and last.by.userid == userid and still_undoable(claim, self.clock.now()):
                can.add("undo")
        cares = (
            self.permissions.at_work
            and claim.help_owner is HelpOwner.ADMIN
            and self.permissions.is_responsible(userid)
            and userid != claim.claimant.userid
        )
        if cares and claim.state is State.PENDING:
            can.add("assign")
        return frozenset(can)

    async def mine(self, userid: UserId, before: int | None = None) -> list[Claim]:
        """The member's claims, newest first."""
        async with self.read() as unit:
            return await unit.claims.of_claimant(userid, before)

    async def waiting_for(self, userid: UserId) -> list[Claim]:
        """What waits for this member's word, oldest first; nothing at a door where no word is taken."""
        if not self.permissions.at_work:
            return []
        async with self.read() as unit:
            return await unit.claims.waiting_for(userid)

    async def by_submission(self, userid: UserId, key: str) -> Claim:
        """What became of a submission. Raises NoSuchClaim while it is unknown."""
        async with self.read() as unit:
            claim = await unit.claims.by_submission(userid, key)
        if claim is None:
            raise NoSuchClaim("refusal.no_such_submission")
        return claim

    async def with_tail(self, userid: UserId, tail: str) -> list[InvoiceInClaim]:
        """The member's invoices whose numbers end like this, at most five, each with the newest claim it is in."""
        found: dict[int, tuple[Claim, Line]] = {}
        async with self.read() as unit:
            before: int | None = None
            while len(found) < SHOWN and (claims := await unit.claims.of_claimant(userid, before)):
                for claim in claims:
                    for line in claim.lines:
                        if line.invoice.numbers.ends(tail):
                            found.setdefault(line.wallet_id, (claim, line))
                before = claims[-1].id
            cards = {card.id: card.intent for card in await unit.wallet.cards(list(found))}
        held = [InvoiceInClaim(claim, line, cards[id].want, cards[id].proved) for id, (claim, line) in found.items()]
        return held[:SHOWN]
