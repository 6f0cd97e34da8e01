"""What both engines promise: effects live and die with their transaction, run once per id, repeat by their answer."""

import asyncio
import logging
import sqlite3
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import ClassVar

import pytest
import sqlalchemy as sa

from bot.engine import rules
from bot.engine.dbos_engine import DbosEngine
from bot.engine.guard import InsideUnit
from bot.engine.rules import PACES
from bot.jobs import Done, GiveUp, Job, JobQueue, Retry
from bot.jobs.retry import FAILURES, RetryPolicy
from bot.ports.platform import Busy


async def test_an_effect_of_a_committed_unit_runs_with_its_key_and_payload(rig):
    await rig.engine.start({"say": rig.recording("say")})
    await rig.commit("say", "a", {"text": "已锁定", "n": [1, None]})
    await rig.until(1)
    assert rig.calls == [("say", "a", {"text": "已锁定", "n": [1, None]})]


async def test_an_effect_of_a_unit_that_rolled_back_never_runs(rig):
    await rig.engine.start({"say": rig.recording("say")})
    async with rig.session() as session:
        await rig.engine.enqueue(session, "say", "lost")
        await session.rollback()
    await rig.commit("say", "kept")
    await rig.until(1)
    await rig.quiet()
    assert [call[1] for call in rig.calls] == ["kept"]


async def test_the_same_kind_and_key_run_once_with_the_first_payload(rig):
    await rig.engine.start({"say": rig.recording("say"), "card": rig.recording("card")})
    async with rig.session() as session, session.begin():
        await rig.engine.enqueue(session, "say", "a", {"n": 1})
        await rig.engine.enqueue(session, "say", "a", {"n": 2})
    await rig.until(1)
    await rig.commit("say", "a", {"n": 3})
    await rig.commit("card", "a", {"n": 4})
    await rig.until(2)
    await rig.quiet()
    assert rig.calls == [("say", "a", {"n": 1}), ("card", "a", {"n": 4})]


async def test_effects_enqueued_before_the_start_run_after_it(rig):
    await rig.engine.migrate()
    await rig.commit("say", "early")
    await rig.engine.start({"say": rig.recording("say")})
    await rig.until(1)
    assert rig.calls == [("say", "early", {})]


async def test_a_delayed_effect_waits_its_time(rig):
    await rig.engine.start({"say": rig.recording("say")})
    began = rig.now()
    await rig.commit("say", "later", delay=0.6)
    await rig.until(1)
    assert rig.times[0] - began >= 0.59


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Job):
    """A job of this test alone."""

    kind: ClassVar[str] = "say"

    step: int


async def test_again_calls_the_handler_later_with_its_changed_job(rig):
    async def answer(nth):
        return [Retry(0.5, Step(key="a", step=2)), Retry(0.5), Done()][nth - 1]

    await rig.engine.start({"say": rig.recording("say", answer)})
    await rig.commit("say", "a", {"step": 1})
    await rig.until(3)
    await rig.quiet()
    assert [call[2] for call in rig.calls] == [{"step": 1}, {"step": 2}, {"step": 2}]
    assert rig.times[1] - rig.times[0] >= 0.45


async def test_an_exception_is_retried_ever_later_and_logged_without_its_text(rig, caplog, monkeypatch):
    monkeypatch.setattr(rules, "retry_of", lambda _kind: replace(FAILURES, first=0.3))

    async def answer(nth):
        if nth < 4:
            raise ValueError("张三 110101199003071234")
        return

    caplog.set_level(logging.DEBUG, "bot.engine")
    await rig.engine.start({"say": rig.recording("say", answer)})
    await rig.commit("say", "a", {"name": "张三"})
    await rig.until(4, within=60)
    await rig.quiet()
    pauses = [b - a for a, b in zip(rig.times, rig.times[1:], strict=False)]
    shortest = [0.24, 0.48, 0.96]  # doubled each time, less a fifth; a busy machine only makes them longer
    assert all(pause >= least - 0.05 for pause, least in zip(pauses, shortest, strict=True)), pauses
    assert "ValueError" in caplog.text
    assert "张三" not in caplog.text
    assert rig.engine.counts["failed"] == 3


async def test_a_busy_platform_says_when_to_come_back(rig):
    async def answer(nth):
        if nth == 1:
            raise Busy("rate limit", 45009, after=1.5)
        return

    await rig.engine.start({"say": rig.recording("say", answer)})
    await rig.commit("say", "a")
    await rig.until(2)
    assert rig.times[1] - rig.times[0] >= 1.45


