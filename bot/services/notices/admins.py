"""What admins are told: what has to be set up, who has to be named, and what only they can decide about people."""

from collections.abc import Iterable, Mapping
from urllib.parse import quote

from bot.domain.claim import Claim, HelpOwner, Person
from bot.domain.invoice import Account, UserId
from bot.ports.store import Unit
from bot.services.notices.sending import LOOK, SEE_CLAIM, Sender, at_version, page_of

OPENIDS = "/people/openids"
SAFE_MODE = "/finance/safe-mode"


class AdminNotices:
    """To the admins, or finance where there are none; ``to``: the caller has chosen who may act."""

    def __init__(self, sender: Sender) -> None:
        """``sender`` puts them into the queue."""
        self._sender = sender

    async def setup(self, unit: Unit, code: int, account: Account, asked: str = "", otherwise: str = "") -> None:
        """Something has to be set up at the platform: said once a day with every cause, if ``code`` (to what was
        ``asked`` for) means that; for any other code, the text ``otherwise``."""
        if text := self._sender.rules.codes[account].cure(code, asked) or otherwise:
            today = str(self._sender.today())
            occasion = "-".join(filter(None, ("setup", account, str(code), asked, today)))
            await self._tell(unit, occasion, text, code=str(code), account=account)

    async def help_wanted(self, unit: Unit, claim: Claim, why: str, owner: HelpOwner, args: Mapping[str, str]) -> None:
        """A person has to look at this claim; ``why``: a text key, filled by ``args``."""
        rules = self._sender.rules
        team = rules.responsible if owner is HelpOwner.ADMIN else rules.finance_desk
        args = {"number": claim.number, **args}
        await self._sender.send_to_team(unit, at_version("help", claim), team, why, page_of(claim), **args)

    async def stays_locked(self, unit: Unit, claim: Claim) -> None:
        """For a day now an invoice could not be unlocked."""
        args = {"number": claim.number, "name": claim.claimant.name}
        await self._tell(unit, at_version("stays", claim), "notice.stays_locked", page_of(claim), **args)

    async def other_weixin(self, unit: Unit, who: Person, mark: str) -> None:
        """This member picks with another Weixin account than the one bound to them; ``mark`` tells that account from
        others."""
        args, path = {"member": who.name, "userid": who.userid}, f"/people?who={quote(who.userid)}"
        await self._tell(unit, f"other-weixin-{who.userid}-{mark}", "notice.other_weixin", path, LOOK, **args)

    async def openid_contested(self, unit: Unit, mark: str, names: str, numbers: str, to: Iterable[UserId]) -> None:
        """Several members picked with one Weixin account; ``numbers``: the claims that wait for an answer."""
        args = {"names": names, "numbers": numbers}
        await self._sender.send_to_each(unit, f"openid-{mark}", to, "notice.openid_contested", OPENIDS, LOOK, **args)

    async def openid_settled(self, unit: Unit, mark: str, withdrawn: str, stopped: str, *, money_is_out: bool) -> None:
        """It is known whose the account is; what became of the others' claims. Finance hears it where it may have
        paid."""
        rules = self._sender.rules
        people = (*rules.responsible, *(rules.finance if money_is_out else ()))
        args = {"withdrawn": withdrawn, "stopped": stopped}
        await self._sender.send_to_each(
            unit, f"openid-own-{mark}", people, "notice.openid_settled", OPENIDS, LOOK, **args
        )

    async def unsure_rename(self, unit: Unit, old: UserId, new: Person, why: str, args: Mapping[str, str]) -> None:
        """It looks like a new userid of the same person, and something speaks against it."""
        occasion = f"rename-{old}-{new.userid}-{why}"
        args = {"old": old, "new": new.userid, "name": new.name, **args}
        await self._tell(unit, occasion, f"notice.unsure_{why}", **args)

    async def suspended(self, unit: Unit, occasion: str, text: str, args: Mapping[str, str]) -> None:
        """Writing off is paused since the database and the lock journal differ."""
        await self._oversee(unit, occasion, text, args)

    async def unowned_locks(self, unit: Unit, mark: str, count: int, which: str) -> None:
        """Invoices are locked that no claim wants."""
        await self._oversee(unit, f"unowned-{mark}", "notice.unowned", {"count": str(count), "which": which})

    async def _oversee(self, unit: Unit, occasion: str, text: str, args: Mapping[str, str]) -> None:
        people = self._sender.rules.overseers
        await self._sender.send_to_each(unit, occasion, people, text, SAFE_MODE, LOOK, **args)

    async def _tell(
        self, unit: Unit, occasion: str, text: str, path: str = "", label: str = SEE_CLAIM, **args: str
    ) -> None:
        await self._sender.send_to_team(unit, occasion, self._sender.rules.responsible, text, path, label, **args)
