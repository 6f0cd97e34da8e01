"""Masses of requests, as a stranger or a colleague could send them: what they leave behind; nobody is kept out."""

import re
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
import requests

from tests.company import Company
from tests.person import Person, an_invoice

pytestmark = pytest.mark.process

MANY = 3_000
QUERY = "/cgi-bin/card/invoice/reimburse/getinvoiceinfo"


def everybody_asks(url: str, count: int) -> set[int]:
    """The statuses of so many requests without a cookie, eight at a time."""

    def ask(_: int) -> set[int]:
        with requests.Session() as session:
            asked = (session.get(url, allow_redirects=False, timeout=60) for _ in range(count // 8))
            return {(answer.status_code, session.cookies.clear())[0] for answer in asked}

    with ThreadPoolExecutor(8) as threads:
        return set().union(*threads.map(ask, range(8)))


def rows(town: Company) -> list[int]:
    """How many sessions and used OAuth states are stored."""
    with closing(sqlite3.connect(town.folder / "baoxiao.db")) as database:
        return [database.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in ("sessions", "oauth_states")]


def test_thousands_of_strangers_leave_nothing_behind_and_keep_nobody_out(town: Company):
    before = rows(town)
    with ThreadPoolExecutor(1) as beside:
        flood = beside.submit(everybody_asks, f"{town.url}/picker", MANY)
        Person(town, "xulan").login()  # while it lasts
        assert flood.result() == {302}
    assert rows(town) == [count + 1 for count in before]


def test_a_colleague_who_looks_up_without_end_is_told_when_to_come_again(town: Company):
    he, wu = Person(town, "hejing"), Person(town, "wuhao")
    signed = he.call("/api/card-sign").json()
    invoices = [an_invoice(town, "hejing") for _ in range(10)]
    choice = town.ask("/_sim/choose", {"userid": "hejing", "invoices": invoices, "params": signed})
    answers = [he.call("/api/picks", {"result": choice, "have": []}) for _ in range(150)]
    good = [answer for answer in answers if answer.status_code == 200]
    last = answers[-1]
    assert 60 <= len(good) < 120
    assert last.status_code == 429
    assert 0 < int(last.headers["Retry-After"]) <= 60
    assert re.fullmatch(r"查发票太频繁了，请 \d+ 秒后再试；已经选好的发票都还在。", last.json()["error"]["text"])
    number = wu.submit(an_invoice(town, "wuhao"))
    town.until(lambda: wu.state(number) == "pending")


def test_a_flood_of_forged_callbacks_does_not_fill_the_log(town: Company):
    before = town.log().count("\n")
    with requests.Session() as session:
        url = f"{town.url}/callback/work?msg_signature={'0' * 40}&timestamp=1700000000&nonce=1"
        statuses = {
            session.post(url, data=b"<xml><Encrypt>AAAA</Encrypt></xml>", timeout=60).status_code for _ in range(500)
        }
    assert statuses == {403}
    assert town.log().count("\n") - before < 20


def test_files_that_others_could_read_are_closed_when_the_bot_starts(town: Company):
    loose = [town.folder / name for name in ("baoxiao.db", "baoxiao-inbox.db", "baoxiao-journal")]
    for path in loose:
        path.chmod(0o755 if path.is_dir() else 0o644)
    town.kill_bot()
    town.start_bot()
    ours = [path for path in town.folder.rglob("baoxiao*") if not path.is_socket()]
    assert set(loose) <= set(ours)
    assert [path.name for path in ours if path.stat().st_mode & 0o077] == []
    assert "closed_to_others" in town.log()
