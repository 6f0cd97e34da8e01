"""Stored XML to events: one sample for every type wechatpy knows, the clicks it does not know, and anything odd."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wechatpy.work.events import EVENT_TYPES
from wechatpy.work.messages import MESSAGE_TYPES

from bot.chat.events import CardClick, Entered, Event, Left, MenuClick, OtherEvent, OtherMessage, Renamed, TextMessage
from bot.domain.invoice import UserId
from bot.weixin.callback import Callback, CallbackRejected
from bot.weixin.crypto import Envelope
from bot.weixin.wire import read_event
from tests.unit.weixin import vectors

AT = datetime(2023, 11, 14, 22, 13, 21, tzinfo=UTC)


def message(kind: str, body: str, sender: str = "zhangsan") -> str:
    return (
        f"<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName><FromUserName><![CDATA[{sender}]]></FromUserName>"
        f"<CreateTime>1700000001</CreateTime><MsgType><![CDATA[{kind}]]></MsgType>{body}<AgentID>1000002</AgentID></xml>"
    )


def event(name: str, body: str = "") -> str:
    return message("event", f"<Event><![CDATA[{name}]]></Event>{body}")


MESSAGES = {
    "text": "<Content><![CDATA[报销]]></Content><MsgId>1</MsgId>",
    "image": "<PicUrl>http://p</PicUrl><MediaId>m</MediaId><MsgId>1</MsgId>",
    "voice": "<MediaId>m</MediaId><Format>amr</Format><MsgId>1</MsgId>",
    "shortvideo": "<MediaId>m</MediaId><ThumbMediaId>t</ThumbMediaId><MsgId>1</MsgId>",
    "video": "<MediaId>m</MediaId><ThumbMediaId>t</ThumbMediaId><MsgId>1</MsgId>",
    "location": "<Location_X>23.1</Location_X><Location_Y>113.3</Location_Y><Scale>20</Scale><Label>广州</Label>",
    "link": "<Title>t</Title><Description>d</Description><Url>http://u</Url><PicUrl>http://p</PicUrl>",
}
EVENTS = {
    "subscribe": "<EventKey></EventKey>",
    "unsubscribe": "<EventKey></EventKey>",
    "click": "<EventKey><![CDATA[MY]]></EventKey>",
    "view": "<EventKey>https://bot.example.com/picker</EventKey>",
    "location": "<Latitude>23.1</Latitude><Longitude>113.3</Longitude><Precision>65.0</Precision>",
    "scancode_push": "<EventKey>k</EventKey><ScanCodeInfo><ScanType>qrcode</ScanType></ScanCodeInfo>",
    "scancode_waitmsg": "<EventKey>k</EventKey><ScanCodeInfo><ScanResult>1</ScanResult></ScanCodeInfo>",
    "pic_sysphoto": "<EventKey>k</EventKey><SendPicsInfo><Count>1</Count></SendPicsInfo>",
    "pic_photo_or_album": "<EventKey>k</EventKey><SendPicsInfo><Count>2</Count></SendPicsInfo>",
    "pic_weixin": "<EventKey>k</EventKey><SendPicsInfo><Count>0</Count></SendPicsInfo>",
    "location_select": "<EventKey>k</EventKey><SendLocationInfo><Label>广州</Label></SendLocationInfo>",
    "enter_agent": "<EventKey><![CDATA[]]></EventKey>",
    "batch_job_result": "<BatchJob><JobId>j</JobId><ErrCode>0</ErrCode></BatchJob>",
    "open_approval_change": "<ApprovalInfo><ThirdNo>1</ThirdNo></ApprovalInfo>",
    "taskcard_click": "<EventKey>yes</EventKey><TaskId>t</TaskId>",
    "change_external_contact": "<ChangeType>add_external_contact</ChangeType><UserID>u</UserID>",
    "change_external_chat": "<ChatId>c</ChatId><ChangeType>update</ChangeType>",
    "change_external_tag": "<Id>1</Id><TagType>tag</TagType><ChangeType>create</ChangeType>",
    "sys_approval_change": "<ApprovalInfo><SpNo>202401010001</SpNo></ApprovalInfo>",
    "kf_msg_or_event": "<Token>t</Token>",
    "modify_calendar": "<CalId>c</CalId>",
    "delete_calendar": "<CalId>c</CalId>",
    "add_schedule": "<CalId>c</CalId><ScheduleId>s</ScheduleId>",
    "modify_schedule": "<CalId>c</CalId><ScheduleId>s</ScheduleId>",
    "delete_schedule": "<CalId>c</CalId><ScheduleId>s</ScheduleId>",
    "book_meeting_room": "<MeetingRoomId>1</MeetingRoomId><MeetingId>m</MeetingId>",
    "cancel_meeting_room": "<MeetingRoomId>1</MeetingRoomId><MeetingId>m</MeetingId>",
}
OURS: dict[str, type[Event]] = {"click": MenuClick, "enter_agent": Entered, "unsubscribe": Left}


def test_there_is_a_sample_for_every_type_that_wechatpy_knows() -> None:
    assert (MESSAGES.keys(), EVENTS.keys()) == (MESSAGE_TYPES.keys(), EVENT_TYPES.keys())


@pytest.mark.parametrize("kind", MESSAGES)
def test_messages(kind: str) -> None:
    read = read_event(message(kind, MESSAGES[kind]))
    assert (read.sender, read.at) == ("zhangsan", AT)
    if isinstance(read, OtherMessage):
        assert read.kind == kind
        assert read.fields
    else:
        assert read == TextMessage(read.sender, AT, "报销")


@pytest.mark.parametrize("name", EVENTS)
def test_events(name: str) -> None:
    read = read_event(event(name, EVENTS[name]))
    assert type(read) is OURS.get(name, OtherEvent)
    assert (read.sender, read.at) == ("zhangsan", AT)
    if isinstance(read, OtherEvent):
        assert (read.kind, "FromUserName" in read.fields) == (name, False)


@pytest.mark.parametrize(
    ("sender", "change", "renamed"),
    [
        ("sys", "<ChangeType>update_user</ChangeType><UserID>old</UserID><NewUserID>new</NewUserID>", True),
        ("sys", "<ChangeType>update_user</ChangeType><UserID>old</UserID>", False),
        ("sys", "<ChangeType>create_user</ChangeType><UserID>old</UserID><NewUserID>new</NewUserID>", False),
        ("zhangsan", "<ChangeType>update_user</ChangeType><UserID>old</UserID><NewUserID>new</NewUserID>", False),
    ],
)
def test_a_new_userid_is_told_by_the_platform_alone(sender: str, change: str, renamed: bool) -> None:
    read = read_event(event("change_contact", change).replace("zhangsan", sender))
    assert (read == Renamed(UserId(sender), AT, UserId("old"), UserId("new"))) is renamed
    assert isinstance(read, Renamed | OtherEvent)


def test_a_menu_click_tells_its_key() -> None:
    read = read_event(event("click", EVENTS["click"]))
    assert read == MenuClick(read.sender, AT, "MY")


def test_nested_fields_are_kept_as_json() -> None:
    read = read_event(event("sys_approval_change", EVENTS["sys_approval_change"]))
    assert isinstance(read, OtherEvent)
    assert read.fields["ApprovalInfo"] == '{"SpNo": "202401010001"}'


# -------------------- clicks on cards

CLICK = (
    "<EventKey><![CDATA[approve]]></EventKey><TaskId><![CDATA[claim-42-1]]></TaskId>"
    "<CardType><![CDATA[button_interaction]]></CardType><ResponseCode><![CDATA[code]]></ResponseCode>"
)


def chosen(body: str) -> dict[str, tuple[str, ...]]:
    read = read_event(event("template_card_event", f"{CLICK}<SelectedItems>{body}</SelectedItems>"))
    assert isinstance(read, CardClick)
    return read.chosen


@pytest.mark.parametrize("name", ["template_card_event", "template_card_menu_event", "TEMPLATE_CARD_EVENT"])
def test_a_card_click_tells_card_button_and_code(name: str) -> None:
    read = read_event(event(name, CLICK))
    assert read == CardClick(read.sender, AT, "claim-42-1", "approve", "code", "button_interaction")
    assert "code=" not in repr(read)


@pytest.mark.parametrize(("outer", "single"), [("OptionIds", "OptionId"), ("OpitonIds", "OpitonId")])
def test_choices_are_read_under_either_spelling(outer: str, single: str) -> None:
    one = f"<SelectedItem><QuestionKey>a</QuestionKey><{outer}><{single}>1</{single}></{outer}></SelectedItem>"
    ids = f"<{outer}><{single}>2</{single}><{single}>3</{single}></{outer}>"
    two = f"<SelectedItem><QuestionKey>b</QuestionKey>{ids}</SelectedItem>"
    assert chosen(one) == {"a": ("1",)}
    assert chosen(one + two) == {"a": ("1",), "b": ("2", "3")}


@pytest.mark.parametrize(
    "body",
    ["", "text", "<SelectedItem/>", "<SelectedItem>x</SelectedItem>", "<Other><QuestionKey>a</QuestionKey></Other>"],
)
def test_odd_choices_are_no_choices(body: str) -> None:
    assert chosen(body) == {}


def test_a_question_without_an_answer_stays_a_question() -> None:
    assert chosen("<SelectedItem><QuestionKey>a</QuestionKey></SelectedItem>") == {"a": ()}


def test_a_click_without_anything_is_a_click() -> None:
    read = read_event(event("template_card_event"))
    assert read == CardClick(read.sender, AT, "", "", "")


# -------------------- what nobody has seen yet


def test_unknown_kinds_are_kept() -> None:
    other = read_event(event("change_contact", "<ChangeType>create_user</ChangeType>"))
    assert (isinstance(other, OtherEvent), other.kind, other.fields) == (  # type: ignore[attr-defined]
        True,
        "change_contact",
        {"ChangeType": "create_user"},
    )
    file = read_event(message("file", "<MediaId>m</MediaId>"))
    assert (isinstance(file, OtherMessage), file.kind) == (True, "file")  # type: ignore[attr-defined]


@pytest.mark.parametrize("xml", ["", "<xml/>", "<xml>text</xml>", "<other><MsgType>text</MsgType></other>", "no xml"])
def test_what_can_not_be_read_is_an_unreadable_message(xml: str) -> None:
    read = read_event(xml)
    assert isinstance(read, OtherMessage)
    assert read.kind == "unreadable"


NAMES = st.sampled_from(
    [
        "MsgType",
        "Event",
        "EventKey",
        "Content",
        "SelectedItems",
        "SelectedItem",
        "QuestionKey",
        "OptionIds",
        "OptionId",
        "ScanCodeInfo",
        "SendPicsInfo",
        "CreateTime",
        "FromUserName",
        "TaskId",
        "BatchJob",
        "MsgId",
        "AgentID",
    ]
)
WORDS = st.sampled_from(["event", "text", "image", "template_card_event", "click", "enter_agent", "1", "x", ""])
TREES = st.recursive(
    WORDS,
    lambda inner: st.lists(st.tuples(NAMES, inner), max_size=4).map(lambda e: "".join(f"<{n}>{v}</{n}>" for n, v in e)),
    max_leaves=12,
)


@settings(deadline=None)
@given(TREES)
def test_authentic_oddities_never_raise(tree: str) -> None:
    assert isinstance(read_event(f"<xml>{tree}</xml>"), Event)


@settings(deadline=None)
@given(TREES)
def test_what_the_callback_lets_in_can_be_read(tree: str) -> None:
    envelope = Envelope(vectors.OWN.token, vectors.OWN.encoding_aes_key, vectors.OWN.corp_id)
    sealed = envelope.seal(
        f"<xml><ToUserName>{vectors.OWN.corp_id}</ToUserName><CreateTime>1</CreateTime>{tree}</xml>".encode()
    )
    query = {"timestamp": "1", "nonce": "2", "msg_signature": envelope.signature("1", "2", sealed)}
    try:
        opened = Callback(vectors.OWN).open_message(query, f"<xml><Encrypt>{sealed}</Encrypt></xml>".encode())
    except CallbackRejected:
        return
    assert isinstance(read_event(opened.xml), Event)
