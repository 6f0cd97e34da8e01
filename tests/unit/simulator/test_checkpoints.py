"""Going back to a checkpoint when nobody starts the bot again."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from simulator.control import checkpoints
from simulator.control.checkpoints import Checkpoints
from simulator.state.errors import NotPossibleError


async def test_a_bot_that_does_not_come_up_again_is_told(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkpoints, "RESTART_SECONDS", 0.3)
    settings = SimpleNamespace(extra={"checkpoints": str(tmp_path)}, bot_url="http://127.0.0.1:9/")
    simulator = SimpleNamespace(world=SimpleNamespace(settings=settings))
    with pytest.raises(NotPossibleError, match="started the bot again"):
        await Checkpoints(cast(Any, simulator))._wait_for_bot()
