"""A model of the closure protocol, explored to its last state: people, workers, a rival, sellers who reverse, lost and
late requests.

Written from the protocol's rules (docs/lifecycle.md), not from the code; ``test_closure_model`` ties the two together.
Reading the rows, querying and committing are steps of their own, and so are the fence, the sending and the answer.
A *call* is a request that may still take effect; when it no longer can – its time is over – it expires, which settles
its rows.

Everything is a tuple, because states are put into sets by the hundred thousand.
"""

import gc
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

FREE, LOCKED, CLOSED, RIVAL, REVERSED = "free", "locked", "closed", "rival", "cancelled"
OK, OTHER, WRONG, GONE_FOR_GOOD, REFUSED, UNKNOWN, NOT_SENT = "ok", "72023", "72024", "72061", "72039", "?", "not sent"
CANCELLED = "72060"
WANTS = {
    "draft": FREE,
    "locking": LOCKED,
    "pending": LOCKED,
    "approved": LOCKED,
    "paid": LOCKED,
    "closing": CLOSED,
    "closed": CLOSED,
    "withdrawn": FREE,
}
BUGS = (
    "rows are read after the query",
    "an ack from an unclean attempt counts",
    "a lock is believed without our own ack",
    "-1 is taken as an answer",
    "nobody waits until an attempt is settled",
    "attempts are not fenced",
    "compare-and-set on the value",
    "a claim can be withdrawn while closing",
    "void although a closure was answered 0",
    "void while a closure is unsettled",
    "void by rows read before the query alone",
    "a reversed line counts as written off",
    "a claim is paid without looking",
    "a claim is closed without looking",
)


class Row(NamedTuple):
    """An attempt on one invoice. ``call`` is 0 once it is settled."""

    call: int
    gen: int
    aim: str
    clean: bool
    single: bool
    outcome: str | None

    @property
    def unsettled(self) -> bool:
        return self.call != 0


class Invoice(NamedTuple):
    """What the wallet holds, and what we want and know of it. ``spent``: it was written off, whatever it is now;
    ``raced``: reversed after the claim was looked at and before that was acted on."""

    status: str
    want: str
    gen: int
    proved: bool
    counted: bool
    rows: tuple[Row, ...]
    void: bool = False
    spent: bool = False
    raced: bool = False


class Call(NamedTuple):
    """A request. ``flight``: 0 not sent, 1 under way, 2 carried out with ``answer`` under way back, 3 over."""

    id: int
    aim: str
    invoices: tuple[int, ...]
    owner: int
    flight: int
    answer: str = ""


class State(NamedTuple):
    """Everything. ``left``: how many submissions, crashes, losses, moves of the rival and reversals may still come.
    ``look``: what was seen before money moves; ``blocked``: the lines that a person has to decide about; ``wrong``: a
    step that should never have been taken."""

    phase: str
    invoices: tuple[Invoice, ...]
    calls: tuple[Call, ...]
    workers: tuple[Any, ...]
    left: tuple[int, int, int, int, int]
    help: bool
    look: tuple[str | None, ...] = ()
    blocked: tuple[int, ...] = ()
    wrong: str = ""


SUBMITS, CRASHES, LOSSES, MOVES, REVERSALS = range(5)
IDLE = ("idle",)


