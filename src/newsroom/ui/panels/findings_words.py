"""What the panel says of a finding: its kind, its level, its place, what was wrong and what is right. No widgets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from newsroom.domain.finding import Finding, Level
from newsroom.domain.whole import BETTER, WHOLE
from newsroom.ui.theme import Role

LOOKS = {Level.BLOCK: ("prohibit", Role.DANGER), Level.WARN: ("warning", Role.WARN), Level.HINT: ("info", Role.TEXT2)}
LETTER = "أ"  # the sign of spelling
LONGEST = 28  # letters of words that are shown beside what they become
_FIELDS = ("kicker", "headline", "standfirst", "body")
_END = re.compile(r"(?<=[.؟!])\s")


class Kind(IntEnum):
    """What a finding is about, in the order of the list."""

    BLOCK = 0
    SPELLING = 1
    STYLE = 2
    PAGE = 3


@dataclass(frozen=True, slots=True)
class Put:
    """What a finding calls wrong, and what would stand there; empty where nobody knows."""

    wrong: str
    right: str


def kind_of(finding: Finding) -> Kind:
    """What a finding is about; one that stops publishing is that before all."""
    if finding.level is Level.BLOCK:
        return Kind.BLOCK
    area = finding.code.partition(".")[0]
    if area == "spelling" and finding.field != "site":
        return Kind.SPELLING
    return Kind.STYLE if area == "style" and finding.field != "site" else Kind.PAGE


def look_of(finding: Finding) -> tuple[str, Role]:
    """The sign of a finding and its colour: a glyph, or the letter of spelling."""
    kind = kind_of(finding)
    if kind is Kind.BLOCK:
        return "warning-octagon", Role.DANGER
    if kind is Kind.SPELLING:
        return LETTER, Role.SPELLING
    return ("quotes", Role.WARN) if kind is Kind.STYLE else LOOKS[finding.level]


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings as the list has them: by kind, the weightier first, then as they stand in the article."""
    levels = list(LOOKS)

    def key(finding: Finding) -> tuple[int, int, int, int, int]:
        kind = kind_of(finding)
        field = _FIELDS.index(finding.field) if finding.field in _FIELDS else len(_FIELDS)
        level = levels.index(finding.level) if kind is Kind.PAGE else 0
        place = (field, finding.item or 0, finding.span[0] if finding.span else -1)
        return (kind, level, *(place if kind in (Kind.SPELLING, Kind.STYLE) else (0, 0, 0)))

    return tuple(sorted(findings, key=key))


def put_of(finding: Finding, suggestion: str = "") -> Put | None:
    """What is wrong beside what is right, where both are words that can be shown in a line."""
    values = finding.values
    seen = str(values.get(WHOLE, finding.seen or ""))
    right = str(values.get(BETTER, finding.fix or suggestion))
    if kind_of(finding) is Kind.SPELLING:
        return Put(seen or str(finding.values.get("word", "")), right)
    shown = seen.strip() and right.strip() and "\n" not in seen + right
    return Put(seen, right) if shown and max(len(seen), len(right)) <= LONGEST else None


def clauses(finding: Finding, lang: str) -> tuple[str, str]:
    """What is, and what can be done, of the sentence of a finding; the second may be empty."""
    first, *rest = _END.split(finding.sentence(lang), maxsplit=1)
    return first, rest[0] if rest else ""


def kind_word(finding: Finding) -> str:
    """The kind in a word or two."""
    words = {
        Kind.BLOCK: QCoreApplication.translate("Findings", "Stops publishing"),
        Kind.SPELLING: QCoreApplication.translate("Findings", "Spelling"),
        Kind.STYLE: QCoreApplication.translate("Findings", "Style"),
        Kind.PAGE: QCoreApplication.translate("Findings", "Article"),
    }
    return words[kind_of(finding)]


def level_word(level: Level) -> str:
    """What a level means, in words: colour and icon never speak alone."""
    return {
        Level.BLOCK: QCoreApplication.translate("Findings", "stops publishing"),
        Level.WARN: QCoreApplication.translate("Findings", "worth a look"),
        Level.HINT: QCoreApplication.translate("Findings", "a hint"),
    }[level]


def place_word(place: str) -> str:
    """The part of the article that a finding speaks of."""
    return {
        "headline": QCoreApplication.translate("Findings", "headline"),
        "kicker": QCoreApplication.translate("Findings", "kicker"),
        "standfirst": QCoreApplication.translate("Findings", "standfirst"),
        "body": QCoreApplication.translate("Findings", "text"),
        "byline": QCoreApplication.translate("Findings", "byline"),
        "sections": QCoreApplication.translate("Findings", "section"),
        "tags": QCoreApplication.translate("Findings", "tags"),
        "lead": QCoreApplication.translate("Findings", "lead image"),
        "related": QCoreApplication.translate("Findings", "related"),
        "slug": QCoreApplication.translate("Findings", "address"),
        "schedule": QCoreApplication.translate("Findings", "schedule"),
    }.get(place, "")
