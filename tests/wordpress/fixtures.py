"""Fixtures with a real WordPress; each version is brought up when a test first wants it, and goes when the run ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from tests.wordpress.debian import SUITES, NoWordPress
from tests.wordpress.server import WordPress


@pytest.fixture(scope="session")
def wordpress_of() -> Iterator[Callable[[str], WordPress]]:
    """The site of a version, one for the whole run. A machine that cannot have one fails the test with the reason."""
    sites: dict[str, WordPress | Exception] = {}

    def site(version: str) -> WordPress:
        if version not in sites:
            try:
                sites[version] = WordPress(version)
            except (NoWordPress, RuntimeError) as reason:
                sites[version] = reason
        found = sites[version]
        if isinstance(found, Exception):
            pytest.fail(str(found), pytrace=False)
        return found

    yield site
    for found in sites.values():
        if isinstance(found, WordPress):
            found.end()


@pytest.fixture(scope="session", params=SUITES)
def wordpress(request: pytest.FixtureRequest, wordpress_of: Callable[[str], WordPress]) -> WordPress:
    """A site of each version without an article, for tests that only read."""
    return wordpress_of(request.param)


@pytest.fixture
def fresh_wordpress(wordpress: WordPress) -> Iterator[WordPress]:
    """A site of each version for a test that writes; it is as before afterwards."""
    yield wordpress
    wordpress.reset()


@pytest.fixture
def newest_wordpress(wordpress_of: Callable[[str], WordPress]) -> Iterator[WordPress]:
    """The newest version alone, for a test that writes where the version cannot matter."""
    site = wordpress_of(list(SUITES)[-1])
    yield site
    site.reset()
