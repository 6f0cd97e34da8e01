"""What tests of every kind share."""

import threading
from collections.abc import Iterator

import pytest

from tests import company
from tests.nursery import Nursery
from tests.postgres import serving

DATABASE_THREAD = "_connection_worker_thread"  # what aiosqlite runs for each connection; part of the thread's name
ENDING = 10.0  # seconds a thread may take to end on a busy machine


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


@pytest.fixture(autouse=True)
def database_threads() -> Iterator[None]:
    """A test ends with each SQLite connection it opened; an answer that comes too late is this test's failure."""
    before = database_threads_alive()
    yield
    left = database_threads_alive() - before
    for thread in left:
        thread.join(ENDING)
    assert not [thread.name for thread in left if thread.is_alive()], "connections were left open"


def database_threads_alive() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if DATABASE_THREAD in thread.name}
