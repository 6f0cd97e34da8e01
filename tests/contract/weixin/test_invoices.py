"""Looking invoices up and changing them: which answer belongs to which invoice, and what became of a write."""

import random
from typing import Any

import pytest

from bot.domain.invoice import CardRef, Found, Lookup, Status, Unreadable
from bot.domain.protocol import Outcome
from bot.ports.platform import Answer, Busy, NotAllowed
from tests.contract.weixin import kit

ONE, BATCH = "card/invoice/reimburse/getinvoiceinfo", "card/invoice/reimburse/getinvoiceinfobatch"
SET_ONE, SET_BATCH = "card/invoice/reimburse/updateinvoicestatus", "card/invoice/reimburse/updatestatusbatch"


def ref(card_id: str, n: int) -> CardRef:
    return CardRef(card_id, f"code+/{n}=")


def number(n: int) -> str:
    return f"{23440000000000000000 + n}"


def item(card: CardRef) -> dict[str, Any]:
    """The platform's answer for a card: its number is the one in its encrypt_code, which is not in the answer."""
    n = int(card.encrypt_code.removeprefix("code+/").removesuffix("="))
    status = "INVOICE_REIMBURSE_LOCK" if n % 2 else "INVOICE_REIMBURSE_INIT"
    inner = {"fee": 100 + n, "billing_no": number(n), "billing_code": "", "reimburse_status": status}
    return {"card_id": card.card_id, "openid": "o-zhangsan", "user_info": inner}


def one(call: dict[str, Any]) -> dict[str, Any]:
    return {"errcode": 0, **item(CardRef(**call["body"]))}


def asked(call: dict[str, Any]) -> list[CardRef]:
    return [CardRef(**entry) for entry in call["body"]["item_list"]]


def shuffled(call: dict[str, Any]) -> dict[str, Any]:
    items = [item(card) for card in asked(call)]
    random.Random(7).shuffle(items)
    return {"errcode": 0, "item_list": items}


def keys(refs: list[CardRef]) -> dict[CardRef, str]:
    return {card: f"D:{item(card)['user_info']['billing_no']}" for card in refs}


def numbers(found: list[Lookup]) -> list[str]:
    return [it.invoice.number if isinstance(it, Found) else f"unreadable {it.code}" for it in found]


@pytest.fixture
def wallet(it: kit.Scene) -> kit.Scene:
    it.platform.script |= {ONE: one, BATCH: shuffled}
    return it


# -------------------- which answer is whose


async def test_nothing_asked_nothing_called(wallet: kit.Scene) -> None:
    assert await wallet.weixin.invoices.query([], {}) == []
    assert wallet.platform.count(BATCH) + wallet.platform.count(ONE) == 0


async def test_a_single_card_is_asked_for_singly(wallet: kit.Scene) -> None:
    (found,) = await wallet.weixin.invoices.query([ref("a", 1)], {})
    assert isinstance(found, Found)
    assert (found.invoice.number, found.status, found.openid) == (number(1), Status.LOCKED, "o-zhangsan")
    assert wallet.platform.count(BATCH) == 0


async def test_twenty_cards_take_one_call_whatever_the_order_of_the_answer(wallet: kit.Scene) -> None:
    refs = [ref(f"card{n}", n) for n in range(20)]
    assert numbers(await wallet.weixin.invoices.query(refs, {})) == [number(n) for n in range(20)]
    assert (wallet.platform.count(BATCH), wallet.platform.count(ONE)) == (1, 0)


async def test_more_than_twenty_take_one_call_for_each_twenty(wallet: kit.Scene) -> None:
    refs = [ref(f"card{n}", n) for n in range(45)]
    assert numbers(await wallet.weixin.invoices.query(refs, {})) == [number(n) for n in range(45)]
    assert [len(asked(call)) for call in wallet.platform.calls[BATCH]] == [20, 20, 5]


