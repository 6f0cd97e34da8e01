"""Rights are looked at when they are used: whom the directory names now decides, and on a card that was theirs."""

from collections.abc import Sequence

import pytest

from bot.chat.events import CardClick, Event, TextMessage
from bot.domain.claim import Claim, State
from bot.domain.invoice import UserId
from bot.job_handlers.inbox import InboxProcessor
from bot.jobs import ProcessInbox
from bot.ports.inbox import InboxRow
from bot.ports.platform import Busy, InDoubt, NotAllowed, NotSent
from bot.router import Router
from bot.texts import Texts
from handlers import ROUTES, shown
from tests.unit.services.kit import DeskKit, desk, refused

ANN, BOB, LEAD, LEAD2, NEW, ADM = (UserId(name) for name in ("ann", "bob", "lead", "lead2", "new", "adm"))
SAY = Texts("zh-CN").in_language("")


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        yield it


async def waiting(kit: DeskKit, owner: str = "ann", number: int = 1) -> Claim:
    """A claim that waits for this member's leaders, who have their card."""
    claim = await kit.submit(owner, kit.wallets.add(number, owner))
    await kit.now()
    return await kit.claim(claim.number)


class Heard:
    """An inbox of one event after another, heard as the engine has them heard."""

    def __init__(self, kit: DeskKit) -> None:
        self.kit, self.events = kit, list[Event]()

    async def unheard(self, person: UserId, up_to: int) -> Sequence[InboxRow]:
        event = self.events[up_to - 1]
        return [InboxRow(up_to, f"m-{up_to}", person, event.at, str(up_to), "")]

    async def __call__(self, event: Event) -> str:
        """Everything the sender was told of it."""
        self.events.append(event)
        read = lambda body: self.events[int(body) - 1]  # noqa: E731
        hear = InboxProcessor(self, self.kit.services, Router(ROUTES), read, lambda userid: frozenset(), Texts("zh-CN"))
        before = len(self.kit.messages.told)
        await hear(ProcessInbox.of(event.sender, len(self.events)))
        await self.kit.now()
        return "\n".join(text for to, text in self.kit.messages.told[before:] if to == event.sender)


@pytest.fixture
def hear(kit: DeskKit) -> Heard:
    return Heard(kit)


def click(
    kit: DeskKit, by: UserId, claim: Claim, key: str = "approve", kind: str = "approval", turn: int = 1
) -> CardClick:
    """On the card of this kind and round."""
    task_id = f"test-{claim.number}-{turn}-1-{kind}"
    return CardClick(by, kit.clock.now(), task_id, key, kit.messages.click(task_id))


def said(kit: DeskKit, by: UserId, text: str) -> TextMessage:
    return TextMessage(by, kit.clock.now(), text)


DECIDES = {
    "click": lambda kit, claim: click(kit, LEAD, claim),
    "reject": lambda kit, claim: click(kit, LEAD, claim, "reject"),
    "number": lambda kit, claim: said(kit, LEAD, f"同意 {claim.number}"),
    "reason": lambda kit, claim: said(kit, LEAD, f"驳回 {claim.number} 超标"),
}


@pytest.mark.parametrize("how", DECIDES)
async def test_a_former_leader_decides_nothing_and_hears_who_does(kit: DeskKit, hear: Heard, how: str):
    claim = await waiting(kit)
    kit.people.leaders["ann"] = ("new",)
    told = await hear(DECIDES[how](kit, claim))
    assert told.removeprefix(f"{claim.number} ") == "这单现在由 new先生 审批，你的决定没有生效。"
    now = await kit.claim(claim.number)
    assert (now.state, [person.userid for person in now.approvers]) == (State.PENDING, [NEW])
    assert now.decisions == ()
    assert f"test-{claim.number}-2-1-approval" in kit.messages.cards  # the one who decides now has a card
    assert f"{claim.number} 改由 new先生 审批" in kit.messages.heard_by("ann") or "new先生" in kit.messages.heard_by(
        "ann"
    )
    old = kit.messages.cards[f"test-{claim.number}-1-1-approval"]
    assert old.replaced == "已转给别人审批"
    timeline = shown.claim(await kit.services.claims.view(ANN, claim.number), ANN, SAY)["timeline"]
    assert timeline[-1]["text"] == "lead先生 不再负责审批，改由 new先生 审批"
    await hear(click(kit, NEW, claim, turn=2))
    assert (await kit.claim(claim.number)).state is State.APPROVED


