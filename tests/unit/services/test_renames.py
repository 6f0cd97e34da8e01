"""Members who got another userid, or another Weixin account: what follows them, and what is left to a person."""

from dataclasses import replace

import pytest

from bot.domain.claim import BlockKind, Person, State
from bot.domain.errors import BadInput, NotYourCall
from bot.domain.invoice import Account, Status, UserId
from bot.ports.people import LoggedIn
from bot.ports.platform import Busy, NotAllowed
from bot.services.picks import Chosen
from bot.services.renames import Doubt, Doubted, Renamed
from tests.unit.services.kit import DeskKit, desk, refused

ANN, ANNA, LEAD, ADMIN, FINANCE = (UserId(name) for name in ("ann", "anna", "lead", "adm", "fin"))
WHO = Person(ADMIN, "刘洋")


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        # The platform says whose an openid is: only a proved one makes a rename.
        it.people.openids |= {f"openid-{who}": UserId(who) for who in ("ann", "bob", "lead", "boss", "fin")}
        yield it


async def pending(kit: DeskKit, owner: str = "ann", card: int = 1) -> str:
    claim = await kit.submit(owner, kit.wallets.add(card, owner))
    await kit.settle()
    return claim.number


def called(kit: DeskKit, old: str, new: str, name: str = "") -> None:
    """The console gives this member another userid: the old one is unknown from now on."""
    kit.people.gone.add(old)
    kit.people.leaders[new] = kit.people.leaders.get(old, ())
    kit.people.names[new] = name or f"{old}先生"
    kit.people.openids[f"openid-{old}"] = UserId(new)


async def owner(kit: DeskKit, openid: str = "openid-ann") -> UserId | None:
    async with kit.store.reading() as unit:
        return await unit.bindings.member(Account.WORK, openid)


async def test_who_picks_under_a_new_userid_has_all_that_was_theirs(kit):
    number, ref = await pending(kit), kit.wallets.add(3, "ann")
    called(kit, "ann", "anna")
    rows = await kit.services.picks.look_up(ANNA, [Chosen(ref)], [])
    await kit.settle()
    assert rows[0].state != "blocked"
    claim = await kit.claim(number)
    assert claim.claimant == Person(ANNA, "ann先生")
    assert await owner(kit) == ANNA
    assert "都跟过来了" in kit.messages.heard_by("anna")
    assert "由 ann 改为 anna" in kit.messages.heard_by(ADMIN)
    async with kit.store.reading() as unit:
        assert (await unit.history(claim.id))[-1].step == "renamed"
    await kit.services.submissions.withdraw(ANNA, number)
    await kit.settle()
    await kit.check_quiet()


async def test_who_logs_in_under_a_new_userid_has_all_that_was_theirs(kit):
    number = await pending(kit)
    called(kit, "ann", "anna")
    kit.people.weixin["anna"] = "openid-ann"
    await kit.services.renames.recognise(ANNA)
    assert (await kit.claim(number)).claimant.userid == ANNA


@pytest.mark.parametrize("fault", [Busy("convert_to_openid", -1), NotAllowed("convert_to_openid", 48002)])
async def test_nobody_is_kept_out_because_they_are_not_recognised(kit, fault):
    number = await pending(kit)
    called(kit, "ann", "anna")
    kit.people.refuses["openid"] = fault
    await kit.services.renames.recognise(ANNA)
    assert (await kit.claim(number)).claimant.userid == "ann"


async def test_the_nightly_sweep_notices_too_and_once(kit):
    number = await pending(kit)
    called(kit, "ann", "anna")
    assert [one.new.userid for one in await kit.services.renames.look_for_renames()] == [ANNA]
    assert await kit.services.renames.look_for_renames() == []
    assert (await kit.claim(number)).claimant.userid == ANNA


async def test_two_who_notice_at_once_rename_once_and_doubt_nothing(kit):
    await pending(kit)
    called(kit, "ann", "anna")
    member = await kit.people.member(ANNA)
    first = await kit.services.renames._by_itself(ANN, member, by="platform")
    second = await kit.services.renames._by_itself(ANN, member, by="platform")
    await kit.settle()
    assert (first.new, second.new) == (Person(ANNA, "ann先生"), Person(ANNA, "ann先生"))
    assert "person rename" not in kit.messages.heard_by(ADMIN)


async def test_one_member_of_whom_nothing_is_told_stops_no_others_nightly_look(kit):
    await pending(kit, "ann")
    await pending(kit, "bob", 4)
    kit.people.refuses["ann"] = NotAllowed("user/get", 60011)
    called(kit, "bob", "bobby")
    assert [one.new.userid for one in await kit.services.renames.look_for_renames()] == ["bobby"]


