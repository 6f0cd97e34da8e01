"""What was done at the page becomes a test, which runs and comes to the same end."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import requests

from tests.company import Company, company, first_port

ROOT = Path(__file__).parents[2]
PHONES = {"lina": 0, "wangqiang": 1}


class Browser:
    """The browser of a phone: the simulator keeps its cookies."""

    def __init__(self, town: Company, userid: str) -> None:
        self.origin = f"http://127.0.0.1:{town.ports.phones[PHONES[userid]]}"
        page = requests.get(f"{self.origin}/picker", timeout=60).text
        found = re.search(r'name="csrf" content="([^"]+)"', page)
        assert found, page
        self.csrf = found[1]

    def post(self, path: str, body: dict[str, Any]) -> Any:
        answer = requests.post(self.origin + path, json=body, headers={"X-CSRF-Token": self.csrf}, timeout=60)
        assert answer.ok, answer.text
        return answer.json()


def live_a_little(town: Company) -> None:
    """A claim is submitted while an answer gets lost, approved, and time is skipped."""
    browser = Browser(town, "lina")
    town.ask("/_chat/say", {"userid": "lina", "text": "报销"})
    town.ask("/_sim/faults", {"mishap": "answer_lost"})
    result = town.ask("/_sim/choose", {"userid": "lina", "invoices": ["lina-lunch", "lina-taxi"]})
    picks = [row["pick"] for row in browser.post("/api/picks", {"result": result, "have": []})["rows"]]
    browser.post("/api/claims", {"key": "a-key-of-the-page", "picks": picks, "purpose": "拜访客户"})
    cards = town.until(lambda: [one for one in town.cards("wangqiang") if one["card"].get("button_list")])
    town.ask("/_chat/click", {"userid": "wangqiang", "item": cards[-1]["id"], "key": "approve"})
    town.until(lambda: "approve" not in str(town.cards("wangqiang")[-1]["card"].get("button_list")))
    town.ask("/_sim/clock", {"advance": 60})
    town.until(lambda: town.status("lina-lunch") == "CLOSURE")


def run(file: Path) -> subprocess.CompletedProcess[str]:
    """As a developer would, from the project's folder."""
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--rootdir", str(ROOT), str(file)]
    ports = {"BAOXIAO_TEST_PORT": str(first_port() + 100)}
    environment = {**os.environ, **ports, "PYTEST_XDIST_WORKER": "gw0", "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120)


def test_what_was_done_runs_again_as_a_test(tmp_path):
    folder = tmp_path / "company"
    folder.mkdir()
    with company(folder, undo_window="10s", BAOXIAO_CLOCK_FILE=str(folder / "clock")) as town:
        live_a_little(town)
        copied = town.ask("/_sim/test")["test"]
    assert 'it.ends({"lina-lunch": "CLOSURE", "lina-taxi": "CLOSURE"})' in copied
    file = tmp_path / "test_copied.py"
    file.write_text(copied, "utf-8")
    again = run(file)
    assert again.returncode == 0, copied + again.stdout[-3000:]
