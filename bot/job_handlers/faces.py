"""What our cards look like in each state of their claim; the platform's limits are the adapter's business."""

from collections.abc import Sequence
from datetime import datetime

from bot.chat.replies import Button, Card, Choice, Row
from bot.domain.calendar import SHANGHAI
from bot.domain.category import Category
from bot.domain.claim import ENDED, Claim, Line, State, Step
from bot.domain.money import yuan
from bot.domain.wording import REASONS
from bot.ports.cards import CardKind, SentCard
from bot.services.lifecycle import still_undoable
from bot.services.permissions import is_named
from bot.texts import Say, Texts

ROWS = 6


class Faces:
    """Draws cards in the language of the house."""

    def __init__(self, texts: Texts, home: str) -> None:
        """``home``: the public URL that links start with."""
        self._texts, self._home = texts, home

    def of(
        self, card: SentCard, claim: Claim, now: datetime, language: str = "", taken_back_by: str | None = None
    ) -> Card:
        """The card of this kind as the claim stands now, in this language (empty: the house's). ``taken_back_by``: who
        ended a withdrawn claim, empty for the system; None for its claimant."""
        say = self._texts.in_language(language)
        draw = self._approval if card.kind is CardKind.APPROVAL else self._claimant
        return draw(card, claim, now, say, say("timeline.system") if taken_back_by == "" else taken_back_by)

    def _approval(self, card: SentCard, claim: Claim, now: datetime, say: Say, back: str | None) -> Card:
        buttons, replaced = self._approval_buttons(card, claim, now, say, back)
        return Card(
            task_id=card.task_id,
            source=say("card.source"),
            title=say("card.approval.title", name=claim.claimant.name, total=yuan(claim.total)),
            desc=self._checked(claim, say),
            subtitle=self._outcome(claim, say, back, claim.undo_until if still_undoable(claim, now) else None)
            or claim.purpose,
            rows=self._rows(claim, say, checked=True),
            url=self._url(claim),
            buttons=buttons,
            choice=_reasons(say) if claim.state is State.PENDING else None,
            gives_way=_names(claim),
            replaced=replaced,
        )

    def _checked(self, claim: Claim, say: Say) -> str:
        """How many invoices, and how many of them the approver should look at."""
        args = {"count": str(len(claim.counted)), "number": claim.number, "look": str(claim.doubtful)}
        return say("card.approval.look" if claim.doubtful else "card.approval.desc", **args)

    def _approval_buttons(
        self, card: SentCard, claim: Claim, now: datetime, say: Say, back: str | None
    ) -> tuple[tuple[Button, ...], str]:
        both = (
            Button(say("button.approve"), "approve", style=1),
            Button(say("button.reject"), "reject", style=2),
        )
        if claim.state is State.PENDING:
            theirs = any(is_named(person.userid, card.to) for person in claim.approvers)
            return both, "" if theirs else say("card.done.moved")
        if still_undoable(claim, now):
            return (Button(say("button.undo"), "undo", style=3),), ""
        last = claim.decided()
        if claim.state is State.WITHDRAWN:
            word = "card.done.withdrawn" if back is None else "card.done.sent_back"
            return both, say(word, name=back or claim.claimant.name)
        if last is None:
            return both, say(f"state.{claim.standing}")
        word = "card.done.approved" if last.verdict is Step.APPROVE else "card.done.rejected"
        return both, say(word, name=last.by.name)

    def _claimant(self, card: SentCard, claim: Claim, now: datetime, say: Say, back: str | None) -> Card:
        waiting = "、".join(p.name for p in claim.approvers) or say("waits.admin")
        ended = claim.state in ENDED
        return Card(
            task_id=card.task_id,
            source=say("card.source"),
            title=say(f"card.claimant.{claim.standing}", number=claim.number, names=waiting),
            desc=say("card.claimant.desc", count=str(len(claim.counted)), total=yuan(claim.total)),
            subtitle=self._outcome(claim, say, back) or claim.purpose,
            rows=self._rows(claim, say),
            url=self._url(claim),
            buttons=(
                Button(say("button.withdraw"), "withdraw", style=3),
                Button(say("button.progress"), url=self._url(claim), style=1),
            ),
            gives_way=_names(claim),
            replaced=say(f"card.ended.{claim.standing}") if ended else "",
        )

    def _outcome(self, claim: Claim, say: Say, back: str | None, undo_until: datetime | None = None) -> str:
        """Who did what when, for the card's second line. ``undo_until``: till when the card's button takes it back; a
        card may never be rewritten, so it says so itself."""
        last = claim.decided()
        if claim.state is State.WITHDRAWN:
            word = "card.outcome.withdrawn" if back is None else "card.outcome.sent_back"
            return say(word, name=back or claim.claimant.name, at=claim.updated_at.isoformat())
        if last is None or claim.state is State.PENDING:
            return ""
        word = "approved" if last.verdict is Step.APPROVE else "rejected"
        args = {"name": last.by.name, "at": last.at.isoformat(), "total": yuan(claim.total), "reason": last.reason}
        said = say(f"card.outcome.{word}", **args)
        return said + (say("card.outcome.until", until=_clock(undo_until)) if undo_until else "")

    def _rows(self, claim: Claim, say: Say, *, checked: bool = False) -> tuple[Row, ...]:
        """A row for each invoice, below it what the claimant wrote (``checked``); without that where it would be too
        much, by category where it still is."""
        lines = claim.counted
        rows = _rows_of(lines, say, checked)
        if len(rows) <= ROWS:
            return tuple(rows)
        if len(lines) <= ROWS:
            return tuple(_row_of(line, say, checked) for line in lines)
        return tuple(_by_category(lines, self._url(claim), say, checked))

    def _url(self, claim: Claim) -> str:
        return f"{self._home}/claims/{claim.number}"


