"""The four accounts against both hosts of the simulated platform: tokens, tickets, logins, invoices, and every code."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import aiohttp
import pytest

from bot.domain.identity import keys
from bot.domain.invoice import Account, CardRef, Found, Status, Unreadable
from bot.domain.protocol import Outcome
from bot.ports.platform import Answer, Busy, NotAllowed, PlatformFault, Refused
from bot.texts import LANGUAGES, Texts
from bot.weixin import CODES, AppSettings, Weixin, WorkSettings, connect
from bot.weixin.errors import Kind, table
from simulator.app import running
from simulator.simulation import Simulator
from simulator.state.settings import Settings, WeixinApp
from tests.contract.weixin.kit import Shelf, Ticking
from tests.unit.weixin.test_errors import INVOICES

BESIDE = (Account.OFFICIAL, Account.MINI, Account.APP)
SINGLE, BATCH = "*/getinvoiceinfo", "*/getinvoicebatch"
SEED = (
    *(72015, 72017, 72023, 72024, 72025, 72028, 72029, 72030, 72031, 72035, 72036, 72038, 72039, 72040, 72042, 72043),
    *(72044, 40078),
)


@dataclass
class Corp:
    """The simulator with all four accounts, and the adapter for them."""

    sim: Simulator
    weixin: Weixin
    session: aiohttp.ClientSession
    shelf: Shelf
    clock: Ticking

    def picked(self, account: Account, userid: str = "lina", count: int = 20) -> list[CardRef]:
        """Refs of a member's free invoices, as that account's picker gives them."""
        world = self.sim.world
        owner = world.account(account.value).owner
        free = [one for one in world.wallet.choosable(userid) if one.status == "INVOICE_REIMBURSE_INIT"]
        return [CardRef(one.card_id, world.wallet.pull(one, owner), account) for one in free[:count]]

    def calls(self, path: str) -> int:
        return len([entry for entry in self.sim.journal.api() if path in entry.title])

    def another(self, **changes: str) -> Weixin:
        return _connected(self.sim, self.session, Shelf(), self.clock, **changes)


def _connected(sim: Simulator, session: aiohttp.ClientSession, shelf: Shelf, clock: Ticking, **changes: str) -> Weixin:
    given = sim.world.settings
    work = WorkSettings(
        given.corp_id, given.agent_id, given.secret, given.token, given.encoding_aes_key, sim.url, sim.url, 30.0
    )
    apps = [
        AppSettings(
            Account(kind),
            **{"app_id": app.app_id, "secret": app.secret, **changes},
            api_url=sim.weixin_url,
            oauth_url=sim.url,
            timeout=30.0,
        )
        for kind, app in given.weixin().items()
    ]
    return connect(session, work, shelf, shelf, clock, apps=apps)


@pytest.fixture
async def corp() -> AsyncIterator[Corp]:
    apps = {a.value: WeixinApp(f"wx000000000000000{n}", f"secret-{n}") for n, a in enumerate(BESIDE, 1)}
    async with running(Settings(**apps)) as sim, aiohttp.ClientSession() as session:
        shelf, clock = Shelf(), Ticking()
        yield Corp(sim, _connected(sim, session, shelf, clock), session, shelf, clock)


async def keys_of(corp: Corp, refs: list[CardRef]) -> dict[CardRef, str]:
    found = await corp.weixin.invoices.query(refs, {})
    return {one.ref: keys(one.invoice)[0] for one in found if isinstance(one, Found)}


# -------------------- tokens, tickets, logins


async def test_the_stable_token_is_fetched_once_and_the_other_kind_never(corp: Corp) -> None:
    for _ in range(3):
        await corp.weixin.invoices.query(corp.picked(Account.MINI, count=1), {})
    assert corp.calls("/cgi-bin/stable_token") == 1
    assert corp.calls("/cgi-bin/token") == 0


async def test_each_account_has_tokens_of_its_own_on_the_shelf(corp: Corp) -> None:
    for account in Account:
        await corp.weixin.invoices.query(corp.picked(account, count=1), {})
    names = {name for name in corp.shelf.tokens if name.startswith("access_token")}
    assert len(names) == len({one.value for one in corp.shelf.tokens.values()}) == 4


@pytest.mark.parametrize("account", [Account.OFFICIAL, Account.APP])
async def test_the_signature_of_an_account_opens_its_own_wallet_only(corp: Corp, account: Account) -> None:
    signer, world = corp.weixin.signers[account], corp.sim.world
    sign = await signer.card_sign()
    assert not world.account(account.value).card_sign_error({**sign, "appId": signer.app_id})
    assert world.account("work").card_sign_error(sign)


async def test_a_mini_program_needs_no_signature_and_is_given_none(corp: Corp) -> None:
    assert corp.weixin.signers.keys() == {Account.WORK, Account.OFFICIAL, Account.APP}


@pytest.mark.parametrize("account", BESIDE)
async def test_a_login_code_tells_the_openid_once(corp: Corp, account: Account) -> None:
    theirs = corp.sim.world.account(account.value)
    login, code = corp.weixin.logins[account], theirs.login_code("lina")
    assert await login.openid_of(code) == theirs.openid("lina")
    with pytest.raises(Refused):
        await login.openid_of(code)
    with pytest.raises(Refused):
        await login.openid_of("made-up")


async def test_a_code_of_one_account_is_worth_nothing_in_another(corp: Corp) -> None:
    code = corp.sim.world.account("mini_program").login_code("lina")
    with pytest.raises(Refused):
        await corp.weixin.logins[Account.APP].openid_of(code)


async def test_a_wrong_secret_is_for_the_admins_and_is_not_tried_again_and_again(corp: Corp) -> None:
    weixin = corp.another(secret="wrong")
    for _ in range(3):
        with pytest.raises(PlatformFault):
            await weixin.invoices.query(corp.picked(Account.OFFICIAL, count=1), {})
    assert corp.calls("/cgi-bin/stable_token") == 1
    for _ in range(2):  # a login is left alone, too, and goes on saying why
        with pytest.raises(NotAllowed) as no:
            await weixin.logins[Account.MINI].openid_of("code")
        assert no.value.code == 40125
    assert corp.calls("/sns/jscode2session") == 1


async def test_the_address_that_is_not_on_the_white_list_is_told_with_its_code(corp: Corp) -> None:
    corp.sim.faults.add("*/stable_token", "errcode", errcode=40164)
    with pytest.raises(NotAllowed) as no:
        await corp.weixin.invoices.query(corp.picked(Account.APP, count=1), {})
    assert (no.value.code, no.value.account) == (40164, Account.APP)
    assert CODES[Account.APP].setup[40164] == "setup.app_ip"


async def test_a_token_that_is_refused_is_renewed_once(corp: Corp) -> None:
    (ref,) = corp.picked(Account.OFFICIAL, count=1)
    await corp.weixin.invoices.query([ref], {})
    corp.sim.faults.add(SINGLE, "errcode", errcode=40001)
    assert isinstance((await corp.weixin.invoices.query([ref], {}))[0], Found)


# -------------------- invoices


@pytest.mark.parametrize("account", BESIDE)
async def test_locking_freeing_and_closing_under_an_account(corp: Corp, account: Account) -> None:
    invoices, refs = corp.weixin.invoices, corp.picked(account, count=3)
    known = await keys_of(corp, refs)
    found = await invoices.query(refs, known)
    assert corp.calls("/card/invoice/reimburse/getinvoicebatch") == 1
    owner = corp.sim.world.account(account.value).openid("lina")
    assert {one.openid for one in found if isinstance(one, Found)} == {owner}

    assert await invoices.set_status(refs, Status.LOCKED, owner) == Answer(Outcome.OK)
    assert await invoices.set_status(refs[:1], Status.FREE, "") == Answer(Outcome.OK)
    assert await invoices.set_status(refs[1:], Status.CLOSED, owner) == Answer(Outcome.OK)
    seen = [one.status for one in await invoices.query(refs, known) if isinstance(one, Found)]
    assert seen == [Status.FREE, Status.CLOSED, Status.CLOSED]


async def test_a_mixed_question_is_parted_by_account_and_answered_in_order(corp: Corp) -> None:
    refs = [corp.picked(account, count=4)[n] for n, account in enumerate(Account)]
    asked = [*refs, refs[0]]
    found = await corp.weixin.invoices.query(asked, {})
    assert [one.ref for one in found] == asked
    assert all(isinstance(one, Found) for one in found)


async def test_a_write_never_mixes_accounts(corp: Corp) -> None:
    refs = [*corp.picked(Account.WORK, count=1), *corp.picked(Account.MINI, count=1)]
    with pytest.raises(ValueError, match="one account"):
        await corp.weixin.invoices.set_status(refs, Status.LOCKED, "o")
    assert corp.calls("updatestatusbatch") == 0


async def test_the_same_invoice_is_known_by_its_shape_through_every_door(corp: Corp) -> None:
    keys = [await keys_of(corp, corp.picked(account, count=1)) for account in Account]
    assert len({key for found in keys for key in found.values()}) == 1
    assert len({ref for found in keys for ref in found}) == 4


async def test_a_lock_is_its_account_s_and_no_other_of_ours_can_open_it(corp: Corp) -> None:
    invoices = corp.weixin.invoices
    (mine,), (other,) = corp.picked(Account.WORK, count=1), corp.picked(Account.OFFICIAL, count=1)
    await invoices.set_status([mine], Status.LOCKED, "")
    assert await invoices.set_status([other], Status.FREE, "") == Answer(Outcome.REFUSED, 72023)
    assert await invoices.set_status([mine], Status.FREE, "") == Answer(Outcome.OK)


async def test_a_code_pulled_under_another_account_is_unreadable(corp: Corp) -> None:
    (ref,) = corp.picked(Account.MINI, count=1)
    foreign = CardRef(ref.card_id, ref.encrypt_code, Account.OFFICIAL)
    assert await corp.weixin.invoices.query([foreign], {}) == [Unreadable(foreign, 72031)]


async def test_an_account_that_is_no_longer_configured_is_said_so(corp: Corp) -> None:
    gone = CardRef("card", "code", Account.APP)
    weixin = connect(corp.session, _work(corp), corp.shelf, corp.shelf, corp.clock)
    with pytest.raises(NotAllowed) as no:
        await weixin.invoices.query([gone], {})
    assert CODES[no.value.account].setup[no.value.code] == "setup.app_gone"
    assert (await weixin.invoices.set_status([gone], Status.FREE, "")).outcome is Outcome.REFUSED


def _work(corp: Corp) -> WorkSettings:
    given, url = corp.sim.world.settings, corp.sim.url
    return WorkSettings(given.corp_id, given.agent_id, given.secret, given.token, given.encoding_aes_key, url)


ODDITIES: dict[str, object] = {
    "batch_order": "shuffle",
    "batch_omits_bad": True,
    "failed_list": "null",
    "string_errcode": True,
    "omit_errcode": True,
    "blank_key": True,
    "trip_typo": True,
    "missing_tax": True,
    "swap_billing": True,
    "amounts": "yuan_text",
    "dates": "chinese",
}


@pytest.mark.parametrize("account", Account)
async def test_the_field_s_oddities_change_nothing_on_either_host(corp: Corp, account: Account) -> None:
    refs = corp.picked(account, count=4)
    known = await keys_of(corp, refs)
    for name, value in ODDITIES.items():
        setattr(corp.sim.switches, name, value)
        foreign = CardRef(refs[0].card_id, "Zm9yZWlnbg==", account)
        found = await corp.weixin.invoices.query([*refs, foreign], known)
        assert [one.ref for one in found] == [*refs, foreign], name
        assert {one.ref: keys(one.invoice)[0] for one in found if isinstance(one, Found)} == known, name
        assert isinstance(found[-1], Unreadable), name


@pytest.mark.parametrize(
    ("switch", "answer"),
    [
        *(("amounts", way) for way in ("fen_text", "yuan_text", "yuan")),
        *(("dates", way) for way in ("milliseconds", "iso", "compact", "chinese")),
    ],
)
@pytest.mark.parametrize("account", Account)
async def test_sums_and_dates_are_the_same_however_they_are_written(
    corp: Corp, account: Account, switch: str, answer: str
) -> None:
    (ref,) = corp.picked(account, count=1)
    for invoice in corp.sim.world.state.invoices.values():
        invoice.fee, invoice.fee_without_tax, invoice.tax = 87_000, 75_229, 6_771
    before = await corp.weixin.invoices.query([ref], {})
    setattr(corp.sim.switches, switch, answer)
    assert await corp.weixin.invoices.query([ref], {}) == before


@pytest.mark.parametrize(("switch", "answer", "name"), [("amounts", "masked", "fee"), ("dates", "short", "date")])
async def test_what_cannot_be_told_says_so(corp: Corp, switch: str, answer: str, name: str) -> None:
    (ref,) = corp.picked(Account.WORK, count=1)
    setattr(corp.sim.switches, switch, answer)
    (found,) = await corp.weixin.invoices.query([ref], {})
    assert isinstance(found, Found)
    assert list(found.invoice.unclear) == [name]


# -------------------- codes


@pytest.mark.parametrize("account", Account)
async def test_every_code_of_the_invoice_calls_has_its_class_and_its_sentence(corp: Corp, account: Account) -> None:
    (ref,) = corp.picked(account, count=1)
    await corp.weixin.invoices.query([ref], {})
    say = [Texts(language).in_language(language) for language in LANGUAGES]
    for code in sorted({*SEED, *INVOICES}):
        corp.sim.faults.add(SINGLE, "errcode", errcode=code)
        assert await _asked(corp, ref) == _expected(table(account)[code], code, account)
        assert (code in CODES[account].busy) is (table(account)[code] is Kind.RETRY)
        assert table(account)[code] is not Kind.PERMISSION or code in CODES[account].setup
        for one in say:
            sentence = one(CODES[account].said(code), code=str(code))
            assert "{" not in sentence
            assert len(sentence) > 4


async def _asked(corp: Corp, ref: CardRef) -> tuple[type[object], int, Account]:
    """What a query ends in: the fault or the answer, its code, whose it is."""
    try:
        (told,) = await corp.weixin.invoices.query([ref], {})
    except PlatformFault as fault:
        return type(fault), fault.code, fault.account
    return type(told), told.code if isinstance(told, Unreadable) else 0, told.ref.account


def _expected(kind: Kind, code: int, account: Account) -> tuple[type[object], int, Account]:
    """A card that is being given away may be so for days: that is this card's own trouble."""
    raised: dict[Kind, type[object]] = {Kind.PERMISSION: NotAllowed, Kind.RETRY: Busy}
    return Unreadable if code == 72059 else raised.get(kind, Unreadable), code, account


