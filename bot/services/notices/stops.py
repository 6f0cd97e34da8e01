"""How a notice tells of invoices that stop their claim, whoever it goes to."""

from collections.abc import Sequence

from bot.domain.claim import Block, Claim
from bot.domain.wording import TextKey


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
