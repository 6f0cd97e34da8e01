"""Whose an openid is: a colleague posts the handle of another's invoice; the platform names the owner, says nothing, or
knows other openids than the wallet. And everybody honest, who notices none of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.claim import BlockKind, Claim, Person, State
from bot.domain.errors import BadInput, NoSuchPage, NotYourCall, SomeCannot, TooLate
from bot.domain.invoice import Account, CardRef, Status, UserId
from bot.ports.people import Standing
from bot.ports.platform import Busy, NotAllowed
from bot.services import Services
from bot.services.picks import Chosen, PickRow
from tests.unit.services.kit import DeskKit, changed, desk, refused

ANN, BOB, LEAD = UserId("ann"), UserId("bob"), UserId("lead")
FIN, ADM = Person(UserId("fin"), "fin"), Person(UserId("adm"), "adm")
HERS = "openid-ann"
# What "no answer" can be: 40003 where the openid spaces differ, 48002 when we may not ask, silence.
SILENCES = [
    pytest.param(None, id="other openid spaces"),
    pytest.param(NotAllowed("user/convert_to_userid", 48002), id="not allowed"),
    pytest.param(Busy("user/convert_to_userid"), id="silence"),
]
both_modes = pytest.mark.parametrize("pays", [False, True], ids=["written off when approved", "when paid"])


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        yield it


def mode(kit: DeskKit, *, pays: bool) -> Services:
    return changed(kit.services, rules=replace(kit.services.rules, pays=pays, close_after=timedelta(0)))


async def look_up(kit: DeskKit, who: UserId, *refs: CardRef) -> list[PickRow]:
    return await kit.services.picks.look_up(who, [Chosen(ref) for ref in refs], [])


async def approved(kit: DeskKit, services: Services, who: str, *refs: CardRef) -> Claim:
    claim = await kit.submit(who, *refs)
    await kit.now()
    return await services.approvals.approve(LEAD, claim.number)


async def finish(kit: DeskKit, services: Services, number: str) -> State:
    """Time goes by, finance pays where it may, and what can be written off is."""
    kit.clock.move(86_400)
    claim = await kit.claim(number)
    if services.rules.pays and "pay" in services.finance.finance_can(claim, FIN.userid):
        await services.finance.pay(FIN, number)
    elif services.rules.pays and claim.state is State.APPROVED:
        with pytest.raises(TooLate):
            await services.finance.pay(FIN, number)
    await kit.settle()
    await services.closing.close_overdue()
    await kit.settle()
    return (await kit.claim(number)).state


async def standing(kit: DeskKit, openid: str = HERS) -> tuple[UserId, Standing, tuple[UserId, ...]]:
    async with kit.store.reading() as unit:
        it = (await unit.bindings.held([openid]))[openid]
    return it.holder, it.standing, it.others


def blocked(claim: Claim) -> list[int]:
    return [block.line for block in claim.blocks if block.kind is BlockKind.OPENID]


# ------------------------------------------------------------ the stolen handle


@both_modes
async def test_where_the_platform_names_the_owner_the_thief_is_refused_both_told(kit, pays):
    services = mode(kit, pays=pays)
    kit.people.openids[HERS] = ANN
    stolen = kit.wallets.add(1, "ann")
    for _ in range(2):
        (row,) = await look_up(kit, BOB, stolen)
        assert (row.state, row.note) == ("blocked", "row.not_yours")
    with pytest.raises(SomeCannot):
        await services.submissions.submit(BOB, "stolen", [row.id], "")
    await kit.settle()
    assert await kit.all_claims() == []
    assert kit.status(stolen) is Status.FREE
    assert kit.messages.heard_by("ann").count("第1号店 ¥100.00") == 1
    assert kit.messages.heard_by("bob").count("第1号店 ¥100.00") == 1
    assert "bob" not in kit.messages.heard_by("ann")
    assert "ann" not in kit.messages.heard_by("bob")

    claim = await approved(kit, services, "ann", stolen)
    assert await finish(kit, services, claim.number) is State.CLOSED
    await kit.check_quiet()


@both_modes
@pytest.mark.parametrize("silence", SILENCES)
async def test_without_an_answer_nothing_is_paid_once_the_owner_comes(kit, pays, silence):
    services = mode(kit, pays=pays)
    kit.people.silent = silence
    stolen, hers = kit.wallets.add(1, "ann"), kit.wallets.add(2, "ann")
    theft = await approved(kit, services, "bob", stolen)
    rows = await look_up(kit, ANN, stolen, hers)
    assert [row.note for row in rows] == ["row.duplicate", "row.openid_contested"]  # not shut out
    assert await finish(kit, services, theft.number) is State.APPROVED
    assert blocked(await kit.claim(theft.number)) == [1]

    claim = await approved(kit, services, "ann", hers)
    assert await finish(kit, services, claim.number) is State.APPROVED
    assert blocked(await kit.claim(claim.number)) == [1]
    (told,) = [text for to, text in kit.messages.told if to == "adm"]
    assert theft.number in told
    assert "bob先生、ann先生" in told

    await services.proofs.decide_openid(ADM, HERS, ANN)
    await kit.settle()
    lost = await kit.claim(theft.number)
    assert (lost.state, lost.blocks, kit.status(stolen)) == (State.WITHDRAWN, (), Status.FREE)
    assert theft.number in kit.messages.heard_by("bob")
    assert await refused(services.approvals.approve(LEAD, theft.number)) == "late.another_s"
    assert await finish(kit, services, claim.number) is State.CLOSED
    assert await standing(kit) == (ANN, Standing.PROVED, ())
    again = await approved(kit, services, "ann", stolen)
    assert await finish(kit, services, again.number) is State.CLOSED
    (row,) = await look_up(kit, BOB, kit.wallets.add(3, "ann"))
    assert row.note == "row.not_yours"  # a proved one is not displaced by whoever comes
    await kit.check_quiet()


async def test_a_contest_begun_between_approval_and_close_job_is_seen(kit):
    theft = await approved(kit, kit.services, "bob", kit.wallets.add(1, "ann"))
    kit.clock.move(31)  # the undo window is over, the job is due and has not run
    await look_up(kit, ANN, kit.wallets.add(2, "ann"))
    await kit.settle()
    assert (await kit.claim(theft.number)).state is State.APPROVED
    assert await kit.services.closing.close(theft.id, theft.version) == 0.0
    assert (await kit.claim(theft.number)).state is State.APPROVED


@pytest.mark.parametrize("comes", [ANN, BOB], ids=["the owner", "the thief"])
async def test_a_second_person_is_seen_though_they_have_another_weixin(kit, comes):
    first = BOB if comes == ANN else ANN
    await look_up(kit, comes, kit.wallets.add(5, f"{comes}-s old phone"))
    claim = await approved(kit, kit.services, first, kit.wallets.add(1, "ann"))
    (row,) = await look_up(kit, comes, kit.wallets.add(2, "ann"))
    assert row.note == "row.openid_contested"
    await kit.settle()
    assert (await kit.claim(claim.number)).state is State.APPROVED
    assert await standing(kit) == (first, Standing.CONTESTED, (comes,))


async def test_a_write_off_under_way_is_told_to_finance_once_the_owner_is_proved(kit):
    theft = await approved(kit, kit.services, "bob", kit.wallets.add(1, "ann"))
    kit.clock.move(31)
    await kit.services.closing.close(theft.id, theft.version)
    assert (await kit.claim(theft.number)).state is State.CLOSING
    kit.people.openids[HERS] = ANN
    await look_up(kit, ANN, kit.wallets.add(2, "ann"))
    await kit.settle()
    for to in ("fin", "adm"):
        assert theft.number in kit.messages.heard_by(to)


async def test_a_paid_contested_claim_is_not_written_off_and_can_be_taken_back(kit):
    services = mode(kit, pays=True)
    stolen = kit.wallets.add(1, "ann")
    theft = await approved(kit, services, "bob", stolen)
    kit.clock.move(31)
    await changed(services, rules=replace(services.rules, close_after=timedelta(hours=1))).finance.pay(
        FIN, theft.number
    )
    kit.people.openids[HERS] = ANN
    await look_up(kit, ANN, kit.wallets.add(2, "ann"))
    await kit.settle()
    await services.closing.close_overdue()
    paid = await kit.claim(theft.number)
    assert (paid.state, blocked(paid), kit.status(stolen)) == (State.PAID, [1], Status.LOCKED)
    for to in ("fin", "adm", "bob"):
        assert theft.number in kit.messages.heard_by(to)
    await services.finance.unpay(FIN, theft.number, "not his")
    await services.finance.send_back(FIN, theft.number, "not his")
    await kit.settle()
    assert kit.status(stolen) is Status.FREE
    assert (await kit.claim(theft.number)).blocks == ()
    await kit.check_quiet()


async def test_a_draft_of_anothers_invoice_stops_in_doubt_is_refused_on_proof(kit):
    stolen, more = kit.wallets.add(1, "ann"), kit.wallets.add(3, "ann")
    kit.wallets.refuse = 72024
    draft = await kit.submit("bob", stolen, more)
    await kit.settle()
    kit.wallets.refuse = 0
    assert (await kit.claim(draft.number)).state is State.DRAFT
    await look_up(kit, ANN, kit.wallets.add(2, "ann"))
    assert blocked(await kit.claim(draft.number)) == []  # it holds nothing
    again = await kit.services.submissions.resubmit(BOB, draft.number, [2])
    assert blocked(again) == [1]
    kit.wallets.refuse = 72024
    await kit.settle()
    kit.wallets.refuse = 0
    assert (await kit.claim(draft.number)).blocks == ()
    await kit.services.proofs.decide_openid(ADM, HERS, ANN)
    with pytest.raises(SomeCannot):
        await kit.services.submissions.resubmit(BOB, draft.number, [])
    assert {line.problem for line in (await kit.claim(draft.number)).counted} == {"line.not_yours"}


# ------------------------------------------------------------ the platform's word comes later


@pytest.mark.parametrize("how", ["at the next look-up", "at night"])
async def test_the_platform_s_word_withdraws_what_others_have_claimed(kit, how):
    stolen, hers = kit.wallets.add(1, "ann"), kit.wallets.add(2, "ann")
    theft = await approved(kit, kit.services, "bob", stolen)
    await look_up(kit, ANN, hers)
    claim = await kit.submit("ann", hers)
    await kit.settle()
    kit.people.openids[HERS] = ANN
    if how == "at night":
        await kit.services.proofs.prove_openids()
    else:
        await look_up(kit, ANN, hers)
    await kit.settle()
    assert (await kit.claim(theft.number)).state is State.WITHDRAWN
    assert kit.status(stolen) is Status.FREE
    assert theft.number in kit.messages.heard_by("bob")
    assert f"已撤回：{theft.number}" in kit.messages.heard_by("adm")
    await kit.services.approvals.approve(LEAD, claim.number)
    await kit.settle()
    assert (await kit.claim(claim.number)).state is State.CLOSED
    assert await standing(kit) == (ANN, Standing.PROVED, ())
    await kit.check_quiet()


async def test_the_night_asks_a_bounded_number_and_goes_on_where_it_stopped(kit, monkeypatch):
    monkeypatch.setattr("bot.services.openid_proofs.A_NIGHT", 2)
    monkeypatch.setattr("bot.services.openid_proofs.PAGE", 1)
    async with kit.store.unit() as unit:
        for n in range(3):
            now, unsure = kit.clock.now(), Standing.PROVISIONAL
            await unit.bindings.bind(UserId(f"user{n}"), f"o{n}", now, standing=unsure)
        await unit.bindings.bind(BOB, "proved", kit.clock.now())
        await unit.bindings.bind(BOB, "of another account", kit.clock.now(), Account.MINI)
    for asked in (["o0", "o1"], ["o2"], ["o0", "o1"]):
        kit.people.openids_asked.clear()
        await kit.services.proofs.prove_openids()
        assert kit.people.openids_asked == asked
    kit.people.openids_asked.clear()
    kit.people.silent = Busy("user/convert_to_userid")
    await kit.services.proofs.prove_openids()
    assert kit.people.openids_asked == ["o2"]


async def test_who_is_named_but_not_here_counts_as_a_second_person(kit):
    kit.people.openids[HERS] = ANN
    kit.people.gone.add("ann")
    theft = await approved(kit, kit.services, "bob", kit.wallets.add(1, "ann"))
    await kit.settle()
    assert blocked(await kit.claim(theft.number)) == [1]
    assert (await kit.claim(theft.number)).state is State.APPROVED
    await kit.services.proofs.decide_openid(ADM, HERS, BOB)
    await kit.settle()
    assert (await kit.claim(theft.number)).state is State.CLOSED


# ------------------------------------------------------------ everybody honest


async def test_who_is_proved_is_asked_about_once_ever(kit):
    kit.people.openids[HERS] = UserId("ANN")  # userids know no case
    for number in range(3):
        claim = await approved(kit, kit.services, "ann", kit.wallets.add(number, "ann"))
        await kit.settle()
        assert (await kit.claim(claim.number)).state is State.CLOSED
    assert kit.people.openids_asked == [HERS]
    assert await standing(kit) == (ANN, Standing.PROVED, ())
    assert [to for to, _ in kit.messages.told if to in {"adm", "fin"}] == []
    await kit.check_quiet()


@pytest.mark.parametrize("silence", SILENCES)
async def test_who_is_not_proved_is_paid_all_the_same_while_nobody_else_comes(kit, silence):
    kit.people.silent = silence
    for number in range(2):
        claim = await approved(kit, kit.services, "ann", kit.wallets.add(number, "ann"))
        await kit.settle()
        assert (await kit.claim(claim.number)).state is State.CLOSED
    assert await standing(kit) == (ANN, Standing.PROVISIONAL, ())
    await kit.check_quiet()


async def test_a_new_weixin_is_taken_if_the_platform_proves_it_else_by_an_admin(kit):
    await look_up(kit, ANN, kit.wallets.add(1, "ann"))
    new = kit.wallets.add(2, "ann-s new phone")
    (row,) = await look_up(kit, ANN, new)
    assert row.note == "row.other_weixin"
    kit.people.openids["openid-ann-s new phone"] = ANN
    (row,) = await look_up(kit, ANN, new)
    assert row.state != "blocked"


async def test_claims_of_one_who_left_are_looked_at_before_the_next_is_paid(kit):
    claim = await approved(kit, kit.services, "bob", kit.wallets.add(1, "ann"))
    kit.people.gone.add("bob")
    await look_up(kit, ANN, kit.wallets.add(2, "ann"))
    assert blocked(await kit.claim(claim.number)) == [1]
    kit.people.openids[HERS] = ANN
    await look_up(kit, ANN, kit.wallets.add(2, "ann"))  # perhaps Bob was Ann, under an older userid
    assert (await kit.claim(claim.number)).state is State.APPROVED
    assert await standing(kit) == (ANN, Standing.PROVED, (BOB,))
    await kit.services.proofs.decide_openid(ADM, HERS, ANN)
    await kit.settle()
    assert (await kit.claim(claim.number)).state is State.WITHDRAWN
    assert await standing(kit) == (ANN, Standing.PROVED, ())


# ------------------------------------------------------------ an admin's word


async def contested(kit: DeskKit, first: str = "bob") -> None:
    async with kit.store.unit() as unit:
        await unit.bindings.bind(UserId(first), HERS, kit.clock.now(), standing=Standing.PROVISIONAL)
    await look_up(kit, ANN, kit.wallets.add(2, "ann"))
    await kit.settle()


async def test_an_admin_decides_once_among_those_who_came(kit):
    await contested(kit)
    for who in (BOB, ANN, LEAD):
        with pytest.raises(NoSuchPage):
            await kit.services.proofs.disputes(who)
        with pytest.raises(NoSuchPage):
            await kit.services.proofs.decide_openid(Person(who, who), HERS, who)
    assert await kit.services.proofs.disputes(FIN.userid) == []  # there is an admin
    (it,) = await kit.services.proofs.disputes(ADM.userid)
    assert ([p.userid for p in it.people], it.can, it.proved) == ([BOB, ANN], True, None)
    with pytest.raises(NotYourCall):
        await kit.services.proofs.decide_openid(FIN, HERS, ANN)
    with pytest.raises(BadInput):
        await kit.services.proofs.decide_openid(ADM, HERS, LEAD)
    await kit.services.proofs.decide_openid(ADM, HERS, ANN)
    for openid in (HERS, "unknown", ""):
        with pytest.raises(TooLate):
            await kit.services.proofs.decide_openid(ADM, openid, BOB)
    assert await kit.services.proofs.disputes(ADM.userid) == []


async def test_nobody_decides_in_their_own_cause(kit):
    await contested(kit, "adm")
    (it,) = await kit.services.proofs.disputes(ADM.userid)
    assert not it.can
    with pytest.raises(NotYourCall):
        await kit.services.proofs.decide_openid(ADM, HERS, ADM.userid)
    assert "微信" in kit.messages.heard_by("fin")
    assert kit.messages.heard_by("adm") == ""
    (it,) = await kit.services.proofs.disputes(FIN.userid)
    assert it.can
    await kit.services.proofs.decide_openid(FIN, HERS, ANN)
    assert await standing(kit) == (ANN, Standing.PROVED, ())


async def test_one_person_under_two_userids_is_no_dispute(kit):
    theirs = await kit.submit("ann", kit.wallets.add(1, "ann"))
    await kit.now()
    kit.people.gone.add("ann")
    kit.people.leaders["anna"] = ("lead",)
    kit.people.names["anna"] = "ann先生"
    await kit.services.picks.look_up(UserId("anna"), [Chosen(kit.wallets.add(2, "ann"))], [])
    assert blocked(await kit.claim(theirs.number)) == [1]
    await kit.services.renames.rename_by_hand(ANN, UserId("anna"), "adm", sure=True)
    claim = await kit.claim(theirs.number)
    assert (claim.claimant.userid, claim.blocks) == (UserId("anna"), ())
    async with kit.store.reading() as unit:
        assert (await unit.bindings.held([HERS]))[HERS].standing is Standing.PROVISIONAL


async def test_a_weixin_an_admin_let_go_of_is_still_contested_by_another(kit):
    stolen = await kit.submit("bob", kit.wallets.add(1, "ann"))
    await kit.now()
    await kit.services.bindings.rebind(ADM, "bob")
    rows = await kit.services.picks.look_up(ANN, [Chosen(kit.wallets.add(2, "ann"))], [])
    assert [row.note for row in rows] == ["row.openid_contested"]
    assert blocked(await kit.claim(stolen.number)) == [1]