@dataclass(frozen=True)
class World:
    """What is explored. ``same_state_ok``: setting a status that is there already is answered 0, else 72024 (72061 for
    a closure). ``queryable``: written-off invoices can be queried. ``pays``: finance pays before the write-off."""

    workers: int = 2
    invoices: int = 1
    same_state_ok: bool = True
    queryable: bool = True
    submits: int = 2
    crashes: int = 1
    losses: int = 1
    moves: int = 1
    reversals: int = 0
    pays: bool = False
    declines: bool = False
    bug: str = ""

    # ------------------------------------------------------------ the protocol's rules

    def judge(self, want: str, gen: int, seen: str | None, rows: tuple[Row, ...]) -> str:
        """What may be concluded about one invoice from rows read first and a query made after."""
        mine = [row for row in rows if row.gen == gen and row.aim == want]
        contrary = any(row.unsettled and row.aim != want for row in rows)
        last = mine[-1] if mine else None
        alone = last.outcome if last and last.single else None
        if want == CLOSED:
            return self._judge_closing(seen, mine, alone)
        if want == FREE:
            if seen == FREE:
                return "wait" if contrary else "done"
            if seen == REVERSED:
                return "done"
            if seen is None or seen == CLOSED:
                return "help"
            if alone != OTHER:
                return "send"
            return "done" if last and last.clean else "wait" if contrary else "send"
        if seen is None or seen in {CLOSED, REVERSED}:
            return "refuse"
        if alone in {GONE_FOR_GOOD, REFUSED, CANCELLED}:
            return "refuse"
        if seen == FREE:
            return "send"
        if alone == OTHER:
            return "refuse"
        if self.bug == "a lock is believed without our own ack":
            return "wait" if contrary else "done"
        clean = bool(last and (last.clean or self.bug == "an ack from an unclean attempt counts"))
        if clean and last and (last.outcome == OK or alone == WRONG):
            return "wait" if contrary else "done"
        return "wait" if contrary and mine else "probe"

    def _judge_closing(self, seen: str | None, mine: list[Row], alone: str | None) -> str:
        if seen == CLOSED:
            return "done"
        if seen == REVERSED:
            return self._judge_reversed(mine)
        if seen == LOCKED:
            return "help" if alone == OTHER else "send"
        if seen == FREE:
            return "help"
        if any(row.outcome in {OK, GONE_FOR_GOOD} for row in mine):
            return "done"
        if any(row.unsettled for row in mine):
            return "help"
        return "send" if mine and mine[-1].outcome in {None, UNKNOWN} else "help"

    def _judge_reversed(self, mine: list[Row]) -> str:
        """A reversal after the write-off leaves it written off; else nothing is written off, once nothing can be."""
        if self.bug == "a reversed line counts as written off":
            return "done"
        acked = any(row.outcome in {OK, GONE_FOR_GOOD} for row in mine)
        if acked and self.bug != "void although a closure was answered 0":
            return "done"
        unsettled = any(row.unsettled for row in mine)
        return "wait" if unsettled and self.bug != "void while a closure is unsettled" else "void"

    def wallet_says(self, status: str, aim: str) -> str:
        """The platform's answer to one request about one invoice."""
        if status == REVERSED:
            return CANCELLED
        if status == RIVAL:
            return OTHER
        if status == CLOSED:
            return OK if aim == CLOSED and self.same_state_ok else GONE_FOR_GOOD
        if status == aim:
            return OK if self.same_state_ok else WRONG
        return REFUSED if status == FREE and aim == CLOSED else OK

    # ------------------------------------------------------------ what can happen next

    def start(self) -> State:
        """A claim has just been submitted."""
        invoice = Invoice(FREE, LOCKED, 1, False, True, ())
        left = (self.submits - 1, self.crashes, self.losses, self.moves, self.reversals)
        return State("locking", (invoice,) * self.invoices, (), (IDLE,) * self.workers, left, False)

    def after(self, now: State) -> Iterator[tuple[str, State]]:
        """Every next state, with what leads to it, in its plainest form."""
        return ((what, self._plainest(later)) for what, later in self._after(now))

    def _plainest(self, now: State) -> State:
        """The same state without what makes no difference: generations that are over, plans nobody will carry out,
        and which of the workers does what."""
        if self.bug in {"attempts are not fenced", "compare-and-set on the value"}:
            return now  # there, what is over does make a difference
        gens = tuple(it.gen for it in now.invoices)
        version = _version(now)
        workers = [_still_useful(worker, version, gens) for worker in now.workers]
        order = sorted(range(len(workers)), key=lambda number: repr(workers[number]))
        owner = {number: place for place, number in enumerate(order)} | {-1: -1}
        return now._replace(
            invoices=tuple(
                it._replace(gen=0, rows=tuple(row._replace(gen=0 if row.gen == it.gen else -1) for row in it.rows))
                for it in now.invoices
            ),
            calls=tuple(call._replace(owner=owner[call.owner]) for call in now.calls),
            workers=tuple(workers[number] for number in order),
        )

    def _after(self, now: State) -> Iterator[tuple[str, State]]:
        yield from self._people(now)
        yield from self._rival(now)
        yield from self._seller(now)
        yield from self._network(now)
        for number, worker in enumerate(now.workers):
            yield from self._worker(now, number, worker)
            if now.left[CRASHES] and worker[0] in {"fenced", "waits"}:  # dying with nothing written down leaves nothing
                calls = tuple(call._replace(owner=-1) if call.owner == number else call for call in now.calls)
                crashed = _spent(now._replace(calls=calls), CRASHES)
                yield f"worker {number} dies", _working(crashed, number, IDLE)

    def _people(self, now: State) -> Iterator[tuple[str, State]]:
        if now.help:
            return
        phase = now.phase
        if phase in {"locking", "pending", "approved"}:
            yield "withdraw", self._to(now, "withdrawn")  # or finance sends it back
        if phase == "closing" and self.bug == "a claim can be withdrawn while closing":
            yield "withdraw", self._to(now, "withdrawn")
        if phase == "pending":
            yield "approve", now._replace(phase="approved")
            if self.declines and len(now.invoices) > 1 and now.invoices[1].counted:
                declined = _wished(now.invoices[1]._replace(counted=False), FREE)
                yield "decline the second line", _with(now, 1, declined)
        if phase == "paid":
            yield "not paid after all", self._to(now, "approved")._replace(blocked=now.blocked)
        if phase in {"approved", "paid"}:
            yield from self._money(now, "paid" if self.pays and phase == "approved" else "closing")
        if phase in {"draft", "withdrawn"} and now.left[SUBMITS] and _quiet(now):
            again = now._replace(invoices=tuple(it._replace(counted=True, void=False) for it in now.invoices))
            yield "submit", self._to(_spent(again, SUBMITS), "locking")

    def _to(self, now: State, phase: str) -> State:
        """A step of the claim: the wish of every invoice that counts follows."""
        invoices = tuple(_wished(it, WANTS[phase]) if it.counted else it for it in now.invoices)
        return now._replace(phase=phase, invoices=invoices, look=(), blocked=())

    def _money(self, now: State, phase: str) -> Iterator[tuple[str, State]]:
        """Paying, and the point of no return: every invoice is looked at first, and what is wrong is decided by a
        person, who may go on without it."""
        for place in now.blocked:
            if sum(it.counted for it in now.invoices) > 1:
                without = _wished(now.invoices[place]._replace(counted=False), FREE)
                left = tuple(one for one in now.blocked if one != place)
                yield f"go on without {place}", _with(now, place, without)._replace(blocked=left)
        if now.blocked:
            return
        what = "paid" if phase == "paid" else "closed"
        if not self.reversals or self.bug == f"a claim is {what} without looking":
            yield phase, self._moved(now, phase)
        elif not now.look:
            yield f"look before it is {phase}", now._replace(look=self._seen(now))
        else:
            bad = tuple(n for n, it in enumerate(now.invoices) if it.counted and now.look[n] != LOCKED)
            plain = now._replace(invoices=tuple(it._replace(raced=False) for it in now.invoices), look=())
            yield phase, plain._replace(blocked=bad) if bad else self._moved(now, phase)

    def _moved(self, now: State, phase: str) -> State:
        """Paid, or being written off; wrong with what was reversed before anybody looked."""
        known = any(it.counted and it.status == REVERSED and not it.raced for it in now.invoices)
        plain = now._replace(invoices=tuple(it._replace(raced=False) for it in now.invoices))
        return self._to(plain, phase)._replace(wrong=f"{phase} with a reversed invoice" if known else "")

    @staticmethod
    def _rival(now: State) -> Iterator[tuple[str, State]]:
        if not now.left[MOVES]:
            return
        for place, it in enumerate(now.invoices):
            other = {FREE: RIVAL, RIVAL: FREE}.get(it.status)
            if other:
                yield f"the rival makes {place} {other}", _spent(_with(now, place, it._replace(status=other)), MOVES)

    @staticmethod
    def _seller(now: State) -> Iterator[tuple[str, State]]:
        if not now.left[REVERSALS]:
            return
        for place, it in enumerate(now.invoices):
            if it.status != REVERSED:
                gone = it._replace(status=REVERSED, raced=bool(now.look))
                yield f"the seller reverses {place}", _spent(_with(now, place, gone), REVERSALS)

    def _network(self, now: State) -> Iterator[tuple[str, State]]:
        for call in now.calls:
            if call.flight == 1:
                yield f"call {call.id} is carried out", self._carried_out(now, call)
                if now.left[LOSSES]:
                    yield f"call {call.id} is lost", _spent(_called(now, call._replace(flight=3)), LOSSES)
            if call.flight == 2 and call.owner < 0:
                yield f"nobody hears call {call.id}", _called(now, call._replace(flight=3, answer=""))
            if call.flight in {0, 3}:
                yield f"call {call.id} expires", _expired(now, call.id)

    def _carried_out(self, now: State, call: Call) -> State:
        answers = [self.wallet_says(now.invoices[place].status, call.aim) for place in call.invoices]
        refusal = next((answer for answer in answers if answer != OK), OK)
        invoices = now.invoices
        if refusal == OK:
            invoices = tuple(
                it._replace(status=call.aim, spent=it.spent or call.aim == CLOSED) if place in call.invoices else it
                for place, it in enumerate(invoices)
            )
        return _called(now._replace(invoices=invoices), call._replace(flight=2, answer=refusal))

    def _worker(self, now: State, number: int, worker: Any) -> Iterator[tuple[str, State]]:
        name, step = f"worker {number}", worker[0]
        late = self.bug == "rows are read after the query"
        if step == "idle":
            if not all(it.proved for it in now.invoices) and not now.help:
                first = ("queried first", self._seen(now)) if late else ("read", self._plan(now))
                yield f"{name} begins", _working(now, number, first)
        elif step == "queried first":
            yield f"{name} reads the rows", _working(now, number, ("queried", self._plan(now), worker[1]))
        elif step == "read":
            yield f"{name} queries", _working(now, number, ("queried", worker[1], self._seen(now)))
        elif step == "queried":
            yield f"{name} commits", self._committed(now, number, worker[1], worker[2])
        elif step == "to send":
            yield f"{name} writes its attempts down", self._fenced(now, number, worker[1])
        elif step == "fenced":
            call = next((one for one in now.calls if one.id == worker[1]), None)
            if call is None:  # its time was over before it left
                yield f"{name} is too late to send", _working(_answered(now, worker[1], NOT_SENT), number, worker[2])
            else:
                sent = _called(now, call._replace(flight=1))
                yield f"{name} sends", _working(sent, number, ("waits", worker[1], worker[2]))
        elif step == "waits":
            yield from self._heard(now, number, worker)

    def _heard(self, now: State, number: int, worker: Any) -> Iterator[tuple[str, State]]:
        name, call_id, then = f"worker {number}", worker[1], worker[2]
        call = next((one for one in now.calls if one.id == call_id), None)
        if call is None:
            yield f"{name} gave up", _working(now, number, then)
            return
        if call.flight == 2:
            done = _answered(now, call_id, call.answer)
            yield f"{name} hears {call.answer}", _working(_without(done, call_id), number, then)
        if call.flight == 3 or (now.left[LOSSES] and call.flight in {1, 2}):
            spent = now if call.flight == 3 else _spent(now, LOSSES)
            orphan = _called(spent, call._replace(owner=-1, flight=3 if call.flight == 2 else call.flight, answer=""))
            taken = self.bug == "-1 is taken as an answer"
            gone = _answered(orphan, call_id, REFUSED if taken else UNKNOWN)
            if taken or self.bug == "nobody waits until an attempt is settled":
                gone = _settled(gone, call_id)
            yield f"{name} hears nothing it may believe", _working(gone, number, then)

    # ------------------------------------------------------------ a worker's round

    @staticmethod
    def _plan(now: State) -> Any:
        """The claim's version, and of each invoice its wish and its rows."""
        return _version(now), tuple(
            (it.want, it.gen, it.proved, tuple(row._replace(call=int(row.unsettled)) for row in it.rows))
            for it in now.invoices
        )

    def _seen(self, now: State) -> tuple[str | None, ...]:
        """What a query shows: a lock, but not whose."""
        closed = CLOSED if self.queryable else None
        shown = {FREE: FREE, LOCKED: LOCKED, RIVAL: LOCKED, CLOSED: closed, REVERSED: REVERSED}
        return tuple(shown[it.status] for it in now.invoices)

    def _committed(self, now: State, number: int, plan: Any, seen: Any) -> State:
        version, wishes = plan
        by_value = self.bug == "compare-and-set on the value"
        if version != _version(now) and not by_value:
            return _working(now, number, IDLE)
        verdicts = [
            "" if proved else self.judge(want, gen, seen[place], rows)
            for place, (want, gen, proved, rows) in enumerate(wishes)
        ]
        if "refuse" in verdicts and now.phase == "locking":
            return _working(self._given_back(now), number, IDLE)
        invoices = list(now.invoices)
        for place, planned in enumerate(verdicts):
            it, (want, gen, _, _) = invoices[place], wishes[place]
            same = it.want == want if by_value else it.gen == gen
            again = planned == "void" and same and self.bug != "void by rows read before the query alone"
            verdict = self.judge(want, gen, REVERSED, it.rows) if again else planned  # what was sent since is looked at
            if verdict in {"done", "void"} and same and not it.proved:
                void = verdict == "void"
                invoices[place] = it._replace(proved=True, void=void, counted=it.counted and not void)
        moved = self._moved_on(now._replace(invoices=tuple(invoices), help=now.help or "help" in verdicts))
        if moved.phase != now.phase or moved.help:
            return _working(moved, number, IDLE)
        return _working(moved, number, self._sending(verdicts, wishes))

    @staticmethod
    def _moved_on(now: State) -> State:
        """Every wish that counts is proved: the claim takes the step that waited for it."""
        following = {"locking": "pending", "closing": "closed"}.get(now.phase)
        if following and all(it.proved for it in now.invoices if it.counted):
            return now._replace(phase=following)
        return now

    def _given_back(self, now: State) -> State:
        """The lock is refused: all or nothing. What no request of ours can have locked needs no unlocking."""
        reached = [any(_may_have_locked(row) for row in it.rows) for it in now.invoices]
        draft = self._to(now, "draft")
        invoices = tuple(
            it if touched else it._replace(proved=True) for it, touched in zip(draft.invoices, reached, strict=True)
        )
        return draft._replace(invoices=invoices)

    @staticmethod
    def _sending(verdicts: list[str], wishes: Any) -> Any:
        """The calls of this round: probes one by one, else together what has the same wish – singly after a refusal."""
        probes = [place for place, verdict in enumerate(verdicts) if verdict == "probe"]
        groups: list[tuple[int, ...]] = [(place,) for place in probes]
        if not probes:
            together: dict[str, list[int]] = {}
            for place, verdict in enumerate(verdicts):
                want, gen, _, rows = wishes[place]
                if verdict != "send":
                    continue
                if any(_refused_together(row, gen, want) for row in rows):
                    groups.append((place,))
                else:
                    together.setdefault(want, []).append(place)
            groups += [tuple(places) for places in together.values()]
        todo = tuple((wishes[group[0]][0], group, tuple(wishes[place][1] for place in group)) for group in groups)
        return ("to send", todo) if todo else IDLE

    def _fenced(self, now: State, number: int, todo: Any) -> State:
        (aim, places, gens), *rest = todo
        then = ("to send", tuple(rest)) if rest else IDLE
        fence = self.bug not in {"attempts are not fenced", "compare-and-set on the value"}
        if fence and any(now.invoices[place].gen != gen for place, gen in zip(places, gens, strict=True)):
            return _working(now, number, then)
        call_id = next(n for n in range(1, 9) if all(call.id != n for call in now.calls))
        invoices = list(now.invoices)
        for place, gen in zip(places, gens, strict=True):
            it = invoices[place]
            clean = not any(row.unsettled and row.aim != aim for row in it.rows)
            row = Row(call_id, gen, aim, clean, len(places) == 1, None)
            invoices[place] = _pruned(it._replace(rows=(*it.rows, row)))
        calls = (*now.calls, Call(call_id, aim, places, number, 0))
        return _working(now._replace(invoices=tuple(invoices), calls=calls), number, ("fenced", call_id, then))

    # ------------------------------------------------------------ what must hold

    def broken(self, now: State) -> str:
        """The invariant that does not hold, empty when all do."""
        return now.wrong or next(filter(None, (self._broken(now, it) for it in now.invoices)), "")

    @staticmethod
    def _broken(now: State, it: Invoice) -> str:
        if it.counted and now.phase in {"pending", "approved", "paid"} and it.status not in {LOCKED, REVERSED}:
            return "an approver is asked about an invoice that is not locked by us"
        if it.counted and now.phase == "closing" and not now.help and it.status not in {LOCKED, CLOSED, REVERSED}:
            return "an approved invoice is not locked"
        if it.counted and now.phase == "closed" and not it.spent:
            return "told as written off, and it is not"
        if it.spent and (now.phase not in {"closing", "closed"} or not (it.counted or it.status == REVERSED)):
            return "written off without a standing approval"
        if it.void and any(row.aim == CLOSED and row.outcome == OK for row in it.rows):
            return "void, and its write-off was acknowledged"
        if it.want == FREE and it.proved and it.status == LOCKED:
            return "told as unlocked, and it is locked by us"
        return ""

    def ended(self, now: State) -> bool:
        """Nothing is under way and everybody knows how things stand, or a person has been called."""
        over = now.phase in {"draft", "withdrawn", "closed"} and all(it.proved for it in now.invoices)
        return over or now.help


