"""Three days of release 295cc9d in an empty folder, up to a kill -9 between send and commit; started by ``__main__``
beside that release's own modules, which are all it imports but ``town``.

What it leaves: ``state/world.json``, the databases, the lock journal, and ``about.json`` with what was meant.
"""

import json
import os
import signal
import sys
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from town import Town, kind_of, town

from tests.company import HOST
from tests.person import Person, an_invoice

HOUR, DAY = 3600.0, 86400.0
UPDATE, SEND = "*/card/invoice/reimburse/update*", "/cgi-bin/message/send"
HANG = {"kind": "delay", "seconds": 600, "after": True, "times": 0}
TIMERS = ("open", "nightly", "mornings", "tidy", "engine-purge")
LEAP = 23 * HOUR  # within it every timer is due at least once
LAST = 60.0  # seconds that the clock is moved while messages are refused


class Days:
    """What happens, with the claims by what they are left as."""

    def __init__(self, it: Town) -> None:
        self.it, self.claims = it, dict[str, str]()
        self.people()

    def people(self) -> None:
        """Everybody logs in anew."""
        names = ("lina", "wangqiang", "huangting", "chenjing", "zhaopeng", "wuhao")
        self.lina, self.wang, self.huang, self.chen, self.zhao, self.wu = (Person(self.it, name) for name in names)

    def submit(self, name: str, who: Person, count: int = 1) -> list[str]:
        """A claim of so many fresh invoices that waits for its approver; answers their ids."""
        invoices = [an_invoice(self.it, who.userid, 10_000 + 100 * len(self.claims) + n) for n in range(count)]
        self.claims[name] = who.submit(*invoices, purpose=name)
        self.comes_to(name, "pending")
        self.it.until(lambda: {card["state"] for card in self.cards(name)} == {"sent"})
        return invoices

    def cards(self, name: str) -> list[Any]:
        return [c for c in self.it.tables()["cards"] if f"-{self.claims[name]}-" in c["task_id"]]

    def comes_to(self, name: str, state: str) -> None:
        """Wait until the claim is in this state."""
        number = self.claims[name]
        self.it.until(lambda: [c["state"] for c in self.it.tables()["claims"] if c["number"] == number] == [state])

    def does(self, who: Person, what: str, name: str, **fields: str) -> None:
        """A button of the claim's page."""
        answer = who.form(f"/claims/{self.claims[name]}/{what}", **fields)
        assert answer.ok, (what, name, answer.text[-500:])

    def under_payment(self) -> None:
        """Three days ago the company paid before it wrote off."""
        self.it.start(
            BAOXIAO_APPROVAL__CLOSE_WHEN="paid", BAOXIAO_APPROVAL__UNDO_WINDOW="0s", BAOXIAO_APPROVAL__CLOSE_AFTER="4d"
        )
        for name in ("paid", "paid and held", "approved and held", "to be paid"):
            self.submit(name, self.lina, 2 if name == "paid" else 1)
            self.does(self.wang, "approve", name)
            if name.startswith("paid"):
                self.does(self.chen, "pay", name)
            if name.endswith("held"):
                self.does(self.chen, "hold", name, why="查一下")
        self.does(self.lina, "ask-back", "approved and held")
        for name in self.twice("paid twice", "2612345678901"):
            self.does(self.wang, "approve", name)
            self.does(self.chen, "pay", name)

    def twice(self, name: str, number: str) -> list[str]:
        """Two claims of one invoice: pulled twice before the first was sent in, it came under two codes, and a number
        like this was no key to that release. Answers their names."""
        self.it.ask("/_sim/switches", {"new_code_per_pull": True})
        invoice = an_invoice(self.it, "lina", 40_000, billing_no=number)
        pulls = [self.lina.pick(invoice)["rows"][0]["pick"] for _ in range(2)]
        self.it.ask("/_sim/switches", method="DELETE")
        names = [f"{name}, {which}" for which in ("first", "second")]
        for each, pick in zip(names, pulls, strict=True):
            body = {"key": str(uuid.uuid4()), "picks": [pick], "purpose": each}
            self.claims[each] = str(self.lina.call("/api/claims", body).json()["claim"])
            self.comes_to(each, "pending")
            self.it.until(lambda each=each: {card["state"] for card in self.cards(each)} == {"sent"})
        return names

    def without_payment(self) -> None:
        """Since then it writes off what was approved."""
        self.it.start(BAOXIAO_APPROVAL__CLOSE_WHEN="approved")
        self.comes_to("to be paid", "closed")
        self.submit("closed", self.lina, 2)
        self.does(self.wang, "approve", "closed")
        self.comes_to("closed", "closed")
        self.submit("rejected", self.lina)
        self.does(self.wang, "reject", "rejected", reason="reason.other")
        self.submit("withdrawn", self.huang)
        orphan = self.submit("withdrawn, locked again", self.huang)[0]
        for name in ("withdrawn", "withdrawn, locked again"):
            self.does(self.huang, "withdraw", name)
        self.it.until(lambda: self.it.status(orphan) == "INIT")
        self.refused()
        self.partly_closed()
        self.submit("waits for three days", self.lina, 2)
        self.huang.pick(an_invoice(self.it, "huangting"))
        self.it.until(lambda: not [one for one in self.it.waiting() if one[0] in {"say", "card", "card_update"}])
        self.it.ask("/_sim/leftover_lock", {"invoice": orphan})

    def refused(self) -> None:
        """Somebody else locks one of two invoices between pick and submit."""
        invoices = [an_invoice(self.it, "zhaopeng", 20_000 + n) for n in range(2)]
        rows = self.zhao.pick(*invoices)["rows"]
        self.it.ask("/_sim/rival_lock", {"invoice": invoices[0]})
        body = {"key": str(uuid.uuid4()), "picks": [row["pick"] for row in rows], "purpose": "draft"}
        self.claims["draft"] = str(self.zhao.call("/api/claims", body).json()["claim"])
        self.comes_to("draft", "draft")

    def partly_closed(self) -> None:
        """The seller reverses one of two approved invoices."""
        invoices = self.submit("partly closed", self.wu, 2)
        self.it.ask("/_sim/cancel_invoice", {"invoice": invoices[1]})
        self.does(self.wang, "approve", "partly closed")
        self.it.until(lambda: self.it.status(invoices[0]) == "CLOSURE")
        number = self.claims["partly closed"]
        self.it.until(lambda: [c for c in self.it.tables()["claims"] if c["number"] == number and c["needs_help"]])

    def two_days_later(self) -> None:
        """Reminders have gone, every wallet was compared; two decisions can be undone for a day."""
        self.it.advance(3 * DAY - LEAP - LAST)
        done = {f"tick {name}" for name in TIMERS}
        self.it.until(lambda: done <= {kind_of(row) for row in self.it.jobs() if row["status"] == "SUCCESS"})
        self.it.until(lambda: self.it.waiting()["orphan", "DELAYED"])
        self.people()
        self.it.start(BAOXIAO_APPROVAL__UNDO_WINDOW="1d")
        for name in ("can be undone", "to be rejected", "to be closed"):
            self.submit(name, self.lina, 2 if name == "to be closed" else 1)
        for name in ("can be undone", *self.twice("approved twice", "2612345678902")):
            self.does(self.wang, "approve", name)

    def platform_is_busy(self) -> None:
        """Messages and cards are tried again and again, later each time."""
        it = self.it
        it.ask("/_sim/faults", {"path": SEND, "kind": "errcode", "errcode": -1, "times": 0})
        self.claims["cards refused"] = self.lina.submit(an_invoice(it, "lina"), purpose="cards refused")
        it.ask("/_sim/say", {"userid": "lina", "text": f"催 {self.claims['waits for three days']}"})
        for run in (1, 2, 3):
            it.until(lambda run=run: {f"card#{run}", f"say#{run}"} <= self.tried())
            it.advance(LAST / 3)

    def tried(self) -> set[str]:
        """Which kinds of jobs wait for which try."""
        waiting = [row["workflow_uuid"] for row in self.it.jobs() if row["status"] == "DELAYED"]
        return {f"{ident.split(':')[0]}#{ident.rpartition('#')[2]}" for ident in waiting if "#" in ident}

    def last_minute(self) -> None:
        """Answers are kept back, so that everything stands between send and commit."""
        it = self.it
        it.start(slow=True, BAOXIAO_APPROVAL__UNDO_WINDOW="0s")
        self.people()
        half, *others = (self.ready(who) for who in (self.lina, self.zhao, self.wu))
        self.wang.login()
        self.messages_hang()
        it.ask("/_sim/faults", {"path": UPDATE, **HANG})
        self.does(self.wang, "reject", "to be rejected", reason="reason.other")
        self.does(self.wang, "approve", "to be closed")
        self.claims["half locked"] = half()
        it.until(lambda: it.waiting()["wallet", "PENDING"] == 3)
        it.ask("/_sim/say", {"userid": "lina", "text": "我的"})
        it.until(lambda: it.waiting()["hear", "ENQUEUED"])
        for name, submit in zip(("not locked yet", "not locked either"), others, strict=True):
            self.claims[name] = submit()

    def messages_hang(self) -> None:
        """Cards and answers in chat reach people, the bot does not know it, and nothing else can be sent or heard."""
        self.it.ask("/_sim/faults", method="DELETE")
        self.it.ask("/_sim/faults", {"path": SEND, **HANG})
        self.claims["cards half sent"] = self.zhao.submit(an_invoice(self.it, "zhaopeng"), purpose="cards half sent")
        self.comes_to("cards half sent", "pending")
        for text in ("把钱给我打过来", "帮助", "我的"):
            for userid in ("huangting", "zhoumin", "hejing"):
                self.it.ask("/_sim/say", {"userid": userid, "text": text})
        self.it.until(lambda: self.urgent() == 8 and not self.it.waiting()["hear", "PENDING"])

    def ready(self, who: Person) -> Callable[[], str]:
        """Two invoices, picked; what it answers submits them."""
        rows = who.pick(*[an_invoice(self.it, who.userid, 30_000 + n) for n in range(2)])["rows"]
        body = {"key": str(uuid.uuid4()), "picks": [row["pick"] for row in rows], "purpose": "客户拜访"}
        return lambda: str(who.call("/api/claims", body).json()["claim"])

    def stand_still(self) -> None:
        """Nobody answers any more, a day passes at once, the bot is killed; started once more, it is killed again."""
        it = self.it
        assert it.simulator
        assert it.bot
        os.kill(it.simulator.pid, signal.SIGSTOP)
        it.move_bot(LEAP)
        wanted = {(f"tick {name}", "ENQUEUED") for name in TIMERS}
        it.until(lambda: wanted <= it.waiting().keys())
        it.kill_bot()
        del it.environment["BAOXIAO_CLOCK_FILE"]  # DBOS's own scheduler writes its rows only without it
        it.since = time.time()
        it.start(slow=True)
        it.until(lambda: self.all_slots_taken() and len(it.timers) == len(TIMERS))
        it.kill_bot()

    def all_slots_taken(self) -> bool:
        """Whether this process does as much as it can at once."""
        taken = self.it.waiting()
        return (taken["wallet", "PENDING"], taken["original", "PENDING"], self.urgent()) == (3, 2, 8)

    def urgent(self) -> int:
        """How many jobs that somebody waits for are being done: as many as there are slots."""
        kinds = {"say", "offer", "card", "card_update", "hear"}
        return sum(n for (kind, state), n in self.it.waiting().items() if state == "PENDING" and kind in kinds)


def live(folder: Path) -> None:
    """All of it. Raises AssertionError when a moment was missed."""
    with town(folder) as it:
        it.put_back(3 * DAY)
        days = Days(it)
        days.under_payment()
        days.without_payment()
        days.two_days_later()
        days.platform_is_busy()
        days.last_minute()
        days.stand_still()
        ports = it.ports
        addresses = {"@page@": ports.page, "@bot@": ports.bot, "@weixin@": ports.weixin}
        about = {
            "now": time.time() + it.moved,
            "claims": days.claims,
            "addresses": {place: f"{HOST}:{port}" for place, port in addresses.items()},
        }
        (folder / "about.json").write_text(json.dumps(about, ensure_ascii=False))
        print(*[f"{kind} {state}: {n}" for (kind, state), n in sorted(it.waiting().items())], sep="\n")


if __name__ == "__main__":
    live(Path(sys.argv[1]))
