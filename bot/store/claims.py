"""Claims, their lines, decisions and live keys in the database; when they may change is the services' matter."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.category import Category
from bot.domain.checks import Finding
from bot.domain.claim import Block, Claim, Decision, HelpOwner, Line, LineState, Person, State, Step
from bot.domain.errors import TooLate
from bot.domain.identity import WEAK, is_weak, keys, own_key
from bot.domain.invoice import Account, CardRef, Status, UserId
from bot.domain.wording import restored, stored
from bot.ports.claims import NewLine, Queue, Unkeyed, Waiting
from bot.store import sql
from bot.store.packing import pack, pack_blocks, pack_findings, unpack, unpack_blocks, unpack_findings
from bot.store.renames import now_called
from bot.store.tables import cards, claims, decisions, line_keys, lines, sequences, waiting, wallet
from bot.store.wallet import ref_of, wallet_rows


class Claims:
    """``ports.Claims`` inside one session. ``writing``: rows that are read one by one are locked."""

    def __init__(self, session: AsyncSession, *, writing: bool) -> None:
        self._session = session
        self._writing = writing

    async def add(
        self,
        claimant: Person,
        purpose: str,
        submission_key: str,
        approvers: Sequence[Person],
        lines: Sequence[NewLine],
        at: datetime,
    ) -> Claim:
        """Raises TooLate when this member submitted under this key before."""
        taken = claims.c.claimant == claimant.userid, claims.c.submission_key == submission_key
        if await self._session.scalar(sa.select(claims.c.id).where(*taken)):
            raise TooLate
        number = await self._next_number()
        row = {
            "id": number,
            "number": f"BX-{number:04d}",
            "state": State.DRAFT,
            "version": 1,
            "claimant": claimant.userid,
            "claimant_name": claimant.name,
            "purpose": purpose,
            "submission_key": submission_key,
            "round": 1,
            "level": 1,
            "created_at": at,
            "updated_at": at,
            "approvers": _people(approvers),
            "undo_until": None,
            "needs_help": "",
            "help_owner": "",
            "extra": {},
        }
        if not await sql.add_new(self._session, claims, row):
            raise TooLate
        await self._add_lines(number, lines)
        return (await self._where(claims.c.id == number))[0]

    async def _next_number(self) -> int:
        """One more than ever given; the row is locked till the unit ends, so a rolled-back number is given again."""
        step = sequences.c.value + 1
        table, name = sequences, "claim"
        statement = sql.insert(self._session, table).values(name=name, value=1)
        upsert = statement.on_conflict_do_update(index_elements=["name"], set_={"value": step})
        result = await self._session.execute(upsert.returning(table.c.value))
        return int(result.scalar_one())

    async def number_from(self, last: int) -> None:
        """The next claim gets a number above ``last``."""
        await sql.add_new(self._session, sequences, {"name": "claim", "value": 0})
        behind = (sequences.c.name == "claim") & (sequences.c.value < last)
        await self._session.execute(sa.update(sequences).where(behind).values(value=last))

    async def _add_lines(self, claim_id: int, new: Sequence[NewLine]) -> None:
        names = [own_key(line.key, claim_id, no) if line.twin else line.key for no, line in enumerate(new, 1)]
        ids = await self._wallet_ids(dict(zip(names, new, strict=True)))
        rows = [
            {
                "claim_id": claim_id,
                "no": no,
                "state": LineState.PROPOSED,
                "key": name,
                "card_id": line.ref.card_id,
                "encrypt_code": line.ref.encrypt_code,
                "account": line.ref.account,
                "openid": line.openid,
                "app_id": line.app_id,
                "invoice": pack(line.invoice),
                "wallet_id": ids[name],
                "problem": "",
                "note": line.note,
                "category": line.category,
                "findings": pack_findings(line.findings),
                "weak": line.weak,
            }
            for no, (name, line) in enumerate(zip(names, new, strict=True), 1)
        ]
        if not rows:
            return
        result = await self._session.execute(sa.insert(lines).returning(lines.c.no, lines.c.id), rows)
        made = {row.no: row.id for row in result.all()}
        known = [
            {"line_id": made[no], "key": key}
            for no, (name, line) in enumerate(zip(names, new, strict=True), 1)
            for key in dict.fromkeys((name, *keys(line.invoice)))
        ]
        await self._session.execute(sa.insert(line_keys), known)

    async def _wallet_ids(self, new: Mapping[str, NewLine]) -> dict[str, int]:
        """The wallet rows of these invoices: found by any key that proves them the same, else made (free, nothing
        wished yet) in the order of keys."""
        found = await self._rows_of(new)
        todo = sorted(name for name in new if name not in found)
        rows = [
            {
                "key": name,
                "card_id": new[name].ref.card_id,
                "encrypt_code": new[name].ref.encrypt_code,
                "account": new[name].ref.account,
                "openid": new[name].openid,
                "want": Status.FREE,
                "gen": 0,
                "proved": True,
                "evidence": "",
            }
            for name in todo
        ]
        if rows:
            await self._session.execute(sql.insert(self._session, wallet).on_conflict_do_nothing(), rows)
            query = sa.select(wallet.c.key, wallet.c.id).where(wallet.c.key.in_(todo))
            found |= {row.key: row.id for row in (await self._session.execute(query)).all()}
        return found

    async def _rows_of(self, new: Mapping[str, NewLine]) -> dict[str, int]:
        """Where releases before this one left several for one invoice, the one that is in use, else the newest."""
        strong = {name: [key for key in keys(line.invoice) if not is_weak(key)] for name, line in new.items()}
        rows = await wallet_rows(self._session, [key for some in strong.values() for key in some])
        best: dict[str, int] = {}
        for name, some in strong.items():
            mine = [row for row in rows if row.found in some]
            if mine:
                best[name] = max(mine, key=lambda row: (row.want is not Status.FREE or not row.proved, row.id)).id
        return best

    async def get(self, claim_id: int) -> Claim | None:
        """Locked for this unit when it writes."""
        return await self._one(claims.c.id == claim_id)

    async def by_number(self, number: str) -> Claim | None:
        """Locked for this unit when it writes."""
        return await self._one(claims.c.number == number)

    async def by_submission(self, userid: UserId, key: str) -> Claim | None:
        """Not locked."""
        found = await self._where((claims.c.claimant == userid) & (claims.c.submission_key == key))
        return found[0] if found else None

    async def save(
        self,
        claim: Claim,
        *,
        state: State,
        at: datetime,
        round: int | None = None,
        level: int | None = None,
        undo_until: datetime | None = None,
        approvers: Sequence[Person] | None = None,
        needs_help: str | None = None,
        help_owner: HelpOwner | None = None,
        held: str | None = None,
        held_by: str | None = None,
        blocks: Sequence[Block] | None = None,
        extra: Mapping[str, str] | None = None,
    ) -> Claim:
        """Answers the claim as it stands now, lines and decisions read anew. Raises TooLate when somebody was first."""
        given = {
            "round": round,
            "level": level,
            "approvers": None if approvers is None else _people(approvers),
            "needs_help": needs_help,
            "help_owner": None if help_owner is None else help_owner.value,
            "held": held,
            "held_by": held_by,
            "blocks": None if blocks is None else pack_blocks(blocks),
            "extra": None if extra is None else dict(extra),
        }
        values = {name: value for name, value in given.items() if value is not None}
        same = (claims.c.id == claim.id) & (claims.c.version == claim.version)
        statement = sa.update(claims).where(same)
        fixed = {"state": state, "version": claim.version + 1, "updated_at": at, "undo_until": undo_until}
        if not await sql.changed(self._session, statement.values(**values, **fixed)):
            raise TooLate
        saved = (await self._where(claims.c.id == claim.id))[0]
        await self._set_waiting(claim, saved)
        return saved

    async def _set_waiting(self, before: Claim, now: Claim) -> None:
        if before.state is State.PENDING:
            await self._session.execute(sa.delete(waiting).where(waiting.c.claim_id == now.id))
        if now.state is State.PENDING:
            people = {p.userid for p in now.approvers} - {now.claimant.userid}
            rows = [{"userid": userid, "claim_id": now.id} for userid in sorted(people)]
            if rows:
                await self._session.execute(sa.insert(waiting), rows)

    async def set_line(self, line: Line, state: LineState, problem: str = "", code: int = 0) -> None:
        """Write a line's state and problem."""
        statement = sa.update(lines).where(lines.c.id == line.id)
        await self._session.execute(statement.values(state=state, problem=problem, problem_code=code))

    async def find(self, line_id: int, finding: Finding) -> None:
        """Nobody else writes findings of a line that is there."""
        this = lines.c.id == line_id
        found = unpack_findings(await self._session.scalar(sa.select(lines.c.findings).where(this)) or [])
        if finding not in found:
            values = {"findings": pack_findings((*found, finding))}
            await self._session.execute(sa.update(lines).where(this).values(values))

    async def hold(self, claim: Claim) -> list[str]:
        """Besides a key that another claim holds, one counts as taken while its invoice is not yet proved free under
        another card handle: taking it over would lose the handle of that lock."""
        wanted = {line.wallet_id: line for line in claim.counted}
        rows = await sql.lock_rows(self._session, wallet, list(wanted))
        mine = [line.id for line in wanted.values()]
        pairs = [(line.id, key) for line in wanted.values() for key in line.held_keys]
        names = [key for _, key in pairs]
        others = sa.union_all(
            sa.select(line_keys.c.live_key).where(line_keys.c.live_key.in_(names), line_keys.c.line_id.not_in(mine)),
            sa.select(lines.c.live_key).where(lines.c.live_key.in_(names), lines.c.claim_id != claim.id),
        )
        taken = {str(key) for key in await self._session.scalars(others)}
        moved = [row for row in rows if _handle(row) != _handle_of(wanted[row.id])]
        taken |= {row.key for row in moved if not (row.want is Status.FREE and row.proved)}
        if taken:
            return sorted(taken)
        for row in moved:
            await self._rebind(row.id, wanted[row.id])
        # Not as row values, which SQLite looks up by reading the whole table.
        live = sa.or_(*((line_keys.c.line_id == line_id) & (line_keys.c.key == key) for line_id, key in pairs))
        try:
            await self._session.execute(sa.update(lines).where(lines.c.id.in_(mine)).values(live_key=lines.c.key))
            await self._session.execute(sa.update(line_keys).where(live).values(live_key=line_keys.c.key))
        except sa.exc.IntegrityError:  # between our look and now, under another wallet row
            raise TooLate("refusal.taken") from None
        return []

    async def _rebind(self, wallet_id: int, line: Line) -> None:
        """The same invoice under another card handle: another wallet, or another account of ours opened it."""
        ref = line.ref
        handle = {"card_id": ref.card_id, "encrypt_code": ref.encrypt_code, "account": ref.account}
        values = {**handle, "openid": line.openid}
        await self._session.execute(sa.update(wallet).where(wallet.c.id == wallet_id).values(seen=None, **values))

    async def let_go(self, claim: Claim, some: Sequence[Line] | None = None) -> None:
        """Give the live keys of these lines (all, when none are named) back."""
        ids = [line.id for line in (claim.lines if some is None else some)]
        await self._session.execute(sa.update(lines).where(lines.c.id.in_(ids)).values(live_key=None))
        await self._session.execute(sa.update(line_keys).where(line_keys.c.line_id.in_(ids)).values(live_key=None))

    async def holders(self, keys: Sequence[str]) -> dict[str, Claim]:
        """Not locked. A line of the release before, while both run, has its one key with itself."""
        live = lines.c.live_key.is_not(None)
        ours = sa.select(line_keys.c.key, lines.c.claim_id).join(lines, lines.c.id == line_keys.c.line_id)
        query = sa.union_all(
            ours.where(line_keys.c.key.in_(keys), live),
            sa.select(lines.c.live_key, lines.c.claim_id).where(lines.c.live_key.in_(keys)),
        )
        rows = (await self._session.execute(query)).all() if keys else []
        newest = {row[0]: row[1] for row in sorted(rows, key=lambda row: row[1])}
        found = {claim.id: claim for claim in await self._where(claims.c.id.in_(set(newest.values())))} if rows else {}
        return {key: found[claim_id] for key, claim_id in newest.items()}

    async def locking(self, keys: Sequence[str], but: int) -> bool:
        """By the index of keys."""
        query = sa.select(claims.c.id).join(lines, lines.c.claim_id == claims.c.id)
        query = query.join(line_keys, line_keys.c.line_id == lines.c.id).where(line_keys.c.key.in_(keys))
        under_way = query.where(lines.c.live_key.is_not(None), claims.c.state == State.LOCKING, claims.c.id != but)
        return await self._session.scalar(under_way.limit(1)) is not None

    async def enter_alone(self, line: Line) -> None:
        """The line's other keys stay: by them it is known."""
        this = lines.c.id == line.id
        claim_id = await self._session.scalar(sa.select(lines.c.claim_id).where(this))
        key = own_key(line.key, int(claim_id or 0), line.no)
        alone = NewLine(key, line.ref, line.openid, line.app_id, line.invoice)
        ids = await self._wallet_ids({key: alone})
        await self._session.execute(sa.update(lines).where(this).values(key=key, wallet_id=ids[key]))
        await sql.add_new(self._session, line_keys, {"line_id": line.id, "key": key})

    async def unkeyed(self, after: int, limit: int) -> list[Unkeyed]:
        """By id."""
        none = ~sa.exists().where(line_keys.c.line_id == lines.c.id)
        query = sa.select(lines).where(lines.c.id > after, none).order_by(lines.c.id).limit(limit)
        rows = (await self._session.execute(query)).all()
        return [Unkeyed(r.id, r.no, r.key, unpack(r.invoice), r.claim_id, r.live_key is not None) for r in rows]

    async def last_line(self) -> int:
        """By the primary key."""
        return int(await self._session.scalar(sa.select(sa.func.max(lines.c.id))) or 0)

    async def key_line(self, line_id: int, keys: Mapping[str, bool]) -> list[int]:
        """A key that another line holds is only known of this one."""
        held = [key for key, live in keys.items() if live]
        query = sa.select(line_keys.c.live_key, lines.c.claim_id).join(lines, lines.c.id == line_keys.c.line_id)
        found = (await self._session.execute(query.where(line_keys.c.live_key.in_(held)))).all()
        taken = {row.live_key: int(row.claim_id) for row in found}
        rows = [
            {"line_id": line_id, "key": key, "live_key": key if live and key not in taken else None}
            for key, live in keys.items()
        ]
        await self._session.execute(sa.insert(line_keys), rows)
        return sorted(set(taken.values()))

    async def name_of(self, userid: UserId) -> str | None:
        """By the indexes on claimants and on whom claims wait for."""
        mine = sa.select(claims.c.claimant_name).where(claims.c.claimant == userid)
        if name := await self._session.scalar(mine.order_by(claims.c.id.desc()).limit(1)):
            return str(name)
        asked = sa.select(claims.c.approvers).join(waiting, waiting.c.claim_id == claims.c.id)
        people = await self._session.scalar(asked.where(waiting.c.userid == userid).limit(1))
        return next((str(name) for other, name in people or () if other == userid), None)

    async def look_alikes(self, weak_keys: Sequence[str], but: Sequence[str]) -> set[str]:
        """Only lines that hold their invoice count."""
        live = lines.c.live_key.is_not(None)
        query = sa.select(lines.c.weak).where(lines.c.weak.in_(weak_keys), lines.c.key.not_in(but), live)
        return set((await self._session.scalars(query)).all()) if weak_keys else set()

    async def decide(self, claim: Claim, decision: Decision) -> None:
        """Raises TooLate when this level of this round is decided already."""
        row = {
            "claim_id": claim.id,
            "round": decision.round,
            "level": decision.level,
            "by": decision.by.userid,
            "by_name": decision.by.name,
            "verdict": decision.verdict,
            "reason": stored(decision.reason),
            "at": decision.at,
        }
        if not await sql.add_new(self._session, decisions, row):
            raise TooLate

    async def of_claimant(self, userid: UserId, before: int | None = None, limit: int = 20) -> list[Claim]:
        """Newest first."""
        mine = claims.c.claimant == userid
        where = mine if before is None else mine & (claims.c.id < before)
        return await self._where(where, claims.c.id.desc(), limit=limit)

    async def waiting_for(self, userid: UserId, limit: int = 50) -> list[Claim]:
        """Oldest first."""
        query = (
            sa.select(waiting.c.claim_id).where(waiting.c.userid == userid).order_by(waiting.c.claim_id).limit(limit)
        )
        ids = (await self._session.scalars(query)).all()
        return await self._where(claims.c.id.in_(ids), claims.c.id) if ids else []

    async def decided_by(
        self, userid: UserId, *, number: str = "", task_id: str = "", limit: int = 50
    ) -> list[Waiting]:
        """By the index on (member, claim)."""
        some = sa.select(claims.c.id, claims.c.claimant, claims.c.claimant_name, claims.c.approvers)
        some = some.join(waiting, waiting.c.claim_id == claims.c.id).where(waiting.c.userid == userid)
        if task_id:
            some = some.join(cards, cards.c.claim_id == claims.c.id).where(cards.c.task_id == task_id)
        elif number:
            some = some.where(claims.c.number == number)
        rows = (await self._session.execute(some.order_by(claims.c.id).limit(limit))).all()
        return [Waiting(row.id, _person(row.claimant, row.claimant_name), _approvers(row.approvers)) for row in rows]

    async def last_with(self, wallet_id: int) -> Claim | None:
        """By the lines, whether they count or not; whoever holds the invoice comes before whoever had it since."""
        held = sa.case((lines.c.live_key.is_not(None), 0), else_=1)
        mine = sa.select(lines.c.claim_id).where(lines.c.wallet_id == wallet_id)
        newest = mine.order_by(held, lines.c.claim_id.desc()).limit(1).scalar_subquery()
        found = await self._where(claims.c.id == newest)
        return found[0] if found else None

    async def of_openid(self, openid: str) -> list[Claim]:
        """By the index of the lines that hold their invoice."""
        live = (lines.c.openid == openid) & lines.c.live_key.is_not(None)
        theirs = sa.select(lines.c.claim_id).where(live, lines.c.account == Account.WORK)
        where = claims.c.id.in_(theirs) & (claims.c.state != State.CLOSED)
        return await self._where(where, claims.c.id, lock=self._writing)

    async def in_queue(self, queue: Queue, after: int | None = None, limit: int = 20) -> list[Claim]:
        """Oldest first; what is closed newest first."""
        newest = queue is Queue.CLOSED
        where = _queued(queue)
        if after is not None:
            where = sa.and_(where, claims.c.id < after if newest else claims.c.id > after)
        return await self._where(where, claims.c.id.desc() if newest else claims.c.id, limit=limit)

    async def in_state(self, state: State, after: int = 0, limit: int = 20) -> list[Claim]:
        """By the index on (state, id)."""
        where = (claims.c.state == state) & (claims.c.id > after)
        return await self._where(where, claims.c.id, limit=limit)

    async def queued(self, most: int = 100) -> dict[Queue, int]:
        """One statement, at most ``most`` entries of an index for each queue."""
        some = {queue: sa.select(claims.c.id).where(_queued(queue)).limit(most).subquery() for queue in Queue}
        counts = [sa.select(sa.func.count()).select_from(ids).scalar_subquery() for ids in some.values()]
        row = (await self._session.execute(sa.select(*counts))).one()
        return dict(zip(some, row, strict=True))

    async def due(self, state: State, at: datetime, limit: int = 100) -> list[Claim]:
        """Whose window was over first comes first."""
        over = (
            (claims.c.state == state) & (claims.c.undo_until <= at) & (claims.c.held == "") & (claims.c.blocks == "[]")
        )
        return await self._where(over, claims.c.undo_until, claims.c.id, limit=limit)

    async def approved_between(self, start: datetime, end: datetime, after: int = 0, limit: int = 100) -> list[Claim]:
        """By id, from the first claim that was decided in this time: what came before it is not looked at."""
        in_time = (decisions.c.at >= start) & (decisions.c.at < end)
        first = sa.select(sa.func.min(decisions.c.claim_id)).where(in_time).scalar_subquery()
        this_round = (decisions.c.claim_id == claims.c.id) & (decisions.c.round == claims.c.round)
        # Asked inside, the state is no reason for the planner to leave the order of ids and sort again.
        stands = claims.c.state.in_((State.APPROVED, State.PAID, State.CLOSING, State.CLOSED))
        approved = sa.exists().where(this_round & in_time & stands & (decisions.c.verdict == Step.APPROVE))
        # One bound alone, or the planner takes the weaker one and walks through everything between them.
        where = (claims.c.id > after if after else claims.c.id >= first) & approved
        return await self._where(where, claims.c.id, limit=limit)

    async def after(self, last: int, limit: int = 200) -> list[Claim]:
        """By id."""
        return await self._where(claims.c.id > last, claims.c.id, limit=limit)

    async def holding(self, keys: Sequence[str]) -> set[str]:
        """A thousand at a time, by indexes; held is also what another line of the same invoice holds."""
        found: set[str] = set()
        asked, same, live = line_keys.alias(), line_keys.alias(), line_keys.alias()
        for start in range(0, len(keys), 1_000):
            some = keys[start : start + 1_000]
            query = sa.union_all(
                sa.select(lines.c.live_key).where(lines.c.live_key.in_(some)),
                sa.select(asked.c.key)
                .join(same, same.c.line_id == asked.c.line_id)
                .join(live, live.c.live_key == same.c.key)
                .where(asked.c.key.in_(some), same.c.key.not_like(f"{WEAK}%")),
                sa.select(live.c.live_key).where(live.c.live_key.in_(some)),
            )
            found |= {str(key) for key in await self._session.scalars(query)}
        return found

    async def _one(self, where: sa.ColumnElement[bool]) -> Claim | None:
        found = await self._where(where, lock=self._writing)
        return found[0] if found else None

    async def _where(
        self, where: sa.ColumnElement[bool], *order: Any, limit: int | None = None, lock: bool = False
    ) -> list[Claim]:
        """Claims with their lines and decisions: three statements however many there are."""
        query = sa.select(claims).where(where).order_by(*order).limit(limit)
        rows = (await self._session.execute(query.with_for_update() if lock else query)).all()
        if not rows:
            return []
        ids = [row.id for row in rows]
        line_rows = sa.select(lines).where(lines.c.claim_id.in_(ids)).order_by(lines.c.claim_id, lines.c.no)
        who = now_called(decisions.c.by, decisions.c.at).label("who")
        decision_rows = sa.select(decisions, who).where(decisions.c.claim_id.in_(ids))
        decision_rows = decision_rows.order_by(decisions.c.claim_id, decisions.c.round, decisions.c.level)
        all_lines = (await self._session.execute(line_rows)).all()
        all_decisions = (await self._session.execute(decision_rows)).all()
        return [_claim(row, all_lines, all_decisions) for row in rows]