@dataclass(frozen=True)
class Explored:
    """``states`` reached; ``broken``: the invariant that does not hold, with the shortest way there; ``stuck``: a state
    no end can be reached from; ``judged``: every (want, gen, rows) a worker judged."""

    states: int
    broken: str = ""
    way: tuple[str, ...] = ()
    stuck: State | None = None
    judged: frozenset[tuple[str, int, tuple[Row, ...]]] = frozenset()


def explore(world: World) -> Explored:
    """Every reachable state, breadth first; stops at the first broken invariant."""
    gc.disable()  # nothing here is a cycle, and looking for one among a million tuples takes a third of the time
    try:
        return _explore(world)
    finally:
        gc.enable()


def _explore(world: World) -> Explored:
    number: dict[State, int] = {world.start(): 0}
    states = [world.start()]
    came: list[tuple[int, str]] = [(0, "")]
    arrows: list[tuple[int, int]] = []
    judged: set[tuple[str, int, tuple[Row, ...]]] = set()
    ends: list[int] = []
    for here, now in enumerate(states):  # grows while it is walked
        if trouble := world.broken(now):
            return Explored(len(states), trouble, _way(came, here))
        if world.ended(now):
            ends.append(here)
        for worker in now.workers:
            if worker[0] == "queried":
                judged |= {(want, gen, rows) for want, gen, proved, rows in worker[1][1] if not proved}
        for what, later in world.after(now):
            there = number.setdefault(later, len(states))
            if there == len(states):
                states.append(later)
                came.append((here, what))
            arrows.append((here, there))
    return Explored(len(states), stuck=_stuck(states, arrows, ends), judged=frozenset(judged))


