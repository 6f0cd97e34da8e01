"""A checkpoint holds both sides: the company, the clock and the bot's database are there again, and life goes on."""

import threading

import pytest
import requests

from bot.maintenance import demo
from simulator.control import checkpoints
from tests.company import Company, company
from tests.person import Person, an_invoice


def start_again(town: Company) -> None:
    """As the demo's supervisor would, once the simulator has killed the bot and put its files back."""
    assert town.bot
    assert town.bot.wait(30) == -9
    demo.wait_while_held(town.folder / demo.HOLD)
    town.start_bot(wait=False)
    (town.folder / "bot.pid").write_text(str(town.bot.pid), "utf-8")


def test_what_was_decided_after_a_checkpoint_is_open_again(tmp_path):
    with company(tmp_path, undo_window="0s", BAOXIAO_CLOCK_FILE=str(tmp_path / "clock")) as town:
        assert town.bot
        (tmp_path / "bot.pid").write_text(str(town.bot.pid), "utf-8")
        lina, wang = Person(town, "lina"), Person(town, "wangqiang")
        invoice = an_invoice(town, "lina")
        number = lina.submit(invoice)
        wang.wait_for_card(number)
        assert town.ask("/_sim/checkpoint", {"name": "asked"}) == {"known": True, "names": ["asked"]}
        wang.click(number, "approve")
        town.until(lambda: town.status(invoice) == "CLOSURE")
        after = town.ask("/_sim/clock", {"advance": 86_400})["now"]

        supervisor = threading.Thread(target=start_again, args=(town,))
        supervisor.start()
        answer = requests.post(
            f"{town.page}/_sim/rewind", json={"name": "asked"}, timeout=2 * checkpoints.RESTART_SECONDS
        )
        assert answer.ok, answer.text
        supervisor.join()
        assert requests.get(f"{town.url}/livez", timeout=60).ok  # it answers when the bot does
        assert town.state()["clock"] < after - 80_000
        assert float((tmp_path / "clock").read_text("ascii")) == 0
        assert town.status(invoice) == "LOCK"
        later = Person(town, "lina")
        assert later.state(number) == "pending"
        wang.click(number, "reject")
        town.until(lambda: town.status(invoice) == "INIT")
        town.until(lambda: later.state(number) == "rejected")


def test_only_checkpoints_that_exist_are_gone_back_to(tmp_path):
    with company(tmp_path, start_bot=False) as town:
        with pytest.raises(AssertionError, match="no checkpoint"):
            town.ask("/_sim/rewind", {"name": "never"})
        with pytest.raises(AssertionError, match="letters, digits"):
            town.ask("/_sim/checkpoint", {"name": "../out"})
