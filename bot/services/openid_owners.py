"""Openid owners: whose Weixin an invoice picked in Weixin Work lies in, who came with its openid, and what follows when
it is proved to be somebody's. What the platform says of it is asked in ``openid_proofs``."""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.claim import Block, BlockKind, Claim, Person, State, Step
from bot.domain.invoice import Account, UserId
from bot.domain.wording import TextKey
from bot.ports.cards import CardKind
from bot.ports.people import BindingEntry, Held, Standing
from bot.ports.store import Unit
from bot.ports.wallet import Pick
from bot.services.core import Service
from bot.services.lifecycle import ClaimLifecycle
from bot.services.permissions import is_named

STOPPABLE = frozenset({State.LOCKING, State.PENDING, State.APPROVED, State.PAID})


class Whose(StrEnum):
    """Whose an invoice is, seen from the member who picked it. CONTESTED: theirs, or another's who came with it too.
    OTHER_WEIXIN: nobody's yet, and the member has another Weixin."""

    MINE = "mine"
    CONTESTED = "contested"
    SOMEBODY_ELSES = "somebody_elses"
    OTHER_WEIXIN = "other_weixin"


@dataclass(frozen=True)
class OpenidOwners(Service):
    """What picking, submitting and an admin's word need; inside a unit."""

    lifecycle: ClaimLifecycle

    async def whose(self, unit: Unit, who: Person, picks: Iterable[Pick]) -> dict[str, Whose]:
        """Pick id → whose it is. In Weixin Work whoever comes with an openid holds it until it is proved; any other
        account's was bound before its wallet could be opened, and never speaks for a second member."""
        userid, given = who.userid, list(picks)
        found: dict[tuple[Account, str], Whose] = {}
        for account in {pick.ref.account for pick in given} - {Account.WORK}:
            bound = await unit.bindings.openid(userid, account)
            for pick in given:
                same = bound == pick.openid
                found[account, pick.openid] = Whose.MINE if same else Whose.SOMEBODY_ELSES
        openids = sorted({pick.openid for pick in given if pick.ref.account is Account.WORK})
        rows = await unit.bindings.held(openids, userid) if openids else {}
        for openid in openids:
            found[Account.WORK, openid] = await self._whose(unit, who, openid, rows)
        return {pick.id: found[pick.ref.account, pick.openid] for pick in given}

    async def _whose(self, unit: Unit, who: Person, openid: str, rows: dict[str, Held]) -> Whose:
        userid, it = who.userid, rows.get(openid)
        others = [held for held in rows.values() if held.holder == userid and held.openid != openid]
        if not openid:  # an old answer without one
            return Whose.SOMEBODY_ELSES if others else Whose.MINE
        if it and it.holder == userid:
            return Whose.CONTESTED if it.standing is Standing.CONTESTED else Whose.MINE
        if it and it.standing is Standing.PROVED:
            return Whose.SOMEBODY_ELSES
        if it:
            return Whose.CONTESTED if userid in it.others else await self.contest(unit, openid, who)
        if others:
            return Whose.OTHER_WEIXIN
        now, unsure = self.clock.now(), Standing.PROVISIONAL
        if first := [one for one in await unit.claims.of_openid(openid) if one.claimant.userid != userid]:
            # an admin let go of it, and what was claimed with it goes on
            await unit.bindings.bind(first[0].claimant.userid, openid, now, standing=unsure)
            return await self.contest(unit, openid, who)
        if await unit.bindings.bind(userid, openid, now, standing=unsure) != userid:
            return await self.contest(unit, openid, who)  # another was quicker
        rows[openid] = Held(openid, userid, unsure)
        return Whose.MINE

    async def contest(self, unit: Unit, openid: str, who: Person) -> Whose:
        """Somebody else came with this openid before: until it is settled no claim with it is paid or written off."""
        it = (await unit.bindings.held([openid]))[openid]
        if it.standing is Standing.PROVED and it.holder != who.userid:
            return Whose.SOMEBODY_ELSES
        await unit.bindings.contend(openid, who.userid, self.clock.now())
        claims = [claim for claim in await unit.claims.of_openid(openid) if claim.state in STOPPABLE]
        for claim in claims:
            await self.lifecycle.block(unit, claim, *blocks_of(claim, {openid}))
        people = list(dict.fromkeys((*it.people, who.userid)))
        names = {claim.claimant.userid: claim.claimant.name for claim in claims} | {who.userid: who.name}
        mark, to = f"{short(openid)}-{short(*sorted(people))}", self.judges_of(people) or self.rules.responsible
        named = "、".join(names.get(userid, userid) for userid in people)
        await self.notifier.admins.openid_contested(unit, mark, named, _numbers(claims), to)
        return Whose.CONTESTED

    async def stop_contested(
        self, unit: Unit, claim: Claim, whose: Mapping[str, Whose], picks: Sequence[Pick]
    ) -> Claim:
        """The claim just made has invoices that may be another's."""
        openids = {pick.openid for pick in picks if whose[pick.id] is Whose.CONTESTED}
        return await self.lifecycle.block(unit, claim, *blocks_of(claim, openids)) if openids else claim

    def judges_of(self, people: Collection[UserId]) -> tuple[UserId, ...]:
        """Who may say whose an openid is: the admins it can't be, else such members of finance; nobody judges in their
        own cause."""
        for group in (self.rules.admins, self.rules.finance):
            if able := tuple(userid for userid in group if not is_named(userid, people)):
                return able
        return ()

    async def own(
        self, unit: Unit, openid: str, owner: UserId, by: Person | None, left: Collection[UserId] = ()
    ) -> None:
        """It is this member's, by the platform's word (``by`` None) or an admin's. What another who came with it has
        claimed is withdrawn; where money is out already, or of ``left`` (who may be the same person) and whoever never
        came with it, it stays stopped for an admin to see."""
        it = (await unit.bindings.held([openid])).get(openid)
        losers = set(it.people if it else ()) - {owner, *left}
        now, said_by = self.clock.now(), by.userid if by else "platform"
        await unit.bindings.prove(openid, owner, now)
        for step, userid in (("proved", owner), *(("unbound", loser) for loser in sorted(losers))):
            await unit.bindings.log(BindingEntry(Account.WORK, openid, userid, step, said_by, now))
        withdrawn, stopped = [], []
        for claim in await unit.claims.of_openid(openid):
            if claim.claimant.userid == owner:
                await self.no_dispute(unit, claim, openid, by)
            elif claim.claimant.userid in losers and claim.state in STOPPABLE - {State.PAID}:
                withdrawn.append(await self._withdraw(unit, claim, by))
            else:
                stopped.append(await self._stop(unit, claim, openid, known=claim.claimant.userid in losers))
        if withdrawn or stopped:
            await self._tell_settled(unit, openid, owner, withdrawn, stopped)

    async def _withdraw(self, unit: Unit, claim: Claim, by: Person | None) -> Claim:
        why = TextKey("why.openid_admin" if by else "why.openid_platform")
        gone = await self.lifecycle.step(unit, claim, Step.WITHDRAW, by, {"why": why}, held="", held_by="")
        await self.lifecycle.refresh_cards(unit, gone, CardKind.APPROVAL)
        await self.lifecycle.refresh_cards(unit, gone, CardKind.CLAIMANT)
        await self.notifier.claimant.openid_lost(unit, gone, why)
        return gone

    async def _stop(self, unit: Unit, claim: Claim, openid: str, *, known: bool) -> Claim:
        if known:
            await self.notifier.claimant.openid_disputed(unit, claim)
        else:
            await unit.bindings.contend(openid, claim.claimant.userid, self.clock.now())
        return (
            await self.lifecycle.block(unit, claim, *blocks_of(claim, {openid})) if claim.state in STOPPABLE else claim
        )

    async def _tell_settled(
        self, unit: Unit, openid: str, owner: UserId, withdrawn: Sequence[Claim], stopped: Sequence[Claim]
    ) -> None:
        """The admins hear what became of claims; finance too where money may be out already."""
        mark = f"{short(openid)}-{short(owner, *(c.number for c in (*withdrawn, *stopped)))}"
        spent = any(claim.state in {State.PAID, State.CLOSING} for claim in stopped)
        tell = self.notifier.admins.openid_settled
        await tell(unit, mark, _numbers(withdrawn), _numbers(stopped), money_is_out=spent)

    async def no_dispute(self, unit: Unit, claim: Claim, openid: str, by: Person | None) -> None:
        """It is known that this openid is the claimant's."""
        for line in claim.lines:
            if line.openid == openid:
                claim = await self.lifecycle.unblock(
                    unit, claim, BlockKind.OPENID, line.no, by, TextKey("why.openid_proved")
                )


def blocks_of(claim: Claim, openids: Collection[str]) -> list[Block]:
    """What stops this claim while it is not known whose these openids of Weixin Work are."""
    lines = [line for line in claim.counted if line.ref.account is Account.WORK and line.openid in openids]
    return [Block(BlockKind.OPENID, line.no, "admin") for line in lines]


def _numbers(claims: Sequence[Claim]) -> str:
    return "、".join(claim.number for claim in claims) or "—"


def short(*words: str) -> str:
    """A name for an occasion that gives nothing of the words away."""
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:16]
