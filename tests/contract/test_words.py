"""Every sentence stands in Arabic and English with the same places, and every code that is spoken has a sentence."""

import re
from pathlib import Path
from string import Formatter

from newsroom.language.words import LANGUAGES, catalogue

SOURCE = Path(__file__).parents[2] / "src" / "newsroom"
SPOKEN = re.compile(
    r"(?<![.\w])(?:NewsroomError|Refused|BadInput|NotFound|Conflict|WorkstationError|StoreBusy|SiteError|SiteForbidden|SignedOut"
    r'|NetworkError|OutcomeUnknown|say)\(\s*"([a-z][a-z0-9.-]+)"'
)


def _places(sentence: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in Formatter().parse(sentence) if name}


def test_each_sentence_stands_in_both_languages_with_the_same_places() -> None:
    assert catalogue()
    for code, forms in catalogue().items():
        assert set(forms) == set(LANGUAGES), code
        assert _places(forms["ar"]) == _places(forms["en"]), code
        assert re.search(r"[ء-ي]", forms["ar"]), code


def test_each_spoken_code_has_its_sentence() -> None:
    spoken = {code for path in SOURCE.rglob("*.py") for code in SPOKEN.findall(path.read_text(encoding="utf-8"))}
    assert spoken - set(catalogue()) == set()
