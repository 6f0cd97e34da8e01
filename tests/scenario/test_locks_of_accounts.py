"""The admin's commands where several accounts hold locks: each invoice is named, asked and freed under its own."""

import pytest

from tests.company import Company, company
from tests.door import AppUser, Follower
from tests.person import Person, an_invoice
from tests.scenario.test_lock_journal import baoxiao, stop

pytestmark = pytest.mark.process

ACCOUNTS = ("work", "official_account", "mini_program")
UPDATE = "/card/invoice/reimburse/updateinvoicestatus"


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


def test_rescue_from_the_journal_alone_frees_each_under_its_own_account(town: Company, held: dict[str, str]):
    stop(town)
    for file in town.folder.glob("baoxiao*.db*"):
        file.unlink()
    before = town.ask("/_sim/journal")["entries"][-1]["seq"]
    whole = town.bot_file.read_text()
    town.bot_file.write_text(whole.partition("\n[mini_program]")[0])  # the accounts stand at the end

    most = baoxiao(town, "locks", "rescue", "--yes", code=1)
    assert "2 of 2 freed" in most
    assert "[mini_program] is not configured" in most
    assert statuses(town, held) == ["INIT", "INIT", "LOCK"]

    town.bot_file.write_text(whole)
    assert "1 of 1 freed" in baoxiao(town, "locks", "rescue", "--yes")
    assert statuses(town, held) == ["INIT", "INIT", "INIT"]
    calls = [one for one in town.ask(f"/_sim/journal?after={before}")["entries"] if one["title"].endswith(UPDATE)]
    assert [one["title"] for one in calls] == [f"POST {root}{UPDATE}" for root in ("/cgi-bin", "", "")]
    assert [one["account"] for one in calls] == list(ACCOUNTS)  # found by the token
    assert [one["errcode"] for one in calls] == [0, 0, 0]
    town.bot = None  # without a database there is nothing to judge
