"""Whose an openid of Weixin Work is: held, contended for, proved – also by several at once."""

import asyncio
from datetime import timedelta

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from sqlalchemy.ext.asyncio import create_async_engine

from bot.domain.claim import State
from bot.domain.invoice import Account
from bot.ports.people import Held, Standing
from bot.store import Store, migrate
from bot.store.database import normal_url
from tests.contract.samples import LI, NOW, WANG, ZHANG, pending

PROVED, PROVISIONAL, CONTESTED = Standing.PROVED, Standing.PROVISIONAL, Standing.CONTESTED


async def test_an_openid_is_held_contended_for_and_proved(store: Store) -> None:
    async with store.unit() as unit:
        held = unit.bindings
        assert await held.held(["o1"]) == {}
        await held.bind(ZHANG.userid, "o1", NOW, standing=PROVISIONAL)
        await held.bind(ZHANG.userid, "o2", NOW, standing=PROVISIONAL)
        await held.bind(ZHANG.userid, "o3", NOW, Account.MINI)
        mine = {o: Held(o, ZHANG.userid, PROVISIONAL) for o in ("o1", "o2")}
        assert await held.held(["o1", "o3", "o9"]) == {"o1": mine["o1"]}
        assert await held.held([], ZHANG.userid) == mine
        assert await held.unproved("", 9) == [*mine.values()]
        assert await held.unproved("o1", 9) == [mine["o2"]]
        for at, who in enumerate((WANG, LI, WANG)):
            await held.contend("o1", who.userid, NOW + timedelta(hours=at))
        several = Held("o1", ZHANG.userid, CONTESTED, (WANG.userid, LI.userid))
        assert await held.held(["o1"]) == {"o1": several}
        assert await held.contested(9) == [several]
        await held.prove("o1", LI.userid, NOW)
        assert await held.held(["o1"]) == {"o1": Held("o1", LI.userid, PROVED)}
        assert await held.contested(9) == []
        await held.contend("o1", WANG.userid, NOW)
        assert await held.contested(9) == [Held("o1", LI.userid, PROVED, (WANG.userid,))]
        await held.doubt("o1")
        await held.unbind(Account.WORK, "o1")
        assert await held.contested(9) == [Held("o1", WANG.userid, CONTESTED)]
        await held.prove("o4", WANG.userid, NOW)
        assert await held.member(Account.WORK, "o4") == WANG.userid


async def test_claims_are_found_by_the_openid_of_an_invoice_they_hold(store: Store) -> None:
    claim = await pending(store, "s1", ["1"])
    openid = claim.lines[0].openid
    async with store.unit() as unit:
        assert [one.id for one in await unit.claims.of_openid(openid)] == [claim.id]
        assert await unit.claims.of_openid("another") == []
        closed = await unit.claims.save(claim, state=State.CLOSED, at=NOW)
        assert await unit.claims.of_openid(openid) == []
        again = await unit.claims.save(closed, state=State.PENDING, at=NOW)
        await unit.claims.let_go(again)
        assert await unit.claims.of_openid(openid) == []


async def test_of_several_at_once_one_holds_the_openid_and_a_submit_sees_it(
    store: Store,
) -> None:
    async def come(who) -> None:
        async with store.unit() as unit:
            if await unit.bindings.bind(who.userid, "o1", NOW, standing=PROVISIONAL) != who.userid:
                await unit.bindings.contend("o1", who.userid, NOW)

    await asyncio.gather(*(come(who) for who in (ZHANG, WANG, LI)))
    async with store.reading() as unit:
        it = (await unit.bindings.held(["o1"]))["o1"]
    assert (it.standing, set(it.people)) == (CONTESTED, {ZHANG.userid, WANG.userid, LI.userid})

    async with store.unit() as unit:
        await unit.bindings.bind(ZHANG.userid, "o2", NOW, standing=PROVISIONAL)
    came, seen = asyncio.Event(), asyncio.Event()

    async def submit() -> Standing:
        await came.wait()
        async with store.unit() as unit:  # waits for the one who came
            seen.set()
            return (await unit.bindings.held(["o2"]))["o2"].standing

    async def contend() -> None:
        async with store.unit() as unit:
            await unit.bindings.held(["o2"])
            await unit.bindings.contend("o2", WANG.userid, NOW)
            came.set()
            await asyncio.sleep(0.2)

    assert (await asyncio.gather(submit(), contend()))[0] is CONTESTED
    assert seen.is_set()


async def test_an_old_binding_is_provisional_in_weixin_work_and_proved_elsewhere(empty_url: str) -> None:
    """Until main_0012 an openid of Weixin Work was whoever's came with it first."""
    engine = create_async_engine(normal_url(empty_url))
    names = "account, openid, userid, at"
    add = sa.text(f"INSERT INTO bindings ({names}) VALUES (:account, 'o1', 'zhang', '2026-05-06 00:00:00.000000')")
    async with engine.begin() as connection:
        until = migrate.config(migrate.MAIN)
        await connection.run_sync(lambda db: upgrade_to(until, db, "main_0010"))
        for account in ("work", "mini_program"):
            await connection.execute(add, {"account": account})
    await migrate.upgrade(empty_url)
    async with engine.begin() as connection:
        rows = await connection.execute(sa.text("SELECT account, standing FROM bindings ORDER BY account"))
        assert [tuple(row) for row in rows] == [("mini_program", "proved"), ("work", "provisional")]
    await engine.dispose()


def upgrade_to(settings: Config, connection: sa.Connection, step: str) -> None:
    settings.attributes["connection"] = connection
    command.upgrade(settings, step)