async def test_cards_of_one_template_are_asked_for_singly_at_first(wallet: kit.Scene) -> None:
    refs = [ref("same", n) for n in range(4)] + [ref("own1", 8), ref("own2", 9)]
    assert numbers(await wallet.weixin.invoices.query(refs, {})) == [number(n) for n in (0, 1, 2, 3, 8, 9)]
    assert (wallet.platform.count(BATCH), wallet.platform.count(ONE)) == (1, 4)


async def test_once_known_cards_of_one_template_are_told_apart_by_their_numbers(wallet: kit.Scene) -> None:
    refs = [ref("same", n) for n in range(20)]
    assert numbers(await wallet.weixin.invoices.query(refs, keys(refs))) == [number(n) for n in range(20)]
    assert (wallet.platform.count(BATCH), wallet.platform.count(ONE)) == (1, 0)


async def test_a_handle_s_own_hash_tells_nothing_apart(wallet: kit.Scene) -> None:
    refs = [ref("same", n) for n in range(3)]
    known = {card: f"C:{n}" for n, card in enumerate(refs)}
    assert numbers(await wallet.weixin.invoices.query(refs, known)) == [number(n) for n in range(3)]
    assert wallet.platform.count(ONE) == 3


async def test_a_weak_key_tells_nothing_apart_either(wallet: kit.Scene) -> None:
    refs = [ref("same", n) for n in range(3)]
    known = {card: f"W:店:2026-05-0{n}:100" for n, card in enumerate(refs, 1)}
    assert numbers(await wallet.weixin.invoices.query(refs, known)) == [number(n) for n in range(3)]
    assert wallet.platform.count(ONE) == 3


async def test_an_invoice_is_known_by_any_of_its_keys(wallet: kit.Scene) -> None:
    def told(n: int) -> dict[str, object]:
        it = item(ref("same", n))
        it["user_info"] |= {"billing_no": f"0012345{n:03d}", "billing_code": "44060122"}
        return it

    wallet.platform.script[BATCH] = lambda call: {"errcode": 0, "item_list": [told(2), told(1)]}
    refs = [ref("same", 1), ref("same", 2)]
    known = {refs[0]: "T:0012345001:44060122", refs[1]: "E:44060122:0012345002"}
    assert numbers(await wallet.weixin.invoices.query(refs, known)) == ["0012345001", "0012345002"]
    assert wallet.platform.count(ONE) == 0


async def test_two_handles_of_one_invoice_are_asked_for_singly(wallet: kit.Scene) -> None:
    refs = [ref("same", 1), ref("same", 2)]
    assert numbers(await wallet.weixin.invoices.query(refs, dict.fromkeys(refs, "D:1"))) == [number(1), number(2)]
    assert wallet.platform.count(BATCH) == 0


async def test_the_same_ref_twice_is_asked_for_once_and_answered_twice(wallet: kit.Scene) -> None:
    found = await wallet.weixin.invoices.query([ref("a", 1), ref("b", 2), ref("a", 1)], {})
    assert numbers(found) == [number(1), number(2), number(1)]
    assert len(asked(wallet.platform.calls[BATCH][0])) == 2


async def test_what_the_batch_leaves_out_is_asked_for_singly(wallet: kit.Scene) -> None:
    wallet.platform.script[BATCH] = lambda call: {"errcode": 0, "item_list": [item(asked(call)[2])]}
    refs = [ref(f"card{n}", n) for n in range(3)]
    assert numbers(await wallet.weixin.invoices.query(refs, {})) == [number(n) for n in range(3)]
    assert [call["body"]["card_id"] for call in wallet.platform.calls[ONE]] == ["card0", "card1"]


@pytest.mark.parametrize("items", [[], None, {}, [None, 1, []], [{"card_id": "card0"}]])
async def test_an_empty_or_odd_batch_answer_means_single_calls(wallet: kit.Scene, items: object) -> None:
    wallet.platform.script[BATCH] = {"errcode": 0, "item_list": items}
    refs = [ref(f"card{n}", n) for n in range(3)]
    assert numbers(await wallet.weixin.invoices.query(refs, {})) == [number(n) for n in range(3)]