@pytest.mark.parametrize("text", ["同意", "好", "1"])
async def test_a_bare_yes_of_theirs_finds_nothing_to_decide(kit: DeskKit, hear: Heard, text: str):
    claim = await waiting(kit)
    kit.people.leaders["ann"] = ("new",)
    await hear(said(kit, LEAD, text))
    assert (await kit.claim(claim.number)).state is State.PENDING


@pytest.mark.parametrize("decide", ["approve", "reject"])
async def test_neither_do_they_decide_on_a_page(kit: DeskKit, decide: str):
    claim = await waiting(kit)
    kit.people.leaders["ann"] = ("new",)
    step = (
        kit.services.approvals.approve(LEAD, claim.number)
        if decide == "approve"
        else kit.services.approvals.reject(LEAD, claim.number, "x")
    )
    assert await refused(step) == "late.others_decide"
    assert [person.userid for person in (await kit.claim(claim.number)).approvers] == [NEW]


@pytest.mark.parametrize("away", ["gone", "inactive"])
async def test_whoever_has_left_decides_nothing_and_those_above_are_asked(kit: DeskKit, hear: Heard, away: str):
    claim = await waiting(kit)
    getattr(kit.people, away).add("lead")
    kit.people.heads = ("boss",)
    assert "现在由 boss先生 审批" in await hear(click(kit, LEAD, claim))
    now = await kit.claim(claim.number)
    assert (now.state, [person.userid for person in now.approvers]) == (State.PENDING, ["boss"])


async def test_whoever_has_left_and_was_the_last_leaves_it_to_the_fallback(kit: DeskKit, hear: Heard):
    claim = await waiting(kit)
    kit.people.gone.add("lead")
    assert "现在由 boss先生 审批" in await hear(click(kit, LEAD, claim))


async def test_where_nobody_is_left_an_admin_is_asked_and_the_leaver_decides_not(kit: DeskKit, hear: Heard):
    claim = await waiting(kit)
    kit.people.gone |= {"lead", "boss"}
    assert "等管理员指定审批人" in await hear(click(kit, LEAD, claim))
    now = await kit.claim(claim.number)
    assert (now.state, now.approvers, now.help_owner) == (State.PENDING, (), "admin")
    await kit.services.approvals.assign(ADM, claim.number, NEW)
    assert (await kit.services.approvals.approve(NEW, claim.number)).state is State.APPROVED


async def test_if_one_of_two_leaders_has_left_the_card_of_the_other_still_counts(kit: DeskKit, hear: Heard):
    claim = await waiting(kit, "bob")
    kit.people.gone.add("lead")
    assert "现在由 lead2先生 审批" in await hear(click(kit, LEAD, claim))
    assert [name for name in kit.messages.cards if name.endswith("approval")] == [f"test-{claim.number}-1-1-approval"]
    await hear(click(kit, LEAD2, claim))
    assert (await kit.claim(claim.number)).state is State.APPROVED


async def test_whoever_is_still_among_them_decides(kit: DeskKit, hear: Heard):
    claim = await waiting(kit, "bob")
    kit.people.leaders["bob"] = ("new", "lead")
    await hear(click(kit, LEAD, claim))
    assert (await kit.claim(claim.number)).state is State.APPROVED


async def test_where_the_directory_names_nobody_what_the_claim_says_counts(kit: DeskKit, hear: Heard):
    claim = await waiting(kit)
    kit.people.leaders["ann"] = ()
    await hear(click(kit, LEAD, claim))
    assert (await kit.claim(claim.number)).state is State.APPROVED


@pytest.mark.parametrize("who", ["ann", "lead", "new", "departments"])
@pytest.mark.parametrize(
    "fault", [NotSent("connect"), InDoubt("user/get"), Busy("user/get", 45009), NotAllowed("x", 48002)]
)
async def test_a_directory_that_cannot_be_asked_stops_no_decision(
    kit: DeskKit, hear: Heard, who: str, fault: Exception
):
    claim = await waiting(kit)
    kit.people.leaders["ann"] = ("new",) if who == "new" else ("gone",)
    kit.people.gone.add("gone")
    kit.people.faults[who] = fault
    await hear(click(kit, LEAD, claim))
    assert (await kit.claim(claim.number)).state is State.APPROVED