def _stuck(states: list[State], arrows: list[tuple[int, int]], ends: list[int]) -> State | None:
    """A state from which no end can be reached: what walking back from the ends does not meet."""
    before: list[list[int]] = [[] for _ in states]
    for here, there in arrows:
        before[there].append(here)
    alive, todo = set(ends), deque(ends)
    while todo:
        for earlier in before[todo.popleft()]:
            if earlier not in alive:
                alive.add(earlier)
                todo.append(earlier)
    return next((state for here, state in enumerate(states) if here not in alive), None)


def _way(came: list[tuple[int, str]], here: int) -> tuple[str, ...]:
    steps: list[str] = []
    while here:
        here, what = came[here]
        steps.append(what)
    return tuple(reversed(steps))


# ---------------------------------------------------------------- small changes of a state


def _still_useful(worker: Any, version: Any, gens: tuple[int, ...]) -> Any:
    """The worker without what a changed wish has made useless: its commit and its fence would refuse it. What is kept
    speaks of the present generation, which is called 0."""
    step = worker[0]
    if step in {"read", "queried"}:
        (seen_version, wishes), *seen = worker[1:]
        if seen_version != version:
            return IDLE
        plain = tuple(
            (want, 0, proved, tuple(row._replace(gen=0 if row.gen == gen else -1) for row in rows))
            for want, gen, proved, rows in wishes
        )
        return (step, ((version[0], tuple((0, counted) for _, counted in version[1])), plain), *seen)
    if step == "to send":
        todo = tuple(
            (aim, places, (0,) * len(places))
            for aim, places, wanted in worker[1]
            if all(gens[place] == gen for place, gen in zip(places, wanted, strict=True))
        )
        return ("to send", todo) if todo else IDLE
    if step in {"fenced", "waits"}:
        return (step, worker[1], _still_useful(worker[2], version, gens))
    return worker


