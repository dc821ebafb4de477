"""The house style of a site: a form made from the table of its policies. What is changed holds at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from newsroom.language import words
from newsroom.language.direction import isolate
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.sheets.settings import Setting, SettingsSheet, Value
from newsroom.ui.theme import Role

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom

READER = "second_reader"


@dataclass(frozen=True, slots=True)
class House:
    """The policies of a site, the values that they have, and what keeps some rules or names from holding."""

    site: str
    table: tuple[Setting, ...]
    values: Mapping[str, Value]
    faults: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Choice:
    """A row of the form that is no policy of style."""

    name: str
    default: Value
    choices: tuple[str, ...]
    least: int = 0
    most: int = 0


class PoliciesSheet(SettingsSheet):
    """The form; `change(name, value)` is called as soon as something changes."""

    def __init__(self, parent: QWidget, house: House, lang: str, change: Callable[[str, Value], object]) -> None:
        self._lang = lang
        super().__init__(parent, house.table, house.values, change)
        self.set_title(self.tr("House style of “%1”").replace("%1", isolate(house.site)))
        for place, text in enumerate(house.faults):
            notice = Notice()
            notice.say("warning", Role.WARN, self.tr("Not read"), text)
            self.body.insertWidget(place, notice)

    def words_of(self, setting: Setting) -> tuple[str, str] | None:
        if setting.name == READER:
            help_text = self.tr("Of a text from elsewhere that only its own writer has read.")
            return self.tr("Second reader"), help_text
        code = f"policy.{setting.name}"
        return words.say(code, self._lang), words.say(f"{code}.help", self._lang)

    def choice_of(self, setting: Setting, value: str) -> str:
        if setting.name == READER:
            return {
                "off": self.tr("Not asked for"),
                "warn": self.tr("Said before publishing"),
                "required": self.tr("Stops publishing"),
            }[value]
        code = f"policy.{setting.name}.{value}" if value else "policy.open"
        return words.say(code, self._lang)


def house_of(room: Newsroom, site: str, lang: str) -> House:
    """What is decided for a site; asked of the newsroom in a worker. NotFound."""
    from newsroom.desk import origins, spelling, styling

    room.store.sites.get(site)
    decided = styling.policies(room, site)
    reader = Choice(READER, "warn", tuple(rule.value for rule in origins.SecondReader))
    table: tuple[Setting, ...] = (*styling.table(), reader)
    values: dict[str, Value] = {policy.name: getattr(decided, policy.name) for policy in styling.table()}
    values[READER] = origins.second_reader(room, site).value
    unread: Sequence[tuple[str, Mapping[str, str | int]]] = [(one.code, one.values) for one in styling.faults(room)]
    fault = spelling.fault(room)
    told = [*unread, *(((fault.code, fault.values),) if fault else ())]
    return House(site, table, values, tuple(words.say(code, lang, **values) for code, values in told))


def decide(room: Newsroom, site: str, name: str, value: Value) -> Changes:
    """Keep what was decided."""
    from newsroom.desk import origins, styling

    if name == READER:
        return origins.set_second_reader(room, site, origins.SecondReader(str(value)))
    return styling.decide(room, site, name, value)
