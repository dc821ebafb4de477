"""What the rail says of each part of the filing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from newsroom.domain.article import Draft
from newsroom.domain.finding import Finding, Level
from newsroom.ui.panels.card_values import CardContext, section_path
from newsroom.ui.panels.rail import Stop
from newsroom.ui.sheets.schedule import moment_text
from newsroom.ui.theme import Role

FIELDS = {"section": "sections", "tags": "tags", "lead": "lead", "related": "related", "schedule": "schedule"}
GLYPHS = {
    "section": "folder-simple",
    "tags": "tag",
    "lead": "image",
    "related": "link-simple",
    "schedule": "clock",
    "findings": "check-square-offset",
}


class Stops(QObject):
    """Puts the six icons of the rail into words and colours of state."""

    def of(self, draft: Draft, findings: Sequence[Finding], context: CardContext) -> tuple[Stop, ...]:
        """The icons for a draft."""
        names = self._names()
        said = {**self._filed(draft, context), "findings": self._found(findings)}
        out = []
        for key, glyph in GLYPHS.items():
            own = [finding for finding in findings if key == "findings" or finding.field == FIELDS.get(key)]
            state = Role.OK if said[key] else Role.TEXT3
            if any(finding.level is Level.BLOCK for finding in own):
                state = Role.DANGER
            elif any(finding.level is Level.WARN for finding in own):
                state = Role.WARN
            out.append(Stop(key, glyph, names[key], said[key] or self.tr("none"), state))
        return tuple(out)

    def _names(self) -> dict[str, str]:
        return {
            "section": self.tr("Section"),
            "tags": self.tr("Tags"),
            "lead": self.tr("Lead image"),
            "related": self.tr("Related"),
            "schedule": self.tr("Schedule"),
            "findings": self.tr("Findings"),
        }

    def _filed(self, draft: Draft, context: CardContext) -> dict[str, str]:
        article, at = draft.article, draft.schedule
        comma = "، " if context.lang == "ar" else ", "
        lead, links = article.lead, len(article.related)
        return {
            "section": section_path(context.sections, article.sections[0]) if article.sections else "",
            "tags": comma.join(article.tags),
            "lead": (lead.alt or self.tr("without alt text")) if lead else "",
            "related": self.tr("%n article(s)", "", links) if links else "",
            "schedule": moment_text(at, context.zone, context.now(), context.lang) if at else "",
        }

    def _found(self, findings: Sequence[Finding]) -> str:
        return self.tr("%n finding(s)", "", len(findings)) if findings else self.tr("nothing found")
