"""``baoxiao demo``: a company on this machine – the simulator and the bot as two processes with one data folder.

The bot knows nothing of the simulator: it gets a configuration whose addresses point to it.
"""

import errno
import fcntl
import itertools
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.system import private
from bot.system.machine import CLOCK_FILE

PHONES = 3
HIGHEST_PORT = 65535
START_TIMEOUT = 60.0  # seconds
PID_FILE = "bot.pid"
CLOCK = "clock"
HOLD = "bot.hold"  # while it is there, the bot is not started again
BOT_FILES = ("baoxiao*.db*", "baoxiao-originals", "baoxiao-journal")
# People and company of the simulator's own scenario.
COMPANY = ("青屿示例科技有限公司", "91440300MA5TEXT03E")
FALLBACK = "sunlei"
FINANCE = "chenjing"
ADMIN = "liuyang"
# The accounts of the host api.weixin.qq.com, by the section that names them on both sides.
WEIXIN_APPS = {
    "official_account": "wx0a1b2c3d4e5f6071",
    "mini_program": "wx0a1b2c3d4e5f6072",
    "open_app": "wx0a1b2c3d4e5f6073",
}
LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"


@dataclass(frozen=True, slots=True)
class Ports:
    """Where everything listens."""

    page: int
    bot: int
    phones: tuple[int, ...]
    weixin: int
    weixin_phones: tuple[int, ...]


def free_port(host: str, wanted: int, taken: set[int]) -> int:
    """The first free port from ``wanted`` on. Raises OSError when there is none within a hundred, or no such host."""
    for port in range(wanted, min(wanted + 100, HIGHEST_PORT + 1)):
        if port in taken:
            continue
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as no:
                if no.errno not in {errno.EADDRINUSE, errno.EACCES}:  # no other port will do
                    raise OSError(f"it can't listen on {host}: {no.strerror}") from None
                continue
        taken.add(port)
        return port
    raise OSError(f"no free port from {wanted} on")


def choose_ports(host: str, wanted: int) -> Ports:
    """The page's port as wanted or the next free one, and the others after it."""
    taken: set[int] = set()
    page = free_port(host, wanted, taken)
    phones = tuple(free_port(host, page + 1, taken) for _ in range(PHONES))
    weixin = free_port(host, phones[-1] + 1, taken)
    weixin_phones = tuple(free_port(host, weixin + 1, taken) for _ in range(PHONES))
    return Ports(page, free_port(host, 8080, taken), phones, weixin, weixin_phones)


def _secrets(folder: Path) -> dict[str, str]:
    """The demo's credentials: made once, so that both sides find what they stored under them."""
    file = folder / "secrets"
    lengths = {"secret": 43, "token": 32, "encoding_aes_key": 43, "session_secret": 48}
    lengths |= dict.fromkeys(WEIXIN_APPS, 32)
    values = file.read_text("utf-8").split("\n") if file.exists() else []
    missing = list(lengths.values())[len(values) :]
    if missing:
        values += ["".join(secrets.choice(LETTERS) for _ in range(length)) for length in missing]
        private.write(file, "\n".join(values).encode())
    return dict(zip(lengths, values, strict=True))


def weixin_sections(keys: dict[str, str], *, api_url: str = "", oauth_url: str = "") -> str:
    """``[official_account]``, ``[mini_program]`` and ``[open_app]``; the addresses only where they are given."""
    made = ""
    for kind, app_id in WEIXIN_APPS.items():
        made += f'\n[{kind}]\napp_id = "{app_id}"\nsecret = "{keys[kind]}"\n'
        made += f'api_url = "{api_url}"\n' if api_url else ""
        made += f'oauth_url = "{oauth_url}"\n' if oauth_url and kind == "official_account" else ""
    return made


