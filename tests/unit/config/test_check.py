"""``baoxiao check``: what to fill in, what is wrong outside the file, and no secret in any output."""

import os
import re
import socket
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.config import load, problems_around
from bot.config.model import SECTIONS
from bot.config.sentences import GUIDES, SENTENCES
from tests.unit.config.good import CANARY, GOOD, planted

EXAMPLE = Path(__file__).parents[3] / "config.example.toml"
TO_FILL_IN = [
    "server.public_url",
    "server.session_secret",
    "work.corp_id",
    "work.agent_id",
    "work.secret",
    "work.token",
    "work.encoding_aes_key",
    "company.name",
    "company.tax_number",
    "approval.fallback_approver",
    "roles.finance",
    "roles.admin",
]


def check(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["check", *arguments], env={"BAOXIAO_CONFIG": None, "LANG": "en_US.UTF-8"})
    return done.exit_code, done.output


def written(folder: Path, text: str = GOOD) -> str:
    file = folder / "config.toml"
    file.write_text(text.replace("sqlite:///", f"sqlite:///{folder}/"), "utf-8")
    file.chmod(0o600)
    return str(file)


@pytest.mark.parametrize(("language", "said"), [("zh-CN", "还没有填"), ("en", "not filled in yet")])
def test_the_example_is_answered_with_exactly_what_to_fill_in(language: str, said: str) -> None:
    code, output = check(str(EXAMPLE), "--language", language)

    assert code == 2
    assert re.findall(r"^\S+:\d+  (\S+)$", output, re.MULTILINE) == TO_FILL_IN
    assert output.count(said) == len(TO_FILL_IN)


def sections_of(text: str) -> dict[str, str]:
    """Each section's own lines; an optional section stands in a comment."""
    _, *parts = re.split(r"^(?:# )?\[+(\w+)\]+$", text, flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def test_the_example_explains_every_key() -> None:
    parts = sections_of(EXAMPLE.read_text("utf-8"))
    for section, model in SECTIONS.items():
        part = parts[section]
        for key in model.model_fields:
            assert re.search(rf"^(?:# )?{key} = ", part, re.MULTILINE), f"{section}.{key}"


def test_the_defaults_in_the_example_are_the_real_ones(tmp_path: Path) -> None:
    named = r'^# (host|port|metrics_port|language|url|close_when|undo_window|settle|\w+_url) = "?(.*?)"?$'
    shown = [
        (section, key, value)
        for section, part in sections_of(EXAMPLE.read_text("utf-8")).items()
        for key, value in re.findall(named, part, re.MULTILINE)
    ]

    assert len(shown) == 14
    for section, key, value in shown:
        default = SECTIONS[section].model_fields[key].get_default()
        default = default.get_secret_value() if hasattr(default, "get_secret_value") else default
        assert str(default) == value or float(value.rstrip("s")) == default


def test_every_key_has_a_guide_and_every_sentence_both_languages() -> None:
    assert set(GUIDES) == {f"{section}.{key}" for section, model in SECTIONS.items() for key in model.model_fields}
    assert all(set(words) == {"zh-CN", "en"} and words["zh-CN"][0] and words["en"][0] for words in SENTENCES.values())


def test_a_good_file_is_summed_up_without_a_secret(tmp_path: Path) -> None:
    code, output = check(written(tmp_path))

    assert code == 0
    assert "https://bx.acme.test/callback/work" in output
    assert CANARY not in output


def test_a_mistake_ends_with_code_2_and_no_traceback(tmp_path: Path) -> None:
    code, output = check(written(tmp_path, planted("z0123", "z012")))

    assert code == 2
    assert "config.toml:16  work.encoding_aes_key" in output
    assert "this one has 42" in output
    assert "Traceback" not in output
    assert CANARY not in output


def test_the_sentences_follow_the_language_of_the_configuration(tmp_path: Path) -> None:
    text = planted("\nport = 0", '\nlanguage = "zh-CN"\nport = -1')

    assert "是不是想写 engine" in check(written(tmp_path, text.replace("[engine]", "[engin]")))[1]


def test_a_port_in_use_is_found_with_its_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, output = check(written(tmp_path, planted("\nport = 0", f"\nport = {port}")))

    assert code == 2
    assert f"config.toml:4  server.port\n    Port {port} is in use" in output
    assert f"pid {os.getpid()})" in output


def test_a_database_that_does_not_serve_is_said_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.process.logs.set_up", lambda config: None)
    elsewhere = planted("sqlite:///baoxiao.db", f"postgresql://us:{CANARY}@127.0.0.1:1/x")
    done = CliRunner().invoke(app, ["serve", "--config", written(tmp_path, elsewhere)], env={"LANG": "en_US.UTF-8"})

    assert done.exit_code == 2
    assert "store.url\n    The database does not serve (ConnectionRefusedError)." in done.output
    assert "Traceback" not in done.output
    assert CANARY not in done.output


def test_a_database_folder_that_does_not_exist_is_found(tmp_path: Path) -> None:
    file = written(tmp_path, planted("baoxiao.db", "nowhere/baoxiao.db"))
    (problem,) = problems_around(load(file, {}, "en"))

    assert problem.key == "store.url"


def test_a_folder_where_the_database_should_be_is_told_as_one(tmp_path: Path) -> None:
    (tmp_path / "baoxiao.db").mkdir()
    code, output = check(written(tmp_path))

    assert code == 2
    assert "store.url\n    This is a folder, not a database file." in output


def test_where_no_port_would_do_it_is_the_host_that_is_named(tmp_path: Path) -> None:
    code, output = check(written(tmp_path, planted("\nport = 0", '\nhost = "192.0.2.1"\nport = 8123')))

    assert code == 2
    assert "config.toml:4  server.host\n    This machine does not have this address." in output
    assert 'host = "127.0.0.1"' in output


def test_neither_file_nor_variable_named_is_answered_in_two_lines() -> None:
    code, output = check()

    assert code == 2
    assert "BAOXIAO_CONFIG" in output
    assert output.count("\n") == 2


def test_an_unknown_language_is_refused() -> None:
    assert check(str(EXAMPLE), "--language", "fr")[0] == 2
