"""What is taken for authentic at the callback URL, under which key, and when it is too old."""

import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from multidict import MultiDict

from bot.weixin.callback import Callback, CallbackRejected, Opened, meaning_key, too_old
from bot.weixin.crypto import Envelope
from tests.unit.weixin import vectors

CALLBACK = Callback(vectors.OWN)
ENVELOPE = Envelope(vectors.OWN.token, vectors.OWN.encoding_aes_key, vectors.OWN.corp_id)


def inner(body: str, kind: str = "event", agent: str = "1000002", created: object = 1700000001) -> str:
    agent_id = f"<AgentID>{agent}</AgentID>" if agent else ""
    return (
        "<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName><FromUserName><![CDATA[zhangsan]]></FromUserName>"
        f"<CreateTime>{created}</CreateTime><MsgType><![CDATA[{kind}]]></MsgType>{body}{agent_id}</xml>"
    )


def text(content: str, msgid: str = "77") -> str:
    return inner(f"<Content><![CDATA[{content}]]></Content><MsgId>{msgid}</MsgId>", "text")


def click(task_id: str = "t1", code: str = "c1", key: str = "approve") -> str:
    return inner(
        f"<Event><![CDATA[template_card_event]]></Event><EventKey>{key}</EventKey><TaskId>{task_id}</TaskId>"
        f"<ResponseCode>{code}</ResponseCode>"
    )


def pushed(message: str | bytes, timestamp: str = "1700000001", nonce: str = "42") -> tuple[dict[str, str], bytes]:
    sealed = ENVELOPE.seal(message if isinstance(message, bytes) else message.encode())
    query = {"msg_signature": ENVELOPE.signature(timestamp, nonce, sealed), "timestamp": timestamp, "nonce": nonce}
    return query, f"<xml><ToUserName><![CDATA[x]]></ToUserName><Encrypt><![CDATA[{sealed}]]></Encrypt></xml>".encode()


def opened(message: str | bytes) -> Opened:
    return CALLBACK.open_message(*pushed(message))


def test_the_official_message_opens_with_its_sender_time_and_key() -> None:
    body = f"<xml><Encrypt><![CDATA[{vectors.OFFICIAL_ENCRYPT}]]></Encrypt></xml>".encode()
    it = Callback(vectors.OFFICIAL).open_message(vectors.OFFICIAL_QUERY, body)
    assert (it.person, it.key) == ("mycreate", "m-4561255354251345929")
    assert it.created == datetime.fromtimestamp(1409659813, UTC)


def test_url_verification_is_answered_with_the_text_inside() -> None:
    assert CALLBACK.greet(vectors.GREETING) == "8675309"


def test_blanks_that_url_decoding_made_of_plus_signs_are_repaired() -> None:
    spoilt = {**vectors.GREETING, "echostr": vectors.GREETING["echostr"].replace("+", " ")}
    assert CALLBACK.greet(spoilt) == "8675309"


@pytest.mark.parametrize("missing", ["msg_signature", "timestamp", "nonce", "echostr"])
def test_a_missing_parameter_is_rejected(missing: str) -> None:
    with pytest.raises(CallbackRejected):
        CALLBACK.greet({name: value for name, value in vectors.GREETING.items() if name != missing})


def test_a_repeated_parameter_is_rejected() -> None:
    query = MultiDict(vectors.GREETING)
    assert CALLBACK.greet(query) == "8675309"
    query.add("nonce", "1357924680")
    with pytest.raises(CallbackRejected):
        CALLBACK.greet(query)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["msg_signature", "timestamp", "nonce", "echostr"]), st.text()), st.binary())
def test_what_is_forged_is_rejected_and_nothing_else(query: dict[str, str], body: bytes) -> None:
    with pytest.raises(CallbackRejected):
        CALLBACK.open_message(query, body)
    with pytest.raises(CallbackRejected):
        CALLBACK.greet(query)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_whatever_the_token_s_owner_seals_opens_or_is_rejected(message: bytes) -> None:
    with pytest.raises(CallbackRejected):
        CALLBACK.open_message(*pushed(message))


@settings(deadline=None)
@given(st.text())
def test_any_typed_text_gets_through(typed: str) -> None:
    wire = typed.replace("]]>", "").encode("utf-8", "replace").decode()
    assert opened(text(wire)).person == "zhangsan"


def test_text_that_looks_like_a_declaration_is_only_text() -> None:
    assert "<!DOCTYPE" in opened(text('<!DOCTYPE html><?php <!ENTITY x "y">')).xml