def _names(claim: Claim) -> tuple[str, ...]:
    """Everybody a card of this claim may name."""
    last = claim.decided()
    people = (claim.claimant, *claim.approvers, *((last.by,) if last else ()))
    return tuple(person.name for person in people)


def _clock(moment: datetime) -> str:
    """A time of today in Shanghai, to the second."""
    return f"{moment.astimezone(SHANGHAI):%H:%M:%S}"


def _reasons(say: Say) -> Choice:
    """The drop-down that 驳回 goes with; what stands there when nobody chose is "other"."""
    options = tuple((str(reason), say(reason)) for reason in REASONS)
    return Choice("reason", say("card.reason"), options, str(REASONS[-1]))


def _by_category(lines: Sequence[Line], url: str, say: Say, checked: bool) -> list[Row]:
    """Invoices with something to look at first, each by itself; the others summed up by category, the dearest
    first; what finds no room behind a link."""
    doubtful = [line for line in lines if checked and line.findings]
    alone = _rows_of(doubtful, say, checked)
    if len(alone) >= ROWS:
        doubtful = doubtful[: ROWS - 1]
        alone = [_row_of(line, say, checked) for line in doubtful]
    kinds = _kinds([line for line in lines if line not in doubtful])
    room = ROWS - len(alone)
    if len(kinds) <= room:
        return [*alone, *(_row_of_kind(kind, say) for kind in kinds)]
    rest = [line for kind in kinds[room - 1 :] for line in kind]
    more = say("card.more_lines", count=str(len(rest)), total=yuan(_sum(rest)))
    return [*alone, *(_row_of_kind(kind, say) for kind in kinds[: room - 1]), Row(say("card.more"), more, url=url)]


def _rows_of(lines: Sequence[Line], say: Say, checked: bool) -> list[Row]:
    """A row for each invoice and, below it, for the claimant's word about it."""
    rows = []
    for line in lines:
        rows.append(_row_of(line, say, checked))
        if checked and line.note:
            rows.append(Row(say("card.note"), line.note))
    return rows


def _row_of(line: Line, say: Say, checked: bool) -> Row:
    """The invoice by the end of its number (by its place if it has none to read)."""
    found = f"⚠{say(line.findings[0].chip)} " if checked and line.findings else ""
    tail = line.invoice.tail
    name = tail if any(char.isalnum() for char in tail) else say("card.line", no=str(line.no))
    return Row(name, f"{yuan(line.invoice.fee)} {found}{line.invoice.seller}")


def _row_of_kind(lines: Sequence[Line], say: Say) -> Row:
    """Invoices of one category, summed up; a single one with its seller."""
    total = yuan(_sum(lines))
    several = say("card.kind_lines", count=str(len(lines)), total=total)
    return Row(
        say(f"card.kind.{lines[0].category.value}"),
        several if len(lines) > 1 else f"{total} {lines[0].invoice.seller}",
    )


def _kinds(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each category, the dearest category first."""
    kinds: dict[Category, list[Line]] = {}
    for line in lines:
        kinds.setdefault(line.category, []).append(line)
    return sorted(kinds.values(), key=_sum, reverse=True)


def _sum(lines: Sequence[Line]) -> int:
    return sum(line.invoice.fee for line in lines)
