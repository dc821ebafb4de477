"""The sentences of the floors below the window, in Arabic and English.

`resources/words/*.toml` holds one table per sentence, named by its code, with ``ar`` and ``en``; places are
``{name}``. The window's own words go through Qt Linguist; errors, checks and the command line speak from here, so
that they work where no Qt is loaded.
"""

from __future__ import annotations

import tomllib
from functools import cache

from newsroom.resources import resource

LANGUAGES = ("ar", "en")


@cache
def catalogue() -> dict[str, dict[str, str]]:
    """Every sentence by code: ``{"code": {"ar": …, "en": …}}``; a code that stands twice is an error."""
    found: dict[str, dict[str, str]] = {}
    for path in sorted(resource("words").glob("*.toml")):
        for code, forms in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if code in found:
                raise ValueError(f"{path.name}: {code} stands twice")
            found[code] = forms
    return found


def say(code: str, lang: str, /, **values: str | int) -> str:
    """The sentence of `code` in `lang` with its places filled; a code nobody wrote is shown itself."""
    forms = catalogue().get(code)
    return forms[lang].format(**values) if forms else code
