"""What the tables say is compared with what was known before they were asked, not with what another look has learnt."""

import pytest

from bot.store.ground import Ground, GroundLost


def test_of_two_looks_at_once_the_older_answer_may_come_last() -> None:
    ground = Ground()
    ground.marked(("inst", 10), None)
    before = ground.mark
    ground.marked(("inst", 12), before)
    ground.marked(("inst", 11), before)
    assert ground.mark == ("inst", 12)
    assert ground.lost == ""


@pytest.mark.parametrize("found", [("inst", 9), ("other", 12)])
def test_what_has_shrunk_or_is_another_one_since_is_noticed(found: tuple[str, int]) -> None:
    ground = Ground()
    ground.marked(("inst", 10), None)
    with pytest.raises(GroundLost):
        ground.marked(found, ground.mark)
    assert ground.lost
