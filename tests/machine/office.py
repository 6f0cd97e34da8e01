"""An office in virtual time: the real services, effects and store; people, a rival, faults and kill -9 around them.

A day is a list of steps, ``[name, {arguments}]``: plain JSON, so that a day on which something broke can be kept and
lived again. Every step ends with the checker's judgement."""

import asyncio
import random
import tempfile
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.domain.claim import BlockKind, Person
from bot.domain.errors import Refusal
from bot.domain.invoice import Account, CardRef, Status, UserId
from bot.ports.platform import PlatformFault
from tests.unit.services.kit import RIVAL, DeskKit, desk

Step = tuple[str, dict[str, Any]]
PEOPLE = ("ann", "bob", "lead", "lead2", "boss")
FATES = ("", "", "not_sent", "busy", "lost before", "lost after", "late", "late", "late")
MESSAGE_FATES = ("", "busy", "lost before", "lost after")
MORE = ([], ["work"], ["work"], ["work", "decide", "work"], ["work", "submit", "work"])
MISFORTUNES = (
    ["late", "busy"],
    ["late", "late", "busy"],
    ["lost after", "busy"],
    ["busy"],
    ["lost before", "not_sent"],
)
SCENES = (
    *("submitted", "approved", "undone", "any", "any", "meanwhile", "raced", "raced", "kill", "finance"),
    *("reversed", "twice", "theft"),
)
ADMIN = Person(UserId("adm"), "adm")
WORK: Step = ("work", {"fates": [], "messages": []})
FINANCE = Person(UserId("fin"), "fin")


class Killed(BaseException):
    """The process is gone: nothing of ours may catch this."""


class BrokenPromise(AssertionError):
    """An invariant does not hold; carries the day so far."""


