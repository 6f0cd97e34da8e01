"""Picks: what was chosen on the page is looked up at the platform, judged, and remembered; nothing is locked here."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.domain.checks import Finding
from bot.domain.claim import Claim, Person, State
from bot.domain.errors import BadInput, CannotClaim
from bot.domain.evidence import NOT_OURS
from bot.domain.identity import is_weak, keys
from bot.domain.invoice import Account, CardRef, Found, Invoice, Lookup, Status, Unreadable, UserId
from bot.domain.wording import TextKey
from bot.jobs import ReconcileWallet
from bot.ports.budget import Act
from bot.ports.platform import PlatformFault, Signer
from bot.ports.store import Unit
from bot.ports.wallet import Pick, WalletCard
from bot.services.core import Service
from bot.services.openid_owners import OpenidOwners, Whose
from bot.services.openid_proofs import OpenidProofs, OwnerAnswer
from bot.services.people import People
from bot.services.permissions import is_named
from bot.services.platform_calls import PlatformCalls
from bot.services.renames import Renames

CONTESTED = Finding(False, "chip.unproved", "row.openid_contested")
NOT_MINE = {Whose.SOMEBODY_ELSES: "row.not_yours", Whose.OTHER_WEIXIN: "row.other_weixin"}


# The pages that may open the wallet of an account.
PICKERS = {Account.WORK: "/picker", Account.OFFICIAL: "/official-account/picker"}


@dataclass(frozen=True, slots=True)
class Chosen:
    """One entry of the native picker's result; ``app_id`` is kept and never trusted."""

    ref: CardRef
    app_id: str = ""


