"""Where the listening sockets come from: given, handed over by the one before, or our own."""

import asyncio
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.server import listening
from bot.server.listening import Door, handed_over, opened

HOST = "127.0.0.1"


@pytest.fixture
def ours():
    [one] = opened(HOST, 0)
    with one:
        yield one


@contextmanager
def attended(path: Path, one: socket.socket, whose: str = "") -> Iterator[None]:
    """A door that is answered by the loop, as the bot does."""
    made, loop = Door(path, [one], whose), asyncio.get_running_loop()
    assert made.open()
    loop.add_reader(made, made.hand_over)
    yield
    loop.remove_reader(made)
    made.close()


@pytest.fixture
async def door(tmp_path, ours):
    with attended(tmp_path / "ours" / "port", ours):
        yield tmp_path / "ours" / "port"


async def asked(door: Path, port: int, host: str = HOST) -> list[socket.socket]:
    return await asyncio.to_thread(handed_over, door, host, port)


async def test_the_very_socket_is_handed_over_with_who_waits_there(door, ours):
    address = ours.getsockname()
    with socket.create_connection(address) as waiting:
        [theirs] = await asked(door, address[1])
        ours.close()
        with theirs:
            accepted, _ = theirs.accept()
            with accepted:
                assert accepted.getpeername() == waiting.getsockname()


async def test_one_who_asks_for_another_port_gets_nothing(door, ours):
    assert await asked(door, ours.getsockname()[1] + 1) == []


async def test_nobody_behind_the_door_is_no_fault(tmp_path, ours):
    assert await asked(tmp_path / "port", 1) == []
    with attended(tmp_path / "port", ours):
        pass
    assert (tmp_path / "port").exists()
    assert await asked(tmp_path / "port", ours.getsockname()[1]) == []


async def test_one_who_hangs_behind_the_door_is_not_waited_for(tmp_path, monkeypatch):
    monkeypatch.setattr(listening, "HANDOVER_TIMEOUT", 0.1)
    with socket.socket(socket.AF_UNIX) as line:
        line.bind(str(tmp_path / "port"))
        line.listen()
        assert await asked(tmp_path / "port", 1) == []


async def test_the_newest_process_owns_the_door_and_it_is_ours_alone(door, ours):
    with opened(HOST, 0)[0] as newer:
        with attended(door, newer):
            [got] = await asked(door, newer.getsockname()[1])
            got.close()
        assert door.stat().st_mode & 0o777 == 0o600
        assert door.parent.stat().st_mode & 0o777 == 0o700
        assert list(door.parent.iterdir()) == [door]


async def test_without_a_place_for_the_door_the_bot_serves_all_the_same(tmp_path, ours):
    (tmp_path / "file").touch()
    made = Door(tmp_path / "file" / "port", [ours])
    assert not made.open()
    made.close()


def test_what_is_given_to_another_process_is_not_ours(monkeypatch):
    monkeypatch.setenv("LISTEN_FDS", "1")
    monkeypatch.setenv("LISTEN_PID", str(os.getpid() + 1))
    assert not listening.are_given()
    assert listening.given() == []


def test_no_second_process_opens_the_same_port(ours):
    with pytest.raises(OSError, match="in use"):
        opened(HOST, ours.getsockname()[1])


async def test_one_of_another_installation_gets_nothing(tmp_path, ours):
    port = ours.getsockname()[1]
    with attended(tmp_path / "port", ours, "sqlite:/srv/a.db"):
        assert await asyncio.to_thread(handed_over, tmp_path / "port", HOST, port, "sqlite:/srv/b.db") == []
        [got] = await asyncio.to_thread(handed_over, tmp_path / "port", HOST, port, "sqlite:/srv/a.db")
        got.close()
    with attended(tmp_path / "port", ours):  # a release that does not say whose it is
        [got] = await asyncio.to_thread(handed_over, tmp_path / "port", HOST, port, "sqlite:/srv/b.db")
        got.close()
