"""A userid that became another: what can change follows, what is append-only is found."""

from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.domain.claim import Decision, Person, State, Step
from bot.domain.invoice import Account, UserId
from bot.ports.cards import CardKind, SentCard
from bot.ports.people import Known, LoggedIn, Rename
from bot.store import Store
from tests.contract.samples import LI, NOW, WANG, ZHANG, new_line

NEW = UserId("zhang.san2")
HOUR = timedelta(hours=1)


async def waiting(store: Store, claimant: Person, *approvers: Person, number: int = 1) -> str:
    """A claim that waits for these."""
    async with store.unit() as unit:
        draft = await unit.claims.add(claimant, "", f"key-{number}", approvers, [new_line(str(number))], NOW)
        claim = await unit.claims.save(draft, state=State.PENDING, at=NOW)
        await unit.cards.plan(
            SentCard(f"t-{number}", claim.id, CardKind.APPROVAL, 1, 1, tuple(a.userid for a in approvers))
        )
        return claim.number


async def rename(store: Store, old: UserId, new: UserId, hours: int = 2) -> list[int]:
    async with store.unit() as unit:
        return await unit.renames.rename(old, new, "command", NOW + hours * HOUR)


async def test_claims_approvals_cards_bindings_sessions_and_talks_follow(store: Store) -> None:
    mine, theirs = await waiting(store, ZHANG, WANG), await waiting(store, LI, ZHANG, WANG, number=2)
    async with store.unit() as unit:
        await unit.bindings.bind(ZHANG.userid, "o-1", NOW)
        await unit.bindings.bind(ZHANG.userid, "m-1", NOW, Account.MINI)
        await unit.sessions.add("hash", LoggedIn(Account.WORK, ZHANG.userid), NOW)
        await unit.conversations.prefer(ZHANG.userid, "language", "en")
        await unit.conversations.put(ZHANG.userid, {"asks": "x"}, NOW + HOUR)
        before = await unit.claims.by_number(mine)
        question, _ = await unit.question(ZHANG.userid, "k", 1, NOW)
    assert before
    assert len(await rename(store, UserId(ZHANG.userid.upper()), NEW)) == 2
    async with store.unit() as unit:
        claim, other = await unit.claims.by_number(mine), await unit.claims.by_number(theirs)
        assert claim
        assert other
        assert (claim.claimant, claim.version > before.version) == (Person(NEW, ZHANG.name), True)
        assert [person.userid for person in other.approvers] == [NEW, WANG.userid]
        assert [c.number for c in await unit.claims.waiting_for(NEW)] == [theirs]
        assert await unit.claims.waiting_for(ZHANG.userid) == []
        card = await unit.cards.get("t-2")
        assert card
        assert card.to == (NEW, WANG.userid)
        assert await unit.bindings.all_of(NEW) == [(Account.MINI, "m-1"), (Account.WORK, "o-1")]
        assert await unit.sessions.get("hash", NOW, NOW) == LoggedIn(Account.WORK, NEW)
        assert await unit.conversations.preference(NEW, "language") == "en"
        assert await unit.conversations.get(NEW, NOW) == {"asks": "x"}
        assert await unit.question(NEW, "k", 1, NOW) == (question, False)
        assert await unit.claims.by_submission(NEW, "key-1")
        assert await unit.renames.known(ZHANG.userid) == Known()
        assert await unit.renames.known(NEW) == Known(claims=1, bindings=2, waiting=1)
        assert await unit.renames.now(ZHANG.userid) == NEW
        assert await unit.renames.all() == [Rename(UserId(ZHANG.userid.lower()), NEW, "command", NOW + 2 * HOUR)]


async def test_what_the_new_one_has_already_stays_theirs(store: Store) -> None:
    mine, theirs = await waiting(store, ZHANG, WANG), await waiting(store, Person(NEW, "新"), ZHANG, number=1)
    async with store.unit() as unit:
        for userid, language in ((ZHANG.userid, "en"), (NEW, "zh-CN")):
            await unit.conversations.prefer(userid, "language", language)
            await unit.conversations.put(userid, {"asks": language}, NOW + HOUR)
            await unit.question(userid, "k", 1, NOW)
    await rename(store, ZHANG.userid, NEW)
    async with store.unit() as unit:
        assert {claim.number for claim in await unit.claims.of_claimant(NEW)} == {mine, theirs}
        submitted = await unit.claims.by_submission(NEW, "key-1")
        assert submitted
        assert submitted.number == theirs
        assert await unit.conversations.preference(NEW, "language") == "zh-CN"
        assert await unit.conversations.get(NEW, NOW) == {"asks": "zh-CN"}
        assert await unit.claims.waiting_for(NEW) == []  # nobody waits for their own word
        claim = await unit.claims.by_number(theirs)
        assert claim
        assert not claim.is_approver(NEW)


