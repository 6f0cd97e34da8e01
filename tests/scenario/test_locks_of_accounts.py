"""The admin's commands where several accounts hold locks: each invoice is named, asked and freed under its own."""

import pytest

from tests.company import Company, company
from tests.door import AppUser, Follower
from tests.person import Person, an_invoice
from tests.scenario.test_lock_journal import baoxiao, stop

pytestmark = pytest.mark.process

ACCOUNTS = ("work", "official_account", "mini_program")


@pytest.fixture
def town(tmp_path):
    with company(tmp_path) as it:
        it.replicas = 8  # each command is a process that asks for its own token
        yield it


@pytest.fixture
def held(town: Company) -> dict[str, str]:
    """One locked invoice for each account."""
    doors = (Person(town, "lina"), Follower(town, "lina"), AppUser(town, "lina"))
    invoices = {account: an_invoice(town, "lina") for account in ACCOUNTS}
    for person, invoice in zip(doors, invoices.values(), strict=True):
        person.wait_for_pending(person.submit(invoice))
    return invoices


def statuses(town: Company, held: dict[str, str]) -> list[str]:
    return [town.status(invoice) for invoice in held.values()]


def lines_about(account: str, said: str) -> list[str]:
    return [line for line in said.splitlines() if f"[{account}]" in line]


def test_list_and_audit_name_the_account_and_release_all_frees_under_each(town: Company, held: dict[str, str]):
    listed = baoxiao(town, "locks", "list")
    assert [len(lines_about(account, listed)) for account in ACCOUNTS] == [1, 1, 1]
    town.ask("/_sim/cancel_invoice", {"invoice": held["mini_program"]})
    (differs,) = lines_about("mini_program", baoxiao(town, "audit", code=1))
    assert "the wallet shows cancelled" in differs
    stop(town)
    assert "0 would be freed" in baoxiao(town, "locks", "rescue")
    freed = baoxiao(town, "locks", "release-all", "--yes")
    assert "2 of 2 freed" in freed
    assert lines_about("official_account", freed)[0].endswith("→ free")
    assert statuses(town, held) == ["INIT", "INIT", "CANCEL"]
    town.bot = None  # its claims still wish for these locks: nothing to judge
