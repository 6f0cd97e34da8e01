"""What kind of expense an invoice is, guessed from the names of its goods; the claimant may say otherwise."""

import re
import unicodedata
from enum import StrEnum

from bot.domain.invoice import Invoice


class Category(StrEnum):
    """Kinds of expense, in the order they are offered."""

    MEALS = "meals"
    TRAVEL = "travel"
    LODGING = "lodging"
    OFFICE = "office"
    TELECOM = "telecom"
    TRAINING = "training"
    OTHER = "other"


# The short names that stand between the asterisks of a goods name (税收分类编码简称), and words of free texts.
# The longest word found decides: 会议服务 is training, 住宿服务 in the same name would be lodging.
WORDS: dict[Category, tuple[str, ...]] = {
    Category.MEALS: ("餐饮服务", "餐饮", "餐费", "餐", "饮食", "外卖", "食品", "咖啡", "饭", "茶饮"),
    Category.TRAVEL: (
        *("运输服务", "客运服务", "客运", "旅客运输", "航空运输", "铁路客票", "火车票", "高铁", "机票", "航空", "铁路"),
        *("出行", "打车", "网约车", "出租车", "出租汽车", "地铁", "公交", "公路", "车辆通行费", "通行费", "过路费"),
        *("停车", "成品油", "汽油", "柴油", "加油", "充电服务", "租车", "行程单", "船票"),
    ),
    Category.LODGING: ("住宿服务", "住宿", "房费", "酒店", "宾馆", "旅馆", "民宿"),
    Category.OFFICE: (
        *("办公用品", "办公", "文具", "纸制品", "复印纸", "打印", "硒鼓", "墨盒", "印刷品", "印刷"),
        *("计算机配套产品", "电子计算机", "计算机", "家具", "软件", "快递", "收派服务", "邮政"),
    ),
    Category.TELECOM: ("电信服务", "基础电信", "增值电信", "通信服务", "通讯", "通信", "话费", "宽带", "流量费"),
    Category.TRAINING: ("非学历教育服务", "教育服务", "培训", "教育", "学费", "课程", "考试", "会议服务", "会务"),
}
_BY_LENGTH = sorted(((word, kind) for kind, words in WORDS.items() for word in words), key=lambda it: -len(it[0]))
_SHORT_NAME = re.compile(r"\*([^*]+)\*")


def guess(invoice: Invoice) -> Category:
    """The goods' short names decide, the dearest goods first; then their other words; then the kind of invoice and the
    seller's name. OTHER when nothing is known."""
    items = sorted(invoice.items, key=lambda item: -(item.price or 0))
    names = [_folded(item.name) for item in items]
    short = [found for name in names for found in _SHORT_NAME.findall(name)]
    for text in (*short, *names, _folded(invoice.kind), _folded(invoice.detail), _folded(invoice.seller)):
        if found := _named(text):
            return found
    return Category.OTHER


def _named(text: str) -> Category | None:
    return next((kind for word, kind in _BY_LENGTH if word in text), None)


def _folded(text: str) -> str:
    """Full-width forms and blanks tell nothing."""
    return "".join(unicodedata.normalize("NFKC", text).split())
