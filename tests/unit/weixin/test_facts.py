"""The platform's words stay in the adapter."""

from pathlib import Path

import bot
import handlers


def test_nobody_but_the_adapter_reads_the_platform_s_facts() -> None:
    folders = [Path(package.__file__ or "").parent for package in (bot, handlers)]
    sources = [path for folder in folders for path in folder.rglob("*.py") if path.parent.name != "weixin"]
    assert len(sources) > 20
    readers = [
        path.name for path in sources if "weixin import facts" in path.read_text() or "weixin.facts" in path.read_text()
    ]
    assert readers == []


def test_no_path_of_the_platform_is_written_down_twice() -> None:
    adapter = Path(bot.__file__ or "").parent / "weixin"
    written = [path.name for path in adapter.glob("*.py") if "card/invoice" in path.read_text()]
    assert written == ["facts.py"]
