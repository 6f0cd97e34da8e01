"""Every mistake an admin is likely to make is found, placed on its line and answered with what to write."""

from pathlib import Path

import pytest

from bot.config import ConfigProblems, Problem, load
from tests.unit.config.good import CANARY, GOOD, line_of, planted

# what stands in the good file, what is planted instead, the key, a part of what is said
MISTAKES = {
    "unknown key": ('token = "', 'tokne = "', "work.tokne", "Did you mean token?"),
    "key with a hyphen": ("corp_id", "corp-id", "work.corp-id", "Did you mean corp_id?"),
    "key in the wrong section": ("[engine]", '[engine]\nagent_id = "1"', "engine.agent_id", "It belongs into [work]."),
    "key before any section": ("[server]\n", "host = '::1'\n[server]\n", "host", "It belongs into [server]."),
    "key nobody knows": ("port = 0\nm", "zzz = 1\nm", "server.zzz", "Possible here: public_url"),
    "unknown section": ("[approval]", "[aproval]", "aproval", "Did you mean approval?"),
    "section as a value": ('[engine]\nsettle = "60s"', "[engine]\n[company.x]", "company.x", "no such key"),
    "company without double brackets": ("[[company]]", "[company]", "company", "Write [[company]]"),
    "public_url without scheme": ("https://bx.acme.test", "bx.acme.test", "server.public_url", "https://"),
    "public_url with a path": ("bx.acme.test", "bx.acme.test/bot", "server.public_url", "no path"),
    "public_url with a bad port": ("bx.acme.test", "bx.acme.test:http", "server.public_url", "not a full address"),
    "public_url in Chinese": ("bx.acme.test", "报销.公司.cn", "server.public_url", "xn--"),
    "short session secret": (
        "-secret-long-enough",
        "",
        "server.session_secret",
        "32 characters at least; this one has 21",
    ),
    "port out of range": ("\nport = 0", "\nport = 80800", "server.port", "a whole number from 0 to 65535"),
    "port as a word": ("\nport = 0", '\nport = "http"', "server.port", "a whole number"),
    "port as truth": ("\nport = 0", "\nport = true", "server.port", "a whole number"),
    "metrics on the same port": (
        "port = 0\nmetrics_port = 0",
        "port = 81\nmetrics_port = 81",
        "server.metrics_port",
        "are the same",
    ),
    "unknown language": ("\nport = 0", '\nlanguage = "zh"', "server.language", 'Write language = "zh-CN" (or "en")'),
    "host with a port": ("\nport = 0", '\nhost = "127.0.0.1:80"', "server.host", "without a port"),
    "proxy by name": (
        'trusted_proxies = ["127.0.0.1"]',
        'trusted_proxies = ["nginx"]',
        "server.trusted_proxies",
        "neither an IP address nor a network",
    ),
    "everybody is a proxy": (
        'trusted_proxies = ["127.0.0.1"]',
        'trusted_proxies = ["0.0.0.0/0"]',
        "server.trusted_proxies",
        "each could come as any other",
    ),
    "metrics host with a port": (
        "\nport = 0",
        '\nmetrics_host = "127.0.0.1:80"',
        "server.metrics_host",
        "without a port",
    ),
    "login for ever": ("\nport = 0", '\nsession_max_age = "365d"', "server.session_max_age", "an hour to 30 days"),
    "verification file misnamed": ("\nport = 0", '\nverify_files = {"a b" = "c"}', "server.verify_files", "WW_verify_"),
    "origin that is no list": ("\nport = 0", '\norigins = "https://a.test"', "server.origins", "a list"),
    "unknown database": ("sqlite:///baoxiao.db", "mysql://root@db/x", "store.url", "SQLite and PostgreSQL"),
    "sqlite with two slashes": ("sqlite:///baoxiao.db", "sqlite://baoxiao.db", "store.url", "three slashes"),
    "postgres without a name": ("sqlite:///baoxiao.db", "postgresql://u:p@db", "store.url", "the database's name"),
    "corp id of another kind": ("ww1234567890abcdef", "1234567890", "work.corp_id", "starts with ww or wx"),
    "agent id as a name": ("agent_id = 1000002", 'agent_id = "报销"', "work.agent_id", "agent_id = 1000002"),
    "agent id in quotes": ("agent_id = 1000002", 'agent_id = "1000002"', "work.agent_id", "without quotes"),
    "port in quotes": ("\nport = 0", '\nport = "8080"', "server.port", "Write port = 8080"),
    "workdays in quotes": (
        "[engine]",
        'remind_after_workdays = "2"\n[engine]',
        "approval.remind_after_workdays",
        "Write remind_after_workdays = 1",
    ),
    "workdays as truth": (
        "[engine]",
        "remind_after_workdays = true\n[engine]",
        "approval.remind_after_workdays",
        "a whole number",
    ),
    "days in halves": ("[engine]", "[checks]\nmax_age_days = 1.0\n[engine]", "checks.max_age_days", "a whole number"),
    "days as a word": ("[engine]", '[checks]\nmax_age_days = "ten"\n[engine]', "checks.max_age_days", "a whole number"),
    "settle without unit": ('settle = "60s"', "settle = 60", "engine.settle", "text with a unit"),
    "settle as a text without unit": ('settle = "60s"', 'settle = "60"', "engine.settle", "text with a unit"),
    "a file's content as a number": (
        "\nport = 0",
        '\nverify_files = { "WW_verify_1.txt" = 1 }',
        "server.verify_files",
        "WW_verify_",
    ),
    "token with a hyphen": (f"{CANARY}Token", f"{CANARY}-Token", "work.token", "at most 32 letters and digits"),
    "token too long": (f"{CANARY}Token", CANARY * 3, "work.token", "at most 32 letters and digits"),
    "token as a number": (f'"{CANARY}Token"', "12345678", "work.token", "text in double quotes"),
    "key of 42 characters": ("z0123", "z012", "work.encoding_aes_key", "has exactly 43 characters; this one has 42"),
    "key with a sign": ("z0123", "z012=", "work.encoding_aes_key", "letters and digits alone"),
    "key copied with a blank": ("z0123", "z0123 ", "work.encoding_aes_key", "a blank or a line break"),
    "empty secret": (f"{CANARY}-app-secret", "", "work.secret", "may not be empty"),
    "placeholder left in": ("ww1234567890abcdef", "<企业ID>", "work.corp_id", "not filled in yet"),
    "dots left in": (f"{CANARY}Token", "…", "work.token", "not filled in yet"),
    "placeholder in a list": ('"lisi"', '"lisi", "<userid>"', "roles.finance", "not filled in yet"),
    "a person's name for a userid": ('"wangwu"', '"王五"', "roles.admin", "not the name"),
    "one name without a list": ('["wangwu"]', '"wangwu"', "roles.admin", "a list"),
    "tax number in small letters": ("91110108MA01ABCD2X", "91110108ma", "company.tax_number", "15 to 20 digits"),
    "duration without unit": ('"30s"', "30", "approval.undo_window", "text with a unit"),
    "duration too long": ('"30s"', '"3d"', "approval.undo_window", "out of range"),
    "closing at an unknown time": ('"approved"', '"aproved"', "approval.close_when", 'close_when = "approved"'),
    "closing too long after payment": (
        "[engine]",
        'close_after = "31d"\n[engine]',
        "approval.close_after",
        "out of range",
    ),
    "the corp id for the appid": (
        "[engine]",
        f'[official_account]\napp_id = "ww1234567890abcdef"\nsecret = "{CANARY}"\n[engine]',
        "official_account.app_id",
        "starts with wx",
    ),
    "a door without its secret": (
        "[engine]",
        '[mini_program]\napp_id = "wx1234567890abcdef"\nsecret = ""\n[engine]',
        "mini_program.secret",
        "AppSecret",
    ),
    "a door not filled in": (
        "[engine]",
        f'[open_app]\napp_id = "<AppID>"\nsecret = "{CANARY}"\n[engine]',
        "open_app.app_id",
        "not filled in yet",
    ),
    "secret given twice": ("agent_id = ", 'token_file = "x"\nagent_id = ', "work.token_file", "Keep one"),
    "file of a secret missing": (
        'token = "kanarienvogelToken"',
        'token_file = "x"',
        "work.token_file",
        "does not exist",
    ),
}