def _queued(queue: Queue) -> sa.ColumnElement[bool]:
    """Spelt as the indexes of those that need help and of those that are blocked; what waits for an admin is not
    finance's, but what can't be paid is."""
    if queue is Queue.HELP:
        helped = sa.select(claims.c.id).where(
            sa.text("needs_help <> ''"), claims.c.help_owner == HelpOwner.FINANCE.value
        )
        blocked = sa.select(claims.c.id).where(sa.text("blocks <> '[]'"))
        return claims.c.id.in_(sa.union_all(helped, blocked))
    return claims.c.state == State(queue.value)


def _people(people: Sequence[Person]) -> list[list[str]]:
    return [[person.userid, person.name] for person in people]


def _person(userid: str, name: str) -> Person:
    return Person(UserId(userid), name)


def _approvers(people: Sequence[Sequence[str]]) -> tuple[Person, ...]:
    return tuple(_person(userid, name) for userid, name in people)


def _handle(row: sa.Row[Any]) -> tuple[CardRef, str]:
    return ref_of(row), row.openid


def _handle_of(line: Line) -> tuple[CardRef, str]:
    return line.ref, line.openid


def _line(row: sa.Row[Any]) -> Line:
    return Line(
        id=row.id,
        no=row.no,
        state=row.state,
        key=row.key,
        ref=ref_of(row),
        openid=row.openid,
        invoice=unpack(row.invoice),
        wallet_id=row.wallet_id,
        problem=row.problem,
        problem_code=row.problem_code,
        app_id=row.app_id,
        note=row.note,
        category=Category(row.category),
        findings=unpack_findings(row.findings),
    )


def _decision(row: sa.Row[Any]) -> Decision:
    by = Person(UserId(row.who), row.by_name)
    return Decision(row.round, row.level, by, row.verdict, restored(row.reason), row.at)


def _claim(row: sa.Row[Any], all_lines: Sequence[sa.Row[Any]], all_decisions: Sequence[sa.Row[Any]]) -> Claim:
    return Claim(
        id=row.id,
        number=row.number,
        state=row.state,
        version=row.version,
        claimant=_person(row.claimant, row.claimant_name),
        purpose=row.purpose,
        submission_key=row.submission_key,
        round=row.round,
        level=row.level,
        created_at=row.created_at,
        updated_at=row.updated_at,
        approvers=_approvers(row.approvers),
        lines=tuple(_line(line) for line in all_lines if line.claim_id == row.id),
        decisions=tuple(_decision(d) for d in all_decisions if d.claim_id == row.id),
        undo_until=row.undo_until,
        needs_help=row.needs_help,
        help_owner=HelpOwner(row.help_owner),
        held=row.held,
        held_by=row.held_by,
        blocks=unpack_blocks(row.blocks),
        extra=row.extra,
    )
