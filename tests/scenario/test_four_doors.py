"""One day of one company through all four doors; at its end every invariant of tests/invariants.py is judged."""

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.company import Company
from tests.door import AppUser, Follower
from tests.person import Person, an_invoice

pytestmark = pytest.mark.process

DOORS = ("work", "official_account", "mini_program", "open_app")


@pytest.fixture(scope="module")
def everywhere(town: Company) -> dict[str, Person]:
    """李娜 at each of the four doors."""
    lina = dict(zip(DOORS, (Person(town, "lina"), Follower(town, "lina"), AppUser(town, "lina")), strict=False))
    lina["open_app"] = AppUser(town, "lina", account="open_app", platform="android")
    for person in lina.values():
        person.login()
    return lina


def submit(person: Person, picks: list[str], key: str = "") -> str:
    """A claim of these picks; empty when it was refused."""
    body = {"key": key or str(uuid.uuid4()), "picks": picks, "purpose": "四个入口"}
    answer = person.call("/api/claims", body)
    return str(answer.json()["claim"]) if answer.ok else ""


def picked(person: Person, *invoices: str) -> list[str]:
    return [row["pick"] for row in person.pick(*invoices)["rows"]]


def test_the_day_of_a_company_with_four_doors(town: Company, everywhere: dict[str, Person], wang: Person):
    invoices = {door: [an_invoice(town, "lina") for _ in range(3)] for door in DOORS}
    claims = {door: [person.submit(one) for one in invoices[door]] for door, person in everywhere.items()}
    for door, person in everywhere.items():
        approved, rejected, withdrawn = claims[door]
        person.wait_for_pending(withdrawn)
        wang.click(approved, "approve")
        wang.click(rejected, "reject")
        assert (
            person.form(f"/claims/{withdrawn}/withdraw").ok
            if door in DOORS[:2]
            else person.call(f"/api/claims/{withdrawn}/withdraw", {}).ok
        )
    anywhere = everywhere["work"]
    for door in DOORS:
        ends = dict(zip(claims[door], ("closed", "rejected", "withdrawn"), strict=True))
        town.until(lambda ends=ends: {one: anywhere.state(one) for one in ends} == ends)
        town.until(lambda door=door: [town.status(one) for one in invoices[door]] == ["CLOSURE", "INIT", "INIT"])
    listed = {one["number"] for one in everywhere["mini_program"].call("/api/claims").json()["claims"]}
    assert listed >= {number for numbers in claims.values() for number in numbers}


def test_one_invoice_through_two_doors_is_in_one_claim(town: Company, everywhere: dict[str, Person]):
    invoice = an_invoice(town, "lina")
    ways = {door: picked(person, invoice) for door, person in everywhere.items()}
    assert len({pick for (pick,) in ways.values()}) == len(DOORS)
    with ThreadPoolExecutor(len(DOORS)) as together:
        made = list(together.map(lambda door: submit(everywhere[door], ways[door]), DOORS))
    (number,) = filter(None, made)
    everywhere["work"].wait_for_pending(number)
    for door, person in everywhere.items():
        (row,) = person.call("/api/picks", {"result": [], "have": ways[door]}).json()["rows"]
        assert (row["state"], number in row["note"]) == ("blocked", True)
    assert everywhere["open_app"].call(f"/api/claims/{number}/withdraw", {}).ok
    town.until(lambda: town.status(invoice) == "INIT")


def test_a_claim_of_all_four_doors_is_locked_and_written_off_whole(
    town: Company, everywhere: dict[str, Person], wang: Person
):
    invoices = [an_invoice(town, "lina", 10_000) for _ in DOORS]
    picks = [pick for door, one in zip(DOORS, invoices, strict=True) for pick in picked(everywhere[door], one)]
    number = submit(everywhere["mini_program"], picks)
    everywhere["mini_program"].wait_for_pending(number)
    assert {town.status(one) for one in invoices} == {"LOCK"}
    wang.click(number, "approve")
    town.until(lambda: everywhere["work"].state(number) == "closed")
    assert {town.status(one) for one in invoices} == {"CLOSURE"}
    assert everywhere["open_app"].call(f"/api/claims/{number}").json()["total_text"] == "¥400.00"


def test_one_refused_lock_of_a_mixed_claim_leaves_nothing_locked(town: Company, everywhere: dict[str, Person]):
    invoices = [an_invoice(town, "lina") for _ in DOORS]
    picks = [pick for door, one in zip(DOORS, invoices, strict=True) for pick in picked(everywhere[door], one)]
    town.ask("/_sim/rival_lock", {"invoice": invoices[-1]})
    number = submit(everywhere["official_account"], picks)
    town.until(lambda: everywhere["work"].state(number) == "draft")
    town.until(lambda: [town.status(one) for one in invoices] == ["INIT", "INIT", "INIT", "LOCK"])


def test_the_simulator_had_nothing_to_object_to(town: Company):
    assert town.ask("/_sim/flags")["flags"] == []
