"""Mends that a template cannot say, by the names that rules give them: from what was found to what stands there then,
or None where nothing has to change after all."""

from __future__ import annotations

import re

from newsroom.domain.style.rule import Mend
from newsroom.language.clean import repair

_WESTERN, _ARABIC = "0123456789", "٠١٢٣٤٥٦٧٨٩"
_TO_WESTERN = str.maketrans(_ARABIC + "۰۱۲۳۴۵۶۷۸۹", _WESTERN * 2)
_TO_ARABIC = str.maketrans(_WESTERN + "۰۱۲۳۴۵۶۷۸۹", _ARABIC * 2)
_SHADDA = "\u0651"


def _western(match: re.Match[str]) -> str:
    return match[0].translate(_TO_WESTERN)


def _arabic(match: re.Match[str]) -> str:
    return match[0].translate(_TO_ARABIC)


def _repaired(match: re.Match[str]) -> str | None:
    """What the text becomes when it comes in from elsewhere (`newsroom.language.clean`)."""
    clean = repair(match[0])
    return clean if clean != match[0] else None


def _joined(match: re.Match[str]) -> str:
    """A particle of one letter and the word that it belongs to; ل with the article becomes لل."""
    particle, word = match["particle"], match["word"]
    if particle.endswith("ل") and word.startswith("ال"):
        word = word[2:] if word.startswith("الل") else "ل" + word[2:]
    return particle + word


def _mark_once(match: re.Match[str]) -> str:
    """Of doubled tashkeel the first, a shadda before it."""
    found = match[0]
    first = next((mark for mark in found if mark != _SHADDA), "")
    return (_SHADDA if _SHADDA in found else "") + first


MENDS: dict[str, Mend] = {
    "western-digits": _western,
    "arabic-digits": _arabic,
    "repaired": _repaired,
    "joined": _joined,
    "mark-once": _mark_once,
}