def _version(now: State) -> Any:
    return now.phase, tuple((it.gen, it.counted) for it in now.invoices)


def _quiet(now: State) -> bool:
    return all(it.proved for it in now.invoices)


def _wished(it: Invoice, want: str) -> Invoice:
    if it.want == want:
        return it
    return _pruned(it._replace(want=want, gen=it.gen + 1, proved=False))


def _with(now: State, place: int, it: Invoice) -> State:
    return now._replace(invoices=(*now.invoices[:place], it, *now.invoices[place + 1 :]))


def _working(now: State, number: int, worker: Any) -> State:
    return now._replace(workers=(*now.workers[:number], worker, *now.workers[number + 1 :]))


def _spent(now: State, what: int) -> State:
    return now._replace(left=tuple(n - (place == what) for place, n in enumerate(now.left)))  # type: ignore[arg-type]


def _called(now: State, call: Call) -> State:
    return now._replace(calls=tuple(call if one.id == call.id else one for one in now.calls))


def _without(now: State, call_id: int) -> State:
    return now._replace(calls=tuple(one for one in now.calls if one.id != call_id))


def _rows(now: State, call_id: int, **changes: Any) -> State:
    def changed(it: Invoice) -> Invoice:
        rows = tuple(row._replace(**changes) if row.call == call_id else row for row in it.rows)
        return _pruned(it._replace(rows=rows))

    return now._replace(invoices=tuple(changed(it) for it in now.invoices))


