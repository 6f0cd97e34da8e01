"""What the demo writes for its two processes fits both, and stays the same from one start to the next."""

import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.config import load
from bot.maintenance import demo
from simulator.state.settings import read_settings

PORTS = demo.Ports(8000, 8080, (8001, 8002, 8003), 8004, (8005, 8006, 8007))


def test_both_sides_hold_the_same_accounts(tmp_path: Path) -> None:
    bot_file, simulator_file = demo.write_settings(tmp_path, "127.0.0.1", PORTS)
    config, settings = load(bot_file, {}), read_settings(simulator_file)
    ours = {
        kind: (section.app_id, section.secret.get_secret_value())
        for kind in demo.WEIXIN_APPS
        if (section := getattr(config, kind))
    }
    assert ours == {kind: (app.app_id, app.secret) for kind, app in settings.weixin().items()}
    assert len({secret for _, secret in ours.values()}) == 3
    assert settings.weixin_port == PORTS.weixin
    assert config.open_app
    assert str(config.open_app.api_url).rstrip("/") == "http://127.0.0.1:8004"
    assert set(PORTS.phones + PORTS.weixin_phones) == set(settings.phone_ports + settings.weixin_phone_ports)


def test_credentials_of_an_older_demo_are_kept_and_the_missing_ones_added(tmp_path: Path) -> None:
    older = ["s" * 43, "t" * 32, "e" * 43, "x" * 48]
    (tmp_path / "secrets").write_text("\n".join(older))
    first = [file.read_text() for file in demo.write_settings(tmp_path, "127.0.0.1", PORTS)]
    kept = (tmp_path / "secrets").read_text().split("\n")
    assert kept[:4] == older
    assert len(kept) == 7
    assert [file.read_text() for file in demo.write_settings(tmp_path, "127.0.0.1", PORTS)] == first


@pytest.mark.parametrize("taken", [8000, 8002])
def test_every_port_is_another_one(monkeypatch: pytest.MonkeyPatch, taken: int) -> None:
    def free(host: str, wanted: int, used: set[int]) -> int:
        port = next(one for one in range(wanted, wanted + 100) if one not in used | {taken})
        used.add(port)
        return port

    monkeypatch.setattr(demo, "free_port", free)
    ports = demo.choose_ports("127.0.0.1", 8000)
    every = [ports.page, ports.bot, ports.weixin, *ports.phones, *ports.weixin_phones]
    assert len(set(every)) == len(every) == 9


def test_two_demos_never_work_in_one_folder(tmp_path: Path) -> None:
    wanted = tmp_path / ".demo"
    with demo.taken(wanted) as first, demo.taken(wanted) as second, demo.taken(wanted) as third:
        assert [first, second, third] == [wanted, tmp_path / ".demo-2", tmp_path / ".demo-3"]
    with demo.taken(wanted) as again:
        assert again == wanted


def test_a_folder_is_taken_while_what_a_killed_demo_left_works_in_it(tmp_path: Path) -> None:
    wanted, killed = tmp_path / ".demo", ExitStack()
    killed.enter_context(demo.taken(wanted))
    with demo.process("left", ["http.server", "0", "--bind", "127.0.0.1"], tmp_path / "log"):
        killed.close()
        with demo.taken(wanted) as other:
            assert other == tmp_path / ".demo-2"
    with demo.taken(wanted) as again:
        assert again == wanted


def test_a_bot_killed_before_it_answers_restarts_one_that_stops_does_not(tmp_path: Path) -> None:
    log = tmp_path / "bot.log"
    log.write_text("why it stopped")
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as killed:
        killed.kill()
        assert not demo.came_up("http://127.0.0.1:1/livez", killed, log)
    stops = subprocess.Popen([sys.executable, "-c", "raise SystemExit(1)"])
    with stops, pytest.raises(RuntimeError, match="why it stopped"):
        demo.came_up("http://127.0.0.1:1/livez", stops, log)


def test_a_host_of_another_machine_is_told_as_that_not_as_a_lack_of_ports() -> None:
    with pytest.raises(OSError, match=r"can't listen on 192\.0\.2\.1"):
        demo.free_port("192.0.2.1", 8000, set())


def test_there_is_no_port_after_the_last() -> None:
    with pytest.raises(OSError, match="no free port from 65535 on"):
        demo.free_port("127.0.0.1", 65535, {65535})


@pytest.mark.parametrize("port", ["0", "-1", "65536"])
def test_a_port_that_is_none_is_refused(port: str) -> None:
    done = CliRunner().invoke(app, ["demo", "--no-open", "--port", port])
    assert done.exit_code == 2
    assert "--port" in done.output
