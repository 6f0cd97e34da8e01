"""The line of each key is found, whatever stands around it."""

from bot.config.lines import Lines

TEXT = '''\
# [work]
top = 1
[server] # = "x
host = "a # [b]"
origins = [
  "x = 1",  # ]
  "y",
]
"public_url" = """
port = 1
"""
files = { port = 2 }
a.b = 'it''s'

[[company]]
name = "甲"
[[company]]
name = "乙"
[company.more]
key = 1
'''

WANTED = {
    ("top",): 2,
    ("server",): 3,
    ("server", "host"): 4,
    ("server", "origins"): 5,
    ("server", "public_url"): 9,
    ("server", "files"): 12,
    ("server", "a", "b"): 13,
    ("company", 0, "name"): 16,
    ("company", 1): 17,
    ("company", 1, "name"): 18,
    ("company", 1, "more", "key"): 20,
}


def test_every_key_is_found_on_its_line() -> None:
    lines = Lines(TEXT)
    assert {path: lines.of(path) for path in WANTED} == WANTED


def test_what_is_not_written_is_placed_on_the_nearest_thing_around_it() -> None:
    lines = Lines(TEXT)

    assert lines.of(("server", "port")) == 3
    assert lines.of(("server", "origins", 1)) == 5
    assert lines.of(("work", "token")) is None


def test_a_text_that_is_no_toml_does_not_stop_the_search() -> None:
    for size in range(len(TEXT)):
        lines = Lines(TEXT[:size] + "]]=[\"'" + TEXT[size:])
        before = {path: line for path, line in WANTED.items() if line <= TEXT.count("\n", 0, size)}
        assert {path: lines.of(path) for path in before} == before