async def test_who_waits_twice_waits_once(store: Store) -> None:
    number = await waiting(store, LI, ZHANG, Person(NEW, "新"))
    await rename(store, ZHANG.userid, NEW)
    async with store.unit() as unit:
        assert [claim.number for claim in await unit.claims.waiting_for(NEW)] == [number]
        claim = await unit.claims.by_number(number)
        assert claim
        assert [person.userid for person in claim.approvers] == [NEW]


async def decided(store: Store, number: str, by: Person) -> None:
    async with store.unit() as unit:
        claim = await unit.claims.by_number(number)
        assert claim
        moved = await unit.claims.save(claim, state=State.APPROVED, at=NOW)
        await unit.claims.decide(moved, Decision(1, 1, by, Step.APPROVE, "", NOW))
        await unit.audit(moved, Step.APPROVE, by, NOW)


async def test_a_decision_stays_as_written_and_theirs_under_each_later_name(store: Store) -> None:
    number = await waiting(store, LI, ZHANG)
    await decided(store, number, ZHANG)
    await rename(store, ZHANG.userid, NEW, 1)
    await rename(store, NEW, UserId("newest"), 2)
    async with store.reading() as unit:
        claim = await unit.claims.by_number(number)
        assert claim
        assert [d.by.userid for d in claim.decisions] == ["newest"]
        assert claim.is_party(UserId("newest"))
        assert [entry.actor for entry in await unit.history(claim.id)] == ["newest"]
        assert await unit.renames.now(ZHANG.userid) == "newest"
        written = await unit._session.scalar(sa.text('SELECT "by" FROM decisions'))  # type: ignore[attr-defined]
        assert written == ZHANG.userid


async def test_a_userid_of_old_that_somebody_else_got_later_is_theirs(store: Store) -> None:
    await rename(store, ZHANG.userid, NEW, -1)
    number = await waiting(store, LI, ZHANG)
    await decided(store, number, ZHANG)
    async with store.reading() as unit:
        claim = await unit.claims.by_number(number)
        assert claim
        assert claim.decisions[0].by.userid == ZHANG.userid
        assert not claim.is_party(NEW)
    await rename(store, ZHANG.userid, UserId("other"), 3)
    async with store.reading() as unit:
        claim = await unit.claims.by_number(number)
        assert claim
        assert claim.decisions[0].by.userid == "other"


async def test_claims_that_one_made_and_the_other_decided_set_them_apart(store: Store) -> None:
    number = await waiting(store, LI, ZHANG)
    await decided(store, number, ZHANG)
    async with store.reading() as unit:
        assert await unit.renames.apart(ZHANG.userid, LI.userid) == [number]
        assert await unit.renames.apart(LI.userid, UserId(ZHANG.userid.upper())) == [number]
        assert await unit.renames.apart(LI.userid, WANG.userid) == []
        assert (await unit.renames.known(ZHANG.userid)).decided == 1


async def test_who_is_bound_is_found_by_userid_or_name(store: Store) -> None:
    await waiting(store, ZHANG, WANG)
    async with store.unit() as unit:
        await unit.bindings.bind(ZHANG.userid, "o-1", NOW)
        assert await unit.bindings.called(ZHANG.userid.upper()) == [ZHANG.userid]
        assert await unit.bindings.called(ZHANG.name) == [ZHANG.userid]
        assert await unit.bindings.called("nobody") == []
        assert await unit.bindings.since(ZHANG.userid) == [("o-1", NOW)]
        assert await unit.renames.openids_of("", 9) == [ZHANG.userid]
        assert await unit.renames.openids_of(ZHANG.userid, 9) == []


@pytest.mark.parametrize("userid", ["zhang_san", "zhang.san", "a%", "zhang@corp"])
async def test_a_userid_is_no_pattern(store: Store, userid: str) -> None:
    near = "".join("x" if letter in "_.%@" else letter for letter in userid) + "y"
    number = await waiting(store, LI, Person(UserId(near), "甲"), Person(UserId(userid), "乙"))
    await rename(store, UserId(userid), NEW)
    async with store.reading() as unit:
        claim = await unit.claims.by_number(number)
        assert claim
        assert [person.userid for person in claim.approvers] == [near, NEW]
