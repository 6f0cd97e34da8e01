"""The benchmark measures our real callback URL: everything it acknowledges is found on disk afterwards."""

import pytest

from benchmarks.__main__ import measure
from benchmarks.servers import OURS


@pytest.mark.process
@pytest.mark.parametrize("per_second", [None, 200.0])
def test_every_acknowledged_callback_is_on_disk(per_second: float | None) -> None:
    figures, missing = measure(OURS, 0.5, per_second)

    assert figures["answered"] > 0
    assert figures["failed"] == 0
    assert missing == 0
