"""What an app or a script is answered."""

from dataclasses import dataclass

from bot.server import shapes


@dataclass(frozen=True, slots=True)
class Line:
    seller: str
    fee: int | None


@dataclass(frozen=True, slots=True)
class Answer:
    lines: list[Line]
    note: str


def test_what_would_turn_around_an_amount_is_not_answered() -> None:
    answer = shapes.written(Answer([Line("\u202e店\u2066", 1)], "one\ntwo\u200f"))
    assert answer.text == '{"lines": [{"seller": "店", "fee": 1}], "note": "one\\ntwo"}'
