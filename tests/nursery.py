"""Starts our programs as processes without importing everything anew each time, two seconds of processor time apiece.

A process of its own has imported both programs once and forks for each start; the child goes on as ``python -m`` would
have: its own session, environment, folder and output, killed and waited for like any other. Processes that are
measured, and those of tests about the start itself, are still started the usual way.
"""

import array
import atexit
import contextlib
import json
import os
import runpy
import signal
import socket
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

LOOK = 0.01  # seconds
MOST = 2**16  # bytes of one request


class Child:
    """What tests use of ``subprocess.Popen``."""

    def __init__(self, nursery: "Nursery", pid: int) -> None:
        self._nursery, self.pid = nursery, pid
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """As ``Popen.poll``."""
        if self.returncode is None:
            self.returncode = self._nursery.ask({"look": self.pid})
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """As ``Popen.wait``. Raises subprocess.TimeoutExpired."""
        end = None if timeout is None else time.monotonic() + timeout
        while (code := self.poll()) is None:
            if end is not None and time.monotonic() > end:
                raise subprocess.TimeoutExpired(f"process {self.pid}", timeout or 0)
            time.sleep(LOOK)
        return code

    def send_signal(self, number: int) -> None:
        """As ``Popen.send_signal``: nothing once it is gone."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """SIGTERM."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """SIGKILL."""
        self.send_signal(signal.SIGKILL)


class Nursery:
    """The way to the process that forks; started with the first child, ends with us."""

    def __init__(self) -> None:
        self._socket: socket.socket | None = None
        self._turn = threading.Lock()

    def start(self, arguments: Sequence[str], environment: Mapping[str, str], output: int) -> Child:
        """``python -m`` these, with ``output`` (a file descriptor) for both outputs, in the present folder."""
        request = {"start": list(arguments), "environment": dict(environment), "folder": str(Path.cwd())}
        return Child(self, self.ask(request, output))

    def ask(self, request: dict[str, Any], *files: int) -> Any:
        """One question, one answer; from any thread."""
        with self._turn:
            here = self._socket = self._socket or self._open()
            here.sendmsg(
                [json.dumps(request).encode()],
                [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", files))] if files else [],
            )
            answer = here.recv(MOST)
        if not answer:
            raise RuntimeError("the nursery is gone; what it said stands above")
        return json.loads(answer)

    @staticmethod
    def _open() -> socket.socket:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        command = [sys.executable, "-m", "tests.nursery", str(theirs.fileno())]
        process = subprocess.Popen(command, pass_fds=[theirs.fileno()], cwd=Path(__file__).parents[1])
        theirs.close()

        def end() -> None:
            ours.close()
            process.wait()

        atexit.register(end)
        return ours


def serve(line: socket.socket) -> None:
    """Answer until the other side is gone."""
    import bot.cli  # noqa: F401 - what each child would import
    import simulator.__main__  # noqa: F401

    ended: dict[int, int] = {}
    while True:
        request, files, _, _ = socket.recv_fds(line, MOST, 1)
        if not request:
            return
        asked = json.loads(request)
        if "start" in asked:
            pid = _started(line, asked, files[0])
            ended.pop(pid, None)  # the number of one that is long gone
            answer: int | None = pid
        else:
            answer = _looked(asked["look"], ended)
        line.send(json.dumps(answer).encode())
        for file in files:
            os.close(file)


def _looked(pid: int, ended: dict[int, int]) -> int | None:
    """The exit code as ``Popen`` counts; None while it runs."""
    if pid not in ended:
        gone, status = os.waitpid(pid, os.WNOHANG)
        if not gone:
            return None
        ended[pid] = os.waitstatus_to_exitcode(status)
    return ended[pid]


def _started(line: socket.socket, asked: dict[str, Any], output: int) -> int:
    pid = os.fork()
    if not pid:
        line.close()
        _live(asked, output)
    return pid


def _live(asked: dict[str, Any], output: int) -> NoReturn:
    code = 1
    try:
        _become(asked, output)
        runpy.run_module(asked["start"][0], run_name="__main__", alter_sys=True)
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except KeyboardInterrupt:
        code = 130
    except BaseException:
        traceback.print_exc()
    finally:
        _leave(code)


def _become(asked: dict[str, Any], output: int) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.setsid()
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    for number in (1, 2):
        os.dup2(output, number)
    os.close(output)
    sys.argv = list(asked["start"])


def _leave(code: int) -> NoReturn:
    """As the interpreter ends: wait for threads, call what was registered, write what is left."""
    try:
        threading._shutdown()  # type: ignore[attr-defined]
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError):
                stream.flush()
    finally:
        os._exit(code)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for pytest, and its end is ours
    serve(socket.socket(fileno=int(sys.argv[1])))
