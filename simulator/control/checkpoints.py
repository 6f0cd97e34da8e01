"""Checkpoints: the simulator's state and the bot's files saved together under a name, and both restored."""

import asyncio
import json
import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, fields
from pathlib import Path

import aiohttp

from simulator.control.bot_process import BotProcess
from simulator.faults.rules import Rule
from simulator.simulation import Simulator
from simulator.state import persistence
from simulator.state.errors import NotPossibleError
from simulator.state.journal import JournalEntry
from simulator.state.models import Json

NAME = re.compile(r"[\w-]{1,40}")
JOURNAL, FAULTS, BOT = "journal.json", "faults.json", "bot"
KILL_TENTHS = 100
"""Tenths of a second in which a killed process has to end."""
RESTART_SECONDS = 60.0
"""Seconds in which the bot's supervisor has to start it again."""


class Checkpoints:
    """Needs `checkpoints` (a folder), `bot_folder`, `bot_files` (globs in it), `bot_pid_file` and `bot_hold_file`.

    All are keys of the settings; while the hold file exists, the bot's supervisor does not start it again.
    A checkpoint holds what a crash would leave: the bot is paused while its files are copied and killed before they
    are restored.
    """

    def __init__(self, simulator: Simulator) -> None:
        self._sim = simulator
        extra = simulator.world.settings.extra
        self._folder = Path(str(extra.get("checkpoints", "")))
        self._bot_folder = Path(str(extra.get("bot_folder", "")))
        self._globs = [str(one) for one in extra.get("bot_files", [])]
        self._hold = Path(str(extra.get("bot_hold_file", "")))
        self._process = BotProcess(str(extra.get("bot_pid_file", "")))
        self.known = bool(extra.get("checkpoints"))

    def listed(self) -> Json:
        """`known`: whether the settings allow checkpoints; `names`: oldest first."""
        found = self._folder.glob(f"*/{persistence.FILE}") if self.known else []
        return {"known": self.known, "names": [one.parent.name for one in sorted(found, key=os.path.getmtime)]}

    def save(self, name: str) -> Json:
        """Save both sides; an older checkpoint of that name is replaced.

        Raises NotPossibleError when checkpoints are not configured, ValueError for a bad name.
        """
        place = self._place(name)
        shutil.rmtree(place, ignore_errors=True)
        (place / BOT).mkdir(parents=True)
        with self._bot_stopped():
            for file in self._bot_files():
                _copy(file, place / BOT / file.name)
            (place / JOURNAL).write_text(json.dumps([one.to_json() for one in self._sim.journal.after()]), "utf-8")
            (place / FAULTS).write_text(json.dumps([asdict(one) for one in self._sim.faults.rules]), "utf-8")
            (place / persistence.FILE).write_bytes(persistence.dump(self._sim.world.state))
        return self.listed()

    async def rewind(self, name: str) -> Json:
        """Restore both sides and wait until the bot, which its supervisor starts again, answers.

        Raises NotPossibleError for an unknown checkpoint or a bot that does not start, ValueError for a bad name.
        """
        place = self._place(name)
        state = persistence.load(place)
        if state is None:
            raise NotPossibleError(f"there is no checkpoint {name!r}")
        self._hold.touch()
        try:
            await self._kill_bot()
            for file in self._bot_files():
                _remove(file)
            for file in (place / BOT).iterdir():
                _copy(file, self._bot_folder / file.name)
            await self._sim.callbacks.close()
            self._restore(place)
            self._sim.world.reset(state)
            self._sim.saved()
        finally:
            self._hold.unlink()
        await self._wait_for_bot()
        return self.listed()

    def _restore(self, place: Path) -> None:
        self._sim.journal.replace_entries(
            [JournalEntry(**one) for one in json.loads((place / JOURNAL).read_text("utf-8"))]
        )
        known = {one.name for one in fields(Rule)}
        rules = json.loads((place / FAULTS).read_text("utf-8"))
        self._sim.faults.rules = [Rule(**{key: one[key] for key in known & set(one)}) for one in rules]

    def _place(self, name: str) -> Path:
        if not self.known:
            raise NotPossibleError("the simulator was not told where checkpoints are kept")
        if not NAME.fullmatch(name):
            raise ValueError("a name has letters, digits, - and _ only, at most forty")
        return self._folder / name

    def _bot_files(self) -> list[Path]:
        return [file for pattern in self._globs for file in sorted(self._bot_folder.glob(pattern))]

    @contextmanager
    def _bot_stopped(self) -> Iterator[None]:
        """Pause the bot's process inside the block, unless it is paused or has ended."""
        stopped = bool(self._process.pid) and not self._process.to_json()["paused"]
        if stopped:
            self._process.signal("pause")
        try:
            yield
        finally:
            if stopped:
                self._process.signal("resume")

    async def _kill_bot(self) -> None:
        """Kill the bot and wait until its process has ended. Raises NotPossibleError."""
        pid = self._process.pid
        if pid:
            self._process.signal("kill")
        for _ in range(KILL_TENTHS):
            if not pid or not _is_running(pid):
                return
            await asyncio.sleep(0.1)
        raise NotPossibleError("the bot's process does not go away")

    async def _wait_for_bot(self) -> None:
        """Wait until the bot answers, with any status. Raises NotPossibleError after RESTART_SECONDS."""
        url = f"{self._sim.world.settings.bot_url.rstrip('/')}/favicon.ico"
        end = time.monotonic() + RESTART_SECONDS
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=2)) as session:
            while time.monotonic() < end:
                try:
                    async with session.get(url, allow_redirects=False):
                        return
                except (aiohttp.ClientError, TimeoutError):
                    await asyncio.sleep(0.1)
        seconds = f"{RESTART_SECONDS:.0f} s"
        raise NotPossibleError(
            f"both sides are back, but in {seconds} nobody has started the bot again, or it can't: see its log"
        )


def _is_running(pid: int) -> bool:
    """Whether the process runs; a zombie does not."""
    try:
        os.kill(pid, 0)
        state = Path(f"/proc/{pid}/stat")
        return not state.exists() or state.read_text("utf-8").rpartition(") ")[2][:1] != "Z"
    except OSError:
        return False


def _copy(source: Path, target: Path) -> None:
    """Copy a file or a folder, without sockets."""
    if source.is_dir():
        shutil.copytree(source, target, ignore=_sockets)
    elif not source.is_socket():
        shutil.copy2(source, target)


def _sockets(folder: str, names: list[str]) -> set[str]:
    return {name for name in names if (Path(folder) / name).is_socket()}


def _remove(file: Path) -> None:
    if file.is_dir():
        shutil.rmtree(file)
    else:
        file.unlink(missing_ok=True)