def _answered(now: State, call_id: int, outcome: str) -> State:
    """A definite answer settles the rows; an unknown one leaves them open until the call expires."""
    if outcome == UNKNOWN:
        return _rows(now, call_id, outcome=UNKNOWN)
    return _rows(now, call_id, outcome=outcome, call=0)


def _settled(now: State, call_id: int) -> State:
    return _rows(now, call_id, call=0)


def _expired(now: State, call_id: int) -> State:
    """Its time is over: whatever it did, it will do nothing more."""
    open_rows = _rows(now, call_id, call=0, outcome=UNKNOWN)
    return _without(open_rows, call_id)


def _pruned(it: Invoice) -> Invoice:
    """Without the rows that nothing can be concluded from any more. Of the settled ones the latest matters, that a
    closure was acknowledged, that a batch was refused, and that a lock may have been had."""
    latest = max((place for place, row in enumerate(it.rows) if row.gen == it.gen), default=-1)
    open_or_last = [row for place, row in enumerate(it.rows) if row.unsettled or place == latest]
    over = [row for place, row in enumerate(it.rows) if row.gen == it.gen and not row.unsettled and place != latest]
    told: list[Row] = []
    if it.want == CLOSED and any(row.outcome in {OK, GONE_FOR_GOOD} for row in over):
        told.append(Row(0, it.gen, CLOSED, True, True, OK))
    if any(_refused_together(row, it.gen, it.want) for row in over):
        told.append(Row(0, it.gen, it.want, True, False, REFUSED))
    settled = [row for row in open_or_last if not row.unsettled]  # what is not may be refused yet
    if not any(map(_may_have_locked, settled)) and any(map(_may_have_locked, over)):
        told.append(Row(0, it.gen, LOCKED, False, False, UNKNOWN))
    return it._replace(rows=(*told, *open_or_last))


def _refused_together(row: Row, gen: int, aim: str) -> bool:
    refusals = {OTHER, WRONG, GONE_FOR_GOOD, REFUSED, CANCELLED}
    return row.gen == gen and row.aim == aim and not row.single and row.outcome in refusals


def _may_have_locked(row: Row) -> bool:
    if row.aim != LOCKED or row.outcome == NOT_SENT:
        return False
    if row.outcome in {OTHER, WRONG, GONE_FOR_GOOD, REFUSED, CANCELLED}:
        return row.single and row.outcome == WRONG
    return True
