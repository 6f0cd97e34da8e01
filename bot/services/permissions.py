"""Who may see a claim, who may act on it, and through which door; answers only, nothing is read or written."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.claim import Claim
from bot.domain.errors import NoSuchClaim, NotYourCall
from bot.domain.invoice import Account, UserId
from bot.services.rules import Rules


def is_named(userid: UserId, members: Iterable[UserId]) -> bool:
    """Whether the configuration names this member; userids know no case, and people write them by hand."""
    return userid.lower() in {member.lower() for member in members}


@dataclass(frozen=True, slots=True)
class Permissions:
    """What a member may do. ``door``: the account they came through; at any but Weixin Work's they have their own
    claims alone, and decide nothing."""

    rules: Rules
    door: Account = Account.WORK

    @property
    def at_work(self) -> bool:
        """Whether they came through Weixin Work's own login, or its chat."""
        return self.door is Account.WORK

    def require_work(self) -> None:
        """Raises NotYourCall at any other door, in words that say where to go."""
        if not self.at_work:
            raise NotYourCall("refusal.at_work_alone")

    def unseen(self) -> NoSuchClaim:
        """There is no such claim for this person; at another door it may be one that is read in Weixin Work."""
        return NoSuchClaim("" if self.at_work else "refusal.no_such_claim_here")

    def may_see(self, claim: Claim, userid: UserId) -> bool:
        """Claimant, approvers, finance and admins; at other doors than Weixin Work's the claimant alone."""
        if not self.at_work:
            return userid == claim.claimant.userid
        near = {claim.claimant.userid, *(p.userid for p in claim.approvers)}
        return userid in near or self.is_finance(userid) or is_named(userid, self.rules.admins)

    def is_finance(self, userid: UserId) -> bool:
        """Whether the configuration names this member among finance, and they came through Weixin Work."""
        return self.at_work and is_named(userid, self.rules.finance)

    def is_responsible(self, userid: UserId) -> bool:
        """Whether this member looks after what is not set up: an admin, or finance where there is none."""
        return is_named(userid, self.rules.responsible)

    def payers(self, claim: Claim) -> tuple[UserId, ...]:
        """Who may say what is paid: members of finance who are no party to the claim, admins where there are none."""
        able = tuple(userid for userid in self.rules.finance if not claim.is_party(userid))
        return able or tuple(userid for userid in self.rules.admins if not claim.is_party(userid))
