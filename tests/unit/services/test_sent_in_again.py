"""A draft holds nothing: what became of its invoices meanwhile when it is sent in again."""

import pytest

from bot.domain.claim import Claim, LineState, State
from bot.domain.errors import Refusal
from bot.domain.evidence import Evidence
from bot.domain.invoice import CardRef, Status, UserId
from bot.store.claims import Claims
from bot.texts import LANGUAGES, Texts
from tests.unit.services.kit import RIVAL, DeskKit, desk, refused

ANN, BOB, FIN = UserId("ann"), UserId("bob"), UserId("fin")


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        yield it


async def draft_of_two(kit: DeskKit) -> tuple[Claim, CardRef]:
    """A claim whose first invoice could not be locked; and its second invoice, which was free."""
    bad, good = kit.wallets.add(1, "ann"), kit.wallets.add(2, "ann")
    claim = await kit.submit("ann", bad, good)
    card = kit.wallets.cards[bad]
    card.status, card.by = Status.LOCKED, RIVAL
    await kit.settle()
    card.status, card.by = Status.FREE, ""
    return claim, good


async def test_an_invoice_in_a_newer_claim_of_ones_own_is_named_with_that_claim(kit):
    draft, good = await draft_of_two(kit)
    newer = await kit.submit("ann", good)
    for settled in (False, True):  # while the newer one is being locked, and when it is
        with pytest.raises(Refusal) as no:
            await kit.services.submissions.resubmit(ANN, draft.number, [])
        assert [key for key, _ in no.value.more] == ["row.named", "row.in_own_claim"]
        assert no.value.more[1][1]["number"] == newer.number
        assert (no.value.args_for_text["good"], no.value.args_for_text["bad"]) == ("1", "1")
        if not settled:
            await kit.settle()
    assert (await kit.claim(draft.number)).state is State.DRAFT
    assert [line.problem for line in (await kit.claim(draft.number)).lines] == ["", "line.taken"]


async def test_one_can_go_on_without_what_is_in_another_claim(kit):
    draft, good = await draft_of_two(kit)
    await kit.submit("ann", good)
    await kit.settle()
    assert await refused(kit.services.submissions.resubmit(ANN, draft.number, [1])) == "refusal.none_can"
    await kit.services.submissions.resubmit(ANN, draft.number, [2])
    await kit.settle()
    again = await kit.claim(draft.number)
    assert again.state is State.PENDING
    assert [line.state for line in again.lines] == [LineState.PROPOSED, LineState.DROPPED]
    await kit.check_quiet()


async def test_of_a_colleagues_claim_one_learns_a_reference_finance_the_rest(kit):
    draft, good = await draft_of_two(kit)
    kit.wallets.cards[good].openid = "openid-bob"
    async with kit.store.unit() as unit:  # the same invoice, held by a claim of bob's
        await unit.bindings.bind(BOB, "openid-bob", kit.clock.now())
    theirs = await kit.submit("bob", good)
    with pytest.raises(Refusal) as no:
        await kit.services.submissions.resubmit(ANN, draft.number, [])
    (_, args) = no.value.more[1]
    assert no.value.more[1][0] == "row.duplicate"
    assert theirs.number not in str(args)
    await kit.settle()
    assert kit.messages.heard_by("fin").count(theirs.number) == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_whoever_is_a_moment_late_is_told_so(kit, monkeypatch, language):
    ref = kit.wallets.add(1, "ann")
    await kit.submit("ann", ref)

    async def nobody(self: Claims, keys: list[str]) -> dict[str, Claim]:
        """As the one sees it who looked before the other wrote."""
        return {}

    monkeypatch.setattr(Claims, "holders", nobody)
    async with kit.store.unit() as unit:
        (card,) = await unit.wallet.cards([1])
        await unit.wallet.prove(card, Evidence.QUERY, kit.clock.now())
    with pytest.raises(Refusal) as no:
        await kit.submit("ann", ref)
    assert no.value.key == "refusal.taken"
    assert Texts(language).in_language("")(no.value.key, **no.value.args_for_text)
