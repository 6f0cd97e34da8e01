"""What approvers are told of claims that wait for them, and members of what concerns them beside a claim of theirs."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.domain.claim import Claim, Line, Person
from bot.domain.invoice import UserId
from bot.ports.store import Unit
from bot.services.notices.arguments import about_claim, about_line
from bot.services.notices.sending import Sender, at_version, page_of
from bot.services.permissions import is_named


class ApproverNotices:
    """To whoever a claim waits for."""

    def __init__(self, sender: Sender) -> None:
        """``sender`` puts them into the queue."""
        self._sender = sender

    async def nudged(self, unit: Unit, claim: Claim) -> None:
        """The claimant asks for a word; where nobody can say it, those who name somebody hear it."""
        people = [person.userid for person in claim.approvers] or self._sender.rules.responsible
        occasion = f"nudge-{claim.number}-{self._sender.today().isoformat()}"
        await self._sender.send_to_each(unit, occasion, people, "notice.nudge", page_of(claim), **about_claim(claim))

    async def reminder(self, unit: Unit, claim: Claim) -> None:
        """It has waited for a while; as plain text, since a card does not show in the Weixin plugin."""
        people = [person.userid for person in claim.approvers]
        occasion = at_version("remind", claim)
        await self._sender.send_to_each(unit, occasion, people, "notice.reminder", page_of(claim), **about_claim(claim))

    async def waits_long(self, unit: Unit, claim: Claim, now: datetime) -> None:
        """Nothing moved for days: the claimant hears it, and who can name another approver."""
        people = (claim.claimant.userid, *self._sender.rules.responsible)
        names = "、".join(person.name for person in claim.approvers)
        args = {**about_claim(claim), "names": names, "days": str((now - claim.updated_at).days)}
        occasion = at_version("waits", claim)
        await self._sender.send_to_each(unit, occasion, people, "notice.waits_long", page_of(claim), **args)

    async def reversed(self, unit: Unit, claim: Claim, line: Line) -> None:
        """An invoice was reversed by its seller while the claim waited: the claimant hears it too."""
        people = (claim.claimant.userid, *(person.userid for person in claim.approvers))
        text = "notice.reversed_all" if len(claim.counted) == 1 else "notice.reversed"
        args = about_line(claim, line)
        occasion = f"reversed-{claim.number}-{line.no}"
        await self._sender.send_to_each(unit, occasion, people, text, page_of(claim), **args)


class MemberNotices:
    """To one member about their accounts and wallet."""

    def __init__(self, sender: Sender) -> None:
        """``sender`` puts them into the queue."""
        self._sender = sender

    async def wallet_of_another(
        self, unit: Unit, mark: str, picker: UserId, owner: UserId, what: str, count: int
    ) -> None:
        """Somebody picked out of the wallet of another member: both are told, once a day, that nothing happened."""
        occasion, args = f"wallet-{mark}-{self._sender.today()}", {"what": what, "count": str(count)}
        await self._sender.send(unit, occasion, picker, "notice.not_your_wallet", **args)
        await self._sender.send(unit, occasion, owner, "notice.your_wallet", **args)

    async def renamed(self, unit: Unit, old: UserId, new: Person, roles: Sequence[str], now: datetime) -> None:
        """The member has another userid, and all that is theirs came along; who looks after things hears it too.
        ``roles``: keys of the configuration that still name the old one."""
        args = {"old": old, "new": new.userid, "name": new.name, "roles": "、".join(roles)}
        occasion = f"renamed-{old}-{new.userid}-{now:%Y%m%d%H%M%S}"
        await self._sender.send(unit, occasion, new.userid, "notice.renamed", "/claims", "label.my_claims", **args)
        text = "notice.renamed_roles" if roles else "notice.renamed_admin"
        await self._sender.send_to_team(unit, occasion, self._others(old, new.userid), text, **args)

    async def weixin_let_go(self, unit: Unit, member: Person, by: UserId, name: str, now: datetime) -> None:
        """``name`` let go of the Weixin account bound to this member; the other admins hear it too."""
        args = {"name": name, "member": member.name, "userid": member.userid}
        occasion = f"let-go-{member.userid}-{now:%Y%m%d%H%M%S}"
        await self._sender.send(unit, occasion, member.userid, "notice.let_go", "/picker", "label.pick", **args)
        await self._sender.send_to_team(unit, occasion, self._others(by, member.userid), "notice.let_go_admin", **args)

    async def lock_left_behind(self, unit: Unit, which: str, to: UserId, claim: str, tail: str) -> None:
        """Their invoice is locked and its claim is lost."""
        await self._sender.send(unit, f"unowned-{which}", to, "notice.lock_left_behind", number=claim, tail=tail)

    async def lock_taken_on(self, unit: Unit, which: str, to: UserId, claim: str, tail: str, name: str) -> None:
        """``name`` sees to it that the invoice is unlocked."""
        args = {"number": claim, "tail": tail, "name": name}
        await self._sender.send(unit, f"taken-{which}", to, "notice.lock_taken_on", **args)

    async def lock_waits_for_you(self, unit: Unit, which: str, to: UserId, claim: str, tail: str) -> None:
        """Whoever has taken it on is reminded each day."""
        occasion = f"unowned-{which}-{self._sender.today()}"
        await self._sender.send(unit, occasion, to, "notice.lock_waits_for_you", number=claim, tail=tail)

    def _others(self, *but: UserId) -> Iterable[UserId]:
        return [userid for userid in self._sender.rules.responsible if not is_named(userid, but)]
