"""The lists of names at the desk: shared, one's own, and of one draft."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom.desk import drafting, settings, spelling
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Draft
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.domain.errors import BadInput, NotFound, WorkstationError
from newsroom.language import spelling_engine
from newsroom.language.words import say


@pytest.fixture
def shared(room: Newsroom, tmp_path: Path) -> Path:
    """A newsroom's list in the settings."""
    path = tmp_path / "أسماء الغرفة.txt"
    path.write_text("# مناطق\nحميميم\nسامر العجلوني  # محرر\n", encoding="utf-8")
    settings.change(room, {"names_file": str(path)})
    return path


@pytest.fixture
def unloaded() -> Iterator[None]:
    spelling._loaded.cache_clear()
    yield
    spelling._loaded.cache_clear()


def words(room: Newsroom, draft: Draft) -> list[str]:
    return [str(one.values["word"]) for one in spelling.check(room, room.store.drafts.get(draft.id))]


@pytest.fixture
def draft(room: Newsroom, story: Draft) -> Draft:
    body = Document((Paragraph(plain("وصل الوفد صباح اليوم.")),))
    article = replace(story.article, headline="العجلوني في حميميم والقلمنستان", standfirst="", body=body)
    return drafting.save(room, story.id, article)[0]


def test_without_lists_every_name_is_unknown(room: Newsroom, draft: Draft) -> None:
    assert words(room, draft) == ["العجلوني", "حميميم", "والقلمنستان"]


def test_the_shared_list_is_read_again_when_it_changed(room: Newsroom, draft: Draft, shared: Path) -> None:
    assert words(room, draft) == ["والقلمنستان"]
    with shared.open("a", encoding="utf-8") as file:
        file.write("القلمنستان\n")
    assert words(room, draft) == []
    shared.write_text("", encoding="utf-8")
    assert len(words(room, draft)) == 3


def test_a_word_goes_into_the_shared_list_below_what_is_there(room: Newsroom, draft: Draft, shared: Path) -> None:
    shared.write_text("حميميم", encoding="utf-8")  # whose last line nobody ended
    spelling.add(room, "  القلمنستان ")
    spelling.add(room, "القلمنستان")
    assert shared.read_text(encoding="utf-8") == "حميميم\nالقلمنستان\n"
    assert words(room, draft) == ["العجلوني"]
    assert not (room.profile / spelling.NAMES).exists()


def test_without_a_shared_list_a_word_is_ones_own(room: Newsroom, draft: Draft) -> None:
    spelling.add(room, "حميميم")
    spelling.ignore_everywhere(room, "سامر العجلوني")
    assert (room.profile / spelling.NAMES).read_text(encoding="utf-8") == "حميميم\nسامر العجلوني\n"
    assert words(room, draft) == ["والقلمنستان"]


def test_what_passes_here_passes_in_one_draft_and_is_kept(room: Newsroom, draft: Draft) -> None:
    other = drafting.new(room, draft.article)[0]
    spelling.ignore_here(room, draft.id, "حميميم")
    spelling.ignore_here(room, draft.id, "القلمنستان")
    spelling.ignore_here(room, draft.id, "حميميم")
    assert (words(room, draft), len(words(room, other))) == (["العجلوني"], 3)
    profile, now = room.profile, room.now
    room.close()
    again = Newsroom.open(profile, now)
    assert again.store.words.of(draft.id) == ("حميميم", "القلمنستان")
    again.close()


def test_a_name_is_suggested(room: Newsroom, draft: Draft, shared: Path) -> None:
    assert shared.exists()
    assert spelling.suggest(room, draft.id, draft.article, "العجلونى")[0] == "العجلوني"
    tagged = replace(draft.article, tags=("القلمنستان",))
    assert spelling.suggest(room, draft.id, tagged, "القلمنستاان")[0] == "القلمنستان"


@pytest.mark.parametrize("word", ["", "  ", "123", "#وسم", "ا" * 81])
def test_what_is_no_word_goes_into_no_list(room: Newsroom, draft: Draft, word: str) -> None:
    for put in (
        lambda: spelling.add(room, word),
        lambda: spelling.ignore_everywhere(room, word),
        lambda: spelling.ignore_here(room, draft.id, word),
    ):
        with pytest.raises(BadInput, match=r"spelling\.no-word"):
            put()
    assert room.store.words.of(draft.id) == ()


def test_a_draft_that_is_not_there(room: Newsroom) -> None:
    with pytest.raises(NotFound):
        spelling.ignore_here(room, 999, "حميميم")


def test_a_shared_list_that_cannot_be_read_is_told(room: Newsroom, draft: Draft, shared: Path) -> None:
    assert spelling.fault(room) is None
    shared.write_bytes("حميميم".encode("cp1256"))
    told = spelling.fault(room)
    assert told is not None
    assert str(shared) in say(told.code, "ar", **told.values)
    assert len(words(room, draft)) == 3
    shared.unlink()
    assert spelling.fault(room) is not None
    assert len(words(room, draft)) == 3


def test_a_list_that_cannot_be_written_says_why(room: Newsroom, shared: Path) -> None:
    shared.unlink()
    shared.mkdir()
    with pytest.raises(WorkstationError, match="store"):
        spelling.add(room, "حميميم")


@pytest.mark.usefixtures("unloaded")
def test_spelling_that_is_off_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(spelling, "resource", lambda *_: tmp_path)
        with pytest.raises(WorkstationError, match=r"spelling\.no-dictionary") as off:
            spelling.speller()
        assert str(tmp_path) in say(off.value.code, "ar", **off.value.values)
    monkeypatch.setattr(spelling_engine, "find_spec", lambda _: None)
    with pytest.raises(WorkstationError, match=r"spelling\.no-engine"):
        spelling.speller()