class Office:
    """One office for one day. ``close`` ends it; every public method but that is a step."""

    def __init__(
        self,
        *,
        same_state_ok: bool = True,
        closed_queryable: bool = True,
        seed: int = 1,
        pulls: bool = False,
        pays: bool = False,
    ) -> None:
        """``pulls``: each pick comes under a new code, and no invoice has a number of a shape we know; nothing tells
        Ann's two apart."""
        self._loop = asyncio.new_event_loop()
        self._stack = AsyncExitStack()
        self._folder = tempfile.TemporaryDirectory(prefix="baoxiao-office-")
        self.day: list[Step] = []
        self.kit = self._run(self._open(seed))
        object.__setattr__(self.kit.services.shared, "rules", replace(self.kit.services.rules, pays=pays))
        self.kit.wallets.same_state_ok, self.kit.wallets.closed_queryable = same_state_ok, closed_queryable
        self.kit.wallets.closed_code = 72061
        self.cards = [self.kit.wallets.add(number, ("ann", "bob")[number % 2]) for number in range(3)]
        self._pulls, self._pulled = pulls, 0
        if pulls:
            self._without_shapes()
        self._run(self._bind())
        if seed % 2:  # else the platform never says whose an openid is
            self.kit.people.openids = {f"openid-{who}": UserId(who) for who in PEOPLE[:2]}
        self.kit.wallets.meanwhile = self.kit.store.meanwhile = self._meanwhile
        self.kit.wallets.haste = 0.1
        self._plots: list[tuple[int, Callable[[], Coroutine[Any, Any, None]]]] = []

    def _without_shapes(self) -> None:
        for n, ref in enumerate(self.cards):
            words = {"number": f"784210987654{n}"} if n == 1 else {"number": "", "seller": "城际客运站"}
            card = self.kit.wallets.cards[ref]
            card.invoice = replace(card.invoice, code="", **words)

    def _pull(self, ref: CardRef) -> CardRef:
        """The invoice as the wallet hands it out now; what was handed out before works on."""
        if not self._pulls:
            return ref
        self._pulled += 1
        again = CardRef(ref.card_id, f"{ref.encrypt_code}-{self._pulled}", ref.account)
        self.kit.wallets.cards[again] = self.kit.wallets.cards[ref]
        return again

    async def _open(self, seed: int) -> DeskKit:
        return await self._stack.enter_async_context(desk(Path(self._folder.name), seed=seed))

    async def _bind(self) -> None:
        """Ann and Bob pick in the mini program too."""
        for who in PEOPLE[:2]:
            async with self.kit.store.unit() as unit:
                openid = f"{Account.MINI}:openid-{who}"
                await unit.bindings.bind(UserId(who), openid, self.kit.clock.now(), Account.MINI)

    def _run(self, step: Coroutine[Any, Any, Any]) -> Any:
        return self._loop.run_until_complete(step)

    def close(self) -> None:
        """Give everything back."""
        self._run(self._stack.aclose())
        self._loop.close()
        self._folder.cleanup()

    def live(self, name: str, **arguments: Any) -> None:
        """Do one step of the day and judge. Raises BrokenPromise."""
        self.day.append((name, arguments))
        try:
            self._run(self._safely(getattr(self, name)(**arguments)))
        except Killed:
            self._plots = []
        self._judge(quiet=False)

    def end(self) -> None:
        """Faults are over, time goes by: all must come to rest, and be right. Raises BrokenPromise."""
        self.kit.wallets.plan, self.kit.messages.plan, self._plots = [], [], []
        try:
            self._run(self._rest())
        except RuntimeError as endless:
            raise BrokenPromise(f"L0: it never comes to rest: {endless}\n{self.day}") from None
        self._judge(quiet=True)

    async def _rest(self) -> None:
        for _ in range(3):
            await self.kit.settle()
            self.kit.clock.move(120)
            self.kit.wallets.land()

    def _judge(self, *, quiet: bool) -> None:
        broken = self.kit.judge(quiet=quiet)
        if broken:
            raise BrokenPromise("\n".join([*broken, f"the day: {self.day}"]))

    async def _safely(self, step: Coroutine[Any, Any, None]) -> None:
        """A refusal is an answer like any other, and so is a silent platform."""
        try:
            await step
        except (Refusal, PlatformFault):
            return

    async def _meanwhile(self) -> None:
        """Other people's steps, and deaths, at the moments they were plotted for."""
        plots, self._plots = self._plots, []
        due = [plot for moments, plot in plots if moments <= 0]
        self._plots = [(moments - 1, plot) for moments, plot in plots if moments > 0]
        for plot in due:
            await self._safely(plot())

    async def _number(self, claim: int) -> str:
        claims = await self.kit.all_claims()
        newest = claims[::-1][:3]
        return newest[claim % len(newest)].number if newest else "BX-0000"

    # ------------------------------------------------------------ the steps

    async def submit(self, owner: str, invoices: list[int], doors: str = "") -> None:
        """Pick some of one's own invoices and send them in; an ``m`` in ``doors`` at its place: in the mini program."""
        mine = [ref for ref in self.cards if self.kit.wallets.cards[ref].openid == f"openid-{owner}"]
        chosen = sorted({mine[number % len(mine)] for number in invoices}, key=lambda ref: ref.encrypt_code)
        mini = [doors[n : n + 1] == "m" for n in range(len(chosen))]
        pulled = [self._pull(ref) for ref in chosen]
        refs = [self.kit.wallets.through(r, Account.MINI) if m else r for r, m in zip(pulled, mini, strict=True)]
        await self.kit.submit(owner, *refs)

    async def steal(self, thief: str, invoices: list[int]) -> None:
        """Send in invoices by their handles, whosever they are."""
        await self.kit.submit(thief, *(self.cards[n] for n in sorted({n % len(self.cards) for n in invoices})))

    async def openids(self, owner: str) -> None:
        """The night's sweep asks whose the openids are; an admin gives the first one in doubt to this one."""
        await self.kit.services.proofs.prove_openids()
        for it in (await self.kit.services.proofs.disputes(ADMIN.userid))[:1]:
            await self.kit.services.proofs.decide_openid(ADMIN, it.openid, UserId(owner))

    async def resubmit(self, who: str, claim: int, line: int) -> None:
        """Send a refused claim in again with one of its lines."""
        await self.kit.services.submissions.resubmit(UserId(who), await self._number(claim), [line])

    async def decide(self, who: str, claim: int, verdict: str) -> None:
        """Approve, reject, undo or withdraw; by who may, when nobody is named."""
        number = await self._number(claim)
        asked = {"ann": "lead", "bob": "lead"}
        owner = (await self.kit.claim(number)).claimant.userid if number != "BX-0000" else "ann"
        by = UserId(who or (owner if verdict == "withdraw" else asked[owner]))
        match verdict:
            case "approve":
                await self.kit.services.approvals.approve(by, number)
            case "reject":
                await self.kit.services.approvals.reject(by, number, "")
            case "undo":
                await self.kit.services.approvals.undo(by, number)
            case "withdraw":
                await self.kit.services.submissions.withdraw(by, number)

    async def finance(self, claim: int, what: str) -> None:
        """What finance may do about an approved or stuck claim; never a wrong statement."""
        number, services = await self._number(claim), self.kit.services
        match what:
            case "hold":
                await services.finance.hold(FINANCE, number, "wait")
            case "release":
                await services.finance.release(FINANCE, number)
            case "send_back":
                await services.finance.send_back(FINANCE, number, "no")
            case "not_closed":
                await services.finance.say_not_closed(FINANCE, number, "looked")
            case "pay":
                await services.finance.pay(FINANCE, number)
            case "unpay":
                await services.finance.unpay(FINANCE, number, "no")
            case "keep":
                await services.blocked_claims.keep(FINANCE, number)
            case "look":
                await services.blocked_claims.look_again(FINANCE, number)

    async def drop(self, claim: int, line: int) -> None:
        """Finance goes on without an invoice that stops the claim."""
        await self.kit.services.blocked_claims.drop_line(FINANCE, await self._number(claim), line)

    async def reverse(self, invoice: int) -> None:
        """Its seller reverses an invoice, in whatever state it is."""
        self.kit.wallets.reverse(self.cards[invoice % len(self.cards)])

    async def sweep(self) -> None:
        """The night's look at every wallet."""
        await self.kit.services.reconciliation.reconcile()

    async def compare(self, claim: int) -> None:
        """Finance compares two invoices that nothing tells apart, and says what is so."""
        number = await self._number(claim)
        if number == "BX-0000":
            return
        it = await self.kit.claim(number)
        for block in (b for b in it.blocks if b.kind is BlockKind.SAME_INVOICE):
            others = (await self.kit.claim(block.args["other"])) if block.args["other"] else it
            mine = next(self.kit.wallets.cards[line.ref] for line in it.lines if line.no == block.line)
            there = [x for x in others.counted if others.number != it.number or x.no != block.line]
            same = any(self.kit.wallets.cards[line.ref] is mine for line in there)
            say = (
                self.kit.services.same_invoices.same_invoice
                if same
                else self.kit.services.same_invoices.another_invoice
            )
            await say(FINANCE, it.number, block.line)

    async def rival(self, invoice: int) -> None:
        """Another account locks a free invoice, or lets go of its own."""
        card = self.kit.wallets.cards[self.cards[invoice % len(self.cards)]]
        if card.status is Status.FREE:
            card.status, card.by = Status.LOCKED, RIVAL
        elif card.status is Status.LOCKED and card.by == RIVAL:
            card.status = Status.FREE

    async def wait(self, seconds: int) -> None:
        """Time goes by and nobody works."""
        self.kit.clock.move(seconds)

    async def work(self, fates: list[str], messages: list[str]) -> None:
        """What is due is done; each request to the wallet and each message meets the next of these fates."""
        self.kit.wallets.plan, self.kit.messages.plan = list(fates), list(messages)
        try:
            await self.kit.now()
        finally:
            self.kit.wallets.plan, self.kit.messages.plan = [], []

    async def meanwhile(self, moments: int, steps: list[Step]) -> None:
        """At the n-th moment from now at which the platform is asked, has answered, or a transaction is about to
        begin, all this happens: what other people and another worker do."""

        async def happen() -> None:
            for name, arguments in steps:
                await self._safely(getattr(self, name)(**arguments))

        self._plots.append((moments, happen))

    async def kill(self, moments: int) -> None:
        """At that moment the process dies; what it had begun is begun again by the next one."""

        async def die() -> None:
            raise Killed

        self._plots.append((moments, die))


