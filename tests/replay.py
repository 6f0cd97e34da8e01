"""Does again what a test copied from the simulator's page says: control door, members' pages, the bot's process."""

import json
import os
import signal
import time
from dataclasses import dataclass, field
from typing import Any

from tests.company import PATIENCE, Company
from tests.person import Person


@dataclass
class Replay:
    """Each step waits until it is possible: a card may be on its way."""

    town: Company
    people: dict[str, Person] = field(default_factory=dict)

    def door(self, name: str, body: dict[str, Any]) -> Any:
        """A request of the control door."""
        if name == "bot":
            return self._process(body["do"])
        if name == "clock":
            self.people.clear()  # nobody stays logged in for ever
        return self._at_last(f"/_sim/{name}", body)

    def undo(self, name: str, body: dict[str, Any]) -> Any:
        """A DELETE of the control door."""
        return self.town.ask(f"/_sim/{name}", body, "DELETE")

    def click(self, body: dict[str, Any]) -> Any:
        """A click on the card whose task id ends alike: each installation begins its own otherwise."""
        end = body["task_id"].partition("-")[2]

        def offered() -> str | None:
            mine = [one for one in self.town.cards(body["userid"]) if one["task_id"].partition("-")[2] == end]
            keys = [button.get("key") for button in mine[-1]["card"].get("button_list", [])] if mine else []
            return str(mine[-1]["task_id"]) if body["key"] in keys or (mine and not keys) else None

        return self._at_last("/_sim/click", {**body, "task_id": self.town.until(offered)})

    def page(self, userid: str, path: str, body: dict[str, Any]) -> Any:
        """What the member's page posted as JSON; answers what came back, at last without an error."""
        return self.town.until(lambda: self._posted(userid, path, body), PATIENCE)

    def form(self, userid: str, path: str, body: dict[str, str]) -> Any:
        """A form of the member's page."""
        return self._person(userid).form(path, **body).text

    def ends(self, statuses: dict[str, str]) -> None:
        """The invoices that were chosen end as they did there."""
        self.town.until(lambda: {one: self.town.status(one) for one in statuses} == statuses)

    def _posted(self, userid: str, path: str, body: dict[str, Any]) -> Any:
        answer = self._person(userid).call(path, body)
        return answer.json() if answer.ok else None

    def _person(self, userid: str) -> Person:
        return self.people.setdefault(userid, Person(self.town, userid))

    def _at_last(self, path: str, body: dict[str, Any]) -> Any:
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return self.town.ask(path, body)
            except AssertionError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.1)

    def _process(self, what: str) -> None:
        assert self.town.bot, json.dumps(what)
        if what == "kill":
            self.town.kill_bot()
            self.town.start_bot()
        else:
            os.kill(self.town.bot.pid, {"pause": signal.SIGSTOP, "resume": signal.SIGCONT}[what])
