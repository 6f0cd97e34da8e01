"""The main job on a platform that answers otherwise where the documents are silent, and on a day full of faults."""

from pathlib import Path

import pytest

from tests.company import company
from tests.person import Person, an_invoice


@pytest.fixture(scope="module", params=["other-answers", "rough-day"])
def town(request, tmp_path_factory):
    """The company in one of the simulator's scenarios."""
    with company(
        Path(tmp_path_factory.mktemp(request.param)),
        prepare=lambda it: it.ask("/_sim/reset", {"scenario": request.param}),
    ) as it:
        yield it


def submitted(who: Person, *invoices: str) -> str:
    """As a person would: again when told to try again."""
    found: list[str] = []

    def once() -> bool:
        answer = who.call("/api/picks", {"result": choice, "have": []})
        if answer.ok:
            picks = [row["pick"] for row in answer.json()["rows"]]
            told = who.call("/api/claims", {"key": choice_key, "picks": picks, "purpose": ""})
            found.extend([told.json()["claim"]] if told.ok else [])
        return bool(found)

    choice = who.company.ask("/_sim/choose", {"userid": who.userid, "invoices": list(invoices)})
    choice_key = "-".join(("key", *invoices))
    who.company.until(once, 60)
    return found[0]


def test_of_three_one_is_written_off_one_rejected_one_withdrawn(town):
    lina, wang = Person(town, "lina"), Person(town, "wangqiang")
    kept, sent_back, taken_back = ([an_invoice(town, "lina"), an_invoice(town, "lina")] for _ in range(3))
    numbers = [submitted(lina, *pair) for pair in (kept, sent_back, taken_back)]
    town.until(lambda: all(lina.state(number) == "pending" for number in numbers), 90)
    for number, key in zip(numbers[:2], ("approve", "reject"), strict=True):
        town.until(lambda number=number: wang.card(number), 90)
        wang.click(number, key)
    lina.form(f"/claims/{numbers[2]}/withdraw")
    wanted = ["closed", "rejected", "withdrawn"]
    town.until(lambda: [lina.state(number) for number in numbers] == wanted, 90)
    free = [*sent_back, *taken_back]
    town.until(lambda: {town.status(invoice) for invoice in free} == {"INIT"}, 90)
    assert {town.status(invoice) for invoice in kept} == {"CLOSURE"}
    assert town.ask("/_sim/flags")["flags"] == []
