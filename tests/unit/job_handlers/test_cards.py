"""Cards reach their people whatever the platform does, or somebody is told."""

import asyncio
from dataclasses import replace

import pytest

from bot.domain.category import Category
from bot.domain.checks import Finding
from bot.domain.claim import Claim, Line, LineState, Person, State
from bot.domain.invoice import CardRef, Invoice, UserId
from bot.job_handlers.cards import CardUpdater
from bot.job_handlers.faces import Faces
from bot.jobs import UpdateCard
from bot.ports.cards import CardKind, SentCard
from bot.ports.platform import InDoubt, NotAllowed, Refused
from bot.texts import Texts
from bot.weixin.cards import to_send
from tests.unit.services.kit import START, DeskKit, desk

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
    await kit.services.submissions.withdraw(UserId("ann"), claim.number)
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
    await kit.services.approvals.approve(LEAD, claim.number)
    await kit.now()
    task = next(task for task in kit.messages.cards if task.endswith("approval"))
    code = kit.messages.click(task)
    kit.messages.spent.add(code)
    async with kit.store.unit() as unit:
        await unit.cards.add_code(task, code, kit.clock.now())
    await kit.services.approvals.undo(LEAD, claim.number)
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
    update = CardUpdater(kit.services, kit.messages, Faces(Texts("zh-CN"), "https://baoxiao.example.com"))
    await kit.services.approvals.approve(LEAD, claim.number)
    with pytest.raises(asyncio.CancelledError):
        await update(UpdateCard(key="again", task_id=task))
    kit.messages.update_card = rewrite  # type: ignore[method-assign]
    await update(UpdateCard(key="again", task_id=task))
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


def a_line(no: int, category: Category, fee: int, *, found: bool = False, note: str = "") -> Line:
    invoice = Invoice(f"26{no:018d}", "", "电子发票", f"第{no}号店", "公司", fee, "2026-05-01")
    findings = (Finding(False, "chip.old", "row.too_old"),) if found else ()
    ref = CardRef("card", str(no))
    return Line(no, no, LineState.PROPOSED, "", ref, "", invoice, no, "", "", note, findings, category)


def rows_of(kind: str, *lines: Line, language: str = "zh-CN") -> list[tuple[str, str]]:
    """The rows of this kind of card about a claim with these invoices, as the platform is told."""
    lead, ann = Person(LEAD, "王强"), Person(UserId("ann"), "安")
    claim = Claim(1, "BX-0001", State.PENDING, 1, ann, "", "key", 1, 1, START, START, (lead,), lines)
    faces = Faces(Texts(language), "https://baoxiao.example.com")
    card = to_send(faces.of(SentCard("task", 1, CardKind(kind), 1, 1, (LEAD,)), claim, START))
    return [(row["keyname"], row["value"]) for row in card["horizontal_content_list"]]


@pytest.mark.parametrize(("language", "end"), [("zh-CN", " 报销 ¥12,345,678.90"), ("en", " claims ¥12,345,678.90")])
def test_a_long_name_never_pushes_the_sum_out_of_the_title(language, end):
    lead, ann = Person(LEAD, "王强"), Person(UserId("ann"), "Christopher Montgomery-Featherstonehaugh 三世")
    lines = (a_line(1, Category.MEALS, 1_234_567_890),)
    claim = Claim(1, "BX-0001", State.PENDING, 1, ann, "", "key", 1, 1, START, START, (lead,), lines)
    faces = Faces(Texts(language), "https://baoxiao.example.com")
    card = to_send(faces.of(SentCard("task", 1, CardKind.APPROVAL, 1, 1, (LEAD,)), claim, START))
    title = card["main_title"]["title"]
    assert title.startswith("Christopher M")
    assert title.endswith("…" + end)
    assert len(title) <= 36


MANY = [
    *(a_line(no, Category.TRAVEL, 1_000) for no in (1, 2, 3)),
    *(a_line(no, Category.MEALS, 2_000) for no in (4, 5)),
    a_line(6, Category.OFFICE, 500),
]
DOUBTFUL = a_line(7, Category.LODGING, 62_000, found=True, note="客户指定酒店")


def test_more_invoices_than_rows_are_summed_by_category_below_the_notable():
    assert rows_of("approval", *MANY, DOUBTFUL) == [
        ("0007", "¥620.00 ⚠开票太久 第7号店"),
        ("说明", "客户指定酒店"),
        ("餐饮", "2 张共 ¥40.00"),
        ("交通", "3 张共 ¥30.00"),
        ("办公", "¥5.00 第6号店"),
    ]
    assert rows_of("claimant", *MANY, DOUBTFUL)[0] == ("住宿", "¥620.00 第7号店")
    assert rows_of("approval", *MANY, DOUBTFUL, language="en")[2:] == [
        ("Meals", "2 invoices, ¥40.00"),
        ("Trips", "3 invoices, ¥30.00"),
        ("Desk", "¥5.00 第6号店"),
    ]


def test_what_finds_no_room_among_the_categories_stands_behind_a_link():
    doubtful = [replace(DOUBTFUL, id=no, no=no) for no in (7, 8, 9, 10)]
    rows = rows_of("approval", *MANY, *doubtful)
    assert [label for label, _ in rows] == ["0007"] * 4 + ["餐饮", "其余"]
    assert rows[-1][1] == "还有 4 张，共 ¥35.00，点开看"
    many = [replace(DOUBTFUL, id=no, no=no) for no in range(7, 14)]
    rows = rows_of("approval", *MANY, *many)
    assert [label for label, _ in rows] == ["0007"] * 5 + ["其余"]
    assert rows[-1][1] == "还有 8 张，共 ¥1,315.00，点开看"


async def dying(code, card):
    """The process is gone before the request is out."""
    raise asyncio.CancelledError