def live_again(day: list[Step], **answers: Any) -> None:
    """A kept day once more, to its end; ``answers``: the platform's, and the house's rule. Raises BrokenPromise."""
    office = Office(**answers)
    try:
        for name, arguments in day:
            office.live(name, **arguments)
        office.end()
    finally:
        office.close()


def a_random_day(dice: random.Random, steps: int) -> list[Step]:
    """For soaks, where nothing has to be shrunk."""
    day: list[Step] = []
    while len(day) < steps:
        day += a_scene(dice.randrange, dice.choice)
    return day


def a_scene(number: Callable[[int], int], choice: Callable[[Any], Any]) -> list[Step]:
    """A few steps that belong together, drawn: what a claim needs to get anywhere, and what disturbs it there."""
    match choice(SCENES):
        case "submitted":
            return [a_step("submit", number, choice), a_step("work", number, choice)]
        case "approved":
            approve: Step = "decide", {"who": "", "claim": number(3), "verdict": "approve"}
            return [approve, ("wait", {"seconds": 31}), *choice(([], [a_step("work", number, choice)]))]
        case "undone":
            verdict = choice(["reject", "withdraw", "withdraw"])
            return [("decide", {"who": "", "claim": number(3), "verdict": verdict}), *choice(([], [WORK]))]
        case "meanwhile":
            kinds = [choice(["decide", "decide", "decide", "submit", "rival", "reverse", "wait"]), *choice(MORE)]
            steps = [a_step(kind, number, choice) for kind in kinds]
            return [("meanwhile", {"moments": number(9), "steps": steps}), a_step("work", number, choice)]
        case "raced":
            begin = choice((a_step("submit", number, choice), ("decide", {"who": "", "claim": 0, "verdict": "reject"})))
            verdict = choice(["withdraw", "withdraw", "approve", "reject"])
            steps = [("decide", {"who": "", "claim": 0, "verdict": verdict}), *choice(([WORK], [WORK], []))]
            return [
                begin,
                ("meanwhile", {"moments": number(6), "steps": steps}),
                choice((WORK, a_step("work", number, choice))),
            ]
        case "kill":
            return [("kill", {"moments": number(12)}), a_step("work", number, choice)]
        case "twice":
            submit = a_step("submit", number, choice)
            return [submit, submit, a_step("work", number, choice), ("compare", {"claim": number(2)})]
        case "finance":
            what = choice(
                [
                    "hold",
                    "release",
                    "send_back",
                    "not_closed",
                    "resubmit",
                    "pay",
                    "pay",
                    "unpay",
                    "keep",
                    "look",
                    "compare",
                    "compare",
                ]
            )
            if what == "compare":
                return [(what, {"claim": number(3)})]
            if what == "resubmit":
                return [(what, {"who": choice(PEOPLE[:2]), "claim": number(3), "line": 1 + number(3)})]
            return [("finance", {"claim": number(3), "what": what})]
        case "reversed":
            return a_reversal(number, choice)
        case "theft":
            steal: Step = "steal", {"thief": choice(PEOPLE[:2]), "invoices": [number(3) for _ in range(1 + number(2))]}
            decided: Step = "openids", {"owner": choice(PEOPLE[:2])}
            later = choice(([], [WORK], [WORK, ("decide", {"who": "", "claim": 0, "verdict": "approve"})]))
            return [steal, *later, *choice(([], [decided], [a_step("submit", number, choice), decided, WORK]))]
    return [a_step(choice(["submit", "decide", "work", "work", "wait", "rival"]), number, choice)]


