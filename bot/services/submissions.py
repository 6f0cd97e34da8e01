"""Submitting a claim, submitting it again without what could not be locked, and withdrawing it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.domain.audit import AuditNote
from bot.domain.category import Category, guess
from bot.domain.checks import LOOK_ALIKE
from bot.domain.claim import Block, BlockKind, Claim, Line, LineState, Person, State, Step
from bot.domain.errors import BadInput, CannotClaim, NotYours, SomeCannot, TooLate
from bot.domain.identity import has_own_key, is_weak, keys, weak_key
from bot.domain.invoice import Account, Invoice, Status, UserId
from bot.domain.money import yuan
from bot.domain.original import Kept, Kind
from bot.domain.wording import TextKey
from bot.jobs import DownloadOriginal
from bot.ports.cards import CardKind
from bot.ports.claims import NewLine
from bot.ports.store import Unit
from bot.ports.wallet import Pick
from bot.services.approver_finder import ApproverFinder
from bot.services.core import Service
from bot.services.lifecycle import ClaimLifecycle
from bot.services.openid_owners import OpenidOwners
from bot.services.people import People
from bot.services.permissions import is_named
from bot.services.picks import NOT_MINE, PickRow, Picks, pick_id, twins_of

PURPOSE_LIMIT = 200
NOTE_LIMIT = 100
KEY_LIMIT = 64


@dataclass(frozen=True, slots=True)
class Entry:
    """One invoice of a submission: the pick, what is to be said of it, what the claimant wrote about it."""

    pick: Pick
    row: PickRow
    note: str
    category: Category
    suspect: Claim | None = None
    twin: bool = False

    @property
    def doubtful(self) -> bool:
        """Whether finance has to say first that it is not the invoice of another claim, or of this one."""
        return self.twin or self.suspect is not None

    @property
    def named(self) -> dict[str, str]:
        """How the invoice is named in a sentence."""
        it = self.pick.invoice
        return {"seller": it.seller, "amount": yuan(it.fee), "tail": it.tail}


@dataclass(frozen=True)
class Submissions(Service):
    """What a claimant does with claims of their own."""

    lifecycle: ClaimLifecycle
    people: People
    owners: OpenidOwners
    picks: Picks
    approver_finder: ApproverFinder

    async def submitted(self, userid: UserId, key: str) -> Claim | None:
        """What this submission became already. Raises BadInput for a key that is none."""
        if not key or len(key) > KEY_LIMIT or not key.isascii():
            raise BadInput("refusal.bad_key")
        async with self.read() as unit:
            return await unit.claims.by_submission(userid, key)

    async def submit(
        self,
        userid: UserId,
        key: str,
        pick_ids: Sequence[str],
        purpose: str,
        notes: Mapping[str, str] | None = None,
        categories: Mapping[str, Category] | None = None,
    ) -> Claim:
        """A claim of these picks, on its way to being locked. The same key gives the same claim.

        ``notes``, ``categories``: what the claimant wrote about single picks and took them for (else it is guessed).
        Raises BadInput, CannotClaim (an invoice of the selection can't be claimed now, or needs a note), PlatformFault
        (directory).
        """
        known = await self.submitted(userid, key)
        if known:
            return known
        claimant = await self.people.person(userid)
        approvers = (await self.approver_finder.approvers_for(userid)).people
        async with self.write() as unit:
            await unit.serialize(userid)
            known = await unit.claims.by_submission(userid, key)
            if known:
                return known
            picks = await self._picks(unit, userid, pick_ids)
            whose = await self.owners.whose(unit, claimant, picks)
            words, kinds = notes or {}, categories or {}
            known_of = await self.picks.known(unit, (pick.invoice for pick in picks))
            twins = twins_of(picks)
            entries = [
                Entry(
                    pick,
                    await self.picks.judge(unit, pick, claimant, whose[pick.id], known_of, twin=pick.id in twins),
                    _one_line(words.get(pick.id, "")),
                    kinds.get(pick.id) or guess(pick.invoice),
                    known_of.suspect(pick.invoice),
                    pick.id in twins,
                )
                for pick in picks
            ]
            if not any(entry.row.state == "blocked" for entry in entries):
                claim = await self._open(unit, claimant, key, entries, purpose.strip()[:PURPOSE_LIMIT], approvers)
                return await self.owners.stop_contested(unit, claim, whose, picks)
        raise _refusal(entries)  # after the unit, for what finance was told about a duplicate stays told

    async def _picks(self, unit: Unit, userid: UserId, ids: Sequence[str]) -> list[Pick]:
        wanted = list(dict.fromkeys(ids))
        if not wanted:
            raise BadInput("refusal.nothing_picked")
        if len(wanted) > self.rules.max_lines:
            raise BadInput("refusal.too_many_lines", limit=str(self.rules.max_lines))
        picks = await unit.picks(userid, wanted)
        if len(picks) != len(wanted):
            raise BadInput("refusal.pick_again")
        strong = [key for pick in picks for key in keys(pick.invoice) if not is_weak(key)]
        if len(set(strong)) != len(strong):
            raise BadInput("refusal.same_invoice_twice")
        return picks

    async def _open(
        self,
        unit: Unit,
        claimant: Person,
        key: str,
        entries: Sequence[Entry],
        purpose: str,
        approvers: tuple[Person, ...],
    ) -> Claim:
        for entry in entries:
            if entry.row.asks and not entry.note:
                raise CannotClaim("refusal.note_missing", **entry.named)
        if not approvers and not [
            userid for userid in self.rules.responsible if not is_named(userid, [claimant.userid])
        ]:
            raise CannotClaim("refusal.no_approver")
        lines = await self._lines(unit, entries)
        draft = await unit.claims.add(claimant, purpose, key, approvers, lines, self.clock.now())
        await self._keep_originals(unit, draft, [entry.pick for entry in entries])
        if any(entry.doubtful for entry in entries):
            both = zip(draft.lines, entries, strict=True)
            return await self._wait_for_finance(unit, draft, {x.no: e.suspect for x, e in both if e.doubtful})
        return await self.lock(unit, draft, claimant)

    async def _wait_for_finance(self, unit: Unit, draft: Claim, doubtful: Mapping[int, Claim | None]) -> Claim:
        """An invoice without a number may be another claim's: nothing is asked of the wallet before finance says that
        it is not. ``doubtful``: the line's number → that claim, None for an earlier line of this one."""
        blocks = [
            Block(BlockKind.SAME_INVOICE, no, args={"other": other.number if other else ""})
            for no, other in doubtful.items()
        ]
        if door := _came_through(draft, self.shared.door):
            draft = await unit.claims.save(draft, state=draft.state, at=self.clock.now(), extra=door["extra"])
        waiting = await self.lifecycle.block(unit, draft, *blocks)
        others = "、".join(dict.fromkeys(b.args["other"] or draft.number for b in blocks))
        await self.notifier.finance.maybe_same_invoice(unit, waiting, others, self.permissions.payers(draft))
        await self.notifier.claimant.waits_for_finance(unit, waiting)
        return waiting

    @staticmethod
    async def _lines(unit: Unit, entries: Sequence[Entry]) -> list[NewLine]:
        """New lines; same shop, same day, same sum is noted for whoever decides."""
        weak = Counter(weak_key(entry.pick.invoice) for entry in entries)
        these = [key for entry in entries for key in keys(entry.pick.invoice)]
        others = await unit.claims.look_alikes([w for w in weak if w], these)

        def line(entry: Entry) -> NewLine:
            pick, mine = entry.pick, weak_key(entry.pick.invoice)
            alike = (LOOK_ALIKE,) if mine and (weak[mine] > 1 or mine in others) else ()
            bare = pick.invoice.without_links()
            found = (*entry.row.findings, *alike)
            key, *_ = keys(bare)
            return NewLine(
                key, pick.ref, pick.openid, pick.app_id, bare, entry.note, found, mine, entry.category, entry.doubtful
            )

        return [line(entry) for entry in entries]

    async def _keep_originals(self, unit: Unit, draft: Claim, picks: Sequence[Pick]) -> None:
        """Have the files fetched; from here on their addresses stand with them alone."""
        for line, pick in zip(draft.lines, picks, strict=True):
            for kind, url in _links(pick.invoice):
                original = await unit.originals.plan(line, kind, url)
                if original.state is Kept.WAITING:
                    await unit.enqueue(DownloadOriginal.of(original.id))
        await unit.save_picks([replace(pick, invoice=pick.invoice.without_links()) for pick in picks])

    async def lock(self, unit: Unit, draft: Claim, claimant: Person, door: Account | None = None) -> Claim:
        """DRAFT → LOCKING: take the live keys, wish the invoices locked. Whose they are is known anew to the caller.
        ``door``: what the claimant came through, where somebody else has it done."""
        if await unit.claims.hold(draft):  # by somebody who was quicker since we looked
            raise CannotClaim("refusal.taken")
        door = door or self.shared.door
        changes: dict[str, Any] = {"blocks": draft.without(BlockKind.OPENID), **_came_through(draft, door)}
        return await self.lifecycle.step(unit, draft, Step.SUBMIT, claimant, door=door, **changes)

    async def resubmit(self, userid: UserId, number: str, drop: Sequence[int]) -> Claim:
        """Try a refused claim again, without the lines ``drop`` (their numbers).

        Raises NoSuchClaim, NotYours, TooLate, BadInput (nothing would be left), CannotClaim.
        """
        expected = await self.approver_finder.expected(userid)
        async with self.write() as unit:
            claim = await self._own(unit, userid, number)
            if claim.state is not State.DRAFT:
                raise TooLate("refusal.already_submitted", number=claim.number)
            kept = [line for line in claim.counted if line.no not in drop]
            if not kept:
                raise BadInput("refusal.nothing_left")
            entries = await self.taken_meanwhile(unit, claim, kept)
            if not any(entry.row.state == "blocked" for entry in entries):
                doubtful = await self._doubted(unit, claim, kept, entries)
                if doubtful:
                    await self._leave_out(unit, claim, kept)
                    return await self._wait_for_finance(unit, await self.lifecycle.find(unit, number), doubtful)
                people = expected.people if expected else ()
                return await self._lock_again(unit, await self.lifecycle.find(unit, number), kept, people)
        raise _refusal(entries)  # after the unit: what was written about those lines stays written

    async def taken_meanwhile(self, unit: Unit, claim: Claim, kept: Sequence[Line]) -> list[Entry]:
        """A draft holds nothing, so another claim may have its invoices by now: that is told, and marked for the page
        to offer the rest."""
        entries = []
        picks = [self.pick_of(claim, line) for line in kept]
        whose = await self.owners.whose(unit, claim.claimant, picks)
        known, twins = await self.picks.known(unit, (line.invoice for line in kept)), twins_of(picks)
        for line, pick in zip(kept, picks, strict=True):
            row, problem = PickRow(pick.id, "ok", "chip.ok"), ""
            if note := NOT_MINE.get(whose[pick.id]):
                row, problem = PickRow(pick.id, "blocked", "chip.not_yours", note), "line.not_yours"
            elif holder := known.holder(line.invoice):
                row, problem = await self.picks.held(unit, pick, claim.claimant, holder), "line.taken"
            # What refused it the last time may be over; else the page would have nothing to offer but all or nothing.
            await unit.claims.set_line(line, line.state, problem)
            suspect = known.suspect(line.invoice)
            entries.append(Entry(pick, row, line.note, line.category, suspect, pick.id in twins))
        return entries

    async def _doubted(
        self, unit: Unit, claim: Claim, kept: Sequence[Line], entries: Sequence[Entry]
    ) -> dict[int, Claim | None]:
        """The lines that finance has to look at anew. What is over, for its line goes or the other claim has ended, is
        no block any more. Raises CannotClaim while finance has not answered about one that stays."""
        open_now = {block.line for block in claim.blocks if block.kind is BlockKind.SAME_INVOICE}
        doubtful = {line.no: entry for line, entry in zip(kept, entries, strict=True) if entry.doubtful}
        if open_now & doubtful.keys():
            raise CannotClaim("refusal.waits_for_finance", number=claim.number)
        for no in sorted(open_now):
            claim = await self.lifecycle.unblock(unit, claim, BlockKind.SAME_INVOICE, no, None, TextKey("block.over"))
        new = {line.no: line for line in kept if line.no in doubtful and not has_own_key(line.key)}
        cards = await unit.wallet.cards([line.wallet_id for line in new.values()]) if new else ()
        if not all(card.intent.proved for card in cards):  # under another key nobody would unlock them
            raise CannotClaim("row.unlocking")
        for line in new.values():
            await unit.claims.enter_alone(line)
        return {no: doubtful[no].suspect for no in new}

    @staticmethod
    async def _leave_out(unit: Unit, claim: Claim, kept: Sequence[Line]) -> None:
        """Of the claim's lines only these stay."""
        stays = {line.no for line in kept}
        for line in claim.counted:
            await unit.claims.set_line(line, LineState.PROPOSED if line.no in stays else LineState.DROPPED)

    def pick_of(self, claim: Claim, line: Line) -> Pick:
        ident, now = pick_id(claim.claimant.userid, line.ref), self.clock.now()
        free, userid = Status.FREE, claim.claimant.userid
        return Pick(ident, userid, line.ref, line.app_id, line.key, line.openid, free, line.invoice, now)

    async def _lock_again(self, unit: Unit, claim: Claim, kept: Sequence[Line], approvers: tuple[Person, ...]) -> Claim:
        await self._leave_out(unit, claim, kept)
        fresh = await self.lifecycle.find(unit, claim.number)
        cards = await unit.wallet.cards([line.wallet_id for line in fresh.counted])
        if not all(card.intent.proved for card in cards):
            raise CannotClaim("row.unlocking")
        if approvers:
            fresh = await unit.claims.save(fresh, state=fresh.state, at=self.clock.now(), approvers=approvers)
        locking = await self.lock(unit, fresh, claim.claimant)
        picks = [self.pick_of(locking, line) for line in locking.counted]
        return await self.owners.stop_contested(
            unit, locking, await self.owners.whose(unit, claim.claimant, picks), picks
        )

    async def withdraw(self, userid: UserId, number: str) -> Claim:
        """The claimant takes the claim back; its invoices are unlocked. Once approved where finance pays, finance is
        asked to send it back and the claim is answered as it stands. Raises NoSuchClaim, NotYours, TooLate."""
        async with self.write() as unit:
            claim = await self._own(unit, userid, number)
            if claim.state is State.WITHDRAWN:
                return claim
            if claim.state in {State.PAID, State.CLOSING, State.CLOSED, State.REJECTED}:
                raise TooLate(f"late.withdraw_{claim.state.value}", number=claim.number)
            if claim.state is State.APPROVED and self.rules.pays:
                return await self._ask_back(unit, claim)
            gone = await self.lifecycle.step(unit, claim, Step.WITHDRAW, claim.claimant)
            await self.lifecycle.refresh_cards(unit, gone, CardKind.APPROVAL)
            await self.lifecycle.refresh_cards(unit, gone, CardKind.CLAIMANT)
            return gone

    async def _ask_back(self, unit: Unit, claim: Claim) -> Claim:
        """Ask finance, once for each approval, to send the claim back; till it has answered nothing is paid."""
        said = [e.step for e in await unit.history(claim.id) if e.step in {AuditNote.ASKED_BACK, Step.APPROVE}]
        if said[-1:] == [AuditNote.ASKED_BACK]:
            return claim
        now, blocks = self.clock.now(), (*claim.blocks, Block(BlockKind.ASKED_BACK, 0))
        claim = await unit.claims.save(claim, state=claim.state, at=now, undo_until=claim.undo_until, blocks=blocks)
        await unit.audit(claim, AuditNote.ASKED_BACK, claim.claimant, now, self.lifecycle.by_door(claim.claimant))
        await self.notifier.finance.asked_back(unit, claim, self.permissions.payers(claim) or self.rules.admins)
        return claim

    async def _own(self, unit: Unit, userid: UserId, number: str) -> Claim:
        claim = await self.lifecycle.find(unit, number)
        if not self.permissions.may_see(claim, userid):
            raise self.permissions.unseen()
        if claim.claimant.userid != userid:
            raise NotYours
        return claim


def _came_through(draft: Claim, door: Account) -> dict[str, dict[str, str]]:
    """The claim remembers the door it was submitted through, for lists that read no history."""
    if draft.extra.get("door", Account.WORK) == door:
        return {}
    return {"extra": {**draft.extra, "door": door.value}}


def _one_line(note: str) -> str:
    return " ".join(note.split())[:NOTE_LIMIT]


def _links(invoice: Invoice) -> list[tuple[Kind, str]]:
    """The invoice itself is always wanted, an itinerary only when there is one."""
    trip = [(Kind.ITINERARY, invoice.trip_pdf_url)] if invoice.trip_pdf_url else []
    return [(Kind.PDF, invoice.pdf_url), *trip]


def _refusal(entries: Sequence[Entry]) -> SomeCannot:
    """Which of the selection can't be claimed, each by name and with its reason (A-4)."""
    bad = [entry for entry in entries if entry.row.state == "blocked"]
    rows: list[tuple[str, Mapping[str, str]]] = []
    for entry in bad:
        rows += [("row.named", entry.named), (entry.row.note, entry.row.args or {})]
    count = {"count": str(len(entries)), "good": str(len(entries) - len(bad)), "bad": str(len(bad))}
    return SomeCannot(rows, **count)
