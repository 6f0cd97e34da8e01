"""What tests of every kind share."""

from collections.abc import Iterator

import pytest

from tests.postgres import serving


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a PostgreSQL where databases can be made."""
    with serving() as url:
        yield url
