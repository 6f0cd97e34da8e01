"""One company for all scenarios of a module; each test brings invoices of its own."""

from pathlib import Path

import pytest

from tests.company import Company, company
from tests.person import Person


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """Simulator and bot as processes."""
    with company(Path(tmp_path_factory.mktemp("company"))) as it:
        yield it


@pytest.fixture
def lina(town: Company) -> Person:
    """An employee; her leader is wangqiang."""
    return Person(town, "lina")


@pytest.fixture
def wang(town: Company) -> Person:
    """Her leader."""
    return Person(town, "wangqiang")
