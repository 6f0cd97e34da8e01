"""What finance is told: what it has to decide, and what went wrong after money or a write-off."""

from collections.abc import Iterable, Sequence

from bot.domain.claim import Block, Claim, Line, State
from bot.domain.invoice import Invoice, UserId
from bot.domain.money import yuan
from bot.ports.store import Unit
from bot.services.notices.arguments import about_claim, about_line, stop_args, stop_occasion
from bot.services.notices.sending import GO_ON, Sender, at_version, page_of


class FinanceNotices:
    """To finance, or the admins where there is none; ``to``: the caller has chosen who may act."""

    def __init__(self, sender: Sender) -> None:
        """``sender`` puts them into the queue."""
        self._sender = sender

    async def maybe_same_invoice(self, unit: Unit, draft: Claim, others: str, to: Iterable[UserId]) -> None:
        """A submission waits to hear whether it is the same invoice as that of the claims ``others``."""
        args = {**about_claim(draft), "others": others}
        await self._sender.send_to_each(
            unit, at_version("same", draft), to, "notice.maybe_same", page_of(draft), **args
        )

    async def collision(
        self, unit: Unit, claim: Claim, line: Line, other: Claim, to: Iterable[UserId], *, stopped: bool
    ) -> None:
        """Two claims of an older release have the same invoice; ``stopped``: this one waits for an answer."""
        text = "notice.collision" if stopped else "notice.collision_closed"
        args = {"number": claim.number, "others": other.number, "no": str(line.no), "total": yuan(claim.total)}
        occasion = f"collision-{claim.number}-{line.no}-{other.number}"
        await self._sender.send_to_each(unit, occasion, to, text, page_of(claim), **args)

    async def asked_back(self, unit: Unit, claim: Claim, to: Iterable[UserId]) -> None:
        """The claimant asks to have an approved claim sent back."""
        occasion = at_version("ask-back", claim)
        await self._sender.send_to_team(unit, occasion, to, "notice.asked_back", page_of(claim), **about_claim(claim))

    async def question(self, unit: Unit, number: str, asker: str, invoice: Invoice, holder: Claim) -> None:
        """``asker`` asks, under this number, about an invoice that is in another's claim."""
        args = {
            "question": number,
            "name": asker,
            "number": holder.number,
            "seller": invoice.seller,
            "amount": yuan(invoice.fee),
            "tail": invoice.tail,
        }
        team, path = self._sender.rules.finance_desk, page_of(holder)
        await self._sender.send_to_team(unit, f"question-{number}", team, "notice.duplicate", path, **args)

    async def stopped(self, unit: Unit, claim: Claim, blocks: Sequence[Block]) -> None:
        """Invoices stop a claim that is approved or paid."""
        text = "notice.stopped_paid" if claim.state is State.PAID else "notice.stopped_approved"
        occasion, team = stop_occasion(claim, blocks), self._sender.rules.finance_desk
        args = stop_args(claim, blocks)
        await self._sender.send_to_each(unit, occasion, team, text, page_of(claim), GO_ON, **args)

    async def void(self, unit: Unit, claim: Claim, lines: Sequence[Line], *, paid: bool) -> None:
        """Reversed before they could be written off: the claimant hears it too."""
        nos = "、".join(str(line.no) for line in lines)
        args = {"number": claim.number, "nos": nos, "total": yuan(sum(line.invoice.fee for line in lines))}
        people = (claim.claimant.userid, *self._sender.rules.finance_desk)
        text, occasion = "notice.void_paid" if paid else "notice.void", f"void-{claim.number}-{nos}"
        await self._sender.send_to_each(unit, occasion, people, text, page_of(claim), **args)

    async def reversed_after(self, unit: Unit, claim: Claim, line: Line) -> None:
        """Its seller reversed it after it had been written off."""
        occasion, team = f"reversed-after-{claim.number}-{line.no}", self._sender.rules.finance_desk
        await self._sender.send_to_each(
            unit, occasion, team, "notice.reversed_after", page_of(claim), **about_line(claim, line)
        )

    async def wallet_differs(self, unit: Unit, claim: Claim, line: Line, occasion: str, text: str) -> None:
        """The nightly look found an invoice otherwise than it should be; the admins hear it too."""
        people = dict.fromkeys((*self._sender.rules.finance, *self._sender.rules.admins))
        await self._sender.send_to_each(unit, occasion, people, text, page_of(claim), **about_line(claim, line))

    async def claimant_left(self, unit: Unit, claim: Claim) -> None:
        """Who made the claim has left the company."""
        occasion, team = f"left-{claim.number}", self._sender.rules.finance
        await self._sender.send_to_team(
            unit, occasion, team, "notice.claimant_left", page_of(claim), **about_claim(claim)
        )
