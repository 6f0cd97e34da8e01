"""Wishes about invoices and the requests made for them, in the database; what they mean is ``bot.domain.protocol``."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.evidence import Evidence
from bot.domain.invoice import Account, CardRef, Status
from bot.domain.protocol import Attempt, Intent, Outcome
from bot.ports.platform import Answer
from bot.ports.wallet import SweptCard, WalletCard
from bot.store import sql
from bot.store.tables import attempts, claims, line_keys, lines, wallet

OPEN = sa.or_(attempts.c.outcome.is_(None), attempts.c.outcome == Outcome.UNKNOWN)


class Wallet:
    """``ports.Wallet`` inside one session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def known(self, keys: Sequence[str]) -> dict[str, list[WalletCard]]:
        """By the row's own key and by the keys of every line it was in."""
        found: dict[str, dict[int, WalletCard]] = {}
        for row in await wallet_rows(self._session, keys):
            found.setdefault(row.found, {})[row.id] = _card(row)
        return {key: list(cards.values()) for key, cards in found.items()}

    async def cards(self, ids: Sequence[int]) -> list[WalletCard]:
        """These rows, in the order asked; unknown ids are left out."""
        rows = (await self._session.execute(sa.select(wallet).where(wallet.c.id.in_(ids)))).all()
        found = {row.id: _card(row) for row in rows}
        return [found[id_] for id_ in ids if id_ in found]

    async def wish(self, wallet_ids: Sequence[int], want: Status) -> None:
        """A changed wish is a new generation, unproved and without evidence."""
        rows = await sql.lock_rows(self._session, wallet, wallet_ids)
        ids = [row.id for row in rows if row.want is not want]
        if ids:
            change = {"want": want, "gen": wallet.c.gen + 1, "proved": False, "evidence": "", "proved_at": None}
            await self._session.execute(sa.update(wallet).where(wallet.c.id.in_(ids)).values(**change))

    async def doubt(self, card: WalletCard) -> bool:
        """The wish stays, its proof does not."""
        same = (wallet.c.id == card.id) & (wallet.c.gen == card.intent.gen)
        change = {"gen": wallet.c.gen + 1, "proved": False, "evidence": "", "proved_at": None}
        return await sql.changed(self._session, sa.update(wallet).where(same).values(**change)) == 1

    async def attempts(self, wallet_ids: Sequence[int]) -> list[Attempt]:
        """Of the present generation, or without a definite answer; oldest first."""
        query = (
            sa.select(attempts)
            .join(wallet, wallet.c.id == attempts.c.wallet_id)
            .where(attempts.c.wallet_id.in_(wallet_ids), sa.or_(attempts.c.gen == wallet.c.gen, OPEN))
        )
        rows = (await self._session.execute(query)).all()
        return sorted((_attempt(row) for row in rows), key=lambda attempt: attempt.id)

    async def open_attempts(
        self,
        cards: Sequence[WalletCard],
        aim: Status,
        opened: datetime,
        deadline: datetime,
        clean: Mapping[int, bool],
        single: bool,
        place: tuple[int, Sequence[int]] = (0, ()),
    ) -> list[int] | None:
        """The new rows' ids in the order of ``cards``; None, with nothing written, when a generation has changed."""
        rows = await sql.lock_rows(self._session, wallet, [card.id for card in cards])
        now = {row.id: row.gen for row in rows}
        if any(now.get(card.id) != card.intent.gen for card in cards):
            return None
        slot, numbers = place
        new = [
            {
                "journal_slot": slot,
                "journal_n": numbers[index] if numbers else 0,
                "wallet_id": card.id,
                "gen": card.intent.gen,
                "aim": aim,
                "opened": opened,
                "deadline": deadline,
                "clean": clean[card.id],
                "single": single,
                "code": 0,
            }
            for index, card in enumerate(cards)
        ]
        result = await self._session.execute(sa.insert(attempts).returning(attempts.c.wallet_id, attempts.c.id), new)
        made = {row.wallet_id: row.id for row in result.all()}
        return [made[card.id] for card in cards]

    async def close_attempts(self, ids: Sequence[int], answer: Answer) -> None:
        """A definite answer stays: nothing is written over it."""
        which = attempts.c.id.in_(ids)
        change = {"outcome": answer.outcome, "code": answer.code}
        await self._session.execute(sa.update(attempts).where(which, OPEN).values(**change))

    async def prove(self, card: WalletCard, evidence: Evidence, at: datetime) -> bool:
        """False when the wish has changed meanwhile, or another worker has proved it already."""
        same = (wallet.c.id == card.id) & (wallet.c.gen == card.intent.gen) & wallet.c.proved.is_(False)
        change = {"proved": True, "evidence": evidence.value, "proved_at": at}
        return await sql.changed(self._session, sa.update(wallet).where(same).values(**change)) == 1

    async def swept(self, after: int, since: datetime, limit: int) -> list[SweptCard]:
        """One pass over the table in steps, however many there are."""
        number = (
            sa.select(claims.c.number)
            .join(lines, lines.c.claim_id == claims.c.id)
            .where(lines.c.wallet_id == wallet.c.id)
            .order_by(claims.c.id.desc())
            .limit(1)
            .scalar_subquery()
        )
        todo = wallet.c.proved & sa.or_(wallet.c.want == Status.LOCKED, wallet.c.proved_at >= since)
        query = sa.select(wallet, number.label("number")).where(wallet.c.id > after, todo).order_by(wallet.c.id)
        rows = (await self._session.execute(query.limit(limit))).all()
        return [SweptCard(r.id, r.key, ref_of(r), r.want, r.gen, Evidence(r.evidence), r.number or "") for r in rows]

    async def open_claims(self) -> list[int]:
        """By the index on what is not proved, which holds little."""
        held = sa.case((lines.c.live_key.is_not(None), 0), else_=1)
        mine = sa.select(lines.c.claim_id).where(lines.c.wallet_id == wallet.c.id)
        newest = mine.order_by(held, lines.c.claim_id.desc()).limit(1).scalar_subquery()
        query = sa.select(newest).distinct().where(wallet.c.proved.is_(False))
        return [int(number) for number in await self._session.scalars(query) if number is not None]

    async def journaled(self) -> dict[int, int]:
        """By the index on (slot, number): one look per slot."""
        slots = sa.select(attempts.c.journal_slot, sa.func.max(attempts.c.journal_n)).group_by(attempts.c.journal_slot)
        return {slot: int(last) for slot, last in (await self._session.execute(slots)).all()}

    async def saw(self, wallet_id: int, status: Status | None, at: datetime) -> None:
        """Remember what the last query showed."""
        change = {"seen": status, "seen_at": at}
        await self._session.execute(sa.update(wallet).where(wallet.c.id == wallet_id).values(**change))


