"""Guessing what kind of expense an invoice is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.category import WORDS, Category, guess
from bot.domain.invoice import Invoice, Item

KINDS = {word: kind for kind, words in WORDS.items() for word in words}


def an_invoice(
    *goods: str, seller: str = "某商行", kind: str = "电子发票（普通发票）", prices: tuple[int, ...] = ()
) -> Invoice:
    items = tuple(Item(name, price=prices[n] if prices else None) for n, name in enumerate(goods))
    return Invoice("26442000000012345618", "", kind, seller, "买方", 100, "2026-05-06", items=items)


@pytest.mark.parametrize(
    ("goods", "category"),
    [
        ("*餐饮服务*餐费", Category.MEALS),
        ("＊餐饮服务＊餐费", Category.MEALS),
        ("* 餐饮 服务 *", Category.MEALS),
        ("*运输服务*客运服务费", Category.TRAVEL),
        ("*运输服务*代订机票", Category.TRAVEL),
        ("*成品油*92号车用汽油", Category.TRAVEL),
        ("*住宿服务*住宿费", Category.LODGING),
        ("*纸制品*复印纸", Category.OFFICE),
        ("*计算机配套产品*数据线", Category.OFFICE),
        ("*电信服务*基础电信服务费", Category.TELECOM),
        ("*非学历教育服务*培训费", Category.TRAINING),
        ("*会议服务*会议费", Category.TRAINING),
        ("*研发和技术服务*技术服务费", Category.OTHER),
        ("", Category.OTHER),
    ],
)
def test_the_name_between_the_asterisks_tells_the_kind(goods: str, category: Category) -> None:
    assert guess(an_invoice(goods)) is category


def test_the_short_name_weighs_more_than_the_words_behind_it() -> None:
    assert guess(an_invoice("*住宿服务*含早餐")) is Category.LODGING


def test_the_dearest_goods_decide() -> None:
    assert guess(an_invoice("*餐饮服务*餐费", "*住宿服务*住宿费", prices=(5_000, 92_000))) is Category.LODGING


def test_without_goods_the_kind_of_invoice_and_the_seller_help() -> None:
    assert guess(an_invoice(kind="电子发票（铁路电子客票）")) is Category.TRAVEL
    assert guess(an_invoice(seller="云枝酒店管理有限公司")) is Category.LODGING


@given(st.sampled_from(sorted(KINDS)), st.text(alphabet="甲乙丙丁0123456789abc ", max_size=12))
def test_a_known_short_name_is_recognised_whatever_follows_it(word: str, rest: str) -> None:
    assert guess(an_invoice(f"*{word}*{rest}")) is KINDS[word]


@given(st.lists(st.text(max_size=30), max_size=4), st.text(max_size=30), st.text(max_size=30))
def test_any_text_gets_one_of_the_kinds(goods: list[str], seller: str, kind: str) -> None:
    assert guess(an_invoice(*goods, seller=seller, kind=kind)) in Category
