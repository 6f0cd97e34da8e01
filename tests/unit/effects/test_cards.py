"""Cards reach their people whatever the platform does, or somebody is told."""

import asyncio
from dataclasses import replace

import pytest

from bot.domain.claim import State
from bot.domain.invoice import UserId
from bot.effects.cards import CardUpdateEffect
from bot.effects.faces import Faces
from bot.ports.platform import InDoubt, NotAllowed, Refused
from bot.texts import Texts
from bot.weixin.cards import to_send
from tests.unit.effects.kit import DeskKit, desk

LEAD = UserId("lead")


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        yield it


def failing(kit: DeskKit, fault: Exception, kind: str = "approval") -> list[int]:
    """Sending cards of this kind fails until the list is emptied by the test."""
    down, send = [1], kit.messages.send_card

    async def send_card(to, card):
        if down and card.task_id.endswith(kind):
            raise fault
        return await send(to, card)

    kit.messages.send_card = send_card  # type: ignore[method-assign]
    return down


@pytest.mark.parametrize("fault", [InDoubt("message/send"), NotAllowed("message/send", 48002)])
async def test_an_approval_card_is_not_given_up_while_its_claim_waits(kit, fault):
    down = failing(kit, fault)
    claim = await kit.submit("ann", kit.wallets.add(1, "ann"))
    for _ in range(40):
        await kit.now()
        kit.clock.move(120)
    assert (await kit.claim(claim.number)).needs_help == "help.platform_silent"
    assert kit.messages.heard_by("fin").count(claim.number) == 1
    down.clear()
    await kit.settle()
    assert any(task.endswith("approval") for task in kit.messages.cards)
    assert (await kit.claim(claim.number)).needs_help == ""


async def test_an_approval_card_is_not_sent_once_its_claim_has_moved_on(kit):
    down = failing(kit, InDoubt("message/send"))
    claim = await kit.submit("ann", kit.wallets.add(1, "ann"))
    await kit.now()
    await kit.do.withdraw(UserId("ann"), claim.number)
    down.clear()
    await kit.settle()
    assert not any(task.endswith("approval") for task in kit.messages.cards)


async def test_a_refused_approval_card_is_told_to_the_admins(kit):
    failing(kit, Refused("message/send", 42027))
    claim = await kit.submit("ann", kit.wallets.add(1, "ann"))
    await kit.settle()
    assert claim.number in kit.messages.heard_by("adm")


async def test_after_an_undo_a_spent_code_leads_to_a_new_card(kit):
    claim = await kit.submit("ann", kit.wallets.add(1, "ann"))
    await kit.now()
    await kit.do.approve(LEAD, claim.number)
    await kit.now()
    task = next(task for task in kit.messages.cards if task.endswith("approval"))
    code = kit.messages.click(task)
    kit.messages.spent.add(code)
    async with kit.store.unit() as unit:
        await unit.cards.add_code(task, code, kit.clock.now())
    await kit.do.undo(LEAD, claim.number)
    await kit.now()
    kit.clock.move(2)
    await kit.now()
    assert (await kit.claim(claim.number)).state is State.PENDING
    newest = [task for task in kit.messages.cards if task.endswith("approval")][-1]
    assert newest != task
    assert [button.key for button in kit.messages.cards[newest].buttons] == ["approve", "reject"]


async def test_who_dies_while_rewriting_a_card_rewrites_it_after_the_restart(kit):
    claim = await kit.submit("ann", kit.wallets.add(1, "ann"))
    await kit.now()
    task = next(task for task in kit.messages.cards if task.endswith("approval"))
    rewrite, kit.messages.update_card = kit.messages.update_card, dying
    update = CardUpdateEffect(kit.do, kit.messages, Faces(Texts("zh-CN"), "https://baoxiao.example.com"))
    await kit.do.approve(LEAD, claim.number)
    with pytest.raises(asyncio.CancelledError):
        await update("again", {"task_id": task})
    kit.messages.update_card = rewrite  # type: ignore[method-assign]
    await update("again", {"task_id": task})
    assert [button.key for button in kit.messages.cards[task].buttons] == ["undo"]


@pytest.mark.parametrize("number", ["", "\u200b\u202e\u200b\u202e", "－－－－"])
async def test_an_invoice_without_a_readable_number_goes_by_its_place(kit, number):
    ref = kit.wallets.add(1, "ann")
    entry = kit.wallets.cards[ref]
    entry.invoice = replace(entry.invoice, number=number)
    await kit.submit("ann", ref)
    await kit.now()
    assert len(kit.messages.cards) == 2
    for card in kit.messages.cards.values():
        shown = to_send(card)["horizontal_content_list"][0]
        assert shown["keyname"] == "第 1 张"


async def dying(code, card):
    """The process is gone before the request is out."""
    raise asyncio.CancelledError
