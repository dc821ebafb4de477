"""What a look over a page says of it, once each, and what it leaves alone."""

import pytest

from newsroom.domain.lexicon import Lexicon
from newsroom.domain.sweep import Swept, sweep

from .words import lexicon


def seen(html: str, **how: object) -> list[tuple[str, str]]:
    found = sweep(html, "صدى المرسى", lexicon(), **how)  # type: ignore[arg-type]
    return [(one.finding.code.removeprefix("sweep."), str(next(iter(one.finding.values.values())))) for one in found]


FOUND = [
    ("<p>Close Menu</p>", [("placeholder", "Close Menu")]),
    ("<button aria-label='Close Menu'></button>", [("placeholder", "Close Menu")]),
    ("<p>close  menu.</p>", [("placeholder", "close menu.")]),
    ("<p>Type your mail</p>", [("latin", "Type your mail")]),
    ("<a>502 Bad Gateway</a>", [("error-text", "502 Bad Gateway")]),
    ("<a>فيسبوك</a><a>Tumblr</a>", [("latin", "Tumblr")]),
    ("<p>اضغط Enter للبحث</p>", [("latin-word", "Enter")]),
    ("<a>الاكثر مشاهدة</a>", [("spelling", "الاكثر")]),
    ("<a>تويتر</a><p>تابعنا على إكس</p>", [("network-two", "تويتر، إكس")]),
    ("<a>التلقرام</a>", [("network-spelling", "التلقرام")]),
    ("<p>جميع الحقوق محفوظة لـ مرسى برس 2026</p>", [("brand", "صدى المرسى")]),
    ("<p>أضف تعليقًا</p><p>أضف تعليقا</p>", [("repeated", "أضف تعليقا")]),
]


@pytest.mark.parametrize(("html", "expected"), FOUND)
def test_is_said(html: str, expected: list[tuple[str, str]]) -> None:
    assert seen(html) == expected


CLEAN = [
    "<p>RSS</p><a lang='en'>English edition</a><a>English</a>",
    "<a>press@marsa.example</a><a>marsa.example</a>",
    "<p>2026 © صدى المرسى. جميع الحقوق محفوظة.</p>",
    "<p>الحقوق محفوظة لموقع صدى المرسى</p>",
    "<a>حقوق الإنسان</a>",
    "<button>X</button><a>إكس</a>",
    "<a>X (Twitter)</a><a>فيسبوك</a><a>X (Twitter)</a>",
    "<p>28 يناير</p><p>28 يناير</p>",
    "<p>صدى المرسى</p><p>صدى المرسى</p>",
    "<a>رياضة</a><a>رياضة</a>",
    "<a href='/1'>لماذا عاد الصيادون إلى الرصيف القديم؟</a>",
    "<a href='/1'>شركة OpenSea تفتح مكتبًا في المرسى</a>",
    "",
]


@pytest.mark.parametrize("html", CLEAN)
def test_is_left_alone(html: str) -> None:
    assert seen(html) == []


def test_a_headline_at_fault_is_told_with_what_is_wrong_with_it() -> None:
    (one,) = sweep("<a href='/1'>عاد الصيادون إلى الرصيف القديم.</a>", "س", lexicon())
    assert (one.finding.code, one.finding.field, one.text) == (
        "check.headline-stop",
        "front",
        "عاد الصيادون إلى الرصيف القديم.",
    )
    assert "عاد الصيادون" in one.sentence("ar")
    assert one.finding.sentence("en") in one.sentence("en")


def test_what_both_pages_have_is_said_once_and_what_one_has_names_its_page() -> None:
    found = sweep("<p>Demo</p>", "س", lexicon(), article="<p>Demo</p><p>Menu</p>")
    assert [(one.finding.field, one.finding.values["text"]) for one in found] == [
        ("front", "Demo"),
        ("article", "Menu"),
    ]


def test_a_speller_may_be_passed_in() -> None:
    assert seen("<a>سياسه ورياضه</a>", spelled=lambda _: [("سياسه", "سياسة"), ("ورياضه", "ورياضة")]) == [
        ("spelling", "سياسه"),
        ("spelling", "ورياضه"),
    ]


def test_the_page_says_what_its_site_is_called() -> None:
    html = '<meta property="og:site_name" content="مرسى برس"><p>© مرسى برس. الحقوق محفوظة</p>'
    assert seen(html) == []


def test_every_finding_has_its_sentence() -> None:
    shown = "".join(html for html, _ in FOUND)
    for one in sweep(shown, "صدى المرسى", lexicon()):
        for lang in ("ar", "en"):
            assert one.sentence(lang) != one.finding.code
            assert "{" not in one.sentence(lang)


def test_without_lists_only_what_needs_none_is_said() -> None:
    found = sweep("<p>Demo</p><a>اخر الاخبار</a>", "س", Lexicon())
    assert [one.finding.code for one in found] == ["sweep.latin"]
    assert isinstance(found[0], Swept)
