"""The bot as a process that writes down every transaction of its databases, a line each in the file that
``BAOXIAO_TEST_TRANSACTIONS`` names: ours, the engine's and those of the limits, by SQLAlchemy's own events."""

import json
import os
import threading
from pathlib import Path
from typing import Any

import sqlalchemy as sa

FILE = "BAOXIAO_TEST_TRANSACTIONS"


class Recorder:
    """Statements by connection until its transaction ends."""

    def __init__(self, file: Path) -> None:
        self._out = file.open("a", encoding="utf-8")
        self._turn = threading.Lock()

    def watch(self) -> None:
        """Every engine of this process, whoever makes it."""
        for name in ("begin", "before_cursor_execute", "commit", "rollback"):
            sa.event.listen(sa.Engine, name, getattr(self, name))

    def begin(self, connection: sa.Connection) -> None:
        connection.info["statements"] = []

    def before_cursor_execute(self, connection: sa.Connection, _cursor: Any, statement: str, *_rest: Any) -> None:
        connection.info.setdefault("statements", []).append(" ".join(statement.split()))

    def commit(self, connection: sa.Connection) -> None:
        self._end(connection, committed=True)

    def rollback(self, connection: sa.Connection) -> None:
        self._end(connection, committed=False)

    def _end(self, connection: sa.Connection, *, committed: bool) -> None:
        database = Path(str(connection.engine.url.database)).name
        statements = connection.info.pop("statements", [])
        line = json.dumps({"database": database, "committed": committed, "statements": statements})
        with self._turn:
            self._out.write(f"{line}\n")
            self._out.flush()


if __name__ == "__main__":
    from bot.cli import main

    Recorder(Path(os.environ[FILE])).watch()
    main()
