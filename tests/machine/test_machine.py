"""Any day at the office: people do what they like, the platform fails as it likes, processes die – nothing is lost.

A day that breaks the promise is written to ``corpus/`` and lived again by every run from then on.
"""

import hashlib
import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from tests.machine.bugs import BUGS, planted
from tests.machine.office import BrokenPromise, Office, a_scene, live_again

CORPUS = Path(__file__).parent / "corpus"
STEPS = int(os.environ.get("BAOXIAO_MACHINE_STEPS", "3000"))
STEPS_PER_DAY = 30

pytestmark = pytest.mark.slow


def keep(day: dict[str, Any]) -> Path:
    """Write a broken day down; the smallest one of a run is the last."""
    content = json.dumps(day, ensure_ascii=False, indent=1)
    file = CORPUS / f"found-{hashlib.sha256(content.encode()).hexdigest()[:12]}.json"
    file.write_text(content + "\n", "utf-8")
    return file


class AnyDay(RuleBasedStateMachine):
    """Scenes drawn one after the other; the platform's unknown answers are drawn at the beginning."""

    @initialize(
        same_state_ok=st.booleans(),
        closed_queryable=st.booleans(),
        seed=st.integers(0, 999),
        pulls=st.booleans(),
        pays=st.booleans(),
    )
    def morning(self, **answers: Any) -> None:
        self.answers = answers
        self.office = Office(**answers)

    @rule(data=st.data())
    def scene(self, data: Any) -> None:
        scene = a_scene(lambda n: data.draw(st.integers(0, n - 1)), lambda some: data.draw(st.sampled_from(some)))
        with self.kept():
            for name, arguments in scene:
                self.office.live(name, **arguments)

    def teardown(self) -> None:
        if not hasattr(self, "office"):
            return
        try:
            with self.kept():
                self.office.end()
        finally:
            self.office.close()

    def kept(self) -> "Kept":
        return Kept(self)


class Kept:
    """Keeps the day on which a promise was broken."""

    def __init__(self, machine: AnyDay) -> None:
        self.machine = machine

    def __enter__(self) -> None: ...

    def __exit__(self, _: Any, error: BaseException | None, __: Any) -> None:
        if isinstance(error, BrokenPromise):
            machine = self.machine
            file = keep({"answers": machine.answers, "day": machine.office.day})
            error.add_note(f"kept as {file.name}; `pytest {Path(__file__).name} -k kept` lives it again")


def test_nothing_is_lost_on_any_day() -> None:
    days = max(1, STEPS // STEPS_PER_DAY)
    run_state_machine_as_test(
        AnyDay,
        settings=settings(
            max_examples=days,
            stateful_step_count=STEPS_PER_DAY,
            deadline=None,
            print_blob=True,
            phases=(Phase.explicit, Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
        ),
    )


def kept_days() -> list[Path]:
    return sorted(CORPUS.glob("*.json"))


@pytest.mark.parametrize("file", kept_days(), ids=lambda file: file.stem)
def test_a_kept_day_is_survived(file: Path) -> None:
    kept = json.loads(file.read_text("utf-8"))
    live_again(kept["day"], **kept["answers"])


@pytest.mark.parametrize("bug", BUGS)
def test_a_planted_bug_is_found_on_the_day_kept_for_it(bug: str) -> None:
    (kept,) = [day for day in (json.loads(file.read_text("utf-8")) for file in kept_days()) if day.get("bug") == bug]
    with planted(bug), pytest.raises(BrokenPromise):
        live_again(kept["day"], **kept["answers"])