async def test_a_claim_of_a_renamed_claimant_is_approved_and_written_off(kit):
    number = await pending(kit)
    called(kit, "ann", "anna")
    await kit.services.renames.look_for_renames()
    await kit.services.approvals.approve(LEAD, number)
    await kit.settle()
    assert (await kit.claim(number)).state is State.CLOSED


async def test_an_approver_who_was_renamed_decides_undoes_and_stays_a_party(kit):
    number = await pending(kit)
    await kit.services.approvals.approve(LEAD, number)
    done = await kit.services.renames.rename_by_hand(LEAD, UserId("leader"), "command", sure=True)
    assert done == Doubted(Doubt.STILL_HERE)
    called(kit, "lead", "leader")
    done = await kit.services.renames.rename_by_hand(LEAD, UserId("leader"), "command", sure=False)
    assert isinstance(done, Renamed)
    assert done.claims == (number,)
    claim = await kit.claim(number)
    assert claim.is_party(UserId("leader"))
    await kit.services.approvals.undo(UserId("leader"), number)
    await kit.services.approvals.approve(UserId("leader"), number)
    await kit.settle()
    assert (await kit.claim(number)).state is State.CLOSED


async def test_a_morning_sweep_asks_nobody_else_because_an_approver_was_renamed(kit):
    kit.wallets.add(9, "lead")
    await pending(kit, "lead", 5)  # the approver picked once, so their openid is known
    number = await pending(kit)
    called(kit, "lead", "leader")
    await kit.services.reminders.look_after_waiting()
    await kit.settle()
    claim = await kit.claim(number)
    assert [person.userid for person in claim.approvers] == ["leader"]
    assert not claim.help_owner


@pytest.mark.parametrize("what", ["left", "still here", "inactive", "no openid", "silent", "forbidden"])
async def test_what_is_no_rename_changes_nothing(kit, what, monkeypatch):
    number = await pending(kit)
    called(kit, "ann", "anna")
    match what:
        case "left":
            kit.people.openids.clear()
        case "still here":
            kit.people.gone.clear()
        case "inactive":
            kit.people.gone.add("anna")
        case "no openid":
            async with kit.store.unit() as unit:
                await unit.bindings.unbind(Account.WORK, "openid-ann")
        case "silent":
            kit.people.refuses["userid"] = Busy("convert_to_userid", -1)
        case "forbidden":
            kit.people.refuses["members"] = NotAllowed("user/get", 48002)
    assert await kit.services.renames.look_for_renames() == []
    assert await kit.services.renames.renamed(ANN) is None
    assert (await kit.claim(number)).claimant.userid == ANN


@pytest.mark.parametrize("doubt", [Doubt.OWN, Doubt.NAME, Doubt.APART])
async def test_what_leaves_a_doubt_is_left_to_an_admin_who_is_told_once(kit, doubt):
    number = await pending(kit, "ann")
    match doubt:
        case Doubt.OWN:
            called(kit, "ann", "bob")
            kit.people.names["bob"] = "ann先生"
            await pending(kit, "bob", 4)
        case Doubt.NAME:
            called(kit, "ann", "anna", "安娜")
        case Doubt.APART:
            await kit.services.approvals.reject(LEAD, number, "")
            called(kit, "ann", "lead")
    await kit.services.renames.look_for_renames()
    await kit.services.renames.look_for_renames()
    await kit.settle()
    assert (await kit.claim(number)).claimant.userid == ANN
    assert kit.messages.heard_by(ADMIN).count("ann 不在通讯录了") == 1
    assert ("baoxiao person rename ann" in kit.messages.heard_by(ADMIN)) is (doubt is not Doubt.APART)


async def test_a_doubt_is_overruled_by_hand_unless_one_decided_the_others_claim(kit):
    number = await pending(kit, "ann")
    own = await pending(kit, "bob", 4)
    kit.people.gone.add("ann")
    bob = UserId("bob")
    first = await kit.services.renames.rename_by_hand(ANN, bob, "command", sure=False)
    assert first == Doubted(Doubt.OWN, {"claims": "1", "bindings": "1"})
    done = await kit.services.renames.rename_by_hand(ANN, bob, "command", sure=True)
    assert isinstance(done, Renamed)
    assert {(await kit.claim(one)).claimant.userid for one in (number, own)} == {bob}
    await kit.services.approvals.reject(LEAD, number, "")
    kit.people.gone.add("bob")
    again = await kit.services.renames.rename_by_hand(bob, LEAD, "command", sure=True)
    assert again == Doubted(Doubt.APART, {"numbers": number})


