"""Templates: escaping, strictness, the catalogue in the visitor's language, and the filters."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from jinja2 import UndefinedError

from bot.domain.invoice import UserId
from bot.server.parts import Visitor
from bot.server.rendering import Renderer
from bot.server.static import StaticFiles
from tests.unit.server.kit import say

ENGLISH = Visitor(userid=UserId("li"), name="李四", lang="en", token_hash="hash", csrf="token")


def rendered(folder: Path, template: str, visitor: Visitor | None = None, **context: Any) -> str:
    (folder / "x.html").write_text(template, encoding="utf-8")
    return Renderer(folder, say, StaticFiles({"app.css": b"a{}"})).page("x.html", context, visitor, "zh-CN")


def test_the_visitors_language_wins_over_the_houses(tmp_path: Path) -> None:
    template = "{{ lang }}: {{ t('page.hello', name='x') }}"
    assert rendered(tmp_path, template) == "zh-CN: zh-CN page.hello x"
    assert rendered(tmp_path, template, ENGLISH) == "en: en page.hello x"


def test_the_visitor_and_the_token_are_known_to_the_page(tmp_path: Path) -> None:
    template = "{{ me.name if me else '-' }} {{ me.userid if me }} {{ csrf }}"
    assert rendered(tmp_path, template, ENGLISH) == "李四 li token"
    assert rendered(tmp_path, template).strip() == "-"


def test_texts_of_strangers_are_escaped(tmp_path: Path) -> None:
    assert rendered(tmp_path, "{{ seller }}", seller="<b>'\"&") == "&lt;b&gt;&#39;&#34;&amp;"


def test_what_would_turn_around_an_amount_is_not_written(tmp_path: Path) -> None:
    page = "{% macro m() %}<b>{{ seller }}</b>{% endmacro %}{{ seller }} {{ m() }} {{ [seller, 1]|join(',') }}"
    assert rendered(tmp_path, page, seller="\u202e<\u2066店\u200b\n") == "&lt;店\n <b>&lt;店\n</b> &lt;店\n,1"


def test_a_name_nobody_gave_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UndefinedError):
        rendered(tmp_path, "{{ nowhere }}")


@pytest.mark.parametrize(
    ("template", "value", "chinese", "english"),
    [
        ("{{ v|money }}", 123456, "¥1,234.56", "¥1,234.56"),
        ("{{ v|capital }}", 90050, "玖佰元伍角整", "玖佰元伍角整"),
        ("{{ v|when }}", datetime(2026, 5, 6, 6, 3, tzinfo=UTC), "5月6日 14:03", "6 May 14:03"),
        ("{{ v|when }}", datetime(2026, 5, 6, 18, 3, tzinfo=UTC), "5月7日 02:03", "7 May 02:03"),
        ("{{ v|day }}", "2026-05-06", "2026年5月6日", "6 May 2026"),
        ("{{ v|day }}", date(2026, 5, 6), "2026年5月6日", "6 May 2026"),
        ("{{ v|day }}", datetime(2026, 5, 6, 18, 3, tzinfo=UTC), "2026年5月7日", "7 May 2026"),
        ("{{ v|day }}", "", "", ""),
        ("{{ v|day }}", "unknown", "unknown", "unknown"),
    ],
)
def test_filters_write_amounts_and_times_as_people_do(
    tmp_path: Path, template: str, value: object, chinese: str, english: str
) -> None:
    assert rendered(tmp_path, template, v=value) == chinese
    assert rendered(tmp_path, template, ENGLISH, v=value) == english


def test_static_files_carry_their_hash(tmp_path: Path) -> None:
    assert rendered(tmp_path, "{{ asset('app.css') }}").startswith("/static/app.css?v=")
