"""The card's functions on a real newsroom with its folder site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from newsroom.desk import filing
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article
from newsroom.domain.errors import BadInput, Refused
from newsroom.ui.panels.card_desk import desk_work


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    opened = Newsroom.open(tmp_path / "مكتب")
    yield opened
    opened.close()


def test_tags_are_found_in_another_spelling_and_near_ones_are_known(room: Newsroom) -> None:
    desk, site = desk_work(), room.default_site()
    known = filing.tags(room, site)[0]
    assert known in desk.suggest_tags(room, site, known.name)
    assert desk.near_tag(room, site, known.name) is None


def test_an_article_of_the_archive_is_found_linked_and_refused_the_second_time(room: Newsroom) -> None:
    desk, site = desk_work(), room.default_site()
    entry = room.store.archive.newest(site)[0]
    assert entry.url in [found.url for found in desk.search(room, site, entry.headline)]
    link = desk.link_entry(room, site, Article(), entry)
    assert desk.link_url(room, site, Article(), entry.url) == link
    with pytest.raises(Refused):
        desk.link_url(room, site, Article(related=(link,)), entry.url)
    with pytest.raises(Refused):
        desk.link_url(room, site, Article(), entry.url.replace(".html", "-لا-شيء.html"))


def test_suggestions_carry_the_words_that_they_share(room: Newsroom) -> None:
    desk, site = desk_work(), room.default_site()
    entry = room.store.archive.newest(site)[0]
    text = Article(headline=entry.headline + " وما بعده", standfirst=entry.standfirst)
    found = desk.suggest(room, site, text)
    assert entry.url in [suggestion.entry.url for suggestion in found]
    assert all(suggestion.words for suggestion in found)


def test_a_picture_is_kept_and_what_is_none_is_refused(room: Newsroom, tmp_path: Path) -> None:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    path = tmp_path / "صورة.png"
    assert image.save(str(path))
    reference = desk_work().add_picture(room, path)
    assert room.store.media.path(reference).is_file()
    with pytest.raises(BadInput):
        desk_work().add_picture(room, b"not a picture")
