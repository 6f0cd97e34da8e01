"""An account of the host api.weixin.qq.com – Official Account, Mini Program or mobile app: tokens, logins, openids."""

import base64
import hashlib

from simulator.platform.company.account import Account, Mint
from simulator.platform.facts import fact
from simulator.state.clock import Clock
from simulator.state.models import Credential, State
from simulator.state.settings import WeixinApp, WeixinKind

TOKENS = ("token", "stable")
REPLACED = "replaced"
FORCED = "forced"


class WeixinAccount(Account):
    """It has two independent kinds of token and openids of its own."""

    def __init__(
        self, kind: WeixinKind, app: WeixinApp, trusted: set[str], state: State, clock: Clock, mint: Mint
    ) -> None:
        super().__init__(app.app_id, app.app_id, trusted, state, clock, mint)
        self.kind: WeixinKind = kind
        self.secret = app.secret

    @property
    def scope(self) -> str:
        return self.app_id

    def openid(self, userid: str) -> str:
        """The openid, which differs in each account."""
        digest = hashlib.sha256(f"{self.app_id}:{userid}".encode()).digest()
        return "o" + base64.urlsafe_b64encode(digest).decode()[:27]

    def unionid(self, userid: str) -> str:
        """The unionid, the same in all accounts of one owner."""
        return "u" + base64.urlsafe_b64encode(hashlib.sha256(userid.encode()).digest()).decode()[:27]

    def may_reimburse(self, *, batch: bool) -> bool:
        return self.kind not in self._state.switches.unverified_accounts

    def token(self) -> Credential:
        """cgi-bin/token: each call gives a new one; the previous one is valid for five more minutes."""
        before = self._present("token")
        if before:
            grace = self._clock.now() - before.made + fact("replaced_token_seconds")
            before.lives, before.about = min(before.lives, grace), REPLACED
        return self._replace("token", 157, fact("token_seconds"))

    def stable_token(self, *, force: bool) -> tuple[int, Credential | None]:
        """(errcode, token). The same until shortly before its end; with `force` a new one, which ends the others."""
        present = self._present("stable")
        if not force:
            if present and self.left(present) > fact("stable_token_overlap_seconds"):
                return 0, present
            return 0, self._replace("stable", 157, fact("token_seconds"))
        refused = self._force_error()
        if refused:
            return refused, None
        for one in self._state.credentials.values():
            if (one.kind, one.app) == ("stable", self.scope):
                one.revoked = True
        made = self._replace("stable", 157, fact("token_seconds"))
        made.about = FORCED
        return 0, made

    def token_error(self, found: Credential) -> int:
        """0, or 40001 no longer the latest, 42001 expired."""
        if found.revoked or (self.expired(found) and found.about == REPLACED):
            return 40001
        return 42001 if self.expired(found) else 0

    def login_code(self, who: str) -> str:
        """A code of OAuth, wx.login or SendAuth for a member, or for `external:NAME`."""
        made = self._make("login", 32, fact("oauth_code_seconds"), who)
        self._state.credentials[made.value] = made
        return made.value

    def redeem(self, code: str) -> tuple[int, str]:
        """(errcode, who): once, within five minutes, and only for the account that it was made for."""
        found = self._state.credentials.get(code)
        if found is None or (found.kind, found.app) != ("login", self.scope):
            return 40029, ""
        if found.revoked:
            return 40163, ""
        if self.expired(found):
            return 42003, ""
        found.revoked = True
        return 0, found.about

    def too_often(self, who: str) -> bool:
        """Whether that person has too many logins in a minute (45011)."""
        now = self._clock.now()
        codes = [one for one in self._state.credentials.values() if (one.kind, one.app) == ("login", self.scope)]
        return sum(one.about == who and now - one.made < 60 for one in codes) > fact("member_logins_a_minute")

    def session_key(self) -> str:
        """The secret of one login; nothing is encrypted with it here."""
        return base64.b64encode(self._mint("session", 16).encode()).decode()

    def _force_error(self) -> int:
        now = self._clock.now()
        forced = [one.made for one in self._state.credentials.values() if (one.app, one.about) == (self.scope, FORCED)]
        if forced and now - max(forced) < fact("forced_token_pause_seconds"):
            return 45011
        return 45009 if sum(now - made < 86_400 for made in forced) >= fact("forced_tokens_a_day") else 0


def account_of_token(accounts: list[WeixinAccount], state: State, token: str) -> tuple[int, WeixinAccount | None]:
    """(errcode, account) of an access_token of this host: 41001 missing, 40001 unknown or not the latest, 42001."""
    if not token:
        return 41001, None
    found = state.credentials.get(token)
    account = next((one for one in accounts if found and (one.scope == found.app) and found.kind in TOKENS), None)
    if found is None or account is None:
        return 40001, None
    return account.token_error(found), account


def revoke_tokens(accounts: list[WeixinAccount], state: State) -> None:
    """End every token of these accounts early."""
    apps = {one.scope for one in accounts}
    for one in state.credentials.values():
        if one.kind in TOKENS and one.app in apps:
            one.revoked = True
