"""What tests of every kind share."""

from collections.abc import Iterator

import pytest

from tests import company
from tests.nursery import Nursery
from tests.postgres import serving


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a PostgreSQL where databases can be made."""
    with serving() as url:
        yield url


@pytest.fixture(scope="session", autouse=True)
def nursery() -> Iterator[None]:
    """Companies start their processes quickly."""
    usual, company.start_process = company.start_process, Nursery().start
    yield
    company.start_process = usual
