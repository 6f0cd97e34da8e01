"""The account of the Weixin Work app: its access_token and login codes; other accounts are elsewhere."""

from simulator.platform.company.account import Account, AccountKind
from simulator.platform.facts import fact
from simulator.state.models import Credential


class WorkAccount(Account):
    """It has one token, the same until it expires. The `app` of its credentials is empty."""

    kind: AccountKind = "work"
    scope = ""

    def openid(self, userid: str) -> str:
        member = self._state.members.get(userid)
        return member.openid if member else ""

    def may_reimburse(self, *, batch: bool) -> bool:
        """Whether the company is certified and has the members that the call needs.

        The batch query, with the switch strict_200 every call, needs more than 200 activated members.
        """
        switches = self._state.switches
        enough = switches.activated_members > fact("batch_query_activated_members")
        return switches.corp_verified and (enough or not (batch or switches.strict_200))

    def token(self) -> Credential:
        """The present access_token; the same until it expires (page 91039)."""
        return self._current("token", 214, fact("token_seconds"))

    def token_error(self, value: str) -> int:
        """0, or 41001 missing, 40014 unknown or revoked, 42001 expired (40014 by switch)."""
        if not value:
            return 41001
        found = self._state.credentials.get(value)
        if found is None or (found.kind, found.app) != ("token", self.scope) or found.revoked:
            return 40014
        if self.expired(found):
            return 40014 if self._state.switches.expired_as_40014 else 42001
        return 0

    def revoke_tokens(self) -> None:
        """End every token early, as the platform may do."""
        for one in self._state.credentials.values():
            if (one.kind, one.app) == ("token", self.scope):
                one.revoked = True

    def oauth_code(self, who: str) -> str:
        """A login code for a member's userid, or for `external:NAME` (somebody outside the corp)."""
        made = self._make("oauth", 43, fact("oauth_code_seconds"), who)
        self._state.credentials[made.value] = made
        return made.value

    def redeem(self, code: str) -> tuple[int, str]:
        """(errcode, who): a code works once within five minutes (page 91023)."""
        found = self._state.credentials.get(code)
        if found is None or found.kind != "oauth" or found.revoked:
            return 40029, ""
        if self.expired(found):
            return 42003, ""
        found.revoked = True
        return 0, found.about
