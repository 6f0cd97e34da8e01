"""Who hears what: each turn of a claim pings those whose turn it is, and nobody else."""

from dataclasses import replace

import pytest

from bot.domain.invoice import UserId
from tests.unit.services.kit import DeskKit, changed, desk

ANN, BOB, LEAD, LEAD2, FIN = (UserId(name) for name in ("ann", "bob", "lead", "lead2", "fin"))
EVERYBODY = ("ann", "bob", "lead", "lead2", "boss", "fin", "adm")


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        yield it


class Ears:
    """What pinged whom since the last look: ``text`` or ``card``. Rewriting a card pings nobody."""

    def __init__(self, kit: DeskKit) -> None:
        self.kit, self.got = kit, [(str(to), "text") for to, _ in kit.messages.told]
        self.seen = len(kit.messages.told)
        send = kit.messages.send_card
        self.cards: list[tuple[str, str]] = []

        async def send_card(to, card):
            answer = await send(to, card)
            self.cards += [(str(userid), "card") for userid in to]
            return answer

        kit.messages.send_card = send_card  # type: ignore[method-assign]

    async def heard(self) -> dict[str, list[str]]:
        await self.kit.now()
        texts = [(str(to), "text") for to, _ in self.kit.messages.told[self.seen :]]
        pings = [*self.cards, *texts]
        self.seen = len(self.kit.messages.told)
        self.cards.clear()
        return {who: found for who in EVERYBODY if (found := [what for to, what in pings if to == who])}


async def test_submitted_pings_claimant_and_approvers_with_a_card_each(kit):
    ears = Ears(kit)
    await kit.submit("bob", kit.wallets.add(1, "bob"), kit.wallets.add(2, "bob"))
    assert await ears.heard() == {"bob": ["card"], "lead": ["card"], "lead2": ["card"]}


async def test_approved_and_written_off_pings_nobody(kit):
    ears = Ears(kit)
    claim = await kit.submit("bob", kit.wallets.add(1, "bob"))
    await ears.heard()
    await kit.services.approvals.approve(LEAD, claim.number)
    assert await ears.heard() == {}
    kit.clock.move(31)
    assert await ears.heard() == {}
    assert (await kit.claim(claim.number)).state == "closed"


async def test_rejected_pings_the_claimant_alone_with_the_reason(kit):
    ears = Ears(kit)
    claim = await kit.submit("bob", kit.wallets.add(1, "bob"))
    await ears.heard()
    await kit.services.approvals.reject(LEAD, claim.number, "超标")
    assert await ears.heard() == {"bob": ["text"]}
    assert "原因：超标" in kit.messages.heard_by("bob")


async def test_withdrawn_pings_nobody(kit):
    ears = Ears(kit)
    claim = await kit.submit("bob", kit.wallets.add(1, "bob"))
    await ears.heard()
    await kit.services.submissions.withdraw(BOB, claim.number)
    assert await ears.heard() == {}


async def test_a_nudge_pings_each_approver_once_a_day(kit):
    ears = Ears(kit)
    claim = await kit.submit("bob", kit.wallets.add(1, "bob"))
    await ears.heard()
    await kit.services.reminders.nudge(BOB, claim.number)
    assert await ears.heard() == {"lead": ["text"], "lead2": ["text"]}


async def test_paid_pings_the_claimant_alone(kit):
    kit.services = changed(kit.services, rules=replace(kit.services.rules, pays=True))
    ears = Ears(kit)
    claim = await kit.submit("ann", kit.wallets.add(1, "ann"))
    await ears.heard()
    await kit.services.approvals.approve(LEAD, claim.number)
    kit.clock.move(31)
    assert await ears.heard() == {}
    payer = await kit.services.people.person(FIN)
    await kit.services.finance.pay(payer, claim.number)
    assert await ears.heard() == {"ann": ["text"]}


async def test_nobody_to_approve_pings_claimant_and_admin(kit):
    kit.people.leaders["boss"] = ()
    ears = Ears(kit)
    await kit.submit("boss", kit.wallets.add(1, "boss"))
    assert await ears.heard() == {"boss": ["card", "text"], "adm": ["text"]}


async def test_a_write_off_that_is_not_ours_any_more_pings_finance(kit):
    ears = Ears(kit)
    ref = kit.wallets.add(1, "ann")
    claim = await kit.submit("ann", ref)
    await ears.heard()
    await kit.services.approvals.approve(LEAD, claim.number)
    await ears.heard()
    kit.wallets.cards[ref].by = "rival"
    kit.clock.move(31)
    assert await ears.heard() == {"fin": ["text"]}
    assert "却在别处被锁定，可能重复报销" in kit.messages.heard_by("fin")


async def test_the_approved_card_says_till_when_it_can_be_taken_back(kit):
    claim = await kit.submit("ann", kit.wallets.add(1, "ann"))
    await kit.now()
    await kit.services.approvals.approve(LEAD, claim.number)
    await kit.now()
    card = next(card for task, card in kit.messages.cards.items() if task.endswith("approval"))
    assert "同意 ¥100.00，" in card.subtitle
    assert card.subtitle.endswith(" 前可撤销")
    assert [button.key for button in card.buttons] == ["undo"]
