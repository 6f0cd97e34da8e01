"""What the claimant is told about a claim; each notice once, with a link to the claim."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.domain.audit import AuditNote
from bot.domain.claim import Block, Claim, Line, State
from bot.domain.money import yuan
from bot.domain.protocol import Verdict
from bot.domain.wording import TextKey
from bot.ports.store import Unit
from bot.services.notices.arguments import stop_args, stop_occasion
from bot.services.notices.sending import GO_ON, SEE_CLAIM, Sender, at_version, page_of

WHOLE_REFUSALS = {  # one reason for all of it: a sentence of its own, and what the link says
    "line.locked_elsewhere": ("notice.locked_elsewhere", GO_ON),
    "line.no_answer": ("notice.gave_up", "label.resubmit"),
}
SAME_INVOICE = {
    State.WITHDRAWN: "notice.same_gone",
    State.REJECTED: "notice.same_gone",
    State.DRAFT: "notice.same_draft",
}


class ClaimantNotices:
    """From the submission to the end of a claim."""

    def __init__(self, sender: Sender) -> None:
        """``sender`` puts them into the queue."""
        self._sender = sender

    async def waits_for_finance(self, unit: Unit, draft: Claim) -> None:
        """Submitted; finance first says whether an invoice without a number is another claim's."""
        occasion = at_version("waits-same", draft)
        await self._tell(unit, draft, occasion, "notice.waits_for_finance", total=yuan(draft.total))

    async def same_invoice(self, unit: Unit, claim: Claim, line: Line) -> None:
        """Finance says that this invoice is another claim's; what that means hangs on where the claim stands now."""
        text = SAME_INVOICE.get(claim.state, "notice.same")
        what = {"seller": line.invoice.seller, "amount": yuan(line.invoice.fee), "no": str(line.no)}
        await self._tell(unit, claim, at_version("same", claim), text, **what)

    async def lock_refused(
        self, unit: Unit, draft: Claim, refused: Sequence[Line], verdicts: Mapping[int, Verdict]
    ) -> None:
        """These lines could not be locked; ``verdicts``: wallet id → why."""
        first = refused[0] if refused else draft.counted[0]
        verdict = verdicts.get(first.wallet_id)
        whys = {one.why for one in verdicts.values()}
        text, label = WHOLE_REFUSALS.get(whys.pop() if len(whys) == 1 else "", ("notice.lock_refused", GO_ON))
        await self._tell(
            unit,
            draft,
            at_version("refused", draft),
            text,
            label,
            bad=str(len(refused)),
            good=str(len(draft.counted) - len(refused)),
            seller=first.invoice.seller,
            amount=yuan(first.invoice.fee),
            tail=first.invoice.tail,
            why=TextKey(verdict.why if verdict else "why.other"),
            code=str(verdict.code) if verdict else "",
        )

    async def slow(self, unit: Unit, claim: Claim, what: AuditNote, done: int, left: int) -> None:
        """The wallet takes its time; ``what``: SLOW_LOCK or SLOW_UNLOCK, ``done`` and ``left`` count invoices."""
        args = {"why": TextKey(f"state.{claim.state}"), "done": str(done), "left": str(left)}
        await self._tell(unit, claim, at_version(what, claim), f"notice.{what}", **args)

    async def slow_no_more(self, unit: Unit, claim: Claim, text: str) -> None:
        """Who was told that it takes long hears that it is over."""
        await self._tell(unit, claim, at_version("over", claim), text)

    async def no_approver(self, unit: Unit, claim: Claim) -> None:
        """Nobody can say yes; an admin names somebody."""
        args = {"name": claim.claimant.name, "total": yuan(claim.total)}
        await self._tell(unit, claim, at_version("nobody", claim), "notice.no_approver", **args)

    async def approver_changed(self, unit: Unit, claim: Claim, names: str, why: str) -> None:
        """Others decide now; ``why``: assigned (an admin named them) or rerouted."""
        await self._tell(unit, claim, at_version(why, claim), "notice.assigned", names=names)

    async def rejected(self, unit: Unit, claim: Claim, name: str, reason: str) -> None:
        """``name`` said no."""
        await self._tell(unit, claim, at_version("rejected", claim), "notice.rejected", name=name, reason=reason)

    async def paid(self, unit: Unit, claim: Claim, closes_at: datetime) -> None:
        """Finance has paid; it is written off from ``closes_at`` on."""
        args = {"total": yuan(claim.total), "at": closes_at.isoformat()}
        await self._tell(unit, claim, at_version("paid", claim), "notice.paid", **args)

    async def sent_back(self, unit: Unit, claim: Claim, name: str, reason: str) -> None:
        """``name`` of finance sent it back; its invoices are unlocked."""
        await self._tell(unit, claim, at_version("sent-back", claim), "notice.sent_back", name=name, why=reason)

    async def not_sent_back(self, unit: Unit, claim: Claim, name: str) -> None:
        """``name`` of finance has seen the request, and it goes on all the same."""
        await self._tell(unit, claim, at_version("kept", claim), "notice.kept", name=name)

    async def stopped(self, unit: Unit, claim: Claim, blocks: Sequence[Block]) -> None:
        """Something is wrong with invoices in the wallet: neither paid nor written off till finance has decided."""
        if blocks:
            await self._tell(unit, claim, stop_occasion(claim, blocks), "notice.stopped", **stop_args(claim, blocks))

    async def dropped(self, unit: Unit, claim: Claim, line: Line, *, paid: bool) -> None:
        """It goes on without this line; ``paid``: money is out for it."""
        text = "notice.dropped_paid" if paid else "notice.dropped"
        args = {"no": str(line.no), "tail": line.invoice.tail, "amount": yuan(line.invoice.fee)}
        await self._tell(unit, claim, f"dropped-{claim.number}-{line.no}", text, **args, total=yuan(claim.total))

    async def openid_lost(self, unit: Unit, claim: Claim, why: TextKey) -> None:
        """Withdrawn: its invoices lie in somebody else's wallet."""
        await self._tell(unit, claim, f"openid-lost-{claim.number}", "notice.openid_lost", why=why)

    async def openid_disputed(self, unit: Unit, claim: Claim) -> None:
        """Stopped: the wallet turned out to be somebody else's."""
        await self._tell(unit, claim, f"openid-stopped-{claim.number}", "notice.openid_stopped")

    async def _tell(
        self, unit: Unit, claim: Claim, occasion: str, text: str, label: str = SEE_CLAIM, **args: str
    ) -> None:
        args = {"number": claim.number, **args}
        await self._sender.send(unit, occasion, claim.claimant.userid, text, page_of(claim), label, **args)
