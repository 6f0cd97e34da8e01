"""Every section of ``make bench`` runs in its smallest size, so that it cannot rot; figures are judged by whoever reads
them."""

import asyncio
import re
from pathlib import Path

import pytest

from benchmarks import acks, claims, footprint, growth, month_end, page, rush
from benchmarks.__main__ import SECTIONS
from benchmarks.figures import Row, Table, percentile, ratio
from benchmarks.servers import BARE, NODE, NOTHING, OURS
from benchmarks.town import SQLITE

pytestmark = pytest.mark.process


@pytest.fixture(scope="module")
def requests_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return acks.make_file(tmp_path_factory.mktemp("requests"), "everyday", 6_000)


@pytest.mark.parametrize("per_second", [None, 200.0])
def test_every_acknowledged_callback_is_on_disk(requests_file: Path, per_second: float | None) -> None:
    figures = acks.measure(OURS, requests_file, 0.5, per_second)

    assert figures["acknowledged"] > 0
    assert (figures["failed"], figures["lost"]) == (0, 0)


def test_servers_storing_nothing_are_measured_and_lose_nothing_promised(tmp_path: Path) -> None:
    texts = acks.make_file(tmp_path, "texts", 8_000)

    for contestant in (NOTHING, BARE):
        assert acks.measure(contestant, texts, 0.2)["failed"] == 0
    assert NODE.node


def test_claims_come_and_go_on_the_real_processes() -> None:
    seen = claims.one_run(SQLITE, claims=1, idle=0.2)

    assert seen.calls == [10]
    assert seen.elsewhere == 0
    assert claims.table_of(SQLITE, [seen]).rows


def test_a_rush_ends_with_every_invariant_whole() -> None:
    seen = rush.one_run(SQLITE, claims=3, at_once=2)

    assert len(seen.to_card) == len(seen.to_decision) == 3
    assert (seen.refused, seen.dropped) == (0, 0)
    assert rush.table_of(SQLITE, [seen]).rows


def test_growth_counts_the_same_statements_and_finds_no_scan() -> None:
    table = asyncio.run(growth.compare(2, 6, rounds=1, claims=1, looks=1, lived=2))
    rows = {row.what: row.values for row in table.rows}

    assert rows["statements per claim, ratio"] == (1.0,)
    assert rows["statements that read a whole table or sort in one"] == (0.0,), table.notes


def test_a_planted_scan_is_found() -> None:
    assert growth._reads_all("SCAN claims")
    assert growth._reads_all("USE TEMP B-TREE FOR ORDER BY")
    assert not growth._reads_all("SEARCH claims USING INTEGER PRIMARY KEY (rowid>?)")


def test_a_month_end_and_the_footprint_have_rows() -> None:
    assert month_end.main(rounds=1, claims=2)[0].rows[0].values == (1.0,)
    assert all(row.reached is not False for row in footprint.main(stored=4, claims=1, lived=2)[0].rows)


def test_every_section_has_its_place_on_the_page(tmp_path: Path) -> None:
    copy = tmp_path / "benchmarks.md"
    copy.write_text(page.PAGE.read_text("utf-8"), "utf-8")
    names = re.findall(r"<!-- /([\w-]+) -->", copy.read_text("utf-8"))
    page.write([Table(name, [Row("planted", (1.0,))]) for name in names if name != "run"], "a run", copy)

    assert copy.read_text("utf-8").count("| planted | 1 |") == len(names) - 1
    assert {name.partition("-")[0] for name in names} == {*SECTIONS, "run", "steady"}
    with pytest.raises(KeyError):
        page.write([Table("nowhere", [])], "", copy)


def test_a_row_is_judged_by_its_median_and_says_its_spread() -> None:
    slow = Row("p99", (1.0, 9.0, 3.0), "s", 1, at_most=3)
    times = ratio(Row("a", (4.0, 6.0)), Row("b", (2.0, 4.0)), "a / b", at_least=1.8)

    assert slow.cells() == ("p99", "3.0 s", "1.0 – 9.0", "≤ 3.0", "reached")
    assert (times.values, times.reached) == ((2.0, 1.5), False)
    assert percentile([3, 1, 2], 0.99) == 3
