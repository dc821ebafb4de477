from __future__ import annotations

from newsroom.domain.article import Article, Draft
from newsroom.domain.finding import Finding, Level
from newsroom.ui.panels.card_stops import Stops
from newsroom.ui.panels.card_values import CardContext
from newsroom.ui.theme import Role


def test_each_part_has_its_state_in_colour_and_in_words(draft: Draft, context: CardContext) -> None:
    findings = (Finding("check.no-alt", Level.WARN, "lead"), Finding("check.no-section", Level.BLOCK, "sections"))
    states = {stop.key: stop for stop in Stops().of(draft, findings, context)}
    assert states["lead"].state is Role.WARN
    assert states["section"].state is Role.DANGER
    assert states["tags"].state is Role.OK
    assert states["schedule"].state is Role.TEXT3
    assert states["findings"].state is Role.DANGER
    assert all(stop.words for stop in states.values())


def test_an_empty_draft_says_that_nothing_is_there(draft: Draft, context: CardContext) -> None:
    empty = Draft(1, Article(), "موقع", draft.created, draft.modified)
    stops = Stops().of(empty, (), context)
    assert {stop.state for stop in stops if stop.key != "findings"} == {Role.TEXT3}
