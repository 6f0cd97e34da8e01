"""Template cards: a card of ours as the platform's typed model, its rules checked before anything is sent (page 90236).

Lengths the platform only advises are trimmed; rules it refuses cards for raise OurBug here. Of its five types two
serve: a card with buttons is ``button_interaction``, one without ``text_notice``.
"""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from bot.chat.replies import Button, Card, Choice, Row
from bot.ports.platform import OurBug
from bot.weixin import facts
from bot.weixin.writing import fitted, one_line, short


def _shown(most: int, *, needed: bool = False) -> AfterValidator:
    def trim(text: str) -> str:
        shown = short(one_line(text), most)
        if needed and not shown:
            raise ValueError("nothing to show")
        return shown

    return AfterValidator(trim)


def _at_most_bytes(most: int) -> AfterValidator:
    def check(text: str) -> str:
        if len(text.encode("utf-8", "replace")) > most:
            raise ValueError(f"longer than {most} bytes")
        return text

    return AfterValidator(check)


def _web(url: str) -> str:
    if not url.startswith(("https://", "http://")):
        raise ValueError("needs a scheme")
    return url


Key = Annotated[str, Field(min_length=1), _at_most_bytes(facts.KEY_BYTES)]
Url = Annotated[str, AfterValidator(_web), _at_most_bytes(facts.URL_BYTES)]
TaskId = Annotated[str, Field(pattern=f"^{facts.TASK_ID}$")]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)


class _Source(_Model):
    desc: Annotated[str, _shown(facts.SOURCE_DESC)]


class _MainTitle(_Model):
    title: Annotated[str, _shown(facts.TITLE, needed=True)]
    desc: Annotated[str, _shown(facts.TITLE_DESC)] | None = None


class _Horizontal(_Model):
    """``type``: 0 text, 1 link, 3 member."""

    type: Literal[0, 1, 3] = 0
    keyname: Annotated[str, _shown(facts.ROW_LABEL, needed=True)]
    value: Annotated[str, _shown(facts.ROW_VALUE)] | None = None
    url: Url | None = None
    userid: str | None = None


class _Action(_Model):
    type: Literal[1] = 1
    url: Url


class _MenuEntry(_Model):
    text: Annotated[str, _shown(facts.BUTTON_TEXT, needed=True)]
    key: Key


class _Menu(_Model):
    desc: str = "更多"
    action_list: Annotated[list[_MenuEntry], Field(min_length=1, max_length=facts.MENU_MAX)]


class _Option(_Model):
    id: Annotated[str, Field(min_length=1), _at_most_bytes(facts.OPTION_ID_BYTES)]
    text: Annotated[str, _shown(facts.OPTION_TEXT, needed=True)]


class _Selection(_Model):
    question_key: Key
    title: str
    option_list: Annotated[list[_Option], Field(min_length=1, max_length=facts.OPTIONS_MAX)]
    selected_id: str | None = None


class _Button(_Model):
    """``type``: 0 calls back, 1 opens a page."""

    type: Literal[0, 1] = 0
    text: Annotated[str, _shown(facts.BUTTON_TEXT, needed=True)]
    style: Annotated[int, Field(ge=1, le=4)] = 1
    key: Key | None = None
    url: Url | None = None


class _Common(_Model):
    task_id: TaskId | None = None
    source: _Source | None = None
    action_menu: _Menu | None = None
    main_title: _MainTitle
    sub_title_text: Annotated[str, _shown(facts.SUBTITLE)] | None = None
    horizontal_content_list: Annotated[list[_Horizontal], Field(max_length=facts.ROWS_MAX)] | None = None


class TextNotice(_Common):
    """A card that only tells; it always opens a page."""

    card_type: Literal["text_notice"] = "text_notice"
    card_action: _Action