async def test_an_answer_that_tells_a_card_twice_is_not_believed(wallet: kit.Scene) -> None:
    a, b = ref("a", 1), ref("b", 2)
    wallet.platform.script[BATCH] = {"errcode": 0, "item_list": [item(a), item(ref("a", 3)), item(b)]}
    assert numbers(await wallet.weixin.invoices.query([a, b], {})) == [number(1), number(2)]
    assert wallet.platform.count(ONE) == 1


async def test_an_answer_with_another_number_than_known_is_not_believed(wallet: kit.Scene) -> None:
    a, b = ref("a", 1), ref("b", 2)
    wallet.platform.script[BATCH] = {"errcode": 0, "item_list": [item(ref("a", 5)), item(b)]}
    assert numbers(await wallet.weixin.invoices.query([a, b], keys([a, b]))) == [number(1), number(2)]


# -------------------- refusals


@pytest.mark.parametrize("code", [72031, 40073, 72023, 40058, 99999])
async def test_one_bad_card_spoils_neither_the_batch_nor_the_others(wallet: kit.Scene, code: int) -> None:
    wallet.platform.script[BATCH] = {"errcode": code, "item_list": []}
    wallet.platform.script[ONE] = lambda call: {"errcode": code} if call["body"]["card_id"] == "card1" else one(call)
    refs = [ref(f"card{n}", n) for n in range(3)]
    found = await wallet.weixin.invoices.query(refs, {})
    assert numbers(found) == [number(0), f"unreadable {code}", number(2)]
    assert found[1] == Unreadable(refs[1], code)


async def test_an_answer_without_an_invoice_is_unreadable_without_a_code(wallet: kit.Scene) -> None:
    wallet.platform.script[ONE] = {"errcode": 0, "user_info": {}}
    assert await wallet.weixin.invoices.query([ref("a", 1)], {}) == [Unreadable(ref("a", 1), 0)]


@pytest.mark.parametrize("code", [48001, "48001"])
async def test_a_batch_that_is_not_permitted_is_not_tried_again_for_an_hour(wallet: kit.Scene, code: object) -> None:
    wallet.platform.script[BATCH] = {"errcode": code, "errmsg": "api unauthorized", "item_list": []}
    refs = [ref(f"card{n}", n) for n in range(3)]
    for _ in range(3):
        assert numbers(await wallet.weixin.invoices.query(refs, {})) == [number(n) for n in range(3)]
    assert wallet.platform.count(BATCH) == 1
    wallet.clock.pass_seconds(3601)
    await wallet.weixin.invoices.query(refs, {})
    assert wallet.platform.count(BATCH) == 2


async def test_a_company_without_the_permission_is_told_so(wallet: kit.Scene) -> None:
    wallet.platform.script |= {ONE: {"errcode": 48001}, BATCH: {"errcode": 48001}}
    with pytest.raises(NotAllowed):
        await wallet.weixin.invoices.query([ref("a", 1), ref("b", 2)], {})


async def test_a_batch_that_is_too_long_is_made_shorter(wallet: kit.Scene) -> None:
    wallet.platform.script[BATCH] = lambda call: {"errcode": 72052} if len(asked(call)) > 10 else shuffled(call)
    refs = [ref(f"card{n}", n) for n in range(20)]
    for _ in range(2):
        assert numbers(await wallet.weixin.invoices.query(refs, {})) == [number(n) for n in range(20)]
    assert [len(asked(call)) for call in wallet.platform.calls[BATCH]] == [20, 10, 10]


async def test_an_invoice_being_given_away_is_unreadable_for_itself_alone(wallet: kit.Scene) -> None:
    wallet.platform.script[BATCH] = {"errcode": 72059}
    wallet.platform.script[ONE] = lambda call: {"errcode": 72059} if call["body"]["card_id"] == "a" else one(call)
    found = await wallet.weixin.invoices.query([ref("a", 1), ref("b", 2)], {})
    assert numbers(found) == ["unreadable 72059", number(2)]


