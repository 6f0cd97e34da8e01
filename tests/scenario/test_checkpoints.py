"""A checkpoint holds both sides: the company, the clock and the bot's database are there again, and life goes on."""

import pytest

from tests.company import Company, company
from tests.person import Person, an_invoice


def started_again(town: Company) -> None:
    """As the demo's supervisor would, once the simulator has killed the bot and put its files back."""
    assert town.bot
    assert town.bot.wait(10) == -9
    town.start_bot()
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

        town.ask("/_sim/rewind", {"name": "asked"})
        started_again(town)
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
