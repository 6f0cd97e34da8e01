"""Money as integer fen: how it is written in figures and in capital numerals (大写)."""

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")


def yuan(fen: int) -> str:
    """``123456`` → ``¥1,234.56``; a negative amount carries its sign before the currency."""
    sign = "-" if fen < 0 else ""
    whole, cents = divmod(abs(fen), 100)
    return f"{sign}¥{whole:,}.{cents:02d}"


def plain(fen: int) -> str:
    """``386.00``: for machines and spreadsheets."""
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02d}"


def _group_in_words(value: int) -> str:
    """One group of four digits, ``1005`` → ``壹仟零伍``."""
    words, gap = "", False
    for place in (3, 2, 1, 0):
        digit = value // 10**place % 10
        if digit == 0:
            gap = bool(words)
            continue
        words += ("零" if gap else "") + _DIGITS[digit] + _PLACES[place]
        gap = False
    return words


def capital(fen: int) -> str:
    """The amount in capital numerals as a Chinese voucher needs it: ``90050`` → ``玖佰元伍角整``."""
    if fen < 0:
        return "负" + capital(-fen)
    whole, cents = divmod(fen, 100)
    words, zero_due = "", False
    for index in range(len(_GROUPS) - 1, -1, -1):
        group = whole // 10_000**index % 10_000
        if group == 0:
            zero_due = zero_due or bool(words)
            continue
        if words and (zero_due or group < 1000):
            words += "零"
        words += _group_in_words(group) + _GROUPS[index]
        zero_due = False
    jiao, fen_digit = divmod(cents, 10)
    words = words + "元" if words else ""
    if cents == 0:
        return (words or "零元") + "整"
    if jiao:
        words += _DIGITS[jiao] + "角"
    elif words:
        words += "零"
    return words + (_DIGITS[fen_digit] + "分" if fen_digit else "整")
