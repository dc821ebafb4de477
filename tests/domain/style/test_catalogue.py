"""The catalogue of what is watched in an article's language and type: each matter has one home."""

from collections import Counter

from newsroom.domain.style.pack import shipped
from newsroom.language.words import catalogue

# Each matter with the codes that watch over it. A matter that the headline and the fields of one line have a check of
# their own for is watched by another rule in the text; no field is watched twice.
CATALOGUE = {
    "Latin comma": ("style.latin-comma",),
    "Latin semicolon": ("style.latin-semicolon",),
    "Latin question mark": ("style.latin-question-mark",),
    "blank before a mark": ("style.blank-before-mark",),
    "no blank after a mark": ("style.no-blank-after-mark",),
    "double blank": ("check.headline-spaces", "style.double-blank"),
    "blank at an edge": ("style.blank-at-edge",),
    "repeated marks": ("style.repeated-mark",),
    "two dots": ("style.two-dots-ellipsis", "style.two-dots-comma"),
    "kashida in a word": ("style.kashida",),
    "particle apart": ("check.headline-cut-off", "style.particle-apart"),
    "conjunction apart": ("style.conjunction-apart",),
    "straight quotes": ("style.straight-quote",),
    "mixed quotes": ("style.other-quote",),
    "glued quote": ("check.headline-quote-glued", "style.quote-glued"),
    "blank within a pair": ("style.blank-within-pair",),
    "unbalanced pair": ("check.headline-unpaired", "style.unpaired"),
    "initial hamza missing": ("style.hamza", "style.hamza-verb"),
    "hamza on hamzat wasl": ("style.hamzat-wasl",),
    "ya and alef maksura": ("style.ya-maksura",),
    "ha for ta marbuta": ("spelling",),
    "place of tanwin": ("style.tanwin-before", "style.tanwin-alef"),
    "decomposed hamza": ("style.hamza-apart",),
    "doubled tashkeel": ("style.tashkeel-twice",),
    "digit policy": ("style.digits-western", "style.digits-arabic"),
    "Persian and mixed digits": ("style.digits-persian", "style.digits-mixed"),
    "digit glued to a letter": ("style.digit-glued", "style.particle-glued"),
    "percent form": ("style.percent-form", "style.percent-apart"),
    "month names": ("style.month-region",),
    "Hijri dates": ("style.hijri-no-day", "style.hijri-other-day"),
    "bidi embeddings": ("style.bidi-control",),
    "bidi marks": ("style.bidi-mark",),
    "invisible characters": ("style.invisible",),
    "no-break blanks": ("style.no-break-blank",),
    "look-alikes": ("style.look-alike",),
    "presentation forms": ("style.presentation-form",),
    "control characters": ("check.hidden-characters",),  # and no text of a document can hold one
    "headline with a stop": ("check.headline-stop",),
    "headline length": (
        "check.headline-long",
        "check.headline-very-long",
        "style.headline-search",
        "style.headline-card",
    ),
    "headline that is none": ("check.headline-error", "check.headline-no-arabic"),
    "name in two spellings": ("style.name-twice",),
    "long sentence": ("style.sentence-long", "style.sentence-longish"),
    "repeated word": ("style.word-twice",),
    "the passive with tamma": ("style.done-passive",),
}


def test_every_matter_has_its_home_and_no_rule_has_two() -> None:
    assert len(CATALOGUE) == 44
    homes = Counter(code for codes in CATALOGUE.values() for code in codes)
    assert set(homes.values()) == {1}
    assert {code for code in homes if code.startswith("style.")} == {rule.code for rule in shipped()}
    assert {code for code in homes if code.startswith("check.")} <= set(catalogue())


def test_what_a_check_of_the_headline_watches_no_rule_watches_there() -> None:
    rules = {rule.code: rule for rule in shipped()}
    for matter, codes in CATALOGUE.items():
        if any(code.startswith("check.headline-") for code in codes) and matter != "headline length":
            assert not any("headline" in rules[code].places for code in codes if code in rules), matter