@pytest.mark.parametrize("account", Account)
async def test_every_code_that_refuses_a_lock_is_a_definite_no(corp: Corp, account: Account) -> None:
    (ref,) = corp.picked(account, count=1)
    for code in sorted({*SEED, *INVOICES}):
        corp.sim.faults.add("*/updateinvoicestatus", "errcode", errcode=code)
        told = await corp.weixin.invoices.set_status([ref], Status.LOCKED, "")
        assert (told.outcome, told.code) == (Outcome.REFUSED, code)
    assert isinstance((found := (await corp.weixin.invoices.query([ref], {}))[0]), Found)
    assert found.status is Status.FREE


@pytest.mark.parametrize("code", [*SEED])
@pytest.mark.parametrize("account", Account)
def test_the_seed_s_codes_say_more_than_that_something_was_refused(account: Account, code: int) -> None:
    assert CODES[account].said(code) != "why.other"


@pytest.mark.parametrize(("code", "work", "beside"), [
    (45033, Kind.RETRY, Kind.SUBJECT),
    (40164, None, Kind.PERMISSION),
    (40125, None, Kind.PERMISSION),
    (40163, None, Kind.SUBJECT),
    (45011, None, Kind.RETRY),
    (40001, Kind.TOKEN, Kind.TOKEN),
    (47001, Kind.OURS, Kind.OURS),
    (40101, Kind.OURS, Kind.OURS),
])  # fmt: skip
def test_each_host_has_a_table_of_its_own(code: int, work: Kind | None, beside: Kind) -> None:
    assert table(Account.WORK).get(code) is work
    assert {table(account)[code] for account in BESIDE} == {beside}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("account", Account)
def test_what_has_to_be_set_up_names_code_and_account(account: Account, language: str) -> None:
    say = Texts(language).in_language(language)
    for code, key in CODES[account].setup.items():
        sentence = say(key, code=str(code), account=account.value)
        assert str(code) in sentence
        assert "{" not in sentence
        assert (account is Account.WORK) or account.value in sentence


@pytest.mark.parametrize("account", Account)
def test_each_cause_of_a_card_without_authorisation_is_told_per_account(account: Account) -> None:
    english = Texts("en").in_language("en")(CODES[account].setup[40078], code="40078", account=account.value)
    assert all(cause in english for cause in ("test list", "Cards & Offers permission", "too soon"))


@pytest.mark.parametrize("account", Account)
def test_without_access_the_admin_hears_the_need_the_member_where_to_go(account: Account) -> None:
    say = Texts("en").in_language("en")
    assert "verified" in say(CODES[account].setup[48001], code="48001", account=account.value)
    assert "finance" in say(CODES[account].said(48001), code="48001")
