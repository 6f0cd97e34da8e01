"""What the app may not ask the directory, for good: claims go on with what is known, and the admins hear the cause."""

from dataclasses import replace

import pytest
from structlog.testing import capture_logs

from bot.chat.replies import Plain, Sent
from bot.domain.claim import State
from bot.domain.errors import CannotClaim
from bot.domain.invoice import UserId
from bot.ports.platform import Busy, NotAllowed, PlatformFault, Refused
from bot.services.approver_finder import Approvers
from bot.services.picks import Chosen
from bot.weixin import CODES
from tests.unit.services.kit import DeskKit, changed, desk

ANN, LEAD, ADMIN, FINANCE = UserId("ann"), UserId("lead"), UserId("adm"), UserId("fin")
ASKED = {"members": "members", "departments": "departments", "openid": "openids", "userid": "openids"}


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        rules = replace(it.services.rules, codes=CODES)
        for effect in (it, *it.effects.values()):
            if hasattr(effect, "_do"):
                effect._services = changed(it.services, rules=rules)
        it.services = changed(it.services, rules=rules)
        yield it


def forbid(kit: DeskKit, call: str, code: int, *others: str) -> None:
    """The platform refuses this call from now on, as the adapter tells it; ``others``: members it does not tell of."""
    for name in (call, *others):
        fault: PlatformFault = (Refused if code == 60011 else NotAllowed)("forbidden", code)
        fault.asked = ASKED.get(name, "members")
        kit.people.refuses[name] = fault


def rules(kit: DeskKit, **changes: object) -> None:
    kit.services = changed(kit.services, rules=replace(kit.services.rules, **changes))


async def from_pick_to_closed(kit: DeskKit, approver: str, *, openid: bool = True) -> None:
    ref = kit.wallets.add(1, "ann")
    if not openid:  # the wallet does not say whose it is
        kit.wallets.cards[ref].openid = ""
    claim = await kit.submit("ann", ref)
    await kit.settle()
    await kit.services.approvals.approve(UserId(approver), claim.number)
    await kit.settle()
    assert (await kit.claim(claim.number)).state is State.CLOSED
    await kit.check_quiet()


@pytest.mark.parametrize("code", [60011, 48002, 48009, 60020, 301002])
@pytest.mark.parametrize("call", ASKED)
async def test_a_claim_goes_from_pick_to_closed_whatever_is_forbidden(kit, call, code):
    forbid(kit, call, code)
    await from_pick_to_closed(kit, "boss" if call == "members" else "lead", openid=call != "openid")


@pytest.mark.parametrize("code", [60011, 48002, 60020])
@pytest.mark.parametrize("call", ["members", "openid"])
async def test_an_admin_hears_the_cause_once_a_day(kit, call, code):
    forbid(kit, call, code)
    ref = kit.wallets.add(1, "ann")
    kit.wallets.cards[ref].openid = ""
    for _ in range(2):
        assert await kit.services.picks.look_up(ANN, [Chosen(ref)], [])
        await kit.services.approver_finder.approvers_for(ANN)
    await kit.now()
    told = [text for to, text in kit.messages.told if to == ADMIN and str(code) in text]
    assert len(told) == 1
    assert ("可信IP" if code == 60020 else "可见范围") in told[0]


@pytest.mark.parametrize("code", [60011, 48002])
@pytest.mark.parametrize("how", ["at a pick", "at night"])
async def test_an_admin_hears_why_nobody_is_told_whose_an_openid_is(kit, how, code):
    if how == "at a pick":
        forbid(kit, "userid", code)
    for number in (1, 2):
        assert await kit.services.picks.look_up(ANN, [Chosen(kit.wallets.add(number, "ann"))], [])
    forbid(kit, "userid", code)
    await kit.services.proofs.prove_openids()
    await kit.now()
    assert len([text for to, text in kit.messages.told if to == ADMIN and f"{code}" in text]) == 1


@pytest.mark.parametrize("code", [60011, 48002])
async def test_a_rename_that_cannot_be_looked_into_is_no_fault(kit, code):
    forbid(kit, "members", code)
    assert await kit.services.renames.rename_told(ANN, UserId("anna")) is None
    await kit.now()
    assert str(code) in kit.messages.heard_by(ADMIN)


async def test_departments_are_asked_for_only_by_whom_no_leader_suffices(kit):
    kit.people.refuses["departments"] = Busy("department/list", 45009, 60.0)
    assert [person.userid for person in (await kit.services.approver_finder.approvers_for(ANN)).people] == [LEAD]
    with pytest.raises(Busy):
        await kit.services.approver_finder.approvers_for(UserId("boss"))


async def test_the_page_shows_what_was_picked_while_nobody_knows_who_approves(kit):
    kit.people.refuses["ann"] = Busy("user/get", -1, 1.0)
    assert await kit.services.approver_finder.expected(ANN) is None


async def test_without_departments_who_has_no_leader_is_approved_by_the_fallback(kit):
    forbid(kit, "departments", 48002)
    rules(kit, fallback_approver=LEAD)
    assert [person.userid for person in (await kit.services.approver_finder.approvers_for(UserId("boss"))).people] == [
        LEAD
    ]


