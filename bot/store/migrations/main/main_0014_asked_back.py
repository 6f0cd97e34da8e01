"""A claim that its claimant wants back is stopped till finance has answered: so are those that wait for it already.

Revision ID: main_0014
Revises: main_0013
"""

from alembic import op

revision = "main_0014"
down_revision = "main_0013"
branch_labels = None
depends_on = None

# Paying it was an answer, and a new approval began anew.
STOP = """
    UPDATE claims SET blocks = '[{"kind": "asked_back", "line": 0, "owner": "finance", "args": {}}]'
    WHERE state = 'approved' AND blocks = '[]' AND 'asked_back' = (
        SELECT step FROM audit
        WHERE audit.claim_id = claims.id AND step IN ('approve', 'asked_back', 'pay') ORDER BY id DESC LIMIT 1
    )
"""


def upgrade() -> None:
    """No table changes."""
    op.execute(STOP)
