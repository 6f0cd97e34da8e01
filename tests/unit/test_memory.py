"""What is loaded at start is not looked through by the collector again."""

import gc

from bot.system.machine import keep_what_is_loaded


def test_what_is_loaded_is_put_aside_for_good() -> None:
    try:
        keep_what_is_loaded()
        assert gc.get_freeze_count() > 10_000
    finally:
        gc.unfreeze()
