"""Seeking words and patterns, and what takes their place."""

from __future__ import annotations

import pytest

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.domain.errors import BadInput
from newsroom.domain.seek import Clock, Wanted, check, hits, places
from newsroom.language.words import say


def found(text: str, wanted: Wanted, new: str = "") -> list[str]:
    return [text[hit.start : hit.end] for hit in hits(text, wanted, new)]


@pytest.mark.parametrize(
    ("wanted", "seen"),
    [
        (Wanted("أخبار"), ["أخبار", "أَخبارُ", "اخبـار", "أخبار"]),
        (Wanted("أخبار", whole=True), ["أخبار", "أَخبارُ", "اخبـار"]),
        (Wanted("أخبار", exact=True), ["أخبار", "أخبار"]),
        (Wanted("أخبار", exact=True, whole=True), ["أخبار"]),
        (Wanted("BBC"), ["bbc"]),
        (Wanted("BBC", exact=True), []),
        (Wanted("  "), []),
        (Wanted(""), []),
        (Wanted("ـ", exact=True), ["ـ"]),
    ],
)
def test_in_any_spelling_or_exactly(wanted: Wanted, seen: list[str]) -> None:
    assert found("أخبار، أَخبارُ، اخبـار، والأخبار bbc", wanted) == seen


def test_a_pattern_and_its_groups() -> None:
    wanted = Wanted(r"(\d+)-(\d+)", pattern=True)
    assert [hit.new for hit in hits("فاز 3-1 ثم 2-0", wanted, r"\2–\1")] == ["1–3", "0–2"]
    assert found("سطر\nسطر", Wanted("^سطر$", pattern=True)) == ["سطر", "سطر"]
    assert found("Bbc", Wanted("bbc", pattern=True)) == ["Bbc"]
    assert found("Bbc", Wanted("bbc", pattern=True, exact=True)) == []
    assert found("كلمة", Wanted("x*", pattern=True)) == []


@pytest.mark.parametrize(
    ("needle", "new", "code", "place"),
    [
        ("(قال", "", "seek.bracket", 5),
        ("قال)", "", "seek.bracket", 4),
        ("[ا-ي", "", "seek.set", 5),
        ("[ي-ا]", "", "seek.set", 5),
        ("*قال", "", "seek.repeat", 1),
        (r"\q", "", "seek.escape", 3),
        ("(?P<س", "", "seek.pattern", 6),
        ("(قال)", r"\2", "seek.group", 1),
        ("ا" * 1001, "", "seek.long", 0),
    ],
)
def test_a_bad_pattern_is_told_in_a_sentence(needle: str, new: str, code: str, place: int) -> None:
    with pytest.raises(BadInput) as told:
        check(Wanted(needle, pattern=True), new)
    assert told.value.code == code
    assert told.value.values.get("place", 0) == place
    for lang in ("ar", "en"):
        sentence = say(code, lang, **told.value.values)
        assert sentence != code
        assert "{" not in sentence
    check(Wanted(needle), new)


def test_a_hostile_pattern_comes_to_an_end() -> None:
    """Without an end it would be hours."""
    with pytest.raises(BadInput, match=r"seek\.slow"):
        hits("a" * 5000 + "b", Wanted("(a|a)+c|(a+)+$", pattern=True), clock=Clock(0.2))


def test_a_clock_that_is_over() -> None:
    with pytest.raises(BadInput, match=r"seek\.slow"):
        hits("قال", Wanted("قال", pattern=True), clock=Clock(-1))


def test_places_in_an_article_have_the_words_around() -> None:
    long = "كلمة " * 20 + "هنا المرفأ القديم " + "كلمة " * 20
    article = Article(headline="المرفأ", body=Document((Paragraph(plain("مقدمة")), Paragraph(plain(long.strip())))))
    first, second = places(article, Wanted("مرفأ"), "ميناء")
    assert (first.field, first.item, first.before, first.old, first.after) == ("headline", None, "ال", "مرفأ", "")
    assert (second.field, second.item, second.old, second.hit.new) == ("body", 1, "مرفأ", "ميناء")
    assert second.before.startswith("…كلمة")
    assert second.before.endswith("هنا ال")
    assert second.after.startswith(" القديم")
    assert second.after.endswith("…")
    assert long[second.hit.start : second.hit.end] == "مرفأ"
