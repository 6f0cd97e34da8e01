"""Signals of the simulator to the bot's process."""

import signal
import subprocess
import sys
import time

import pytest

from simulator.control.bot_process import BotProcess
from simulator.state.errors import NotPossibleError


@pytest.fixture
def child(tmp_path):
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    (tmp_path / "bot.pid").write_text(str(process.pid))
    yield process, BotProcess(str(tmp_path / "bot.pid"))
    process.kill()
    process.wait()


def test_it_is_paused_goes_on_and_is_killed(child):
    process, bot = child
    bot.signal("pause")
    end = time.monotonic() + 5
    while not bot.to_json()["paused"] and time.monotonic() < end:
        time.sleep(0.01)
    assert bot.to_json() == {"known": True, "alive": True, "paused": True}
    bot.signal("resume")
    bot.signal("kill")
    assert process.wait(60) == -signal.SIGKILL
    assert bot.to_json() == {"known": True, "alive": False, "paused": False}
    with pytest.raises(NotPossibleError):
        bot.signal("pause")


def test_without_a_pid_file_it_is_unknown():
    assert BotProcess("").to_json() == {"known": False, "alive": False, "paused": False}
    with pytest.raises(ValueError, match="kill"):
        BotProcess("").signal("stop")
