"""A database of the release before, with claims in every state and invoices that are in two of them: migrated, judged,
finished.

``before/`` holds it as SQL and the wallets as they stood. It was lived by that release's own code (295cc9d): an invoice
was pulled twice, under two codes, and both claims were sent in before either was locked. It has no queue: what that
release leaves when it is killed, jobs and all, is opened by ``tests/process/test_old_release.py``.
"""

import json
import random
import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from bot.chat.replies import Card
from bot.domain.claim import BlockKind, Claim, Person, State
from bot.domain.invoice import Account, CardRef, Invoice, Status, UserId
from bot.services.picks import Chosen
from bot.store import migrate
from simulator.judge import Told
from tests.unit.services.kit import Clock, DeskKit, Messages, WalletEntry, Wallets, desk

BEFORE = Path(__file__).with_name("before")
WORLD = json.loads((BEFORE / "world.json").read_text("utf-8"))
NAMES: dict[str, list[str]] = WORLD["names"]
FIN, LEAD, ANN = Person(UserId("fin"), "fin"), UserId("lead"), UserId("ann")


NO_CARD = Card("", "", "")


def wallets(clock: Clock) -> Wallets:
    world, entries = Wallets(random.Random(1), clock=clock), {}
    for row in WORLD["wallets"]:
        invoice = Invoice(**{**row["invoice"], "items": ()})
        entry = WalletEntry(invoice, row["openid"], Status(row["status"]), row["by"], row["closures"])
        ref = CardRef(row["card_id"], row["encrypt_code"], Account(row["account"]))
        world.cards[ref] = entries.setdefault(row["entry"], entry)
    return world


@pytest.fixture
async def kit(tmp_path):
    file = tmp_path / "desk.db"
    with sqlite3.connect(file) as database:
        database.executescript((BEFORE / "database.sql").read_text("utf-8"))
        database.execute("PRAGMA journal_mode = WAL")
    database.close()
    await migrate.upgrade(f"sqlite:///{file}")
    clock = Clock(datetime.fromisoformat(WORLD["now"]))
    told = [Told(**one) for one in WORLD["told"]]
    cards = dict.fromkeys(WORLD["codes"].values(), NO_CARD)
    messages = Messages(cards=cards, codes=WORLD["codes"], spent=set(WORLD["spent"]), delivered=told, clock=clock)
    async with desk(tmp_path, outside=(clock, wallets(clock), messages)) as it:
        yield it


async def claims(kit: DeskKit, name: str) -> list[Claim]:
    return [await kit.claim(number) for number in NAMES[name]]


def test_there_is_a_claim_in_every_state_and_the_old_keys_collide():
    states = {state for some in WORLD["states"].values() for state in some}
    assert states == {state.value for state in State}
    twice = [row["entry"] for row in WORLD["wallets"]]
    assert len(twice) - len(set(twice)) == 5


async def test_every_line_gets_its_keys_and_keeps_the_old_one(kit):
    assert await kit.services.same_invoices.key_old_lines() == sum(len(claim.lines) for claim in await kit.all_claims())
    assert await kit.services.same_invoices.key_old_lines() == 0
    async with kit.store.reading() as unit:
        for claim in await kit.all_claims():
            for line in claim.lines:
                known = await unit.wallet.known(line.keys)
                assert line.key in known
                if line.key.startswith("C:"):
                    assert len(known) > 1, "the key of the invoice's own words finds it too"


async def test_the_later_of_two_claims_is_stopped_and_what_is_closed_is_listed(kit):
    await kit.services.same_invoices.key_old_lines()
    stopped = {claim.number for claim in await kit.all_claims() if claim.blocks}
    pairs = ("closed pending", "pending pending", "paid paid", "approved approved")
    assert stopped == {NAMES[name][1] for name in pairs}
    for name in pairs:
        first, second = await claims(kit, name)
        assert [(b.kind, b.line, b.args["other"]) for b in second.blocks] == [(BlockKind.SAME_INVOICE, 1, first.number)]
    told = await heard(kit, "fin")
    assert all(number in told for number in stopped | {NAMES["closed closed"][1]})


async def heard(kit: DeskKit, who: str) -> str:
    await kit.now()
    return kit.messages.heard_by(who)


