"""Money as integer fen: how it is written in figures and in capital numerals (大写)."""

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")


def yuan(fen: int) -> str:
    """``123456`` → ``¥1,234.56``; a negative amount carries its sign before the currency."""
    sign = "-" if fen < 0 else ""
    whole, cents = divmod(abs(fen), 100)
    return f"{sign}¥{whole:,}.{cents:02d}"


def _in_words(value: int) -> str:
    """``10_005`` → ``壹万零伍``, however large: before 亿 stands a number of its own. Nothing for 0."""
    for worth, name in ((10**8, "亿"), (10**4, "万")):
        above, below = divmod(value, worth)
        if above:
            gap = "零" if 0 < below < worth // 10 else ""
            return _in_words(above) + name + gap + _in_words(below)
    return _group_in_words(value)


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
    words = _in_words(whole)
    jiao, fen_digit = divmod(cents, 10)
    words = words + "元" if words else ""
    if cents == 0:
        return (words or "零元") + "整"
    if jiao:
        words += _DIGITS[jiao] + "角"
    elif words:
        words += "零"
    return words + (_DIGITS[fen_digit] + "分" if fen_digit else "整")
