"""The sentences of the floors below the window, in Arabic and English.

`resources/words/*.toml` holds one table per sentence, named by its code, with ``ar`` and ``en``; places are
``{name}``. The window's own words go through Qt Linguist; errors, checks and the command line speak from here, so
that they work where no Qt is loaded.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

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


@cache
def _texts() -> dict[Path, str]:
    return {path: path.read_text(encoding="utf-8") for path in sorted(resource("words").glob("*.toml"))}


@cache
def _sentences(path: Path) -> dict[str, dict[str, str]]:
    return tomllib.loads(_texts()[path])


@cache
def _forms(code: str) -> dict[str, str] | None:
    """The sentence of `code`, taking apart only the file that has it: the first picture needs few of them."""
    for path, text in _texts().items():
        if f'["{code}"]' in text:
            return _sentences(path).get(code)
    return catalogue().get(code)


def say(code: str, lang: str, /, **values: str | int) -> str:
    """The sentence of `code` in `lang` with its places filled; a code nobody wrote is shown itself."""
    forms = _forms(code)
    return forms[lang].format(**values) if forms else code
