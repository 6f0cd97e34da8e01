"""Whatever the platform answers, every door gives a value or a declared fault."""

import asyncio
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.chat.replies import Card, Plain
from bot.domain.invoice import Account, CardRef, Status, UserId
from bot.weixin import Weixin
from tests.contract.weixin import kit

FIELDS = (
    *("errcode", "errmsg", "access_token", "expires_in", "ticket", "userid", "UserId", "openid", "name", "status"),
    *("department", "direct_leader", "main_department", "id", "parentid", "department_leader", "ip_list", "msgid"),
    *("response_code", "invaliduser", "unlicenseduser", "item_list", "card_id", "user_info", "fee", "billing_time"),
    *("reimburse_status", "info", "end_time"),
)
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from([0, -1, 42001, 45009, 72031, 48001, "0", "a", "INVOICE_REIMBURSE_INIT", "\ud800\0"])
)
JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=6),
    max_leaves=20,
)
OBJECTS = st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=8)
A, B = CardRef("a", "1"), CardRef("b", "2")
LISI = UserId("lisi")


def doors(weixin: Weixin) -> list:
    return [
        weixin.invoices.query([A], {}),
        weixin.invoices.query([A, B], {A: "D:1"}),
        weixin.invoices.set_status([A], Status.LOCKED, ""),
        weixin.invoices.set_status([A, B], Status.CLOSED, "o"),
        weixin.messenger.send_text([LISI], Plain("x"), once=True),
        weixin.messenger.update_card("rc", Card(title="", replaced="x")),
        weixin.directory.member(LISI),
        weixin.directory.departments(),
        weixin.login.userid_of("code"),
        weixin.signers[Account.WORK].config("https://bot.example.com"),
        weixin.signers[Account.WORK].card_sign(),
        weixin.console.callback_ips(),
        weixin.console.openid_of(LISI),
        weixin.health(),
    ]


@settings(max_examples=60, deadline=None)
@given(answer=OBJECTS, code=st.none() | st.just(0), token_too=st.booleans())
def test_every_door_gives_a_value_or_a_declared_fault(answer: dict, code: int | None, token_too: bool) -> None:
    told = {**answer, **({} if code is None else {"errcode": code})}

    async def knock() -> list[Exception]:
        async with kit.scene() as scene:
            for api in kit.APIS:
                if api != "gettoken" or token_too:
                    scene.platform.script[api] = json.dumps(told).encode()
            return [fault for call in doors(scene.weixin) if (fault := await kit.undeclared(call))]

    assert asyncio.run(knock()) == []
