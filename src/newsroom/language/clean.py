"""Repair of text that comes from elsewhere (the clipboard, a file, another site) before it becomes an article's.

Only what no writer meant is touched: control and invisible characters, bidi controls, no-break spaces out of place,
presentation forms (copies from PDF), Persian and Urdu look-alikes inside Arabic words, hamza and madda written as
marks of their own, and, where text comes in, the tatweel inside words. Words, punctuation and tashkeel stay. Repairing
twice changes nothing, and every step looks at each character a fixed number of times, so hostile input costs no more
than any other.
"""

from __future__ import annotations

import re
import unicodedata

_LETTER_RUN = re.compile(
    "[\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f]+"
)
_LOOK_ALIKES = str.maketrans("کڪیےہھەۃ", "ككييهههة")
# What an Arabic word may hold beside look-alikes: its letters, tatweel, marks, and the ڤ of foreign names.
_NOT_ARABIC = re.compile("[^\u0621-\u065f\u0670\u0671ڤکڪیےہھەۃ]")
_HAS_LOOK_ALIKE = re.compile("[کڪیےہھەۃ]")
# Words whose last ی stood for ى; the name علي loses against the preposition.
_MAKSURA = {
    "علي": "على",
    "إلي": "إلى",
    "الي": "إلى",
    "حتي": "حتى",
    "متي": "متى",
    "لدي": "لدى",
    "سوي": "سوى",
    "أخري": "أخرى",
    "كبري": "كبرى",
    "مستوي": "مستوى",
    "مستشفي": "مستشفى",
}

_HAMZA_MARKS = re.compile("[اويى][\u0653-\u0655]")
_SEATED = {"ى\u0654": "ئ", "ى\u0655": "ى\u0655"}  # Unicode composes neither

_MARK_NEIGHBOUR = "\\s\u0600-\u061b\u061d-\u06ff\u200e\u200f\u061c"
_IDLE_BIDI_MARK = re.compile(f"(?<![^{_MARK_NEIGHBOUR}])[\u200e\u200f\u061c](?![^{_MARK_NEIGHBOUR}])")
_BIDI_MARK_BEFORE_STOP = re.compile("(?<=[\u0620-\u06ff])[\u200e\u200f\u061c]++(?=[.،؛:!؟»]\\s|[.،؛:!؟»]\\Z)")

# Joiners belong to the scripts of India; the one that joins also to emoji and to the abbreviation هـ.
_IDLE_JOINER = re.compile(
    "(?<![ه\ufe0f\u2600-\u27bf\U0001f000-\U0001faff\u0900-\u0dff])\u200d|(?<![\u0900-\u0dff])\u200c"
)
_IDLE_NO_BREAK = re.compile("(?<![0-9\u0660-\u0669])[\u00a0\u202f]|[\u00a0\u202f](?!\\S)")

_LETTER = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f"
_STRETCH = re.compile(f"(?<=[{_LETTER}\u064b-\u065f\u0670])ـ++(?=[{_LETTER}])")


def _presentation_forms() -> dict[int, str]:
    """The plain letters of each presentation form; the ligatures of religious formulas and of the rial stay."""
    found: dict[int, str] = {}
    for point in (*range(0xFB50, 0xFDD0), *range(0xFE70, 0xFEFD)):
        plain = unicodedata.normalize("NFKC", chr(point))
        if plain != chr(point):
            found[point] = "".join(char for char in plain if char not in " ـ") or plain
    return found


def _characters() -> dict[int, str | None]:
    """What becomes of single characters wherever they stand."""
    dropped = [*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xD800, 0xE000)]
    table: dict[int, str | None] = dict.fromkeys(
        (*dropped, 0x00AD, 0x180E, 0x200B, 0x2060, 0xFEFF, 0xFFFC, 0xFFFE, 0xFFFF), None
    )
    table |= {ord("\t"): "\t", ord("\n"): "\n", ord("\r"): "\n", 0x85: "\n", 0x2028: "\n", 0x2029: "\n"}
    table |= {0x0B: "\n", 0x0C: "\n", 0x2007: " ", 0x3000: " "}
    return table | _presentation_forms()


_TABLE = _characters()


def repair(text: str) -> str:
    """`text` without what no writer meant; line ends become ``\\n``. At most three times as long as it was."""
    return _words(text.replace("\r\n", "\n").translate(_TABLE))


def adopt(text: str) -> str:
    """`text` from elsewhere as an article takes it: repaired, and without the tatweel that only stretches a word.

    Tatweel that says something stays: at a word's end («هـ» of a Hijri year, «بـ40», «لـ(Grok)»), alone, and under a
    mark that it carries («رحمـٰن»).
    """
    return _words(_STRETCH.sub("", text.replace("\r\n", "\n").translate(_TABLE)))


def _words(text: str) -> str:
    text = _IDLE_JOINER.sub("", text)
    text = _BIDI_MARK_BEFORE_STOP.sub("", _IDLE_BIDI_MARK.sub("", text))
    text = _IDLE_NO_BREAK.sub(" ", text)
    text = _LETTER_RUN.sub(_arabic_word, text)
    return _HAMZA_MARKS.sub(_seat, text)


def _seat(match: re.Match[str]) -> str:
    return _SEATED.get(match[0]) or unicodedata.normalize("NFC", match[0])


def _arabic_word(match: re.Match[str]) -> str:
    """An Arabic word with Arabic letters; a word with letters of another language is left alone."""
    word = match[0]
    if not _HAS_LOOK_ALIKE.search(word) or _NOT_ARABIC.search(word):
        return word
    plain = word.translate(_LOOK_ALIKES)
    if not word.endswith("ی"):
        return plain
    head = plain[0] if plain[0] in "وف" and plain[1:] in _MAKSURA else ""
    return head + _MAKSURA.get(plain[len(head) :], plain)
