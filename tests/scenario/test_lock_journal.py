"""When the database is lost or older: safe mode, rescue from the journal alone, backup and restore under load."""

import re
import shutil
import sqlite3
import threading

import pytest

from tests.company import Company, company
from tests.person import Person, an_invoice

pytestmark = pytest.mark.process


@pytest.fixture
def town(tmp_path):
    with company(tmp_path) as it:
        it.replicas = 8  # each command is a process that asks for its own token
        yield it


def baoxiao(town: Company, *words: str, code: int = 0) -> str:
    """A command beside the bot; what it printed."""
    ended, said = town.command(*words, "--config", str(town.bot_file))
    assert ended == code, said
    assert "Traceback" not in said
    return said


def stop(town: Company) -> None:
    assert town.bot
    town.bot.terminate()
    town.bot.wait(30)


def test_a_lost_database_loses_no_lock(town):
    lina = Person(town, "lina")
    kept, lost = an_invoice(town, "lina"), an_invoice(town, "lina")
    lina.wait_for_pending(lina.submit(kept))
    lina.wait_for_pending(lina.submit(lost))
    assert "2 held; 0 locked that no live claim wants" in baoxiao(town, "locks", "list")
    assert "stop it first" in baoxiao(town, "locks", "release-all", "--yes", code=1)
    stop(town)
    for file in town.folder.glob("baoxiao.db*"):
        file.unlink()
    for file in town.folder.glob("baoxiao-inbox.db*"):
        file.unlink()
    assert "2 would be freed" in baoxiao(town, "locks", "rescue")
    assert [town.status(kept), town.status(lost)] == ["LOCK", "LOCK"]
    assert "2 of 2 freed" in baoxiao(town, "locks", "rescue", "--yes")
    assert [town.status(kept), town.status(lost)] == ["INIT", "INIT"]
    assert baoxiao(town, "locks", "list", "--offline").startswith("0 held")
    town.start_bot()  # on a database without a table
    admin = Person(town, "liuyang")
    town.until(lambda: "暂停核销" in admin.heard())
    assert int(Person(town, "lina").submit(kept)[3:]) > 2


def test_a_database_older_than_the_journal_writes_nothing_off_unreviewed(town):
    lina, wang, admin = Person(town, "lina"), Person(town, "wangqiang"), Person(town, "liuyang")
    first, second = an_invoice(town, "lina"), an_invoice(town, "lina")
    number = lina.submit(first)
    lina.wait_for_pending(number)
    stop(town)
    old = {file: town.folder / f"{file.name}.old" for file in town.folder.glob("baoxiao*.db")}
    for file, copy in old.items():
        shutil.copyfile(file, copy)
    town.start_bot()
    after = lina.submit(second)
    lina.wait_for_pending(after)
    stop(town)
    for file, copy in old.items():
        for end in ("-wal", "-shm"):
            file.with_name(file.name + end).unlink(missing_ok=True)
        shutil.copyfile(copy, file)
    town.start_bot()
    town.until(lambda: "暂停核销" in admin.heard())
    wang.click(number, "approve")
    town.until(lambda: lina.state(number) == "approved")
    page = admin.page("/finance/safe-mode").text
    assert after in page
    assert "尾号" in page
    assert lina.page("/finance/safe-mode").status_code == 404
    new = lina.submit(an_invoice(town, "lina"))
    assert int(new[3:]) > int(after[3:])  # a number that people have seen is not given again
    assert lina.state(number) == "approved"
    assert town.status(first) == "LOCK"
    town.until(lambda: "还锁着" in lina.heard())  # whose it is hears of it before anybody asks
    town.until(lambda: f"{after} …" in admin.heard())
    refused = admin.form("/finance/resume")
    assert refused.status_code == 409
    assert f"{after} …" in refused.text
    assert lina.state(number) == "approved"
    row = re.search(rf'data-testid="unowned"><td>{after}<br>.*?/finance/locks/(\w+)/take-on', page, re.DOTALL)
    assert row
    assert lina.form(f"/finance/locks/{row[1]}/take-on").status_code == 404
    admin.form(f"/finance/locks/{row[1]}/take-on")
    assert "刘洋" in admin.page("/finance/safe-mode").text
    town.until(lambda: "负责解开" in lina.heard())
    assert admin.form("/finance/resume").ok
    town.until(lambda: lina.state(number) == "closed", 90)
    stop(town)
    assert "1 would be freed" in baoxiao(town, "locks", "rescue")
    assert "1 of 1 freed" in baoxiao(town, "locks", "rescue", "--yes")
    assert town.status(second) == "INIT"


def test_a_backup_taken_under_load_is_sound_and_can_be_put_back(town):
    lina, wang = Person(town, "lina"), Person(town, "wangqiang")
    numbers: list[str] = []
    over = threading.Event()

    def work() -> None:
        while not over.wait(0.3) and len(numbers) < 15:  # a person gets twenty messages a minute, no more
            numbers.append(lina.submit(an_invoice(town, "lina")))

    busy = threading.Thread(target=work)
    busy.start()
    town.until(lambda: len(numbers) > 3)
    said = baoxiao(town, "backup", "--to", str(town.folder / "backups"))
    over.set()
    busy.join()
    folder = next((town.folder / "backups").iterdir())
    assert str(folder) in said
    lina.wait_for_pending(numbers[-1])
    assert "ok" in baoxiao(town, "verify")
    assert "running" in baoxiao(town, "restore", str(folder), "--yes", code=1)
    stop(town)
    assert "--yes" in baoxiao(town, "restore", str(folder))
    baoxiao(town, "restore", str(folder), "--yes")
    with sqlite3.connect(town.folder / "baoxiao.db") as database:
        (count,) = database.execute("SELECT count(*) FROM claims").fetchone()
    assert 3 <= count <= len(numbers)
    baoxiao(town, "locks", "rescue", "--yes")
    town.start_bot()
    finance = Person(town, "chenjing")
    assert "核对" in finance.page("/finance/safe-mode").text
    finance.form("/finance/resume")
    wang.click(numbers[0], "approve")
    town.until(lambda: lina.state(numbers[0]) == "closed", 90)


def test_what_is_not_sound_is_said(town):
    stop(town)
    with (town.folder / "baoxiao.db").open("r+b") as file:
        file.seek(8_192)
        file.write(b"\0" * 4_096)
    assert "BAD" in baoxiao(town, "verify", code=1)
    assert "no backup" in baoxiao(town, "restore", str(town.folder), "--yes", code=1)
    town.bot = None  # nothing to judge: its database is spoilt