async def test_a_job_its_handler_gives_up_is_listed_with_the_reason(rig):
    async def answer(_nth):
        return GiveUp("too late")

    await rig.engine.start({"say": rig.recording("say", answer)})
    await rig.commit("say", "a")
    await rig.until(1)
    [dead] = await rig.given_up()
    await rig.quiet()
    assert (dead.kind, dead.key, dead.why) == ("say", "a", "too late")
    assert (rig.engine.counts["dead"], rig.engine.counts["failed"]) == (1, 0)
    assert len(rig.calls) == 1


async def test_an_effect_that_always_fails_is_given_up_listed_and_can_be_revived(rig, monkeypatch):
    monkeypatch.setattr(rules, "retry_of", lambda _kind: RetryPolicy(0.0, attempts=FAILURES.attempts))
    broken = True

    async def answer(_nth):
        if broken:
            raise KeyError("secret")
        return

    await rig.engine.start({"say": rig.recording("say", answer)})
    await rig.commit("say", "a#b:c", {"n": 7})
    await rig.until(FAILURES.attempts, within=60)
    [dead] = await rig.given_up()
    await rig.quiet()
    assert (dead.kind, dead.key, dead.why) == ("say", "a#b:c", "KeyError")
    assert rig.engine.counts["dead"] == 1
    assert len(rig.calls) == FAILURES.attempts
    broken = False
    assert await rig.engine.revive(dead.id)
    await rig.until(FAILURES.attempts + 1)
    assert rig.calls[-1] == ("say", "a#b:c", {"n": 7})
    assert await rig.engine.dead() == []
    assert not await rig.engine.revive(dead.id)


async def test_an_unknown_kind_waits_for_the_release_that_knows_it(rig, monkeypatch):
    monkeypatch.setattr(rules, "UNKNOWN_KIND", 0.5)
    effects = {"say": rig.recording("say")}
    await rig.engine.start(effects)
    await rig.commit("novelty", "a", {"n": 1})
    await rig.counted("unknown")
    assert await rig.engine.dead() == []
    await rig.engine.stop(grace=1)
    await rig.engine.start({**effects, "novelty": rig.recording("novelty")})
    await rig.until(1)
    assert rig.calls == [("novelty", "a", {"n": 1})]


async def test_a_periodic_effect_comes_again_even_when_it_failed(rig):
    async def answer(_nth):
        raise ValueError

    rig.engine.every("tidy", 1, "sweep")
    await rig.engine.start({"sweep": rig.recording("sweep", answer)})
    await rig.until(3, within=60)
    assert {call[:2] for call in rig.calls} == {("sweep", "tidy")}
    assert len({call[2]["at"] for call in rig.calls}) == len(rig.calls)
    assert await rig.engine.dead() == []


async def test_a_payload_that_is_not_json_is_refused_at_once(rig):
    await rig.engine.start({})
    with pytest.raises(TypeError):
        await rig.commit("say", "a", {"when": object()})


async def test_no_other_door_of_the_engine_opens_inside_a_unit(rig):
    await rig.engine.start({})
    rig.engine.watch(rig.app)
    async with rig.session() as session, session.begin():
        await rig.engine.enqueue(session, "say", "a")
        for call in (rig.engine.dead(), rig.engine.revive("x"), rig.engine.migrate(), rig.engine.start({})):
            with pytest.raises(InsideUnit):
                await call
    assert await rig.engine.dead() == []


async def test_however_a_unit_ends_the_doors_open_again(rig):
    await rig.engine.start({})
    rig.engine.watch(rig.app)
    async with rig.session() as session:
        # left without an end: the session rolls back in a task of its own
        await rig.engine.enqueue(session, "say", "a")
    assert await rig.engine.dead() == []
    with suppress(TimeoutError):
        async with asyncio.timeout(0.05), rig.session() as session, session.begin():
            await rig.engine.enqueue(session, "say", "a")
            await asyncio.Event().wait()
    assert await rig.engine.dead() == []
    session = rig.session()
    await rig.engine.enqueue(session, "say", "a")
    await asyncio.create_task(session.commit())
    assert await rig.engine.dead() == []
    await session.close()


async def test_an_effect_may_open_units_of_its_own_and_enqueue_in_them(rig):
    async def chain(key, payload):
        if int(key) < 3:
            await rig.commit("chain", str(int(key) + 1))
        rig.calls.append(("chain", key, payload))

    await rig.engine.start({"chain": chain})
    rig.engine.watch(rig.app)
    await rig.commit("chain", "1")
    await rig.until(3)
    assert [call[1] for call in rig.calls] == ["1", "2", "3"]