def a_reversal(number: Callable[[int], int], choice: Callable[[Any], Any]) -> list[Step]:
    """A claim of two invoices on its way, one of which is reversed somewhere there, and what finance makes of it."""
    approve: Step = "decide", {"who": "", "claim": 0, "verdict": "approve"}
    pay: Step = "finance", {"claim": 0, "what": "pay"}
    failing: Step = (
        "work",
        {"fates": choice([["not_sent"] * 9, ["lost before"] * 3, ["lost after"], ["late"] * 2]), "messages": []},
    )
    way = [("submit", {"owner": "ann", "invoices": [0, 1], "doors": ""}), WORK, approve, ("wait", {"seconds": 31})]
    way += choice(([pay], [pay, ("wait", {"seconds": 90_000}), failing], [failing], [failing], []))
    way.insert(3 + number(len(way) - 2), ("reverse", {"invoice": 2 * number(2)}))
    after = choice(([("sweep", {})], [pay], [WORK], [("meanwhile", {"moments": number(6), "steps": [WORK]}), WORK]))
    drop: Step = "drop", {"claim": 0, "line": 1 + number(2)}
    return [*way, *after, *choice(([], [drop], [drop, WORK], [drop, pay, ("wait", {"seconds": 90_000}), WORK]))]


def a_step(kind: str, number: Callable[[int], int], choice: Callable[[Any], Any]) -> Step:
    """One step of this kind, its arguments drawn."""
    match kind:
        case "submit":
            owner = choice(PEOPLE[:2])
            picked = [number(2) for _ in range(1 + number(2))]
            return "submit", {"owner": owner, "invoices": picked, "doors": choice(["", "", "m", "mm", "-m"])}
        case "decide":
            verdict = choice(["approve", "reject", "undo", "withdraw", "withdraw"])
            return "decide", {"who": choice(["", "", "", "", "", *PEOPLE]), "claim": number(3), "verdict": verdict}
        case "work":
            fates = choice([[], choice(MISFORTUNES), [choice(FATES) for _ in range(number(5))]])
            return "work", {"fates": fates, "messages": choice([[], [choice(MESSAGE_FATES)]])}
        case "wait":
            return "wait", {"seconds": choice([1, 5, 29, 31, 62, 75, 700, 4000, 90_000])}
        case "reverse":
            return "reverse", {"invoice": number(3)}
    return "rival", {"invoice": number(3)}
