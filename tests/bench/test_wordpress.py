"""The benches of a real WordPress: what they count holds whatever the machine does."""

from typing import Any

import pytest
from tests.wordpress.server import WordPress

from newsroom.bench import server, sync, wordpress
from newsroom.domain.errors import Refused
from newsroom.language.words import say


@pytest.fixture
def site(newest_wordpress: WordPress, monkeypatch: pytest.MonkeyPatch) -> WordPress:
    """A site with some posts that the environment names."""
    newest_wordpress.fill(130)
    monkeypatch.setenv("NEWSROOM_BENCH_SITE", newest_wordpress.url)
    monkeypatch.setenv("NEWSROOM_BENCH_USER", "editor")
    monkeypatch.setenv("NEWSROOM_BENCH_PASSWORD", newest_wordpress.password("editor"))
    return newest_wordpress


def cases(report: Any) -> dict[str, Any]:
    return {row["case"]: row for row in report}


def test_a_fresh_article_takes_few_round_trips(site: WordPress, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordpress, "ROUNDS", 2)
    found = cases(wordpress.measure()["cases"])
    assert 0 < found["round trips before the status"]["newsroom"] <= found["round trips before the status"]["bar"]
    assert found["publish"]["ratio"] > 0
    made = site.sql("SELECT post_status FROM wp_posts WHERE post_type = 'post' AND post_title LIKE 'قياس %'")
    assert [row["post_status"] for row in made] == ["publish"] * 6


def test_a_poll_that_finds_nothing_is_one_request(site: WordPress, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sync, "ROUNDS", 1)
    found = cases(sync._reading())
    assert found["empty poll"]["newsroom"] == found["empty poll"]["bar"] == 1
    assert found["first sync of 130 posts"]["ratio"] > 0


def test_without_a_site_it_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEWSROOM_BENCH_SITE", raising=False)
    with pytest.raises(Refused) as refused:
        server.named()
    assert "NEWSROOM_BENCH_SITE" in say(refused.value.code, "ar", **refused.value.values)
