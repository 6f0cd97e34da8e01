"""Who the configuration names is found however the userid is spelt there."""

from dataclasses import replace

import pytest

from bot.domain.claim import Person
from bot.domain.errors import CannotClaim
from bot.domain.invoice import UserId
from tests.unit.services.kit import changed, desk

ADM = UserId("adm")


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        rules = replace(it.services.rules, finance=(), admins=(UserId("ADM"),))
        it.services = changed(it.services, rules=rules)
        yield it


async def test_an_admin_in_other_letters_names_an_approver_and_sees_safe_mode(kit):
    claim = await kit.submit("boss", kit.wallets.add(1, "boss"))
    await kit.now()
    assert "assign" in (await kit.services.claims.view(ADM, claim.number)).can
    assert (await kit.services.approvals.assign(ADM, claim.number, UserId("lead"))).approvers[0].userid == "lead"
    assert await kit.services.safe_mode.differences(Person(ADM, "A")) is None


async def test_an_admin_is_no_help_with_a_claim_of_their_own(kit):
    kit.services = changed(kit.services, rules=replace(kit.services.rules, fallback_approver=None))
    with pytest.raises(CannotClaim, match=r"refusal\.no_approver"):
        await kit.submit("adm", kit.wallets.add(1, "adm"))
