"""What somebody does who came through another door than Weixin Work's: their own claims, and nobody else's."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.domain.claim import Block, BlockKind, Claim, Person, State
from bot.domain.invoice import Account, UserId
from bot.ports.claims import Queue
from bot.services import Services
from bot.services.picks import Chosen
from bot.texts import Texts
from handlers import sheets, shown, shown_finance
from tests.unit.services.kit import DeskKit, changed, desk, refused

ANN, LEAD, FIN, ADM = UserId("ann"), UserId("lead"), UserId("fin"), UserId("adm")
OTHERS = [account for account in Account if account is not Account.WORK]
Act = Callable[[Services, str], Awaitable[object]]

BY_OTHERS: dict[str, Act] = {
    "approve": lambda services, number: services.approvals.approve(LEAD, number),
    "to_reject": lambda services, number: services.approvals.to_reject(LEAD, number),
    "reject": lambda services, number: services.approvals.reject(LEAD, number, "不行"),
    "undo": lambda services, number: services.approvals.undo(LEAD, number),
    "assign": lambda services, number: services.approvals.assign(ADM, number, LEAD),
    "view": lambda services, number: services.claims.view(LEAD, number),
    "view as finance": lambda services, number: services.claims.view(FIN, number),
    "view as an admin": lambda services, number: services.claims.view(ADM, number),
    "pay": lambda services, number: services.finance.pay(Person(FIN, "F"), number),
    "unpay": lambda services, number: services.finance.unpay(Person(FIN, "F"), number, "why"),
    "hold": lambda services, number: services.finance.hold(Person(FIN, "F"), number, "why"),
    "release": lambda services, number: services.finance.release(Person(FIN, "F"), number),
    "send_back": lambda services, number: services.finance.send_back(Person(FIN, "F"), number, "why"),
    "say_closed": lambda services, number: services.finance.say_closed(Person(FIN, "F"), number, [1], "why"),
    "say_not_closed": lambda services, number: services.finance.say_not_closed(Person(FIN, "F"), number, "why"),
    "queue": lambda services, number: services.finance.queue(FIN, Queue.APPROVED),
    "differences": lambda services, number: services.safe_mode.differences(Person(ADM, "A")),
    "resume": lambda services, number: services.safe_mode.resume(Person(ADM, "A")),
    "look_again": lambda services, number: services.blocked_claims.look_again(Person(FIN, "F"), number),
    "drop_line": lambda services, number: services.blocked_claims.drop_line(Person(FIN, "F"), number, 1),
    "keep": lambda services, number: services.blocked_claims.keep(Person(FIN, "F"), number),
    "another_invoice": lambda services, number: services.same_invoices.another_invoice(Person(FIN, "F"), number, 1),
    "same_invoice": lambda services, number: services.same_invoices.same_invoice(Person(FIN, "F"), number, 1),
    "bound": lambda services, number: services.bindings.bound(ADM, "ann"),
    "rebind": lambda services, number: services.bindings.rebind(Person(ADM, "A"), "ann"),
    "disputes": lambda services, number: services.proofs.disputes(ADM),
    "decide_openid": lambda services, number: services.proofs.decide_openid(Person(ADM, "A"), "openid-ann", ANN),
    "take_on": lambda services, number: services.unowned_locks.take_on(Person(ADM, "A"), "one"),
}


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        yield it


async def submitted(kit: DeskKit, door: Account) -> Claim:
    """A claim of Ann's that waits for her leader."""
    services = kit.services.through(door)
    (row,) = await services.picks.look_up(ANN, [Chosen(kit.wallets.add(1, "ann"))], [])
    claim = await services.submissions.submit(ANN, "key-1", [row.id], "")
    await kit.now()
    return claim


