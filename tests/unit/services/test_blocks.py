"""A blocked claim is neither paid nor written off until each block is decided; then it goes on as before."""

from dataclasses import replace

import pytest

from bot.domain.claim import Block, BlockKind, Claim, Person, State
from bot.domain.errors import TooLate
from bot.domain.invoice import Status, UserId
from bot.ports.claims import Queue
from bot.services import Services
from tests.unit.services.kit import DeskKit, changed, desk

ANN, LEAD, FIN = UserId("ann"), UserId("lead"), Person(UserId("fin"), "fin")
GONE = Block(BlockKind.GONE, 1)
OPENID = Block(BlockKind.OPENID, 2, "admin", {"name": "bob"})


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        yield it


async def approved(kit: DeskKit) -> Claim:
    claim = await kit.submit("ann", kit.wallets.add(1, "ann"), kit.wallets.add(2, "ann"))
    await kit.settle()
    return await kit.services.approvals.approve(LEAD, claim.number)


async def block(kit: DeskKit, number: str, *blocks: Block) -> Claim:
    async with kit.store.unit() as unit:
        claim = await kit.services.lifecycle.find(unit, number)
        return await kit.services.lifecycle.block(unit, claim, *blocks)


async def decide(kit: DeskKit, number: str, it: Block) -> Claim:
    async with kit.store.unit() as unit:
        claim = await kit.services.lifecycle.find(unit, number)
        return await kit.services.lifecycle.unblock(unit, claim, it.kind, it.line, FIN, "looked")


async def test_a_blocked_claim_is_written_off_only_once_every_block_is_decided(kit):
    claim = await approved(kit)
    blocked = await block(kit, claim.number, GONE, OPENID)
    assert blocked.blocks == (GONE, OPENID)
    assert (await block(kit, claim.number, GONE)).version == blocked.version
    await kit.settle()
    kit.clock.move(86_400)
    await kit.services.closing.close_overdue()
    await kit.settle()
    assert (await kit.claim(claim.number)).state is State.APPROVED
    assert [queue.number for queue in (await kit.services.finance.queue(FIN.userid, Queue.HELP)).claims] == [
        claim.number
    ]
    await decide(kit, claim.number, GONE)
    await kit.settle()
    assert (await kit.claim(claim.number)).state is State.APPROVED
    await decide(kit, claim.number, OPENID)
    await kit.settle()
    closed = await kit.claim(claim.number)
    assert (closed.state, closed.blocks) == (State.CLOSED, ())
    assert {kit.status(line.ref) for line in closed.lines} == {Status.CLOSED}
    await kit.check_quiet()


async def test_a_blocked_claim_is_not_paid_and_a_hold_outlives_its_last_block(kit):
    services = changed(kit.services, rules=replace(kit.services.rules, pays=True))
    claim = await kit.submit("ann", kit.wallets.add(1, "ann"))
    await kit.settle()
    await services.approvals.approve(LEAD, claim.number)
    kit.clock.move(60)
    await block(kit, claim.number, GONE)
    assert "pay" not in services.finance.finance_can(await kit.claim(claim.number), FIN.userid)
    with pytest.raises(TooLate):
        await services.finance.pay(FIN, claim.number)
    await decide(kit, claim.number, GONE)
    assert isinstance(services, Services)
    paid = await services.finance.pay(FIN, claim.number)
    await services.finance.hold(FIN, claim.number, "check")
    await block(kit, claim.number, GONE)
    await decide(kit, claim.number, GONE)
    kit.clock.move(200_000)
    await kit.settle()
    assert (await kit.claim(claim.number)).state is State.PAID
    await services.finance.release(FIN, claim.number)
    await kit.settle()
    assert (await kit.claim(claim.number)).state is State.CLOSED
    assert paid.undo_until