async def test_nothing_of_a_stopped_claim_is_paid_and_the_first_goes_on(kit):
    await kit.services.same_invoices.key_old_lines()
    await kit.settle()
    kit.clock.move(3 * 86_400)
    await kit.services.closing.close_overdue()
    await kit.settle()
    for name in ("paid paid", "approved approved"):
        first, second = await claims(kit, name)
        assert first.state is State.CLOSED
        assert second.state in {State.PAID, State.APPROVED}
        assert kit.wallets.cards[first.lines[0].ref].closures == 1
    assert [c.state for c in await claims(kit, "closing")] == [State.CLOSED]
    assert [c.state for c in await claims(kit, "locking")] == [State.PENDING]


async def test_taking_the_second_back_leaves_the_first_its_lock(kit):
    await kit.services.same_invoices.key_old_lines()
    first, second = await claims(kit, "pending pending")
    await kit.services.submissions.withdraw(ANN, second.number)
    await kit.settle()
    kit.clock.move(2 * 86_400)
    await kit.services.reconciliation.reconcile()
    await kit.settle()
    assert kit.status(first.lines[0].ref) is Status.LOCKED
    assert (await kit.claim(first.number)).state is State.PENDING
    await kit.services.same_invoices.same_invoice(FIN, second.number, 1)
    assert (await kit.claim(second.number)).blocks == ()


async def test_told_that_it_was_another_one_after_all_it_is_unlocked(kit):
    """What finance says is what counts, also about a claim that has ended."""
    await kit.services.same_invoices.key_old_lines()
    first, second = await claims(kit, "pending pending")
    await kit.services.submissions.withdraw(ANN, first.number)
    await kit.settle()
    assert kit.status(first.lines[0].ref) is Status.FREE
    await kit.services.submissions.withdraw(ANN, second.number)
    await kit.services.same_invoices.another_invoice(FIN, second.number, 1)
    await kit.settle()
    assert kit.status(second.lines[0].ref) is Status.FREE
    assert [broken for broken in kit.judge() if not broken.startswith("S3")] == []


async def test_all_of_it_comes_to_its_end_and_is_judged(kit):
    await kit.services.same_invoices.key_old_lines()
    await kit.settle()
    for name in ("paid paid",):
        await kit.services.finance.unpay(FIN, NAMES[name][1], "twice")
    for claim in await kit.all_claims():
        for block in claim.blocks:
            await kit.services.same_invoices.same_invoice(FIN, claim.number, block.line)
    for name in ("pending pending", "fiscal", "no number", "locking"):
        await kit.services.approvals.approve(LEAD, NAMES[name][0])
    await kit.settle()
    kit.clock.move(3 * 86_400)
    await kit.services.closing.close_overdue()
    await kit.settle()
    ended = {claim.number: claim.state for claim in await kit.all_claims()}
    assert {ended[numbers[0]] for name, numbers in NAMES.items() if name not in {"withdrawn", "rejected", "draft"}} == {
        State.CLOSED
    }
    assert {ended[numbers[1]] for name, numbers in NAMES.items() if len(numbers) > 1} == {
        State.CLOSED,  # both were closed by the release before: listed, not undone
        State.WITHDRAWN,
    }
    assert all(entry.closures <= 1 for entry in kit.wallets.cards.values())
    old = [broken for broken in kit.judge(quiet=True) if broken.startswith("S3")]
    assert len(old) == 1, "what the release before wrote off twice can't be undone"
    assert kit.judge(quiet=True) == old


async def test_an_invoice_of_an_old_claim_can_not_be_claimed_under_a_new_code(kit):
    await kit.services.same_invoices.key_old_lines()
    await kit.settle()
    for name in ("fiscal", "closed closed"):
        (line,) = (await claims(kit, name))[0].lines
        again = CardRef(line.ref.card_id, "once more", line.ref.account)
        kit.wallets.cards[again] = kit.wallets.cards[line.ref]
        (row,) = await kit.services.picks.look_up(ANN, [Chosen(again)], [])
        assert (row.state, row.note) == ("blocked", "row.own_closed" if name != "fiscal" else "row.in_own_claim")