def write_settings(folder: Path, host: str, ports: Ports) -> tuple[Path, Path]:
    """The configuration of the bot and the settings of the simulator, both pointing at each other."""
    keys = _secrets(folder)
    page, bot = f"http://{host}:{ports.page}", f"http://{host}:{ports.bot}"
    weixin = f"http://{host}:{ports.weixin}"
    origins = [f"http://{host}:{port}" for port in (*ports.phones, *ports.weixin_phones)]
    shared = f'''corp_id = "ww1234567890abcdef"
agent_id = 1000002
secret = "{keys["secret"]}"
token = "{keys["token"]}"
encoding_aes_key = "{keys["encoding_aes_key"]}"
'''
    bot_file, simulator_file = folder / "config.toml", folder / "simulator.toml"
    private.make(bot_file)
    bot_file.write_text(
        f'''[server]
host = "{host}"
port = {ports.bot}
public_url = "{bot}"
origins = {origins}
metrics_port = 0
session_secret = "{keys["session_secret"]}"

[store]
url = "sqlite:///{folder / "baoxiao.db"}"

[work]
{shared}api_url = "{page}"
oauth_url = "{page}"

[[company]]
name = "{COMPANY[0]}"
tax_number = "{COMPANY[1]}"

[approval]
undo_window = "10s"
fallback_approver = "{FALLBACK}"

[documents]
folder = "{folder / "baoxiao-originals"}"
allow_hosts = ["{host}:{ports.page}"]

[engine]
settle = "5s"

[roles]
finance = ["{FINANCE}"]
admin = ["{ADMIN}"]
'''
        + weixin_sections(keys, api_url=weixin, oauth_url=page),
        "utf-8",
    )
    private.make(simulator_file)
    simulator_file.write_text(
        f'{shared}callback_url = "{bot}/callback/work"\nbot_url = "{bot}"\n'
        f"origins = {[bot, *origins]}\nphone_ports = {list(ports.phones)}\n"
        f'bot_pid_file = "{folder / PID_FILE}"\nclock_file = "{folder / CLOCK}"\n'
        f'bot_database = "sqlite:///file:{folder / "baoxiao.db"}?mode=ro&uri=true"\nbot_log = "{folder / "bot.log"}"\n'
        f"bot_overlooking = {[FINANCE, ADMIN]}\n"
        f'checkpoints = "{folder / "checkpoints"}"\nbot_folder = "{folder}"\nbot_files = {list(BOT_FILES)}\n'
        f'bot_hold_file = "{folder / HOLD}"\n'
        f"weixin_port = {ports.weixin}\n"
        f"weixin_phone_ports = {list(ports.weixin_phones)}\n" + weixin_sections(keys),
        "utf-8",
    )
    return bot_file, simulator_file


def forget(folder: Path) -> None:
    """Remove what the demo itself keeps there, and nothing else."""
    for pattern in ("baoxiao*.db*", "secrets", "config.toml", "simulator.toml", CLOCK, HOLD):
        for file in folder.glob(pattern):
            file.unlink(missing_ok=True)
    for kept in ("baoxiao-originals", "baoxiao-journal", "checkpoints"):
        shutil.rmtree(folder / kept, ignore_errors=True)


