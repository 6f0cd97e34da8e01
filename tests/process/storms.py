"""A storm: people at work while the bot is killed again and again; then all must drain and every invariant hold."""

import random
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import requests

from tests.company import LONG_PATIENCE, Company, company
from tests.person import Person, an_invoice

OWNERS = {"lina": "wangqiang"}
REFUSALS = (AssertionError, requests.RequestException, KeyError)


@dataclass
class Storm:
    """What came of it."""

    seed: int
    rounds: int
    submitted: list[str] = field(default_factory=list)
    unanswered: int = 0
    first_answers: list[float] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        slowest = max(self.first_answers, default=0.0)
        return (
            f"seed {self.seed}: {self.rounds} kills, {len(self.submitted)} claims, {self.unanswered} requests cut off, "
            f"slowest restart to first answer {slowest:.1f} s, {len(self.broken)} invariants broken"
        )


def ride(folder: Path, rounds: int, seed: int, *, replicas: int = 1, prepare=None, **environment: str) -> Storm:
    """Kill ``rounds`` times at drawn moments, with one process or several on the same port and database."""
    dice, storm = random.Random(seed), Storm(seed, rounds)
    with company(folder, prepare=prepare, **environment) as it:
        it.replicas = 2 * (rounds + replicas)
        with replicas_of(it, replicas - 1) as others:
            with at_work(it, storm):
                for n in range(rounds):
                    time.sleep(dice.uniform(0.2, 1.2))
                    # On a slow machine nobody would get anything done between two kills, and nothing be at stake.
                    it.until(lambda n=n: len(storm.submitted) >= n / 3, LONG_PATIENCE)
                    kill_one(it, storm, others if n % 2 else [])
            it.wait_for_bot()  # any of them answered so far, and the one that did may have been killed since
            decide_all(it, storm)
            storm.broken = drained(it)
    return storm


@contextmanager
def at_work(it: Company, storm: Storm) -> Iterator[None]:
    """Two people submit and decide meanwhile."""
    over = threading.Event()
    people = [threading.Thread(target=work, args=(it, storm, over, storm.seed + n)) for n in range(2)]
    for one in people:
        one.start()
    try:
        yield
    finally:
        over.set()
        for one in people:
            one.join()


def kill_one(it: Company, storm: Storm, others: list[subprocess.Popen[bytes]]) -> None:
    """One of the others and start it again; with none of them the bot itself, until it, or anyone, answers."""
    if others:
        others[0].kill()
        others[0].wait()
        others[0] = replica(it)
        return
    it.kill_bot()
    begun = time.monotonic()
    it.start_bot()
    storm.first_answers.append(time.monotonic() - begun)


@contextmanager
def replicas_of(it: Company, count: int) -> Iterator[list[subprocess.Popen[bytes]]]:
    """More processes on the same port and database; whoever is in the list at the end is killed."""
    others = [replica(it) for _ in range(count)]
    try:
        yield others
    finally:
        for other in others:
            other.kill()
            other.wait()


def replica(it: Company) -> subprocess.Popen[bytes]:
    return it._start("bot", ["bot", "serve", "--config", str(it.bot_file)])


def work(it: Company, storm: Storm, over: threading.Event, seed: int) -> None:
    """A person who submits, and whose leader decides, without minding what fails."""
    dice = random.Random(seed)
    while not over.is_set():
        try:
            lina, wang = Person(it, "lina"), Person(it, "wangqiang")
            number = lina.submit(*[an_invoice(it, "lina") for _ in range(dice.randint(1, 3))])
            storm.submitted.append(number)
            what = dice.choice(["approve", "approve", "reject", "withdraw", "leave"])
            if what == "withdraw":
                lina.form(f"/claims/{number}/withdraw")
            elif what != "leave" and dice.random() < 0.7:
                end = time.monotonic() + 3
                while time.monotonic() < end and not wang.card(number):
                    time.sleep(0.05)
                if wang.card(number):
                    with suppress(*REFUSALS):
                        wang.press(number, what)
        except REFUSALS:
            storm.unanswered += 1
            time.sleep(0.1)


def decide_all(it: Company, storm: Storm) -> None:
    """What still waits is approved on its page, as its leader would in the end."""
    wang = Person(it, "wangqiang")
    for number in dict.fromkeys(storm.submitted):
        end = time.monotonic() + 60
        while (state := wang.state(number)) == "locking" and time.monotonic() < end:
            time.sleep(0.1)
        if state == "pending":
            wang.form(f"/claims/{number}/approve")


def drained(it: Company) -> list[str]:
    end, broken = time.monotonic() + LONG_PATIENCE, ["not judged"]
    while broken and time.monotonic() < end:
        broken = it.judge(quiet=True)
        time.sleep(0.3 if broken else 0)
    return broken
