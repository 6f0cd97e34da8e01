"""A good configuration becomes one frozen object; file, environment and secret files add up."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.config import Config, ConfigProblems, load
from tests.unit.config.good import CANARY, GOOD, planted

COMPLETE = {
    "BAOXIAO_SERVER__PUBLIC_URL": "https://bx.acme.test",
    "BAOXIAO_SERVER__SESSION_SECRET": "s" * 32,
    "BAOXIAO_WORK__CORP_ID": "ww1234567890abcdef",
    "BAOXIAO_WORK__AGENT_ID": "1000002",
    "BAOXIAO_WORK__SECRET": "app-secret",
    "BAOXIAO_WORK__TOKEN": "token",
    "BAOXIAO_WORK__ENCODING_AES_KEY": "k" * 43,
    "BAOXIAO_COMPANY__NAME": "甲公司",
    "BAOXIAO_COMPANY__TAX_NUMBER": "91110108MA01ABCD2X",
}


def written(folder: Path, text: str = GOOD) -> Path:
    file = folder / "config.toml"
    file.write_text(text, "utf-8")
    file.chmod(0o600)
    return file


def test_a_good_file_is_read_without_a_warning(tmp_path: Path) -> None:
    config = load(written(tmp_path), {})

    assert config.server.public_url == "https://bx.acme.test"
    assert config.work.agent_id == 1000002
    assert config.approval.undo_window == 30
    assert config.engine.settle == 60
    assert config.roles.finance == ("lisi",)
    assert config.company[0].tax_number == "91110108MA01ABCD2X"
    assert config.store.kind == "sqlite"
    assert config.warnings == ()


def test_what_is_left_out_has_the_documented_default() -> None:
    config = load(None, COMPLETE)

    assert (config.server.host, config.server.port, config.server.metrics_port) == ("127.0.0.1", 8080, 9464)
    assert config.server.language == "zh-CN"
    assert config.store.url.get_secret_value() == "sqlite:///baoxiao.db"
    assert config.work.api_url == "https://qyapi.weixin.qq.com"
    assert config.work.oauth_url == "https://open.weixin.qq.com"
    assert (config.approval.close_when, config.approval.undo_window) == ("approved", 30)
    assert config.approval.fallback_approver is None


@pytest.mark.parametrize(
    ("text", "seconds"), [("500ms", 0.5), ("30s", 30), ("1.5m", 90), ("24h", 86400), ("1d", 86400), ("0s", 0)]
)
def test_a_duration_is_counted_in_seconds(text: str, seconds: float) -> None:
    assert load(None, COMPLETE | {"BAOXIAO_APPROVAL__UNDO_WINDOW": text}).approval.undo_window == seconds


def test_the_environment_stands_above_the_file(tmp_path: Path) -> None:
    environ = {"BAOXIAO_WORK__AGENT_ID": "7", "BAOXIAO_ROLES__ADMIN": "a, b", "BAOXIAO_ROLES__FINANCE": '["c"]'}
    environ |= {"BAOXIAO_SERVER__VERIFY_FILES": '{"WW_verify_1.txt": "1"}', "BAOXIAO_SERVER__LANGUAGE": "en"}
    config = load(written(tmp_path), environ)

    assert config.work.agent_id == 7
    assert (config.roles.admin, config.roles.finance) == (("a", "b"), ("c",))
    assert config.server.verify_files == {"WW_verify_1.txt": "1"}
    assert config.server.language == "en"


@pytest.mark.parametrize("text", ["1e3", "7.0", "1_000", "true", "七"])
def test_a_number_in_a_variable_is_written_in_digits(text: str) -> None:
    with pytest.raises(ConfigProblems) as caught:
        load(None, COMPLETE | {"BAOXIAO_CHECKS__MAX_AGE_DAYS": text}, "en")

    assert [problem.key for problem in caught.value.problems] == ["checks.max_age_days"]
    assert load(None, COMPLETE | {"BAOXIAO_CHECKS__MAX_AGE_DAYS": " 30 "}).checks.max_age_days == 30


def test_an_empty_variable_counts_as_not_set(tmp_path: Path) -> None:
    assert load(written(tmp_path), {"BAOXIAO_WORK__AGENT_ID": ""}).work.agent_id == 1000002


def test_the_environment_can_add_a_second_company(tmp_path: Path) -> None:
    environ = {"BAOXIAO_COMPANY__1__NAME": "乙公司", "BAOXIAO_COMPANY__1__TAX_NUMBER": "91310000MA1FL0AB12"}

    assert [company.name for company in load(written(tmp_path), environ).company][1:] == ["乙公司"]


def test_variables_of_other_purposes_are_left_alone() -> None:
    others = {"BAOXIAO_CONFIG": "x", "BAOXIAO_TEST_POSTGRES": "x", "PATH": "x"}

    assert load(None, COMPLETE | others).model_dump() == load(None, COMPLETE).model_dump()


def test_a_secret_can_stand_in_a_file_beside_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{CANARY}Token\n")
    (tmp_path / "token").chmod(0o600)
    text = planted(f'token = "{CANARY}Token"', 'token_file = "token"')
    config = load(written(tmp_path, text), {})

    assert config.work.token.get_secret_value() == f"{CANARY}Token"
    assert config.warnings == ()


def test_a_secret_file_of_the_environment_replaces_the_secret_in_the_file(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("other")
    config = load(written(tmp_path), {"BAOXIAO_WORK__TOKEN_FILE": str(tmp_path / "token")})

    assert config.work.token.get_secret_value() == "other"


def test_a_secret_file_that_others_may_read_is_warned_of(tmp_path: Path) -> None:
    (tmp_path / "token").write_text(f"{CANARY}Token")
    (tmp_path / "token").chmod(0o644)
    text = planted(f'token = "{CANARY}Token"', 'token_file = "token"')
    (warning,) = load(written(tmp_path, text), {}, "en").warnings

    assert warning.key == "work.token_file"
    assert "chmod 600" in warning.cure


def test_a_configuration_with_secrets_that_others_may_read_is_warned_of(tmp_path: Path) -> None:
    file = written(tmp_path)
    file.chmod(0o644)
    (warning,) = load(file, {}, "en").warnings

    assert "chmod 600" in warning.cure


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("https://bx", "http://bx", "server.public_url"),
        ("bx.acme.test", "baoxiao.example.com", "server.public_url"),
        ('["lisi"]', "[]", "roles.finance"),
        ('trusted_proxies = ["127.0.0.1"]\n', "", "server.trusted_proxies"),
        ("metrics_port = 0", 'metrics_port = 9464\nmetrics_host = "0.0.0.0"', "server.metrics_host"),
    ],
)
def test_what_is_allowed_but_unwise_is_a_warning(tmp_path: Path, old: str, new: str, key: str) -> None:
    assert [warning.key for warning in load(written(tmp_path, planted(old, new)), {}).warnings] == [key]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('trusted_proxies = ["127.0.0.1"]\n', 'host = "0.0.0.0"\n'),
        ("metrics_port = 0", 'metrics_port = 9464\nmetrics_host = "::1"'),
    ],
)
def test_what_others_cannot_reach_is_not_warned_of(tmp_path: Path, old: str, new: str) -> None:
    assert load(written(tmp_path, planted(old, new)), {}).warnings == ()


def test_proxies_may_come_from_the_environment() -> None:
    config = load(None, COMPLETE | {"BAOXIAO_SERVER__TRUSTED_PROXIES": "127.0.0.1, 10.0.0.0/8, fd00::/8"})

    assert config.server.trusted_proxies == ("127.0.0.1", "10.0.0.0/8", "fd00::/8")


def test_postgres_is_accepted_under_both_its_names(tmp_path: Path) -> None:
    text = planted("sqlite:///baoxiao.db", "postgres://bx:password@db/bx")
    config = load(written(tmp_path, text), {})

    assert config.store.kind == "postgresql"
    assert config.store.url.get_secret_value() == "postgresql://bx:password@db/bx"


def test_no_print_of_the_object_shows_a_secret(tmp_path: Path) -> None:
    config = load(written(tmp_path), {})

    assert CANARY not in f"{config!r} {config} {config.work!r} {config.model_dump()} {config.model_dump_json()}"


def test_every_secret_can_be_had_for_striking_out(tmp_path: Path) -> None:
    text = planted("sqlite:///baoxiao.db", "postgresql://bx:p%40ss@db/bx")
    secrets = load(written(tmp_path, text), {}).secrets()

    assert sum(CANARY in secret for secret in secrets) == 4
    assert {"p%40ss", "p@ss", "postgresql://bx:p%40ss@db/bx"} <= set(secrets)


def test_the_object_cannot_be_changed(tmp_path: Path) -> None:
    config: Config = load(written(tmp_path), {})
    with pytest.raises(ValidationError):
        config.server.port = 1


def test_a_file_from_windows_is_read(tmp_path: Path) -> None:
    file = written(tmp_path)
    file.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())

    assert load(file, {}).work.agent_id == 1000002


@pytest.mark.parametrize(
    ("finance", "keys"), [('["chen", "chen", "Chen"]', ["roles.finance"]), ('["chen", "gao"]', [])]
)
def test_where_finance_pays_it_takes_two(tmp_path: Path, finance: str, keys: list[str]) -> None:
    text = planted('close_when = "approved"', 'close_when = "paid"').replace('["lisi"]', finance)
    warned = load(written(tmp_path, text), {}, "en").warnings
    assert [warning.key for warning in warned] == keys
    assert all("Name another one" in warning.what for warning in warned)