async def test_stopping_waits_for_what_runs(rig):
    ended = asyncio.Event()

    async def slow(_key, _payload):
        rig.calls.append(("say", "slow", {}))
        await asyncio.sleep(0.5)
        ended.set()

    await rig.engine.start({"say": slow})
    await rig.commit("say", "slow")
    await rig.until(1)
    await rig.engine.stop(grace=5)
    assert ended.is_set()


@pytest.mark.parametrize("rig", [pytest.param("dbos", marks=pytest.mark.process)], indirect=True)
async def test_finished_rows_are_purged_after_their_time_and_dead_ones_stay(rig, tmp_path, monkeypatch):
    monkeypatch.setattr(rules, "retry_of", lambda _kind: RetryPolicy(attempts=1))

    async def answer(_nth):
        raise ValueError

    engine = DbosEngine(f"sqlite:///{tmp_path / 'main.db'}", keep=timedelta(seconds=-5))
    await engine.start({"say": rig.recording("say"), "card": rig.recording("card", answer)})
    rig.engine = engine
    await rig.commit("say", "fine")
    await rig.commit("card", "broken")
    await rig.until(2)
    await rig.quiet()
    await engine._purge("", {})
    async with rig.session() as session:
        rows = await session.execute(sa.text("SELECT workflow_uuid FROM workflow_status"))
        assert rows.scalars().all() == ["card:broken"]


async def test_an_effect_that_hangs_fails_after_the_longest_run(rig, monkeypatch):
    monkeypatch.setattr(rules, "LONGEST_RUN", 0.2)

    async def answer(nth):
        if nth == 1:
            await asyncio.Event().wait()
        return

    await rig.engine.start({"say": rig.recording("say", answer)})
    await rig.commit("say", "a")
    await rig.until(2)
    assert rig.engine.counts["failed"] == 1


ON_DBOS = [pytest.param("dbos", marks=pytest.mark.process), pytest.param("dbos-postgres", marks=pytest.mark.postgres)]


@pytest.mark.parametrize("rig", ON_DBOS, indirect=True)
async def test_an_effect_dequeued_but_not_begun_is_begun_and_a_running_one_left(rig, monkeypatch):
    monkeypatch.setattr("bot.engine.dbos_engine.JANITOR_PERIOD", 0.2)
    over = asyncio.Event()

    async def long(_count: int) -> None:
        await over.wait()

    await rig.engine.start({"say": rig.recording("say"), "card": rig.recording("card", long)})
    await rig.commit("card", "runs")
    await rig.until(1)
    await rig.commit("say", "stranded", delay=600)
    table = "workflow_status" if rig.app.dialect.name == "sqlite" else "dbos.workflow_status"
    taken = f"UPDATE {table} SET status = 'PENDING', executor_id = 'slot-0', application_version = '1'"
    async with rig.app.begin() as connection:
        await connection.execute(sa.text(f"{taken} WHERE workflow_uuid = 'say:stranded'"))
    await rig.until(2)
    await rig.quiet(1)
    over.set()
    assert [call[:2] for call in rig.calls] == [("card", "runs"), ("say", "stranded")]


@pytest.mark.parametrize("rig", ON_DBOS, indirect=True)
async def test_a_rush_on_the_wallets_keeps_no_answer_waiting(rig):
    over, busy = asyncio.Event(), PACES[JobQueue.WALLET].slots

    async def long(_count: int) -> None:
        await over.wait()

    await rig.engine.start({"wallet": rig.recording("wallet", long), "card_update": rig.recording("card_update")})
    for number in range(20):
        await rig.commit("wallet", f"{number}")
    await rig.until(busy)
    await rig.commit("card_update", "the click's")
    await rig.until(busy + 1)
    assert rig.calls[-1][:2] == ("card_update", "the click's")
    over.set()
    await rig.until(20 + 1)


@pytest.mark.parametrize("rig", [pytest.param("dbos", marks=pytest.mark.process)], indirect=True)
async def test_stopping_does_not_wait_for_whoever_holds_the_database(rig, tmp_path):
    await rig.engine.start({"say": rig.recording("say")})
    with sqlite3.connect(tmp_path / "main.db", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        await rig.quiet(1.5)
        began = time.monotonic()
        await rig.engine.stop(grace=1)
        assert time.monotonic() - began < 9
        other.execute("ROLLBACK")
    other.close()
    for left in [thread for thread in threading.enumerate() if thread.name == "engine-stop"]:
        await asyncio.to_thread(left.join)