@contextmanager
def process(name: str, arguments: list[str], log: Path, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """A child that is asked to stop when the block ends, and made to after ten seconds."""
    private.make(log)
    with log.open("ab") as output:
        child = subprocess.Popen(  # noqa: S603 - our own modules
            [sys.executable, "-m", *arguments],
            stdout=output,
            stderr=output,
            start_new_session=True,
            close_fds=False,  # the folder's lock goes along
            env={**os.environ, **environment},
        )
    try:
        yield child
    finally:
        child.send_signal(signal.SIGCONT)  # one that was paused would not hear the next
        child.send_signal(signal.SIGTERM)
        try:
            child.wait(10)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


def wait_for(url: str, ended: Callable[[], int | None], log: Path) -> None:
    """Until the page answers. Raises RuntimeError with the end of its log when its process has ``ended`` (the exit
    code) or stays silent."""
    end = time.monotonic() + START_TIMEOUT
    while time.monotonic() < end and ended() is None:
        try:
            with urllib.request.urlopen(url, timeout=2):  # noqa: S310 - an address of ours on this machine
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    tail = log.read_text("utf-8", "replace")[-2000:]
    raise RuntimeError(f"{url} does not answer. The end of {log}:\n{tail}")


def came_up(url: str, bot: subprocess.Popen[bytes], log: Path) -> bool:
    """Wait for the bot; False when it was killed before it answered. Raises RuntimeError as ``wait_for`` does."""
    try:
        wait_for(url, bot.poll, log)
    except RuntimeError:
        if bot.poll() == -signal.SIGKILL:
            return False
        raise
    return True


def run(folder: Path, host: str, port: int, *, reset: bool, browser: bool, say: Callable[[str], None]) -> None:
    """Start everything, print one address, stay until Ctrl-C. Raises OSError, RuntimeError."""
    with taken(folder) as own:
        if own != folder:
            say(f"Another demo works in {folder}; this one keeps its data in {own}.")
        _play(own, host, port, reset=reset, browser=browser, say=say)


@contextmanager
def taken(wanted: Path) -> Iterator[Path]:
    """The folder, or the first beside it in which no other demo works; ours alone until the block has ended, and all
    that was started in it: a simulator outlives a demo that was killed.

    Two in one folder would each write what they know of the same people and wallets over the other's."""
    for number in itertools.count(1):
        folder = wanted if number == 1 else wanted.with_name(f"{wanted.name}-{number}")
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        private.make(folder / "lock")
        with (folder / "lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue
            os.set_inheritable(lock.fileno(), True)
            yield folder
            return


def _play(folder: Path, host: str, port: int, *, reset: bool, browser: bool, say: Callable[[str], None]) -> None:
    if reset:
        forget(folder)
    ports = choose_ports(host, port)
    if ports.page != port:
        say(f"Port {port} is in use; this time it is {ports.page}.")
    bot_file, simulator_file = write_settings(folder, host, ports)
    page = f"http://{host}:{ports.page}"
    world = ["--state", str(folder / "world"), *(["--reset"] if reset else [])]
    where = ["--host", host, "--port", str(ports.page), "--settings", str(simulator_file)]
    logs = {name: folder / f"{name}.log" for name in ("simulator", "bot")}
    follow = {CLOCK_FILE: str(folder / CLOCK)}  # the page's clock is the bot's too
    with process("simulator", ["simulator", *where, *world], logs["simulator"]) as simulator:
        wait_for(f"{page}/_sim/state", simulator.poll, logs["simulator"])
        greeted = False
        while True:  # a bot that was killed is started again, as a supervisor would
            wait_while_held(folder / HOLD)
            with process("bot", ["bot", "serve", "--config", str(bot_file)], logs["bot"], **follow) as bot:
                private.write(folder / PID_FILE, str(bot.pid).encode())
                if not came_up(f"http://{host}:{ports.bot}/livez", bot, logs["bot"]):
                    continue
                if not greeted:
                    set_menu(bot_file, logs["bot"])
                    say(f"\n  Open {page}\n\n  Data and logs: {folder}")
                    say("  Stop with Ctrl-C; the next start goes on from here.")
                    if browser:
                        webbrowser.open(page)
                greeted = True
                watch({"simulator": simulator, "bot": bot}, logs)


def wait_while_held(hold: Path) -> None:
    """Until the file is gone, a minute at most: the simulator puts the bot's files back meanwhile."""
    end = time.monotonic() + START_TIMEOUT
    while hold.exists() and time.monotonic() < end:
        time.sleep(0.1)


def set_menu(bot_file: Path, log: Path) -> None:
    """Have the bot put its entries into the app's menu, as an admin does once."""
    with log.open("ab") as output:
        command = [sys.executable, "-m", "bot", "menu", "--config", str(bot_file)]
        subprocess.run(command, stdout=output, stderr=output, check=False, timeout=START_TIMEOUT)  # noqa: S603


def watch(children: dict[str, subprocess.Popen[bytes]], logs: dict[str, Path]) -> None:
    """Until the bot is killed. Raises RuntimeError naming a child that stopped in any other way."""
    while True:
        if children["bot"].poll() == -signal.SIGKILL:
            return
        for name, child in children.items():
            if child.poll() is not None:
                tail = logs[name].read_text("utf-8", "replace")[-2000:]
                raise RuntimeError(f"The {name} has stopped (exit {child.returncode}). The end of its log:\n{tail}")
        time.sleep(0.3)
