"""How somebody else writes a date: learned from one date in words whose day is known, and used for another. Pure.

A style is a tuple of pieces: a letter of PHP's `date` with the form in which it was found, or words that stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache

_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_TO_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_LOCALES = ("ar", "ar_SY", "ar_DZ", "ar_MA", "ar_MR", "en", "fa", "fr")
_HALVES = (("ص", "م"), ("صباحًا", "مساءً"), ("صباحاً", "مساءً"), ("am", "pm"), ("AM", "PM"))
# Beside those of Babel: what WordPress' own translation says.
_MORE_DAYS = (("الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),)
_LONGEST = 80  # letters of a date
_WORD = r"[^\W\d_]"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a date: `letter` is one of Y y n m j d H G h g i s, of F (month), l (day of the week) and a (half of
    the day), whose `names` are given, or empty for `text` that stays."""

    letter: str
    text: str = ""
    names: tuple[str, ...] = ()


Style = tuple[Piece, ...]


def learn(text: str, at: datetime) -> Style | None:
    """The style of `text`, which says `at` (its wall clock counts); None where it does not, or says it in part."""
    words = " ".join(text.split())
    if not words or len(words) > _LONGEST:
        return None
    pieces: list[Piece] = [Piece("", words.translate(_ARABIC_DIGITS))]
    for letter, place, choices in (("F", at.month - 1, _months()), ("l", at.weekday(), _days())):
        pieces = _named(pieces, letter, place, choices)
    pieces = _named(pieces, "a", at.hour // 12, _HALVES)
    found = tuple(_numbered(pieces, at))
    letters = {piece.letter for piece in found}
    whole = letters & set("jd") and letters & set("Fnm") and letters & set("Yy")
    left = any(re.search(r"\d", piece.text) for piece in found if not piece.letter)
    return None if left or not whole else _in_digits(found, arabic=words != words.translate(_ARABIC_DIGITS))


def write(style: Style, at: datetime) -> str:
    """`at` (its wall clock) in a style."""
    return "".join(_piece(piece, at) for piece in style)


def _piece(piece: Piece, at: datetime) -> str:
    match piece.letter:
        case "":
            return piece.text
        case "F":
            return piece.names[at.month - 1]
        case "l":
            return piece.names[at.weekday()]
        case "a":
            return piece.names[at.hour // 12]
    number = _numbers(at)[piece.letter]
    return number.translate(_TO_ARABIC) if piece.text == "arabic" else number


def _in_digits(style: Style, *, arabic: bool) -> Style:
    return tuple(Piece(p.letter, "arabic", p.names) if p.letter and arabic else p for p in style)


def _numbers(at: datetime) -> dict[str, str]:
    hour = at.hour % 12 or 12
    return {
        "Y": f"{at.year}",
        "y": f"{at.year % 100:02}",
        "n": f"{at.month}",
        "m": f"{at.month:02}",
        "j": f"{at.day}",
        "d": f"{at.day:02}",
        "G": f"{at.hour}",
        "H": f"{at.hour:02}",
        "g": f"{hour}",
        "h": f"{hour:02}",
        "i": f"{at.minute:02}",
        "s": f"{at.second:02}",
    }


def _named(pieces: list[Piece], letter: str, place: int, choices: tuple[tuple[str, ...], ...]) -> list[Piece]:
    """`pieces` with the longest name of the choices that stands in a text taken out of it."""
    for names in sorted(choices, key=lambda names: -len(names[place])):
        pattern = re.compile(rf"(?<!{_WORD}){re.escape(names[place])}(?!{_WORD})")
        for index, piece in enumerate(pieces):
            if not piece.letter and (found := pattern.search(piece.text)):
                before, after = piece.text[: found.start()], piece.text[found.end() :]
                parts = [Piece("", before), Piece(letter, "", names), Piece("", after)]
                return [*pieces[:index], *(part for part in parts if part.letter or part.text), *pieces[index + 1 :]]
    return pieces


def _numbered(pieces: list[Piece], at: datetime) -> Iterator[Piece]:
    """The numbers of the texts as letters: each is taken once, the most likely first."""
    order = _order(pieces, at)
    numbers, taken = _numbers(at), set[str]()
    for piece in pieces:
        clock = False
        for part in [piece] if piece.letter else _split(piece.text):
            wanted = order if not clock else ["i", "s"]
            letter = next((found for found in wanted if found not in taken and numbers[found] == part.text), "")
            if not part.letter and letter:
                taken.update(_family(letter))
                yield Piece(letter)
            else:
                yield part
            clock = ":" in part.text if not part.text.isdigit() else clock


def _order(pieces: list[Piece], at: datetime) -> list[str]:
    """The letters of numbers, of two with the same value the likelier first."""
    named = {piece.letter for piece in pieces}
    words = "".join(piece.text for piece in pieces)
    days = ["j", "d"] if "F" in named or not re.search("[/.-]", words) else ["d", "j"]  # zeros stand beside numbers
    months = [] if "F" in named else ["m", "n"]
    year_first = words.startswith(str(at.year))
    return ["Y", *(months + days if year_first else days + months), *("gh" if "a" in named else "HG"), "i", "s", "y"]


def _split(text: str) -> Iterator[Piece]:
    for part in re.split(r"(\d+)", text):
        if part:
            yield Piece("", part)


def _family(letter: str) -> str:
    return next(family for family in ("Yy", "nm", "jd", "GHgh", "i", "s") if letter in family)


@cache
def _months() -> tuple[tuple[str, ...], ...]:
    return tuple(dict.fromkeys(_babel("months", range(1, 13))))


@cache
def _days() -> tuple[tuple[str, ...], ...]:
    return tuple(dict.fromkeys([*_MORE_DAYS, *_babel("days", range(7))]))


def _babel(kind: str, numbers: range) -> Iterator[tuple[str, ...]]:
    from babel import Locale  # a quarter of a second, for a preview alone

    for name in _LOCALES:
        locale = Locale.parse(name)
        for width in ("wide", "abbreviated"):
            yield tuple(getattr(locale, kind)["format"][width][number] for number in numbers)
