"""What the demo writes for its two processes fits both, and stays the same from one start to the next."""

from pathlib import Path

import pytest

from bot import demo
from bot.config import load
from simulator.settings import read_settings

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