@pytest.mark.parametrize("says", [True, False], ids=["the platform names the new one", "it says nothing"])
async def test_what_was_in_doubt_between_the_two_is_over_once_they_are_one(kit, says):
    if not says:
        kit.people.openids.clear()
    number = await pending(kit)
    await kit.services.approvals.approve(LEAD, number)
    called(kit, "ann", "anna", "安娜")
    kit.people.openids = {"openid-ann": ANNA} if says else {}
    await kit.services.picks.look_up(ANNA, [Chosen(kit.wallets.add(3, "ann"))], [])
    await kit.settle()
    assert [block.kind for block in (await kit.claim(number)).blocks] == [BlockKind.OPENID]
    assert isinstance(await kit.services.renames.rename_by_hand(ANN, ANNA, "command", sure=True), Renamed)
    await kit.settle()
    claim = await kit.claim(number)
    assert (claim.claimant.userid, claim.state, claim.blocks) == (ANNA, State.CLOSED, ())
    (row,) = await kit.services.picks.look_up(ANNA, [Chosen(kit.wallets.add(4, "ann"))], [])
    assert [finding.note for finding in row.findings if "openid" in finding.note] == []
    await kit.check_quiet()


@pytest.mark.parametrize(
    ("old", "new", "doubt"),
    [("ann", "ANN", Doubt.SAME), ("nobody", "anna", Doubt.UNKNOWN), ("ann", "ghost", Doubt.NOT_HERE)],
)
async def test_by_hand_a_slip_of_the_pen_changes_nothing(kit, old, new, doubt):
    await pending(kit)
    kit.people.gone |= {"ann", "nobody", "ghost"}
    assert await kit.services.renames.rename_by_hand(UserId(old), UserId(new), "command", sure=True) == Doubted(doubt)


async def test_with_a_silent_directory_a_rename_by_hand_is_marked_unasked(kit):
    await pending(kit)
    kit.people.refuses["members"] = Busy("user/get", -1)
    done = await kit.services.renames.rename_by_hand(ANN, ANNA, "command", sure=True)
    assert isinstance(done, Renamed)
    assert done.unasked


async def test_a_claim_whose_only_approver_became_its_claimant_asks_an_admin(kit):
    number = await pending(kit, "ann")
    kit.people.gone.add("ann")
    done = await kit.services.renames.rename_by_hand(ANN, LEAD, "command", sure=True)
    await kit.settle()
    assert isinstance(done, Renamed)
    assert (await kit.claim(number)).help_owner == "admin"
    assert await refused(kit.services.approvals.approve(LEAD, number)) == "refusal.own_claim"


async def test_roles_that_name_the_old_one_are_told_and_not_followed(kit):
    await pending(kit, "fin", 5)
    called(kit, "fin", "fin2")
    done = await kit.services.renames.look_for_renames()
    await kit.settle()
    assert done[0].roles == ("roles.finance",)
    assert "roles.finance 还写着 fin" in kit.messages.heard_by(ADMIN)
    assert not kit.services.permissions.is_finance(UserId("fin2"))


async def test_what_was_on_its_way_to_a_userid_of_old_reaches_the_new_one(kit, monkeypatch):
    await pending(kit)
    called(kit, "ann", "anna")
    await kit.services.renames.look_for_renames()
    send = kit.messages.send_text

    async def sending(to, text, *, once):
        sent = await send(to, text, once=once)
        return replace(sent, unreachable=tuple(u for u in to if u in kit.people.gone))

    monkeypatch.setattr(kit.messages, "send_text", sending)
    async with kit.store.unit() as unit:
        await kit.services.notifier.sender.send(unit, "x", ANN, "reply.help")
    await kit.settle()
    assert "换语言" in kit.messages.heard_by("anna")


async def test_who_wrote_under_a_userid_of_old_is_heard_as_who_they_are(kit):
    await pending(kit)
    assert await kit.services.people.speaker(ANN) == Person(ANN, "ann先生")
    called(kit, "ann", "anna")
    await kit.services.renames.look_for_renames()
    assert await kit.services.people.speaker(ANN) == Person(ANNA, "ann先生")
    kit.people.gone.discard("ann")  # somebody new was given the old one
    assert await kit.services.people.speaker(ANN) == Person(ANN, "ann先生")


async def test_what_the_platform_says_of_a_rename_counts_if_the_directory_agrees(kit):
    number = await pending(kit)
    assert await kit.services.renames.rename_told(ANN, ANNA) is None
    kit.people.gone.add("ann")
    kit.people.names["anna"] = "ann先生"
    assert await kit.services.renames.rename_told(ANN, ANNA)
    assert (await kit.claim(number)).claimant.userid == ANNA


