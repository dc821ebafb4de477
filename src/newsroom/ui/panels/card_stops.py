"""What the rail says of each part of the filing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from newsroom.domain.article import Draft
from newsroom.domain.finding import Finding, Level
from newsroom.ui.panels.card_values import CardContext, section_path
from newsroom.ui.panels.rail import Stop
from newsroom.ui.sheets.schedule import moment_text
from newsroom.ui.theme import Role

PARTS = {
    "section": ("sections",),
    "tags": ("tags",),
    "lead": ("lead",),
    "related": ("related",),
    "schedule": ("schedule",),
}
GLYPHS = {
    "section": "folder-simple",
    "tags": "tag",
    "lead": "image",
    "related": "link-simple",
    "schedule": "clock",
    "findings": "check-square-offset",
}


def stops(draft: Draft, findings: Sequence[Finding], context: CardContext) -> tuple[Stop, ...]:
    """The six icons of the rail with their states."""
    names = _names()
    said = {**_filed(draft, context), "findings": _found(findings)}
    out = []
    for key, glyph in GLYPHS.items():
        own = [finding for finding in findings if key == "findings" or finding.field in PARTS.get(key, ())]
        state = Role.OK if said[key] else Role.TEXT3
        if any(finding.level is Level.BLOCK for finding in own):
            state = Role.DANGER
        elif any(finding.level is Level.WARN for finding in own):
            state = Role.WARN
        out.append(Stop(key, glyph, names[key], said[key] or QCoreApplication.translate("Rail", "none"), state))
    return tuple(out)


def _names() -> dict[str, str]:
    return {
        "section": QCoreApplication.translate("Rail", "Section"),
        "tags": QCoreApplication.translate("Rail", "Tags"),
        "lead": QCoreApplication.translate("Rail", "Lead image"),
        "related": QCoreApplication.translate("Rail", "Related"),
        "schedule": QCoreApplication.translate("Rail", "Schedule"),
        "findings": QCoreApplication.translate("Rail", "Findings"),
    }


def _filed(draft: Draft, context: CardContext) -> dict[str, str]:
    article = draft.article
    comma = "، " if context.lang == "ar" else ", "
    lead = article.lead
    return {
        "section": section_path(context.sections, article.sections[0]) if article.sections else "",
        "tags": comma.join(article.tags),
        "lead": (lead.alt or QCoreApplication.translate("Rail", "without alt text")) if lead else "",
        "related": QCoreApplication.translate("Rail", "%n article(s)", "", len(article.related))
        if article.related
        else "",
        "schedule": moment_text(draft.schedule, context.zone, context.now(), context.lang) if draft.schedule else "",
    }


def _found(findings: Sequence[Finding]) -> str:
    if not findings:
        return QCoreApplication.translate("Rail", "nothing found")
    return QCoreApplication.translate("Rail", "%n finding(s)", "", len(findings))
