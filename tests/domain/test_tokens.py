import pytest
from hypothesis import given
from tests.strategies import inlines

from newsroom.domain.document import Mark, Span, inline_text
from newsroom.domain.tokens import aligned, joined, key, look_names, spread, text_of, tokens, unmarked, words

STRONG = frozenset({Mark.STRONG})


def row(text: str):
    return tokens(unmarked(text))


@given(inlines())
def test_tokens_joined_again_are_the_text(content):
    found = tokens(content)
    assert joined(found) == content
    assert text_of(found) == inline_text(content)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كَتَبَ", "كتب"),
        ("محـــمد", "محمّد"),
        ("\u202bسوق\u202c", "سوق"),
        ("ا\u0654خبار", "أخبار"),
        ("  ", "\u00a0"),
        (" \n", "\n"),
    ],
)
def test_what_hangs_on_letters_makes_no_other_word(one, other):
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("اخبار", "أخبار"), ("حملة", "حمله"), (" ", "\n"), ("،", ",")])
def test_other_letters_make_another_word(one, other):
    assert key(one) != key(other)


def test_a_text_is_cut_into_words_signs_and_blanks() -> None:
    text = "قال: «3.2 مليون»، في 12:30\nثم مُحمَّد_1"
    cut = ["قال", ":", " ", "«", "3.2", " ", "مليون", "»", "،", " ", "في", " ", "12:30", "\n", "ثم", " ", "مُحمَّد_1"]
    assert [token.text for token in row(text)] == cut
    assert words(text) == ["قال", "3.2", "مليون", "في", "12:30", "ثم", "محمد_1"]


def test_letters_keep_their_look_in_another_spelling() -> None:
    (half,) = tokens((Span("كت"), Span("بَ", STRONG)))
    plain, strong = (frozenset(), None), (STRONG, None)
    assert spread(half, "كَتَبَ") == (plain, plain, plain, plain, strong, strong)
    assert spread(half, "كتب") == (plain, plain, strong)


def test_what_differs_in_looks_is_named() -> None:
    (before,), (after,) = tokens((Span("سوق"),)), tokens((Span("سُوق", STRONG),))
    assert look_names(before, after) == {"strong"}
    assert look_names(after, after) == set()


def test_blanks_alone_match_nothing() -> None:
    one, other = row("سوق السمك"), row("ميناء الصيد")
    assert aligned(one, other) == []