@pytest.mark.parametrize(
    "hostile",
    [
        '<!DOCTYPE xml [<!ENTITY a "b">]>' + text("hi"),
        '<?xml version="1.0"?><!DOCTYPE xml>' + text("hi"),
        text("hi") + "<!-- late -->",
        "<?evil <![CDATA[ ?><!DOCTYPE xml><?e ]]> ?>" + text("hi"),
        "<xml>",
        "not xml at all",
        "",
    ],
)
def test_declarations_comments_and_broken_xml_are_rejected(hostile: str) -> None:
    with pytest.raises(CallbackRejected):
        opened(hostile)


def test_an_xml_declaration_is_no_offence() -> None:
    assert opened('<?xml version="1.0" encoding="UTF-8"?>' + text("hi")).key == "m-77"


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    assert "a\ufffdb" in opened(text("a\x08b")).xml


@pytest.mark.parametrize(
    "message",
    [
        inner("<Event>click</Event>", agent="1000003"),
        inner("<Event>click</Event>").replace("ww1234567890abcdef", "ww0000000000000000"),
        inner("<Event>click</Event>", created="soon"),
        inner("<Event>click</Event>", created="9" * 30),
    ],
)
def test_another_app_s_company_s_or_time_s_message_is_rejected(message: str) -> None:
    with pytest.raises(CallbackRejected):
        opened(message)


@pytest.mark.parametrize("agent", ["", "3010040"])
def test_events_of_no_app_and_of_the_approval_app_are_taken(agent: str) -> None:
    assert opened(inner("<Event>sys_approval_change</Event>", agent=agent)).event == "sys_approval_change"


@pytest.mark.parametrize("filling", [b" ", b"<Encrypt>", b"<Encrypt><![CDATA[", b"A", b"<a>"])
def test_a_body_made_to_waste_time_is_rejected_at_once(filling: bytes) -> None:
    body = b"<Encrypt>" + filling * (65_536 // len(filling))
    started = time.process_time()
    with pytest.raises(CallbackRejected):
        CALLBACK.open_message({}, body)
    assert time.process_time() - started < 0.5  # of the processor: what else runs here does not count


def test_two_envelopes_in_one_body_are_rejected() -> None:
    query, body = pushed(text("hi"))
    with pytest.raises(CallbackRejected):
        CALLBACK.open_message(query, body + body)


def test_a_repeat_with_other_prefix_timestamp_and_nonce_has_the_same_key() -> None:
    first = CALLBACK.open_message(*pushed(click(), "1700000001", "1"))
    again = CALLBACK.open_message(*pushed(click(), "1700000099", "2"))
    assert first.key == again.key


@pytest.mark.parametrize("other", [click(task_id="t2"), click(code="c2"), click(key="reject")])
def test_two_clicks_within_one_second_have_two_keys(other: str) -> None:
    assert meaning_key(click()) != meaning_key(other)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("<BatchJob><JobId>1</JobId></BatchJob>", "<BatchJob><JobId>2</JobId></BatchJob>"),
        ("<ApprovalInfo><SpNo>1</SpNo></ApprovalInfo>", "<ApprovalInfo><SpNo>2</SpNo></ApprovalInfo>"),
        ("<ChangeType>create_user</ChangeType>", "<ChangeType>delete_user</ChangeType>"),
        ("<UserID>a</UserID>", "<UserID>b</UserID>"),
        ("<TagId>1</TagId>", "<TagId>2</TagId>"),
        ("<Id>1</Id>", "<Id>2</Id>"),
    ],
)
def test_events_of_one_second_differ_by_what_they_are_about(one: str, two: str) -> None:
    event = "<Event>some_event</Event>"
    assert meaning_key(inner(event + one)) != meaning_key(inner(event + two))


def test_a_message_is_known_by_its_id_even_when_its_text_differs() -> None:
    assert meaning_key(text("a")) == meaning_key(text("b")) == "m-77"


def test_messages_without_an_id_are_known_by_all_they_say() -> None:
    assert meaning_key(text("a", "")) != meaning_key(text("b", ""))


@pytest.mark.parametrize(("message", "hours"), [(text("hi"), 24), (click(), 73)])
def test_age_is_judged_by_what_it_is(message: str, hours: int) -> None:
    it = opened(message)
    life = timedelta(hours=hours)
    assert not too_old(it, it.created + life)
    assert too_old(it, it.created + life + timedelta(seconds=1))
