"""Who is told what: a class for each kind of receiver, a method for each notice; texts stand in ``bot/texts``."""

from functools import cached_property

from bot.ports.engine import Clock
from bot.services.notices.admins import AdminNotices
from bot.services.notices.claimant import ClaimantNotices
from bot.services.notices.finance import FinanceNotices
from bot.services.notices.people import ApproverNotices, MemberNotices
from bot.services.notices.sending import Sender
from bot.services.rules import Rules


class Notifier:
    """All notices, by who they are for: ``notifier.claimant.rejected(unit, claim, …)``."""

    def __init__(self, rules: Rules, clock: Clock) -> None:
        """``rules`` name the admins and finance."""
        self.sender = Sender(rules, clock)

    @cached_property
    def claimant(self) -> ClaimantNotices:
        """To whoever made the claim."""
        return ClaimantNotices(self.sender)

    @cached_property
    def approvers(self) -> ApproverNotices:
        """To whoever the claim waits for."""
        return ApproverNotices(self.sender)

    @cached_property
    def finance(self) -> FinanceNotices:
        """To finance."""
        return FinanceNotices(self.sender)

    @cached_property
    def admins(self) -> AdminNotices:
        """To who looks after the settings."""
        return AdminNotices(self.sender)

    @cached_property
    def members(self) -> MemberNotices:
        """To members about their accounts and wallets."""
        return MemberNotices(self.sender)


__all__ = ["Notifier"]
