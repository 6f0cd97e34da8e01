"""What people and timers may have done, a class per duty; here they are put together."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

from bot.domain.invoice import Account
from bot.ports.store import Unit
from bot.services.approvals import Approvals
from bot.services.approver_finder import ApproverFinder
from bot.services.approver_rights import ApproverRights
from bot.services.bindings import Bindings
from bot.services.blocked_claims import BlockedClaims
from bot.services.claim_queries import ClaimQueries
from bot.services.closing import Closing
from bot.services.conversations import Conversations
from bot.services.core import Gateways, Service, Shared
from bot.services.finance_desk import FinanceDesk
from bot.services.lifecycle import ClaimLifecycle
from bot.services.openid_owners import OpenidOwners
from bot.services.openid_proofs import OpenidProofs
from bot.services.people import People
from bot.services.picks import Picks
from bot.services.platform_calls import PlatformCalls
from bot.services.reconciliation import Reconciliation
from bot.services.reminders import Reminders
from bot.services.renames import Renames
from bot.services.rules import Rules
from bot.services.safe_mode import SafeMode
from bot.services.same_invoices import SameInvoices
from bot.services.submissions import Submissions
from bot.services.unowned_locks import UnownedLocks
from bot.services.wallet_outcomes import WalletOutcomes


@dataclass(frozen=True)
class Services(Service):
    """All services of one person and one transaction: ``services.approvals.approve(…)``."""

    def through(self, door: Account) -> Self:
        """The same, for whoever came through this door."""
        return self if door is self.shared.door else replace(self, shared=replace(self.shared, door=door))

    def joined(self, unit: Unit) -> Self:
        """The same, inside this unit of work."""
        return replace(self, shared=replace(self.shared, unit=unit))

    @cached_property
    def lifecycle(self) -> ClaimLifecycle:
        """Moves claims along the table of their life, with history, requests to the wallet, and cards."""
        return ClaimLifecycle(self.shared)

    @cached_property
    def platform_calls(self) -> PlatformCalls:
        """What has to be minded while the platform is asked."""
        return PlatformCalls(self.shared)

    @cached_property
    def people(self) -> People:
        """Who somebody is, by name."""
        return People(self.shared, self.platform_calls)

    @cached_property
    def conversations(self) -> Conversations:
        """Where each person is in a conversation."""
        return Conversations(self.shared)

    @cached_property
    def bindings(self) -> Bindings:
        """Accounts beside Weixin Work, and who is bound to them."""
        return Bindings(self.shared, self.platform_calls, self.conversations)

    @cached_property
    def outcomes(self) -> WalletOutcomes:
        """How a claim goes on when the wallet has answered; called by jobs, inside their units."""
        return WalletOutcomes(self.shared, self.lifecycle)

    @cached_property
    def owners(self) -> OpenidOwners:
        """What picking, submitting and an admin's word need; inside a unit."""
        return OpenidOwners(self.shared, self.lifecycle)

    @cached_property
    def proofs(self) -> OpenidProofs:
        """Asks the platform whose openids are, outside any unit, and acts on the answer."""
        return OpenidProofs(self.shared, self.platform_calls, self.people, self.bindings, self.owners)

    @cached_property
    def renames(self) -> Renames:
        """Members whose userids change."""
        return Renames(self.shared, self.platform_calls, self.people, self.outcomes, self.owners)

    @cached_property
    def picks(self) -> Picks:
        """What the picker page does: sign, look up, and say of each invoice whether it can be claimed."""
        return Picks(self.shared, self.platform_calls, self.people, self.owners, self.proofs, self.renames)

    @cached_property
    def approver_finder(self) -> ApproverFinder:
        """Who approves a member's claims, by the directory."""
        return ApproverFinder(self.shared, self.platform_calls, self.proofs)

    @cached_property
    def submissions(self) -> Submissions:
        """What a claimant does with claims of their own."""
        return Submissions(self.shared, self.lifecycle, self.people, self.owners, self.picks, self.approver_finder)

    @cached_property
    def rights(self) -> ApproverRights:
        """Who decides now, and how a claim gets to them."""
        return ApproverRights(self.shared, self.lifecycle, self.proofs, self.approver_finder)

    @cached_property
    def approvals(self) -> Approvals:
        """What an approver decides, takes back or hands on."""
        return Approvals(self.shared, self.lifecycle, self.platform_calls, self.people, self.rights)

    @cached_property
    def closing(self) -> Closing:
        """Looks at the invoices of a claim before it is paid or written off, and begins the write-off."""
        return Closing(self.shared, self.lifecycle)

    @cached_property
    def finance(self) -> FinanceDesk:
        """What finance does with claims. Whoever claimed or approved one neither pays nor closes it."""
        return FinanceDesk(self.shared, self.lifecycle, self.outcomes, self.closing)

    @cached_property
    def blocked_claims(self) -> BlockedClaims:
        """Finance goes on with a claim that is stopped; who claimed or approved it has no say here either."""
        return BlockedClaims(self.shared, self.lifecycle, self.outcomes, self.closing, self.finance)

    @cached_property
    def same_invoices(self) -> SameInvoices:
        """Invoices that may be in two claims."""
        return SameInvoices(
            self.shared, self.lifecycle, self.platform_calls, self.outcomes, self.owners, self.submissions
        )

    @cached_property
    def reconciliation(self) -> Reconciliation:
        """Compares what we know with what the wallets show; called by timers."""
        return Reconciliation(self.shared, self.lifecycle, self.outcomes, self.closing)

    @cached_property
    def reminders(self) -> Reminders:
        """Reminders of claims that wait."""
        return Reminders(
            self.shared, self.lifecycle, self.platform_calls, self.renames, self.approver_finder, self.rights
        )

    @cached_property
    def unowned_locks(self) -> UnownedLocks:
        """Locks that lost their claim."""
        return UnownedLocks(self.shared)

    @cached_property
    def safe_mode(self) -> SafeMode:
        """Safe mode: nothing is written off while the database and the lock journal differ."""
        return SafeMode(self.shared, self.unowned_locks)

    @cached_property
    def claims(self) -> ClaimQueries:
        """What may be read of claims, by anyone concerned."""
        return ClaimQueries(self.shared, self.lifecycle)


__all__ = ["Gateways", "Rules", "Services", "Shared"]
