"""What tests of every kind share."""

from collections.abc import Iterator

import pytest

from tests.postgres import serving


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a PostgreSQL where databases can be made."""
    with serving(tmp_path_factory.mktemp("postgres")) as url:
        yield url