def problems_of(text: str, folder: Path, environ: dict[str, str] | None = None) -> list[Problem]:
    file = folder / "config.toml"
    file.write_text(text, "utf-8")
    file.chmod(0o600)
    with pytest.raises(ConfigProblems) as caught:
        load(file, environ or {}, "en")
    return caught.value.problems


@pytest.mark.parametrize(("old", "new", "key", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_planted_mistake_is_the_first_thing_told_with_file_line_and_cure(
    tmp_path: Path, old: str, new: str, key: str, said: str
) -> None:
    text = planted(old, new)
    found = {problem.key: problem for problem in problems_of(text, tmp_path)}

    assert key in found
    problem = found[key]
    assert problem.file == str(tmp_path / "config.toml")
    assert problem.line is not None
    assert key.rpartition(".")[2] in text.splitlines()[problem.line - 1]
    assert said in f"{problem.what} {problem.cure}"
    assert problem.cure


@pytest.mark.parametrize(("old", "new"), [mistake[:2] for mistake in MISTAKES.values()], ids=MISTAKES)
@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_no_message_shows_what_was_written_as_a_secret(tmp_path: Path, old: str, new: str, language: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(planted(old, new), "utf-8")
    with pytest.raises(ConfigProblems) as caught:
        load(file, {}, language)  # type: ignore[arg-type]

    assert CANARY not in str(caught.value) + repr(caught.value) + repr(caught.value.problems)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


# what stands in the good file, what is planted instead, a part of the line, a part of what is said
BROKEN = {
    "Chinese quotes": (f'"{CANARY}Token"', f"“{CANARY}Token”", "token = ", "full-width"),
    "Chinese equals sign": ("agent_id = ", "agent_id＝", "agent_id", "full-width"),
    "no quotes": ('"ww1234567890abcdef"', "ww1234567890abcdef", "corp_id", "double quotes"),
    "quote not closed": (f'{CANARY}Token"', f"{CANARY}Token", "token = ", "not closed"),
    "no value": ("agent_id = 1000002", "agent_id =", "agent_id", "key = value"),
    "key twice": ("agent_id = 1000002", "agent_id = 1\nagent_id = 2", "agent_id = 2", "written before"),
    "section twice": ("[engine]", "[store]\n[engine]", "", "written before"),
}


@pytest.mark.parametrize(("old", "new", "part", "said"), BROKEN.values(), ids=BROKEN)
def test_a_file_that_is_no_toml_is_told_with_its_line_and_likely_cause(
    tmp_path: Path, old: str, new: str, part: str, said: str
) -> None:
    text = planted(old, new)
    (problem,) = problems_of(text, tmp_path)

    assert problem.line == (line_of(text, part) if part else line_of(text, "[engine]") - 1)
    assert said in f"{problem.what} {problem.cure}"
    assert CANARY not in str(problem)


def test_all_mistakes_are_told_at_once_in_the_order_of_their_lines(tmp_path: Path) -> None:
    text = GOOD
    for old, new in (('"wangwu"', '"王五"'), ("agent_id = 1000002", "agent_id = -1"), ("https://bx", "bx")):
        text = text.replace(old, new)

    assert [problem.key for problem in problems_of(text, tmp_path)] == [
        "server.public_url",
        "work.agent_id",
        "roles.admin",
    ]


def test_an_empty_file_is_answered_with_every_key_it_needs(tmp_path: Path) -> None:
    assert {problem.key for problem in problems_of("", tmp_path)} == {
        "server.public_url",
        "server.session_secret",
        "work.corp_id",
        "work.agent_id",
        "work.secret",
        "work.token",
        "work.encoding_aes_key",
        "company.name",
        "company.tax_number",
    }


def test_a_missing_key_is_placed_on_its_section(tmp_path: Path) -> None:
    text = planted("agent_id = 1000002\n", "")
    (problem,) = problems_of(text, tmp_path)

    assert (problem.key, problem.line) == ("work.agent_id", line_of(text, "[work]"))


def test_the_second_company_is_named_by_its_own_line(tmp_path: Path) -> None:
    text = planted("[approval]", '[[company]]\nname = "乙"\ntax_number = "short"\n[approval]')
    (problem,) = problems_of(text, tmp_path)

    assert problem.line == line_of(text, '"short"')


@pytest.mark.parametrize(
    ("content", "said"), [(None, "no such file"), (b"\xc4\xe3=1", "UTF-8"), (b"", "cannot be read")]
)
def test_a_file_that_cannot_be_read_is_one_problem(tmp_path: Path, content: bytes | None, said: str) -> None:
    file = tmp_path / "config.toml"
    if content:
        file.write_bytes(content)
    elif content is not None:
        file.mkdir()
    with pytest.raises(ConfigProblems) as caught:
        load(file, {"BAOXIAO_WORK__TOKEN": "abc"}, "en")

    (problem,) = caught.value.problems
    assert said in problem.what


def test_a_mistake_in_the_environment_names_the_variable(tmp_path: Path) -> None:
    environ = {"BAOXIAO_WORK__TOKEN": f"{CANARY}!", "BAOXIAO_WORK__TOKNE": "x", "BAOXIAO_WROK__TOKEN": "x"}
    found = {problem.file: problem for problem in problems_of(GOOD, tmp_path, environ)}

    assert "32 letters" in found["environment BAOXIAO_WORK__TOKEN"].what
    assert "token" in found["environment BAOXIAO_WORK__TOKNE"].cure
    assert "work" in found["environment BAOXIAO_WROK__TOKEN"].cure
    assert CANARY not in "".join(map(str, found.values()))


def test_what_the_environment_alone_lacks_is_named_by_its_variable() -> None:
    with pytest.raises(ConfigProblems) as caught:
        load(None, {"BAOXIAO_WORK__TOKEN": "abc"})

    assert "environment BAOXIAO_WORK__CORP_ID" in {problem.file for problem in caught.value.problems}
    assert "environment BAOXIAO_COMPANY__NAME" in {problem.file for problem in caught.value.problems}


def test_a_variable_with_one_underscore_is_not_silently_ignored(tmp_path: Path) -> None:
    (problem,) = problems_of(GOOD, tmp_path, {"BAOXIAO_WORK_AGENT_ID": "5"})

    assert "BAOXIAO_WORK__AGENT_ID" in problem.cure


def test_a_list_in_the_environment_that_is_no_json_is_told(tmp_path: Path) -> None:
    (problem,) = problems_of(GOOD, tmp_path, {"BAOXIAO_ROLES__ADMIN": "[zhangsan"})

    assert "JSON" in problem.what
