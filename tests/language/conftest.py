import pytest

from newsroom.language.spelling import Spelling
from newsroom.resources import resource


@pytest.fixture(scope="session")
def spelling() -> Spelling:
    """The dictionaries as they ship."""
    return Spelling.load(resource("spelling"))
