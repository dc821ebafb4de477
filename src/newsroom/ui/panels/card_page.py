"""The first tab of the card: every field of the filing, in one scroll."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from newsroom.domain.article import Draft
from newsroom.ui.beginning import NOWHERE
from newsroom.ui.panels.card_lead import LeadField
from newsroom.ui.panels.card_lines import Lines
from newsroom.ui.panels.card_origin import Origin
from newsroom.ui.panels.card_pictures import Pictures
from newsroom.ui.panels.card_related import RelatedField
from newsroom.ui.panels.card_schedule import ScheduleField
from newsroom.ui.panels.card_sections import SectionField
from newsroom.ui.panels.card_tags import TagField
from newsroom.ui.panels.card_values import Ask, CardContext, DeskWork


class CardPage(QScrollArea):
    """The fields. `edited` brings the name of a field and its new value."""

    edited = Signal(str, object)
    open_url = Signal(str)

    def __init__(self, ask: Ask, desk: DeskWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = NOWHERE
        self._pictures = pictures = Pictures(ask)
        self.section = SectionField()
        self.tags = TagField(ask, desk)
        self.lead = LeadField(ask, desk, pictures)
        self.related = RelatedField(ask, desk, pictures)
        self.schedule = ScheduleField()
        self.lines = Lines()
        self.origin = Origin()
        inner = QWidget()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(16, 10, 16, 12)
        rows.setSpacing(10)
        for part in (self.section, self.tags, self.lead, self.related, self.schedule, self.lines):
            rows.addWidget(part)
        rows.addSpacing(-rows.spacing())  # its rows go on with those above
        rows.addWidget(self.origin)
        rows.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self._connect()

    def _connect(self) -> None:
        told = {
            "sections": self.section.changed,
            "tags": self.tags.changed,
            "lead": self.lead.changed,
            "related": self.related.changed,
            "schedule": self.schedule.changed,
            "byline": self.lines.byline_changed,
            "slug": self.lines.slug_changed,
            "site": self.lines.site_changed,
            "comments_open": self.lines.comments_changed,
        }
        for field, signal in told.items():
            signal.connect(lambda value, field=field: self.edited.emit(field, value))
        self.origin.told.connect(lambda origin, source: self.edited.emit("origin", (origin, source)))
        self.related.open_url.connect(self.open_url)

    def show_draft(self, draft: Draft, context: CardContext) -> None:
        """Show a draft; what is being typed stays."""
        article = draft.article
        if draft.id != self._shown:
            if self._shown != NOWHERE:  # else it is the same one, that has its place now
                self.tags.forget()
            self._shown = draft.id
        self.section.show_sections(context.sections, article.sections)
        self.tags.show_tags(article.tags, draft.site, context)
        self.lead.show_figure(article.lead, context)
        self.related.show_links(article, draft.site, context)
        self.schedule.show_moment(draft.schedule, context)
        self.lines.show_lines(article, draft.site, context)
        self.origin.show_origin(draft)

    def show_coming(self, coming: frozenset[str]) -> None:
        """The pictures that are on their way from the site have changed."""
        self._pictures.coming = coming
        self.lead.show_state()

    def flush(self) -> None:
        """Tell what was typed and not told yet, before another draft is shown or this one is saved for good."""
        self.lead.flush()
        self.lines.flush()
        self.origin.flush()

    def field(self, key: str) -> QWidget:
        """The widget of a part: ``section``, ``tags``, ``lead``, ``related``, ``schedule`` or a field of `Lines`."""
        return {
            "section": self.section,
            "sections": self.section,
            "tags": self.tags,
            "lead": self.lead,
            "related": self.related,
            "schedule": self.schedule,
            "byline": self.lines.byline,
            "slug": self.lines.slug,
            "site": self.lines.site,
            "origin": self.origin.origin,
        }[key]

    def unfold(self, key: str) -> None:
        """Open what a part is filled in with: its list, or its line."""
        opens = {
            "section": self.section.open,
            "tags": self.tags.type_tag,
            "related": self.related.open_linker,
            "schedule": self.schedule.open,
        }
        if key in opens:
            opens[key]()
