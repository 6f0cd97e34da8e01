"""A good configuration for the tests of the configuration, and a way to plant one mistake in it."""

CANARY = "kanarienvogel"

GOOD = f"""\
[server]
public_url = "https://bx.acme.test"
session_secret = "{CANARY}-session-secret-long-enough"
port = 0
metrics_port = 0
trusted_proxies = ["127.0.0.1"]

[store]
url = "sqlite:///baoxiao.db"

[work]
corp_id = "ww1234567890abcdef"
agent_id = 1000002
secret = "{CANARY}-app-secret"
token = "{CANARY}Token"
encoding_aes_key = "{CANARY}abcdefghijklmnopqrstuvwxyz0123"

[[company]]
name = "北京某某科技有限公司"
tax_number = "91110108MA01ABCD2X"

[approval]
close_when = "approved"
undo_window = "30s"
fallback_approver = "zhangsan"

[engine]
settle = "60s"

[roles]
finance = ["lisi"]
admin = ["wangwu"]
"""


def planted(old: str, new: str) -> str:
    """The good file with one mistake."""
    assert GOOD.count(old) == 1, old
    return GOOD.replace(old, new)


def line_of(text: str, part: str) -> int:
    """The number of the first line that holds this text."""
    return next(number for number, line in enumerate(text.splitlines(), 1) if part in line)
