"""What fills the sentences of notices, whoever they go to: claims, their invoices, what stops them."""

from collections.abc import Sequence

from bot.domain.claim import Block, Claim, Line
from bot.domain.money import yuan
from bot.domain.wording import TextKey


def about_claim(claim: Claim) -> dict[str, str]:
    """Which one, whose and how much."""
    return {"number": claim.number, "name": claim.claimant.name, "total": yuan(claim.total)}


def about_line(claim: Claim, line: Line) -> dict[str, str]:
    """Which invoice of which claim."""
    return {"number": claim.number, "no": str(line.no), "tail": line.invoice.tail}


def stop_occasion(claim: Claim, blocks: Sequence[Block]) -> str:
    """Once for each version and the invoices that stop it."""
    return f"stopped-{claim.number}.{claim.version}-{'.'.join(f'{block.line}{block.kind}' for block in blocks)}"


def stop_args(claim: Claim, blocks: Sequence[Block]) -> dict[str, str]:
    """Which invoices, and why: one reason, or that there are several."""
    kinds = {block.kind for block in blocks}
    return {
        "number": claim.number,
        "name": claim.claimant.name,
        "nos": "、".join(str(block.line) for block in blocks),
        "why": TextKey(f"block.{kinds.pop()}" if len(kinds) == 1 else "block.several"),
    }