@dataclass(frozen=True, slots=True)
class PickRow:
    """One row of the picker page: the pick and what is to be said of it.

    ``state``: ok, warn or blocked; ``note``: a text key filled with ``args``; ``more``: what else there is to say;
    ``quiet``: what only those who decide shall read.
    """

    id: str
    state: str
    chip: str
    note: str = ""
    args: Mapping[str, str] | None = None
    claim: str = ""
    invoice: Invoice | None = None
    more: tuple[Finding, ...] = ()
    quiet: tuple[Finding, ...] = ()
    asks: bool = False

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Everything the checks had to say."""
        first = (Finding(self.state == "blocked", self.chip, self.note, self.args or {}, self.asks),)
        return (*(first if self.note else ()), *self.more, *self.quiet)


@dataclass(frozen=True, slots=True)
class Known:
    """What our database knows of some invoices, by their keys: the live claims, and the rows of our wallet."""

    holders: Mapping[str, Claim]
    cards: Mapping[str, Sequence[WalletCard]]

    def holder(self, invoice: Invoice) -> Claim | None:
        """The claim that holds this very invoice."""
        return next((self.holders[key] for key in keys(invoice) if key in self.holders and not is_weak(key)), None)

    def suspect(self, invoice: Invoice) -> Claim | None:
        """A claim with an invoice that may be this one: neither has a number, and all else agrees."""
        return next((self.holders[key] for key in keys(invoice) if key in self.holders and is_weak(key)), None)

    def rows(self, invoice: Invoice) -> list[WalletCard]:
        """Our rows of this invoice, the newest last; where that is not sure, of those it may be."""
        found = {card.id: card for key in keys(invoice) for card in self.cards.get(key, ())}
        return [found[number] for number in sorted(found)]


@dataclass(frozen=True)
class Picks(Service):
    """What the picker page does: sign, look up, and say of each invoice whether it can be claimed."""

    platform_calls: PlatformCalls
    people: People
    owners: OpenidOwners
    proofs: OpenidProofs
    renames: Renames

    async def known(self, unit: Unit, invoices: Iterable[Invoice]) -> Known:
        """What we know of these invoices, in two statements."""
        wanted = list(dict.fromkeys(key for invoice in invoices for key in keys(invoice)))
        return Known(await unit.claims.holders(wanted), await unit.wallet.known(wanted))

    def chosen(self, result: Any, account: Account = Account.WORK) -> list[Chosen]:
        """The native picker's result, whatever its shape, picked under ``account``. Raises BadInput."""
        try:
            pairs = self.gateways.read_choice(result, account)
        except (ValueError, RecursionError):
            raise BadInput("refusal.bad_choice") from None
        return [Chosen(ref, app_id) for ref, app_id in pairs]

    async def js_config(self, url: str, origins: Sequence[str], account: Account = Account.WORK) -> dict[str, Any]:
        """The JS-SDK's configuration for a page of ours. Raises BadInput for any other address, PlatformFault."""
        page = PICKERS.get(account)
        if "#" in url or page is None or url.partition("?")[0] not in {f"{origin}{page}" for origin in origins}:
            raise BadInput("refusal.foreign_url")
        signer = self._signer(account)
        async with self.platform_calls.asking():
            signed = await signer.config(url)
        if account is Account.WORK:
            return {"corpId": signer.app_id, "agentId": self.rules.agent_id, **signed}
        return {"appId": signer.app_id, **signed}

    async def card_sign(self, account: Account = Account.WORK) -> dict[str, Any]:
        """The signature that opens the wallet. Raises BadInput (this door needs none), CannotClaim (something is not
        set up), PlatformFault."""
        signer = self._signer(account)
        async with self.platform_calls.asking():
            signed = await signer.card_sign()
        return signed if account is Account.WORK else {"appId": signer.app_id, **signed}

    def _signer(self, account: Account) -> Signer:
        try:
            return self.gateways.signers[account]
        except KeyError:
            there = account in self.gateways.logins  # a mini program, whose wallet opens without one
            raise BadInput("refusal.no_signature" if there else "refusal.no_such_door") from None

    async def picked(self, userid: UserId, ids: Sequence[str]) -> list[Pick]:
        """The member's picks under these ids; unknown ones are left out."""
        async with self.read() as unit:
            return await unit.picks(userid, ids)

    async def look_up(self, userid: UserId, chosen: Sequence[Chosen], have: Sequence[str]) -> list[PickRow]:
        """Ask the platform about the chosen cards and judge them together with those already on the page.

        Raises BadInput (too many), TooOften, PlatformFault (the platform can't be asked).
        """
        unique = {c.ref: c for c in chosen}
        async with self.read() as unit:
            old = await unit.picks(userid, have)
        unique.update({p.ref: Chosen(p.ref, p.app_id) for p in old if p.ref not in unique})
        if len(unique) > self.rules.max_lines:
            raise BadInput("refusal.too_many_lines", limit=str(self.rules.max_lines))
        order = [p.ref for p in old] + [c.ref for c in chosen if c.ref not in {p.ref for p in old}]
        refs = list(dict.fromkeys(order))
        await self.platform_calls.spend(Act.LOOK_UP, userid, max(1, len(refs)))
        who = await self.people.person(userid)
        async with self.platform_calls.asking():
            answers = await self.gateways.invoices.query(refs, {p.ref: p.key for p in old}) if refs else []
        await self._known_to_weixin(userid, answers)
        await self._renamed_holders(userid, answers)
        said = await self.proofs.asked_whose(userid, answers)
        async with self.write() as unit:
            await self.proofs.settle_whose(unit, said)
            return await self._judge_all(unit, who, answers, unique, said)

    async def _known_to_weixin(self, userid: UserId, answers: Sequence[Lookup]) -> None:
        """Whoever has no Weixin behind the account has no wallet to pick from (A-11). Raises CannotClaim."""
        asked = [answer for answer in answers if answer.ref.account is Account.WORK]
        if not asked or any(isinstance(answer, Found) and answer.openid for answer in asked):
            return
        async with self.read() as unit:
            bound = await unit.bindings.openid(userid)
        try:
            nobody = not bound and await self.gateways.directory.openid(userid) == ""
        except PlatformFault as fault:  # picking goes on without
            if fault.lasting:
                await self.platform_calls.tell_forbidden(fault)
            return
        if nobody:
            raise CannotClaim("refusal.no_openid")

    async def _renamed_holders(self, userid: UserId, answers: Sequence[Lookup]) -> None:
        """Who holds the openid of an invoice and is gone may be this member under an older userid: then all that was
        theirs comes along before it is asked whose it is."""
        openids = {one.openid for one in answers if isinstance(one, Found) and one.ref.account is Account.WORK}
        async with self.read() as unit:
            held = await unit.bindings.held(sorted(openids)) if openids else {}
        for it in held.values():
            if not is_named(it.holder, [userid]):
                await self.renames.renamed(it.holder)

    async def _judge_all(
        self,
        unit: Unit,
        who: Person,
        answers: Sequence[Lookup],
        chosen: Mapping[CardRef, Chosen],
        said: Sequence[OwnerAnswer],
    ) -> list[PickRow]:
        picks: dict[str, Pick] = {}
        seen: set[str] = set()
        for answer in answers:
            if not isinstance(answer, Found):
                await self.notifier.admins.setup(unit, answer.code, answer.ref.account)
                continue
            key, *_ = mine = keys(answer.invoice)
            if seen.isdisjoint(mine) or is_weak(key):
                pick = self._pick(who.userid, answer, key, chosen[answer.ref].app_id)
                picks[pick.id] = pick
            seen.update(mine)
        whose = await self.owners.whose(unit, who, picks.values())
        await self.proofs.tell_of_another_s(unit, who, said, picks.values(), whose)
        known, twins = await self.known(unit, (pick.invoice for pick in picks.values())), twins_of(picks.values())
        rows: list[PickRow] = []
        for answer in answers:
            ident = pick_id(who.userid, answer.ref)
            if not isinstance(answer, Found):
                rows.append(self._unreadable(ident, answer))
            elif ident in picks:
                rows.append(await self.judge(unit, picks[ident], who, whose[ident], known, twin=ident in twins))
        blocked = {row.id for row in rows if row.state == "blocked"}
        await unit.save_picks(
            [replace(p, invoice=p.invoice.without_links()) if p.id in blocked else p for p in picks.values()]
        )
        return rows

    def _pick(self, userid: UserId, answer: Found, key: str, app_id: str) -> Pick:
        ident, now = pick_id(userid, answer.ref), self.clock.now()
        return Pick(ident, userid, answer.ref, app_id, key, answer.openid, answer.status, answer.invoice, now)

    def _unreadable(self, ident: str, answer: Unreadable) -> PickRow:
        text = self.rules.codes[answer.ref.account].said(answer.code) if answer.code else "row.unreadable"
        return PickRow(ident, "blocked", "chip.unreadable", text, {"code": str(answer.code)})

    async def judge(
        self, unit: Unit, pick: Pick, who: Person, whose: Whose, known: Known, *, twin: bool = False
    ) -> PickRow:
        """Whether this pick could be submitted now, and if not, why and what to do. ``twin``: an invoice before it in
        the same selection may be the same."""
        if whose is Whose.OTHER_WEIXIN:
            return await self._other_weixin(unit, pick, who)
        if note := NOT_MINE.get(whose):
            return PickRow(pick.id, "blocked", "chip.not_yours", note, invoice=pick.invoice)
        holder, suspect = known.holder(pick.invoice), known.suspect(pick.invoice)
        if holder is not None:
            return await self.held(unit, pick, who, holder)
        rows = known.rows(pick.invoice)
        if any(row.intent.want is Status.FREE and not row.intent.proved for row in rows):
            return PickRow(pick.id, "blocked", "chip.unlocking", "row.unlocking", invoice=pick.invoice)
        ours = [row for row in rows if row.intent.want is Status.FREE and row.intent.evidence not in NOT_OURS]
        match pick.status:
            case Status.LOCKED if suspect is not None:  # the wallet says the same: it is that claim's
                return await self.held(unit, pick, who, suspect)
            case Status.LOCKED if ours:
                await self._release_leftover(unit, ours[-1])
                return PickRow(pick.id, "blocked", "chip.unlocking", "row.leftover", invoice=pick.invoice)
            case Status.LOCKED:
                return PickRow(pick.id, "blocked", "chip.locked", "row.locked_elsewhere", invoice=pick.invoice)
            case Status.CLOSED:
                return PickRow(pick.id, "blocked", "chip.closed", "row.closed", invoice=pick.invoice)
            case Status.CANCELLED:
                return PickRow(pick.id, "blocked", "chip.cancelled", "row.cancelled", invoice=pick.invoice)
        return self._checked(pick, whose, self._maybe_same(pick, suspect, twin=twin))

    @staticmethod
    def _maybe_same(pick: Pick, suspect: Claim | None, *, twin: bool) -> Finding | None:
        """That it may be the same as another one is told, without naming a colleague's claim; finance decides."""
        if suspect is None and not twin:
            return None
        own = suspect is not None and suspect.claimant.userid == pick.userid
        note = "row.maybe_own" if own else "row.maybe_taken" if suspect else "row.maybe_twin"
        return Finding(False, "chip.maybe", note, {"number": suspect.number if suspect and own else ""})

    async def _other_weixin(self, unit: Unit, pick: Pick, who: Person) -> PickRow:
        """Of a member who has another Weixin account than the one bound to them, which an admin can let go of."""
        await self.notifier.admins.other_weixin(unit, who, hashlib.sha256(pick.openid.encode()).hexdigest()[:16])
        note = {"userid": who.userid}
        return PickRow(pick.id, "blocked", "chip.not_yours", "row.other_weixin", note, invoice=pick.invoice)

    @staticmethod
    async def _release_leftover(unit: Unit, ours: WalletCard) -> None:
        """We had this invoice locked, no claim holds it, and it is locked (A-1b): have it unlocked, which touches
        nobody else's lock."""
        last = await unit.claims.last_with(ours.id)
        if last and await unit.wallet.doubt(ours):
            await unit.enqueue(ReconcileWallet.of(last, f"leftover-{ours.id}-{ours.intent.gen}"))

    def _checked(self, pick: Pick, whose: Whose, doubt: Finding | None = None) -> PickRow:
        """What the rules of the house say of an invoice that could be locked; before what only warns, whose it is and
        the doubt whether it is another one."""
        contested = [CONTESTED] if whose is Whose.CONTESTED else []
        findings = [*contested, *([doubt] if doubt else []), *self.findings(pick.invoice)]
        findings.sort(key=lambda finding: not finding.blocks)
        quiet = tuple(finding for finding in findings if finding.quiet)
        told = [finding for finding in findings if not finding.quiet]
        if not told:
            return PickRow(pick.id, "ok", "chip.ok", invoice=pick.invoice, quiet=quiet)
        first, *more = told
        state = "blocked" if first.blocks else "warn"
        asks = state == "warn" and any(finding.asks for finding in told)
        return PickRow(pick.id, state, first.chip, first.note, first.args, "", pick.invoice, tuple(more), quiet, asks)

    async def held(self, unit: Unit, pick: Pick, who: Person, holder: Claim) -> PickRow:
        """In a claim already: the member's own is named; of a colleague's only finance hears (A-1c, A-7a, A-7b)."""
        if holder.claimant.userid == pick.userid:
            doing = TextKey(f"doing.{holder.state.value}")
            args = {"number": holder.number, "why": doing, "on": holder.updated_at.isoformat()}
            closed = holder.state is State.CLOSED
            chip, note = ("chip.closed", "row.own_closed") if closed else ("chip.in_claim", "row.in_own_claim")
            return PickRow(pick.id, "blocked", chip, note, args, holder.number, pick.invoice)
        number, new = await unit.question(pick.userid, pick.key, holder.id, self.clock.now())
        if new:
            await self.notifier.finance.question(unit, number, who.name, pick.invoice, holder)
        return PickRow(
            pick.id, "blocked", "chip.duplicate", "row.duplicate", {"question": number}, invoice=pick.invoice
        )


def pick_id(userid: UserId, ref: CardRef) -> str:
    """The same pick of the same member has the same id, so that choosing it again is no second row."""
    said = "\n".join((userid, ref.account, ref.card_id, ref.encrypt_code))
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def twins_of(picks: Iterable[Pick]) -> set[str]:
    """Those that may be the same invoice as one before them."""
    seen: set[str] = set()
    twins = set()
    for pick in picks:
        mine = keys(pick.invoice)
        if not seen.isdisjoint(mine):
            twins.add(pick.id)
        seen.update(mine)
    return twins
