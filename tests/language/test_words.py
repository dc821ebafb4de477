import string

import pytest

from newsroom.language.words import LANGUAGES, catalogue, say


@pytest.mark.parametrize("code", sorted(catalogue()))
def test_every_sentence_stands_in_both_languages_with_the_same_places(code: str) -> None:
    forms = catalogue()[code]
    assert sorted(forms) == sorted(LANGUAGES)
    places = [{name for _, name, _, _ in string.Formatter().parse(forms[lang]) if name} for lang in LANGUAGES]
    assert places[0] == places[1]
    assert all(form.strip() == form and form for form in forms.values())


def test_a_code_that_nobody_wrote_is_shown_itself() -> None:
    assert say("no.such-code", "ar") == "no.such-code"
