"""A second process on the same port or the same SQLite file is refused in words, unless it takes over."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from tests.company import HOST, Company, company
from tests.person import Person, an_invoice
from tests.process.test_restart import beside

pytestmark = pytest.mark.process


def serve(town: Company, folder: Path, **changed: str) -> tuple[int, str]:
    """One more process with its settings changed, which is expected to end by itself: its exit code and words."""
    command = [sys.executable, "-m", "bot", "serve", "--config", str(town.bot_file)]
    environment = {**os.environ, **town.environment, **changed}
    done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True, timeout=60, cwd=folder)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr


def another(folder: Path) -> dict[str, str]:
    """What makes a second installation."""
    (folder / "second").mkdir()
    url = f"sqlite:///{folder / 'second' / 'baoxiao.db'}"
    return {"BAOXIAO_STORE__URL": url, "BAOXIAO_STORE__JOURNAL_DIR": str(folder / "second" / "journal")}


@pytest.fixture
def root() -> Path:
    """Where the program is found."""
    return Path(__file__).parents[2]


@pytest.fixture
def town(tmp_path, root):
    """A bot that was started by hand, so that its own words can be read."""
    with company(tmp_path, start_bot=False) as it:
        it.replicas = 3
        command = [sys.executable, "-m", "bot", "serve", "--config", str(it.bot_file)]
        with (tmp_path / "bot.log").open("ab") as log:
            environment = {**os.environ, **it.environment}
            it.bot = subprocess.Popen(command, stdout=log, stderr=log, env=environment, cwd=root)
        it.wait_for_bot()
        it.until(lambda: it.serving() == 1)
        yield it


def test_a_second_installation_on_the_same_port_is_refused_with_who_has_it(town, tmp_path, root):
    code, words = serve(town, root, **another(tmp_path))
    assert code == 2
    assert f"pid {town.bot.pid}" in words
    assert str(town.bot_file) in words
    assert "两个数据库" in words
    assert "secret" not in words
    assert not (tmp_path / "second" / "baoxiao.db").exists()
    for _ in range(20):
        assert requests.get(f"{town.url}/readyz", timeout=60).status_code == 200


def test_another_installation_in_the_journal_folder_is_handed_no_socket(town, tmp_path, root):
    code, words = serve(town, root, BAOXIAO_STORE__URL=another(tmp_path)["BAOXIAO_STORE__URL"])
    assert code == 2
    assert f"pid {town.bot.pid}" in words


def test_a_second_process_on_the_same_file_and_another_port_is_refused(town, root):
    with socket.create_server((HOST, 0)) as free:
        port = free.getsockname()[1]
    code, words = serve(town, root, BAOXIAO_SERVER__PORT=str(port))
    assert code == 2
    assert f"pid {town.bot.pid}" in words
    assert "SQLite" in words


def test_a_port_that_a_stranger_holds_is_refused_with_its_name(tmp_path, root):
    with company(tmp_path, start_bot=False) as town, socket.create_server((HOST, town.ports.bot)):
        code, words = serve(town, root)
    assert code == 2
    assert f"pid {os.getpid()}" in words


def test_a_bot_that_stops_is_waited_for(town):
    old = town.bot
    old.send_signal(signal.SIGTERM)
    town.start_bot()
    assert old.wait(30) == 0
    lina = Person(town, "lina")
    lina.wait_for_pending(lina.submit(an_invoice(town, "lina")))


def test_a_new_process_of_the_installation_takes_over_and_check_agrees(town, root):
    command = [sys.executable, "-m", "bot", "check", str(town.bot_file)]
    environment = {**os.environ, **town.environment}
    assert subprocess.run(command, check=False, env=environment, cwd=root, capture_output=True).returncode == 0
    old, town.bot = town.bot, beside(town)
    old.send_signal(signal.SIGTERM)
    assert old.wait(30) == 0
    assert requests.get(f"{town.url}/readyz", timeout=60).status_code == 200