@pytest.mark.parametrize("answer", [{"errcode": -1}, {"errcode": 72036}, {"errcode": 45009}, b"<html>", OSError()])
async def test_a_platform_that_cannot_be_asked_just_now_is_busy(wallet: kit.Scene, answer: kit.Answer) -> None:
    wallet.platform.script |= {ONE: answer, BATCH: answer}
    for refs in ([ref("a", 1)], [ref("a", 1), ref("b", 2)]):
        with pytest.raises(Busy):
            await wallet.another().invoices.query(refs, {})
        wallet.clock.pass_seconds(61)


# -------------------- writes


async def test_a_single_change(wallet: kit.Scene) -> None:
    assert await wallet.weixin.invoices.set_status([ref("a", 1)], Status.LOCKED, "") == Answer(Outcome.OK)
    (call,) = wallet.platform.calls[SET_ONE]
    assert call["body"] == {"card_id": "a", "encrypt_code": "code+/1=", "reimburse_status": "INVOICE_REIMBURSE_LOCK"}


async def test_a_change_of_many_names_their_owner(wallet: kit.Scene) -> None:
    refs = [ref("a", 1), ref("b", 2)]
    assert await wallet.weixin.invoices.set_status(refs, Status.CLOSED, "o-zhangsan") == Answer(Outcome.OK)
    (call,) = wallet.platform.calls[SET_BATCH]
    assert call["body"] == {
        "openid": "o-zhangsan",
        "reimburse_status": "INVOICE_REIMBURSE_CLOSURE",
        "invoice_list": [{"card_id": r.card_id, "encrypt_code": r.encrypt_code} for r in refs],
    }


ANSWERS: list[tuple[kit.Answer, Outcome, int]] = [
    *(({"errcode": code}, Outcome.REFUSED, code) for code in (72023, 72024, 72036, 72037, 72039, 72061, 48001, 60020)),
    ({"errcode": "72024"}, Outcome.REFUSED, 72024),
    ({"errcode": 42001}, Outcome.REFUSED, 42001),
    ({"errcode": 45009}, Outcome.REFUSED, 45009),
    ({"errcode": -1}, Outcome.UNKNOWN, -1),
    ({"errcode": 99999}, Outcome.UNKNOWN, 99999),
    ({"errmsg": "ok"}, Outcome.UNKNOWN, 0),
    (b"<html>", Outcome.UNKNOWN, 0),
    (b'{"errcode":0,', Outcome.UNKNOWN, 0),
    (OSError(), Outcome.UNKNOWN, 0),
]


@pytest.mark.parametrize(("answer", "outcome", "code"), ANSWERS, ids=str)
async def test_what_became_of_a_write(wallet: kit.Scene, answer: kit.Answer, outcome: Outcome, code: int) -> None:
    wallet.platform.script |= {SET_ONE: answer, SET_BATCH: answer}
    for openid, api in (("", SET_ONE), ("o", SET_BATCH)):
        told = await wallet.weixin.invoices.set_status([ref("a", 1)], Status.LOCKED, openid)
        assert (told.outcome, told.code) == (outcome, code)
        assert wallet.platform.count(api) == (2 if code == 42001 else 1)


async def test_a_write_without_a_platform_or_a_token_was_not_sent(wallet: kit.Scene) -> None:
    away = wallet.another(url="http://127.0.0.1:1")
    assert (await away.invoices.set_status([ref("a", 1)], Status.FREE, "")).outcome is Outcome.NOT_SENT
    wallet.platform.script["gettoken"] = {"errcode": 40001}
    refused = await wallet.another(secret="wrong").invoices.set_status([ref("a", 1)], Status.FREE, "")
    assert (refused.outcome, refused.code) == (Outcome.REFUSED, 40001)
    assert wallet.platform.count(SET_ONE) == 0


@pytest.mark.parametrize(
    ("count", "aim", "openid"), [(0, Status.LOCKED, "o"), (2, Status.LOCKED, ""), (1, Status.CANCELLED, "")]
)
async def test_a_senseless_write_is_never_made(wallet: kit.Scene, count: int, aim: Status, openid: str) -> None:
    with pytest.raises(ValueError, match="single call"):
        await wallet.weixin.invoices.set_status([ref("a", n) for n in range(count)], aim, openid)
