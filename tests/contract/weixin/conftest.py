"""A scene for each test."""

from collections.abc import AsyncIterator

import pytest

from tests.contract.weixin import kit


@pytest.fixture
async def it() -> AsyncIterator[kit.Scene]:
    async with kit.scene() as scene:
        yield scene