async def test_sessions_follow_and_so_does_the_log_of_bindings(kit):
    await pending(kit)
    async with kit.store.unit() as unit:
        await unit.sessions.add("hash", LoggedIn(Account.WORK, ANN), kit.clock.now())
    called(kit, "ann", "anna")
    await kit.services.renames.look_for_renames()
    async with kit.store.reading() as unit:
        assert await unit.sessions.get("hash", kit.clock.now(), kit.clock.now()) == LoggedIn(Account.WORK, ANNA)
        log = [(one.userid, one.step, one.by) for one in await unit.bindings.history(ANNA)]
    assert log == [(ANNA, "renamed", "platform")]


# -------------------- another Weixin account


async def another_weixin(kit: DeskKit, card: int = 7) -> object:
    """An invoice in the wallet that Ann uses now."""
    ref = kit.wallets.add(card, "ann")
    kit.wallets.cards[ref].openid = "openid-new"
    return ref


async def test_a_member_with_a_new_weixin_hears_what_helps_and_admins_are_told(kit):
    await pending(kit)
    ref = await another_weixin(kit)
    for _ in range(2):
        rows = await kit.services.picks.look_up(ANN, [Chosen(ref)], [])
    assert (rows[0].note, rows[0].args) == ("row.other_weixin", {"userid": "ann"})
    await kit.settle()
    assert kit.messages.heard_by(ADMIN).count("换绑 ann") == 1


async def test_a_colleagues_wallet_stays_a_colleagues(kit):
    await pending(kit, "ann")
    await pending(kit, "bob", 4)
    ref = kit.wallets.add(6, "bob")
    rows = await kit.services.picks.look_up(ANN, [Chosen(ref)], [])
    assert rows[0].note == "row.not_yours"


async def test_an_admin_lets_go_and_the_next_pick_binds_while_old_locks_go_on(kit):
    number = await pending(kit)
    old = (await kit.claim(number)).lines[0].ref
    ref = await another_weixin(kit)
    await kit.services.picks.look_up(ANN, [Chosen(ref)], [])
    assert await kit.services.bindings.rebind(WHO, "ann先生") == Person(ANN, "ann先生")
    rows = await kit.services.picks.look_up(ANN, [Chosen(ref)], [])
    assert rows[0].state != "blocked"
    assert (await owner(kit), await owner(kit, "openid-new")) == (None, ANN)
    await kit.services.submissions.withdraw(ANN, number)
    await kit.settle()
    assert kit.status(old) is Status.FREE
    assert "刘洋 放开了" in kit.messages.heard_by(ANN)
    async with kit.store.reading() as unit:
        assert [(one.step, one.by) for one in await unit.bindings.history(ANN)] == [
            ("proved", "platform"),
            ("unbound", ADMIN),
        ]
    await kit.check_quiet()


async def test_a_claim_under_the_old_weixin_is_written_off_after_letting_go(kit):
    number = await pending(kit)
    await kit.services.bindings.rebind(WHO, "ANN")
    await kit.services.approvals.approve(LEAD, number)
    await kit.settle()
    assert (await kit.claim(number)).state is State.CLOSED


async def test_only_admins_let_go(kit):
    await pending(kit)
    for who in (ANN, LEAD, FINANCE):
        with pytest.raises(NotYourCall):
            await kit.services.bindings.rebind(Person(who, "x"), "ann")
        with pytest.raises(NotYourCall):
            await kit.services.bindings.bound(who, "ann")
    assert await owner(kit) == ANN


async def test_an_unclear_name_lets_go_of_nobody(kit):
    await pending(kit, "ann")
    await pending(kit, "bob", 4)
    kit.people.names["bob"] = "ann先生"
    await pending(kit, "bob", 6)
    with pytest.raises(BadInput) as caught:
        await kit.services.bindings.rebind(WHO, "ann先生")
    assert caught.value.args_for_text["names"] == "ann、bob"
    with pytest.raises(BadInput):
        await kit.services.bindings.rebind(WHO, "nobody")


async def test_the_page_shows_who_is_bound_since_when_and_what_was_before(kit):
    await pending(kit)
    (found,) = await kit.services.bindings.bound(ADMIN, "ann")
    assert [openid for openid, _ in found.openids] == ["openid-ann"]
    await kit.services.bindings.rebind_by_hand("ann")
    (found,) = await kit.services.bindings.bound(ADMIN, "ann")
    assert (found.openids, [one.by for one in found.history]) == ((), ["platform", "command"])