@pytest.mark.parametrize("door", OTHERS)
@pytest.mark.parametrize("what", BY_OTHERS)
async def test_nothing_is_decided_paid_or_seen_of_others(kit: DeskKit, what: str, door: Account):
    number = (await submitted(kit, Account.WORK)).number
    if what in {"undo", "pay", "hold", "send_back", "unpay", "release"}:
        await kit.services.approvals.approve(LEAD, number)
    if what in {"another_invoice", "same_invoice"}:
        async with kit.store.unit() as unit:
            await kit.services.lifecycle.block(unit, await kit.claim(number), Block(BlockKind.SAME_INVOICE, 1))
    before = await kit.claim(number)
    assert await refused(BY_OTHERS[what](kit.services.through(door), number))
    assert await kit.claim(number) == before


@pytest.mark.parametrize("what", ["approve", "reject", "undo", "assign", "pay", "hold"])
async def test_the_refusal_says_where_it_is_done(kit: DeskKit, what: str):
    number = (await submitted(kit, Account.WORK)).number
    assert await refused(BY_OTHERS[what](kit.services.through(Account.MINI), number)) == "refusal.at_work_alone"
    assert await refused(BY_OTHERS["view"](kit.services.through(Account.MINI), number)) == "refusal.no_such_claim_here"


async def test_nothing_waits_for_anybody_there(kit: DeskKit):
    await submitted(kit, Account.WORK)
    assert len(await kit.services.claims.waiting_for(LEAD)) == 1
    assert await kit.services.through(Account.OFFICIAL).claims.waiting_for(LEAD) == []


@pytest.mark.parametrize("door", OTHERS)
async def test_their_own_claim_is_read_and_withdrawn_and_the_trail_has_the_door(kit: DeskKit, door: Account):
    services = kit.services.through(door)
    claim = await submitted(kit, door)
    assert (await services.claims.view(ANN, claim.number)).can == {"withdraw"}
    assert (await services.submissions.withdraw(ANN, claim.number)).state is State.WITHDRAWN
    say = Texts("zh-CN").in_language("")
    view = await kit.services.claims.view(ANN, claim.number)
    told = [event["text"] for event in shown.claim(view, ANN, say)["timeline"]]
    through = say(f"door.{door}")
    assert told[0] == f"ann先生 提交，开始锁定 1 张发票（经{through}）"
    assert told[-1] == f"ann先生 撤回（经{through}）"
    assert "经" not in told[1]  # the system has no door
    printed = shown_finance.printed(view, [], kit.clock.now(), say)
    assert printed["submitted_via"] == f"经{through}"


async def test_what_came_through_weixin_work_says_nothing_of_doors(kit: DeskKit):
    claim = await submitted(kit, Account.WORK)
    say = Texts("zh-CN").in_language("")
    view = await kit.services.claims.view(ANN, claim.number)
    assert all("经" not in event["text"] for event in shown.claim(view, ANN, say)["timeline"])
    assert shown_finance.printed(view, [], kit.clock.now(), say)["submitted_via"] == ""


async def test_asking_finance_to_send_it_back_names_the_door(kit: DeskKit):
    kit.services = changed(kit.services, rules=replace(kit.services.rules, pays=True))
    claim = await submitted(kit, Account.WORK)
    await kit.services.approvals.approve(LEAD, claim.number)
    await kit.services.through(Account.OFFICIAL).submissions.withdraw(ANN, claim.number)
    async with kit.store.reading() as unit:
        last = (await unit.history(claim.id))[-1]
    assert (last.step, last.detail["door"]) == ("asked_back", "official_account")


@pytest.mark.parametrize(("door", "told"), [(Account.WORK, "企业微信"), (Account.MINI, "小程序")])
async def test_the_export_says_what_a_claim_was_submitted_through(kit: DeskKit, door: Account, told: str):
    claim = await submitted(kit, door)
    (line,) = claim.lines
    row = dict(sheets._cells(await kit.claim(claim.number), line, Texts("zh-CN").in_language("")))
    assert row["door"] == told