async def wallet_rows(session: AsyncSession, keys: Sequence[str]) -> Sequence[sa.Row[Any]]:
    """The rows of invoices with these keys, each with the key that ``found`` it; a row may come several times."""
    if not keys:
        return []
    by_line = sa.select(line_keys.c.key.label("found"), lines.c.wallet_id.label("wallet_id"))
    pairs = sa.union_all(
        by_line.join(lines, lines.c.id == line_keys.c.line_id).where(line_keys.c.key.in_(keys)),
        sa.select(wallet.c.key, wallet.c.id).where(wallet.c.key.in_(keys)),
    ).subquery()
    query = sa.select(wallet, pairs.c.found).join(pairs, pairs.c.wallet_id == wallet.c.id)
    return (await session.execute(query)).all()


def ref_of(row: sa.Row[Any]) -> CardRef:
    """The handle that a row of wallet, lines or picks holds."""
    return CardRef(row.card_id, row.encrypt_code, Account(row.account))


def _card(row: sa.Row[Any]) -> WalletCard:
    intent = Intent(row.id, row.want, row.gen, row.proved, Evidence(row.evidence))
    return WalletCard(row.id, row.key, ref_of(row), row.openid, intent, row.seen)


def _attempt(row: sa.Row[Any]) -> Attempt:
    return Attempt(
        id=row.id,
        wallet_id=row.wallet_id,
        gen=row.gen,
        aim=row.aim,
        deadline=row.deadline,
        clean=row.clean,
        single=row.single,
        outcome=row.outcome,
        code=row.code,
    )