async def test_a_fallback_that_may_not_be_read_never_approves_their_own(kit):
    forbid(kit, "members", 48002)
    rules(kit, fallback_approver=UserId("ANN"))
    assert await kit.services.approver_finder.approvers_for(ANN) == Approvers()


async def test_without_a_fallback_an_admin_is_asked_and_names_an_approver(kit):
    forbid(kit, "members", 60011)
    rules(kit, fallback_approver=None)
    claim = await kit.submit("ann", kit.wallets.add(1, "ann"))
    await kit.settle()
    assert f"{claim.number} 无审批人" in kit.messages.heard_by(ADMIN)
    await kit.services.approvals.assign(ADMIN, claim.number, LEAD)
    await kit.services.approvals.approve(LEAD, claim.number)
    await kit.settle()
    assert (await kit.claim(claim.number)).state is State.CLOSED


async def test_names_are_those_of_claims_before(kit):
    await kit.submit("ann", kit.wallets.add(1, "ann"))
    await kit.settle()
    forbid(kit, "members", 60011)
    assert [(await kit.services.people.person(UserId(who))).name for who in ("ann", "lead", "bob")] == [
        "ann先生",
        "lead先生",
        "bob",
    ]


async def test_who_has_no_weixin_is_told_so_only_when_the_platform_says_so(kit):
    ref = kit.wallets.add(1, "ann")
    kit.wallets.cards[ref].openid = ""
    kit.people.refuses["openid"] = Busy("convert", -1, 1.0)
    rows = await kit.services.picks.look_up(ANN, [Chosen(ref)], [])
    assert rows[0].state != "blocked"


async def test_a_sweep_reroutes_nothing_because_members_may_not_be_read(kit):
    claim = await kit.submit("ann", kit.wallets.add(1, "ann"))
    await kit.settle()
    forbid(kit, "members", 60011)
    await kit.services.reminders.look_after_waiting()
    await kit.settle()
    found = await kit.claim(claim.number)
    assert [person.userid for person in found.approvers] == [LEAD]
    assert not found.needs_help


async def test_one_claimant_who_cannot_be_read_stops_no_other_claims_sweep(kit):
    first = await kit.submit("ann", kit.wallets.add(1, "ann"))
    second = await kit.submit("bob", kit.wallets.add(2, "bob"))
    await kit.settle()
    kit.people.refuses["ann"] = Busy("user/get", -1, 1.0)
    kit.people.gone = {"lead", "lead2"}
    with pytest.raises(Busy):
        await kit.services.reminders.look_after_waiting()
    await kit.settle()
    assert [person.userid for person in (await kit.claim(first.number)).approvers] == [LEAD]
    assert [person.userid for person in (await kit.claim(second.number)).approvers] == ["boss"]


async def test_a_setting_that_is_missing_is_said_in_words_at_login(kit):
    no = NotAllowed("auth/getuserinfo", 60011)
    no.asked = "login"
    with pytest.raises(CannotClaim) as caught:
        async with kit.services.platform_calls.asking():
            raise no
    assert caught.value.key == "why.setup"
    await kit.now()
    assert "登录" in kit.messages.heard_by(ADMIN)


# -------------------- messages that do not arrive


def out_of_reach(kit: DeskKit, monkeypatch: pytest.MonkeyPatch, *members: str, how: str = "invaliduser") -> None:
    send = kit.messages.send_text

    async def sending(to: list[UserId], text: Plain, *, once: bool) -> Sent:
        if to[0] in members and how == "81013":
            raise Refused("message/send", 81013, unreachable=True)
        return Sent("m", "", tuple(to)) if to[0] in members else await send(to, text, once=once)

    monkeypatch.setattr(kit.messages, "send_text", sending)


@pytest.mark.parametrize("how", ["invaliduser", "81013"])
async def test_what_does_not_reach_an_admin_is_logged_and_reaches_the_others(kit, monkeypatch, how):
    other = UserId("adm2")
    rules(kit, admins=(ADMIN, other))
    out_of_reach(kit, monkeypatch, ADMIN, how=how)
    forbid(kit, "members", 48002)
    with capture_logs() as logs:
        await kit.services.approver_finder.approvers_for(ANN)
        await kit.settle()
    missed = [line for line in logs if line["event"] == "message_not_delivered"]
    assert [(line["to"], line["text"], line["log_level"]) for line in missed] == [(ADMIN, "setup.members", "warning")]
    assert "48002" in kit.messages.heard_by(other)
    assert not kit.messages.heard_by(FINANCE)


async def test_what_reaches_no_admin_at_all_reaches_finance(kit, monkeypatch):
    out_of_reach(kit, monkeypatch, ADMIN)
    forbid(kit, "members", 48002)
    await kit.services.approver_finder.approvers_for(ANN)
    await kit.settle()
    assert kit.messages.heard_by(FINANCE).count("48002") == 1


async def test_what_an_admin_asked_for_themselves_goes_to_nobody_else(kit, monkeypatch):
    out_of_reach(kit, monkeypatch, ADMIN)
    async with kit.store.unit() as unit:
        await kit.services.notifier.sender.send(unit, "private", ADMIN, "reply.help")
    await kit.settle()
    assert not kit.messages.told
