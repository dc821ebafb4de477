"""A file of a site comes as to any reader, no larger than asked for, and from no other place than it may."""

import json
from collections.abc import Iterator

import pytest

from newsroom.domain.errors import SiteError
from newsroom.site.http import Http

from .test_http import PASSWORD, USER, Server


@pytest.fixture
def servers() -> Iterator[list[Server]]:
    with Server() as one, Server() as other:
        yield [one, other]


def test_a_file_is_fetched_as_far_as_it_may(servers: list[Server]) -> None:
    here, there = (server.url for server in servers)
    site = Http(here, USER, PASSWORD)

    def fetch(url: str, *, limit: int = 300_000, wanted: bool = True) -> bytes:
        return site.fetch(url, lambda asked: asked.startswith(here), limit, lambda: wanted).body

    assert len(fetch(f"{here}/much")) == 300_000
    assert len(fetch(f"{here}/to?url=/much")) == 300_000
    assert "Authorization" not in json.loads(fetch(f"{here}/x"))["headers"]
    for url in (f"{there}/much", f"{here}/to?url={there}/much", f"{here}/to"):
        with pytest.raises(SiteError) as fault:
            fetch(url)
        assert fault.value.code == "http.moved"
    assert servers[1].count == 0
    for keyword in ({"limit": 299_999}, {"wanted": False}):
        with pytest.raises(SiteError) as fault:
            fetch(f"{here}/much", **keyword)  # type: ignore[arg-type]
        assert fault.value.code == "http.endless"