class ButtonInteraction(_Common):
    """A card to answer by a click; ``replace_text`` (in an update) stands in place of its buttons."""

    card_type: Literal["button_interaction"] = "button_interaction"
    card_action: _Action | None = None
    button_selection: _Selection | None = None
    button_list: Annotated[list[_Button], Field(min_length=1, max_length=facts.BUTTONS_MAX)]
    replace_text: Annotated[str, _shown(facts.BUTTON_TEXT)] | None = None


def to_send(card: Card) -> dict[str, Any]:
    """The ``template_card`` of a message. Raises OurBug when the platform would refuse it."""
    if (card.buttons or card.menu) and not card.task_id:
        raise OurBug("a card that can be clicked needs a task_id")
    if card.replaced:
        raise OurBug("only an update replaces buttons")
    return _wire(card, task_id=card.task_id or None)


def to_update(card: Card) -> dict[str, Any]:
    """The part of an update that says what becomes of the card (page 94888).

    With nothing but ``replaced`` the buttons give way to it (``button``); else the whole card is given anew, without
    its task_id, which it keeps. Raises OurBug when the platform would refuse it.
    """
    if card == Card(title="", replaced=card.replaced, task_id=card.task_id) and card.replaced:
        return {"button": {"replace_name": short(one_line(card.replaced), facts.BUTTON_TEXT)}}
    return {"template_card": _wire(card, task_id=None)}


def _wire(card: Card, task_id: str | None) -> dict[str, Any]:
    buttons = card.buttons or ((Button(card.replaced, key="done"),) if card.replaced else ())
    _check_keys(card)
    common: dict[str, Any] = {
        "task_id": task_id,
        "source": {"desc": card.source} if card.source else None,
        "action_menu": _menu(card.menu),
        "main_title": {"title": fitted(card.title, facts.TITLE, card.gives_way), "desc": card.desc or None},
        "sub_title_text": fitted(card.subtitle, facts.SUBTITLE, card.gives_way) or None,
        "horizontal_content_list": [_row(row) for row in card.rows] or None,
        "card_action": {"url": card.url} if card.url else None,
    }
    try:
        model: BaseModel = (
            ButtonInteraction.model_validate(
                {
                    **common,
                    "button_selection": _selection(card.choice),
                    "button_list": [_button(button) for button in buttons],
                    "replace_text": card.replaced or None,
                }
            )
            if buttons
            else TextNotice.model_validate(common)
        )
    except ValidationError as error:
        where = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['type']}" for e in error.errors(include_input=False))
        raise OurBug(f"the platform would refuse this card: {where}") from None
    return model.model_dump(exclude_none=True)


def _check_keys(card: Card) -> None:
    options = [option for option, _ in card.choice.options] if card.choice else []
    for keys in ([b.key for b in card.buttons if b.key], [b.key for b in card.menu], options):
        if len(set(keys)) != len(keys):
            raise OurBug("keys of a card must differ")
    if any(bool(b.key) == bool(b.url) for b in card.buttons):
        raise OurBug("a button either calls back or opens a page")
    if card.choice and not card.buttons and not card.replaced:
        raise OurBug("a choice needs a button")


def _row(row: Row) -> dict[str, Any]:
    if row.member:
        return {"type": 3, "keyname": row.label, "value": row.value or None, "userid": row.member}
    if row.url:
        return {"type": 1, "keyname": row.label, "value": row.value or None, "url": row.url}
    return {"keyname": row.label, "value": row.value or None}


def _button(button: Button) -> dict[str, Any]:
    kind = {"type": 1, "url": button.url} if button.url else {"type": 0, "key": button.key}
    return {**kind, "text": button.text, "style": button.style}


def _menu(entries: tuple[Button, ...]) -> dict[str, Any] | None:
    return {"action_list": [{"text": e.text, "key": e.key} for e in entries]} if entries else None


def _selection(choice: Choice | None) -> dict[str, Any] | None:
    if choice is None:
        return None
    return {
        "question_key": choice.key,
        "title": choice.title,
        "option_list": [{"id": option, "text": text} for option, text in choice.options],
        "selected_id": choice.selected or None,
    }