@pytest.mark.parametrize("fault", [NotSent("connect"), NotAllowed("x", 48002)])
async def test_whoever_the_directory_says_has_left_does_not_decide(kit: DeskKit, hear: Heard, fault: Exception):
    claim = await waiting(kit)
    kit.people.inactive.add("lead")
    kit.people.faults["departments"] = fault
    assert "等管理员指定审批人" in await hear(click(kit, LEAD, claim))
    assert (await kit.claim(claim.number)).help_owner == "admin"


async def test_a_silent_directory_is_not_asked_about_every_claim_that_waits(kit: DeskKit, hear: Heard):
    for number in range(3):
        await waiting(kit, "ann", number)
    kit.people.faults["ann"] = NotSent("connect")
    kit.people.asked.clear()
    await hear(said(kit, LEAD, "待办"))
    await hear(said(kit, LEAD, "全部同意"))
    assert kit.people.asked.count("ann") == 1


async def test_whoever_an_admin_named_decides_though_the_directory_names_others(kit: DeskKit, hear: Heard):
    kit.people.gone |= {"lead", "boss"}
    claim = await waiting(kit)
    await kit.services.approvals.assign(ADM, claim.number, NEW)
    await kit.now()
    kit.people.gone -= {"lead", "boss"}
    await hear(click(kit, NEW, claim, turn=2))
    assert (await kit.claim(claim.number)).state is State.APPROVED


async def test_a_late_click_of_theirs_is_told_who_decided(kit: DeskKit, hear: Heard):
    claim = await waiting(kit)
    kit.people.leaders["ann"] = ("new",)
    await hear(click(kit, LEAD, claim))
    await kit.services.approvals.approve(NEW, claim.number)
    assert "new先生" in await hear(click(kit, LEAD, claim))
    assert "已同意，这单不用你处理了" in await hear(click(kit, LEAD, claim, "reject"))


# -------------------- whose card it is


@pytest.mark.parametrize("key", ["approve", "reject", "undo"])
@pytest.mark.parametrize("by", [LEAD, ANN, ADM])
async def test_a_click_that_carries_the_claimants_card_decides_nothing(kit: DeskKit, hear: Heard, key: str, by: UserId):
    claim = await waiting(kit)
    if key == "undo":
        await kit.services.approvals.approve(LEAD, claim.number)
    before = await kit.claim(claim.number)
    told = "自己的报销单不能自己批" if by == ANN else "这单不归你审批"
    assert told in await hear(click(kit, by, claim, key, "claimant"))
    assert await kit.claim(claim.number) == before


@pytest.mark.parametrize("key", ["approve", "reject"])
async def test_a_click_on_the_approvers_card_by_another_receiver_decides_nothing(kit: DeskKit, hear: Heard, key: str):
    claim = await waiting(kit)
    for by, told in ((ANN, "自己的报销单不能自己批"), (BOB, "不归你审批"), (ADM, "不归你审批")):
        assert told in await hear(click(kit, by, claim, key))
    assert (await kit.claim(claim.number)).state is State.PENDING


async def test_withdrawing_takes_the_claimants_own_card(kit: DeskKit, hear: Heard):
    claim = await waiting(kit)
    await hear(click(kit, ANN, claim, "withdraw", "approval"))
    assert (await kit.claim(claim.number)).state is State.PENDING
    await hear(click(kit, ANN, claim, "withdraw", "claimant"))
    assert (await kit.claim(claim.number)).state is State.WITHDRAWN


async def test_after_an_undo_the_card_of_the_round_before_decides_again(kit: DeskKit, hear: Heard):
    claim = await waiting(kit)
    await hear(click(kit, LEAD, claim))
    await hear(click(kit, LEAD, claim, "undo"))
    assert (await kit.claim(claim.number)).state is State.PENDING
    await hear(click(kit, LEAD, claim))
    assert (await kit.claim(claim.number)).state is State.APPROVED
