"""A restart without a gap: the new process listens beside the old one before that is told to stop; nothing is lost."""

import signal
import subprocess
import threading
import time

import pytest
import requests

from tests.company import Company, company
from tests.person import Person, an_invoice

pytestmark = pytest.mark.process


@pytest.fixture
def town(tmp_path):
    with company(tmp_path) as it:
        it.replicas = 3
        yield it


def knock(town: Company, over: threading.Event, answers: list[int], lost: list[str]) -> None:
    """One request after the other, each on a connection of its own."""
    while not over.is_set():
        try:
            answers.append(requests.get(f"{town.url}/livez", headers={"Connection": "close"}, timeout=10).status_code)
        except requests.RequestException as error:
            lost.append(repr(error))
        time.sleep(0.005)


def second_bot(town: Company) -> subprocess.Popen[bytes]:
    before = town.log().count('"serving"')
    child = town._start("bot", ["bot", "serve", "--config", str(town.bot_file)])
    town.until(lambda: town.log().count('"serving"') > before)
    return child


def test_new_then_old_loses_no_request_and_no_claim(town):
    lina, wang = Person(town, "lina"), Person(town, "wangqiang")
    number = lina.submit(an_invoice(town, "lina"))
    answers: list[int] = []
    lost: list[str] = []
    over = threading.Event()
    clients = [threading.Thread(target=knock, args=(town, over, answers, lost)) for _ in range(4)]
    for client in clients:
        client.start()
    for _ in range(3):
        old, town.bot = town.bot, second_bot(town)
        begun = time.monotonic()
        old.send_signal(signal.SIGTERM)
        assert old.wait(12) == 0
        assert time.monotonic() - begun < 10
    wang.click(number, "approve")
    town.until(lambda: lina.state(number) == "closed")
    over.set()
    for client in clients:
        client.join()
    assert lost == []
    assert set(answers) <= {200, 503}
    assert len(answers) > 200
