"""Fixtures: a simulated corp without servers, and an ordinary card."""

from typing import Any

import pytest

from simulator.simulation import assemble
from simulator.state.clock import Clock
from tests.unit.simulator.corp import NOW, SETTINGS, Bot, Corp


@pytest.fixture
async def corp() -> Corp:
    bot = Bot()
    clock = Clock(lambda: float(NOW))
    return Corp(assemble(SETTINGS, bot.transport, clock=clock), bot)


@pytest.fixture
def approval() -> dict[str, Any]:
    """A small approval card."""
    return {
        "card_type": "button_interaction",
        "task_id": "claim-42-1",
        "main_title": {"title": "李娜的报销单", "desc": "共 3 张发票"},
        "horizontal_content_list": [{"keyname": "单号", "value": "BX-42"}],
        "button_selection": {
            "question_key": "why",
            "option_list": [{"id": "other", "text": "其他"}, {"id": "title", "text": "抬头不对"}],
        },
        "button_list": [
            {"text": "同意", "style": 1, "key": "approve"},
            {"text": "驳回", "style": 2, "key": "reject"},
        ],
    }


@pytest.fixture
def bot(corp: Corp) -> Bot:
    """The bot's side of `corp`."""
    return corp.bot
