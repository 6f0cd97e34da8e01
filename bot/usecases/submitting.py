"""Submitting a claim, submitting it again without what could not be locked, and withdrawing it."""

from collections.abc import Sequence

from bot.domain.claim import Claim, LineState, Person, State, Step
from bot.domain.errors import BadInput, CannotClaim, NoSuchClaim, NotYours, TooLate
from bot.domain.invoice import UserId
from bot.ports import NewLine, Pick, Unit
from bot.usecases.picking import Picking

PURPOSE_LIMIT = 200
KEY_LIMIT = 64


class Submitting(Picking):
    """Use cases of the claimant."""

    async def submit(self, userid: UserId, key: str, pick_ids: Sequence[str], purpose: str) -> Claim:
        """A claim of these picks, on its way to being locked. The same key gives the same claim.

        Raises BadInput, CannotClaim (an invoice of the selection can't be claimed now), PlatformFault (directory).
        """
        if not key or len(key) > KEY_LIMIT or not key.isascii():
            raise BadInput("refusal.bad_key")
        async with self.looking() as unit:
            known = await unit.claims.by_submission(userid, key)
        if known:
            return known
        claimant = await self.person(userid)
        approvers = await self.approvers_for(userid)
        async with self.working() as unit:
            await unit.lock_person(userid)
            known = await unit.claims.by_submission(userid, key)
            if known:
                return known
            picks = await self._picks(unit, userid, pick_ids)
            return await self._open(unit, claimant, key, picks, purpose.strip()[:PURPOSE_LIMIT], approvers)

    async def _picks(self, unit: Unit, userid: UserId, ids: Sequence[str]) -> list[Pick]:
        wanted = list(dict.fromkeys(ids))
        if not wanted:
            raise BadInput("refusal.nothing_picked")
        if len(wanted) > self.rules.max_lines:
            raise BadInput("refusal.too_many_lines", limit=str(self.rules.max_lines))
        picks = await unit.picks(userid, wanted)
        if len(picks) != len(wanted):
            raise BadInput("refusal.pick_again")
        if len({p.key for p in picks}) != len(picks):
            raise BadInput("refusal.same_invoice_twice")
        return picks

    async def _open(
        self,
        unit: Unit,
        claimant: Person,
        key: str,
        picks: Sequence[Pick],
        purpose: str,
        approvers: tuple[Person, ...],
    ) -> Claim:
        for pick in picks:
            row = await self.judge(unit, pick)
            if row.state == "blocked":
                what = {"seller": pick.invoice.seller, "tail": pick.invoice.tail, **(row.args or {})}
                raise CannotClaim(row.note, **what)
        if not approvers:
            raise CannotClaim("refusal.no_approver")
        lines = [NewLine(p.key, p.ref, p.openid, p.app_id, p.invoice) for p in picks]
        draft = await unit.claims.add(claimant, purpose, key, approvers, lines, self.clock.now())
        return await self._lock(unit, draft, claimant)

    async def _lock(self, unit: Unit, draft: Claim, claimant: Person) -> Claim:
        """DRAFT → LOCKING: take the live keys, wish the invoices locked."""
        taken = await unit.claims.hold(draft)
        if taken:
            raise CannotClaim("row.duplicate")
        return await self.step(unit, draft, Step.SUBMIT, claimant)

    async def resubmit(self, userid: UserId, number: str, drop: Sequence[int]) -> Claim:
        """Try a refused claim again, without the lines ``drop`` (their numbers).

        Raises NoSuchClaim, NotYours, TooLate, BadInput (nothing would be left), CannotClaim.
        """
        approvers = await self.approvers_for(userid)
        async with self.working() as unit:
            claim = await self._own(unit, userid, number)
            if claim.state is not State.DRAFT:
                raise TooLate("refusal.already_submitted", number=claim.number)
            for line in claim.counted:
                dropped = line.no in drop
                await unit.claims.set_line(line, LineState.DROPPED if dropped else LineState.PROPOSED)
            fresh = await self.claim(unit, number)
            if not fresh.counted:
                raise BadInput("refusal.nothing_left")
            cards = await unit.wallet.cards([line.wallet_id for line in fresh.counted])
            if not all(card.intent.proved for card in cards):
                raise CannotClaim("row.unlocking")
            if approvers:
                fresh = await unit.claims.save(fresh, state=fresh.state, at=self.clock.now(), approvers=approvers)
            return await self._lock(unit, fresh, claim.claimant)

    async def withdraw(self, userid: UserId, number: str) -> Claim:
        """The claimant takes the claim back; its invoices are unlocked. Raises NoSuchClaim, NotYours, TooLate."""
        async with self.working() as unit:
            claim = await self._own(unit, userid, number)
            if claim.state is State.WITHDRAWN:
                return claim
            if claim.state in {State.CLOSING, State.CLOSED, State.REJECTED}:
                raise TooLate(f"late.withdraw_{claim.state.value}", number=claim.number)
            gone = await self.step(unit, claim, Step.WITHDRAW, claim.claimant)
            await self.refresh_cards(unit, gone, "approval")
            await self.refresh_cards(unit, gone, "claimant")
            return gone

    async def _own(self, unit: Unit, userid: UserId, number: str) -> Claim:
        claim = await self.claim(unit, number)
        if not self.may_see(claim, userid):
            raise NoSuchClaim
        if claim.claimant.userid != userid:
            raise NotYours
        return claim
