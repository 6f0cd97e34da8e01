"""What approvers type, against a real desk: what counts as clean, what a no needs, odd reasons."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot.chat.events import TextMessage
from bot.chat.replies import Plain, Reply, Text
from bot.domain.audit import AuditNote
from bot.domain.claim import Person
from bot.domain.errors import Refusal
from bot.domain.invoice import Status, UserId
from bot.ports.originals import Unfetched
from bot.router import ChatContext, RequestContext, Router
from bot.services import approvals, finance_desk, submissions
from bot.services.conversations import NOTHING_ASKED
from bot.texts import Texts
from handlers import ROUTES, pages, shown, shown_finance
from tests.unit.services.kit import DeskKit, desk

LEAD = UserId("lead")
TEMPLATES = Path(__file__).parents[3] / "templates"
SAY = Texts("zh-CN").in_language("")


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        yield it


async def clean(kit: DeskKit, number: int, **more: str) -> str:
    """A waiting claim of one invoice that nothing is to be said of."""
    ref = kit.wallets.add(number, "ann")
    card = kit.wallets.cards[ref]
    card.invoice = replace(card.invoice, **{"buyer_number": "91", "pdf_url": "https://files.test/a", **more})
    claim = await kit.submit("ann", ref)
    await kit.settle()
    return claim.number


async def hear(kit: DeskKit, text: str, by: UserId = LEAD) -> Reply:
    """The answer to a typed text, a refusal included."""
    asked = await kit.services.conversations.question(by)
    context = ChatContext(kit.services.shared, TextMessage(by, kit.clock.now(), text), SAY, by, asked=asked)
    try:
        return await Router(ROUTES).answer(context)
    except Refusal as no:
        return Text(no.key, no.args_for_text)


def said(reply: Reply) -> str:
    return reply.text if isinstance(reply, Plain) else SAY(reply.key, **reply.args)


async def test_all_leaves_alone_what_lost_its_original_after_it_was_submitted(kit):
    kit.files.answers = [b"%PDF-1", Unfetched("gone")]
    good, bare = await clean(kit, 1), await clean(kit, 2)
    assert f"{bare} ann先生 ¥100.00 ⚠ 1 张要看" in said(await hear(kit, "待办"))
    told = said(await hear(kit, "全部同意"))
    assert f"没动：{bare} ann先生 ¥100.00 ⚠ 1 张要看。看过再回复「同意 {bare}」。" in told
    assert [(await kit.claim(number)).state.value for number in (good, bare)] == ["approved", "pending"]


async def test_all_leaves_alone_what_finance_has_to_look_at(kit):
    kit.files.answers = [b"%PDF-1", b"%PDF-2"]
    good, flagged = await clean(kit, 1), await clean(kit, 2)
    async with kit.store.unit() as unit:
        claim = await unit.claims.by_number(flagged)
        await kit.services.joined(unit).lifecycle.ask_for_help(unit, claim, "help.unreadable")
    listed = said(await hear(kit, "待办")).splitlines()
    assert listed[1:3] == [f"1 {good} ann先生 ¥100.00", f"2 {flagged} ann先生 ¥100.00 ⚠ 财务在核对"]
    told = said(await hear(kit, "全部同意"))
    assert f"没动：{flagged} ann先生 ¥100.00 ⚠ 财务在核对。看过再回复「同意 {flagged}」。" in told
    assert [(await kit.claim(number)).state.value for number in (good, flagged)] == ["approved", "pending"]


async def test_a_place_in_a_list_that_is_over_is_not_the_claim_of_that_number(kit):
    kit.files.answers = [b"%PDF-1", b"%PDF-2", b"%PDF-3"]
    one, two = await clean(kit, 1), await clean(kit, 2, pdf_url="")
    await hear(kit, "待办")
    kit.clock.move(601)
    for text in ("同意 2", "驳回 1 超标", "ok 1 2"):
        assert said(await hear(kit, text)) == SAY("refusal.which_of_many")
    assert [(await kit.claim(number)).state.value for number in (one, two)] == ["pending", "pending"]
    await hear(kit, "待办")
    assert two in said(await hear(kit, "同意 2"))
    assert one in said(await hear(kit, f"驳回 {one} 超标"))


async def test_where_one_thing_waits_or_the_number_is_whole_no_list_is_needed(kit):
    kit.files.answers = [b"%PDF-1", b"%PDF-2"]
    one, two = await clean(kit, 1), await clean(kit, 2)
    assert two in said(await hear(kit, f"同意 {two}"))
    assert one in said(await hear(kit, "同意 1"))


async def test_no_reason_is_asked_for_where_nothing_can_be_rejected(kit):
    number = await clean(kit, 1)
    assert said(await hear(kit, f"驳回 {number}", by=UserId("ann"))) == SAY("refusal.own_claim")
    assert said(await hear(kit, f"驳回 {number}", by=UserId("fin"))) == SAY("refusal.not_your_call")
    await kit.services.submissions.withdraw(UserId("ann"), number)
    assert said(await hear(kit, f"驳回 {number}")).endswith("撤回了，你的驳回没有生效。")
    assert await kit.services.conversations.question(LEAD) == NOTHING_ASKED


@pytest.mark.parametrize("text", ["驳回后发票会解锁吗？", "驳回了吗", "驳回会怎样?", "reject means what?"])
async def test_a_question_about_rejecting_rejects_nothing(kit, text):
    number = await clean(kit, 1)
    assert number in said(await hear(kit, text))
    assert (await kit.claim(number)).state.value == "pending"


async def test_a_reason_chosen_by_number_is_read_by_each_in_their_language(kit):
    number = await clean(kit, 1)
    await kit.services.conversations.speak(UserId("ann"), "en")
    assert "2 超标" in said(await hear(kit, f"驳回 {number}"))
    assert said(await hear(kit, "２")) == f"已驳回 {number} ann先生 ¥100.00：超标。"
    await kit.settle()
    assert "Reason: over the limit" in kit.messages.heard_by("ann")


@pytest.mark.parametrize("reason", ["reason.", "reason.foo", "reason.other", "{reason}", "row.no_pdf"])
async def test_a_reason_is_whatever_was_typed(kit, reason):
    number = await clean(kit, 1)
    await hear(kit, f"驳回 {number} {reason}")
    await kit.settle()
    assert (await kit.claim(number)).state.value == "rejected"
    (card,) = [card for task, card in kit.messages.cards.items() if task.endswith("approval")]
    assert "驳回" in card.replaced
    view = await kit.services.claims.view(LEAD, number)
    sheet = shown_finance.printed(view, ["公司"], kit.clock.now(), SAY)
    reason = reason.rstrip(".")
    assert SAY("page.print.why", why=sheet["decisions"][0]["reason"]) == f"（{reason}）"
    assert reason in card.subtitle
    assert f"原因：{reason}" in kit.messages.heard_by("ann")
    assert any(f"：{reason}" in entry["text"] for entry in shown.claim(view, LEAD, SAY)["timeline"])


@pytest.mark.parametrize("name", ["reason.other", "row.no_pdf", "{number}", "zhang.san", "\u2060reason.other"])
async def test_a_person_s_name_is_never_a_sentence_of_ours(kit, name):
    number = await clean(kit, 1)
    claim = await kit.claim(number)
    async with kit.store.unit() as unit:
        await unit.audit(claim, AuditNote.ASSIGNED, Person(UserId("adm"), name), kit.clock.now(), {"why": name})
        await kit.services.notifier.sender.send(
            unit, "x", UserId("ann"), "notice.rejected", number=number, name=name, reason=name
        )
    await kit.settle()
    texts = [
        entry["text"] for entry in shown.claim(await kit.services.claims.view(LEAD, number), LEAD, SAY)["timeline"]
    ]
    assert SAY("timeline.assign", name=name, why=name) in texts
    assert f"原因：{name}" in kit.messages.heard_by("ann")


async def test_what_was_chosen_in_a_form_is_a_reason_of_ours_or_nothing(kit):
    number = await clean(kit, 1)
    form = {"reason": "row.no_pdf", "note": "看不清"}
    await pages.reject(RequestContext(kit.services.shared, LEAD, "L", "zh-CN", {"number": number}, {}, form, SAY))
    assert (await kit.claim(number)).decisions[-1].reason == "看不清"


@pytest.mark.parametrize(
    "text",
    [
        "锁 {}",
        "锁 尾号{}？",
        "查锁{}。",
        "为什么我尾号 {} 的发票锁着？",
        "Why is my invoice {} locked?",
        "how to unlock {}",
        "怎么解锁 ５ 月那张 {}",
    ],
)
async def test_why_an_invoice_is_locked_may_be_asked_in_any_words(kit, text):
    number = await clean(kit, 4821)
    told = said(await hear(kit, text.format("4821"), by=UserId("ann")))
    assert told.startswith(f"尾号 4821（第4821号店）锁在你的 {number} 里")


@pytest.mark.parametrize("text", ["锁", "锁 21", "为什么我的发票锁着", "why is BX-0031 locked?"])
async def test_without_the_last_digits_they_are_asked_for(kit, text):
    assert "锁 4821" in said(await hear(kit, text, by=UserId("ann")))


async def test_who_is_too_late_to_undo_is_told_how_the_claim_stands(kit):
    number = await clean(kit, 1)
    assert said(await hear(kit, f"撤销 {number}")) == f"{number} 审批中，没有可以撤销的同意。"
    await hear(kit, f"同意 {number}")
    await kit.services.submissions.withdraw(UserId("ann"), number)
    assert said(await hear(kit, f"撤销 {number}")) == "ann先生 5月6日 16:00 撤回了，你的同意已经作废。"
    other = await clean(kit, 2)
    await hear(kit, f"驳回 {other} 超标")
    assert said(await hear(kit, f"撤销 {other}")) == f"{other} 已驳回，没有可以撤销的同意。"


@pytest.mark.parametrize("word", ["同意", "驳回", "撤销"])
async def test_what_finance_sent_back_is_not_called_withdrawn_by_the_claimant(kit, word):
    number = await clean(kit, 1)
    await hear(kit, f"同意 {number}")
    await kit.services.finance.send_back(Person(UserId("fin"), "陈静"), number, "抬头旧了")
    await kit.settle()
    told = said(await hear(kit, f"{word} {number}")).removeprefix(f"{number} ")
    assert told == "陈静（财务）5月6日 16:00 退回了这单，你的点击没有生效。"
    cards = {task.rpartition("-")[2]: card for task, card in kit.messages.cards.items()}
    assert (cards["approval"].subtitle, cards["approval"].replaced) == ("陈静 5月6日 16:00 退回", "陈静 已退回")
    assert cards["claimant"].subtitle == "陈静 5月6日 16:00 退回"


async def test_what_ended_because_its_seller_reversed_it_was_withdrawn_by_nobody(kit):
    number = await clean(kit, 1)
    [ref] = kit.wallets.cards
    kit.wallets.cards[ref].status = Status.CANCELLED
    await kit.services.reconciliation.reconcile()
    assert (await kit.claim(number)).state.value == "withdrawn"
    told = said(await hear(kit, f"同意 {number}"))
    assert told == f"{number} 发票已被商家冲红，这单已经结束，你的点击没有生效。"


async def test_a_reason_too_long_is_seen_to_be_cut_and_told_as_it_was_kept(kit):
    number = await clean(kit, 1)
    told = said(await hear(kit, f"驳回 {number} {'太长' * 80}"))
    decided = (await kit.claim(number)).decided()
    assert decided
    assert len(decided.reason) == 100
    assert decided.reason.endswith("长太…")
    assert decided.reason in told
    assert "太长" * 80 not in told


@pytest.mark.parametrize(
    ("template", "name", "most"),
    [
        ("claim", "note", approvals.REASON_LIMIT),
        ("claim", "why", finance_desk.WHY_LIMIT),
        ("picker", "purpose", submissions.PURPOSE_LIMIT),
        ("picker", "note", submissions.NOTE_LIMIT),
    ],
)
def test_a_page_takes_no_more_than_is_kept(template, name, most):
    fields = re.findall(r"<(?:input|textarea)[^>]*>", (TEMPLATES / f"{template}.html").read_text("utf-8"))
    asked = [field for field in fields if f'name="{name}"' in field or f'data-testid="{name}"' in field]
    assert asked
    assert {re.findall(r'maxlength="(\d+)"', field)[0] for field in asked} == {str(most)}


@pytest.mark.parametrize(
    ("chosen", "note", "reason"),
    [
        ("reason.over_limit", "", "reason.over_limit"),
        ("reason.over_limit", "  ", "reason.over_limit"),
        ("reason.over_limit", " 上限 500 ", "超标：上限 500"),
        ("reason.other", "抬头旧了", "抬头旧了"),
        ("", "", "reason.other"),
    ],
)
async def test_on_the_page_the_reason_chosen_and_the_sentence_written_both_count(kit, chosen, note, reason):
    number = await clean(kit, 1)
    body = {"reason": chosen, "note": note}
    await pages.reject(RequestContext(kit.services.shared, LEAD, "L", "zh-CN", {"number": number}, {}, body, SAY))
    assert (await kit.claim(number)).decisions[-1].reason == reason


async def test_where_nobody_can_approve_it_is_an_admin_who_has_the_ball(kit):
    kit.people.leaders["boss"] = ()
    ref = kit.wallets.add(4821, "boss")  # the fallback's own claim: nobody is left
    number = (await kit.submit("boss", ref)).number
    await kit.settle()
    boss = UserId("boss")
    assert said(await hear(kit, f"进度 {number}", by=boss)) == f"{number} ¥100.00：等 管理员 审批"
    assert said(await hear(kit, f"催 {number}", by=boss)) == f"已替你提醒 管理员：{number}。"
    assert "起等管理员审批" in said(await hear(kit, "锁 4821", by=boss))
    await kit.settle()
    (card,) = [card for task, card in kit.messages.cards.items() if task.endswith("claimant")]
    assert card.title == f"{number} 等管理员审批"
    view = await kit.services.claims.view(boss, number)
    assert "等 管理员 审批" in str(shown.claim(view, boss, SAY)["timeline"])
    assert "催你看一下" in kit.messages.heard_by("adm")
