"""What can be set, as a table: name, type, default, what is allowed. The form of the settings is made from it.

Standard library only: `glance` reads the settings for the first picture.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

Value = str | int | bool


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set; its type is its default's. `least` and `most` bound a number."""

    name: str
    default: Value
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0

    @property
    def type(self) -> type[Value]:
        """What a value must be."""
        return type(self.default)

    def allows(self, value: object) -> bool:
        """Whether `value` may be kept."""
        if type(value) is not self.type or (self.choices and value not in self.choices):
            return False
        return not isinstance(value, int) or not self.most or self.least <= value <= self.most

    def read(self, stored: str | None) -> Value:
        """The value kept as JSON text; the default for nothing, for damage and for what is allowed no more."""
        try:
            value = self.default if stored is None else json.loads(stored)
        except (ValueError, RecursionError):
            return self.default
        return value if self.allows(value) else self.default


SETTINGS: dict[str, Setting] = {
    setting.name: setting
    for setting in (
        Setting("language", "ar", choices=("ar", "en")),
        Setting("theme", "system", choices=("system", "light", "dark")),
        Setting("byline", ""),
        Setting("house_name", ""),
        Setting("spelling", True),
        Setting("names_file", ""),  # the path of the names that the newsroom shares
        Setting("rules_folder", ""),  # the path of a folder with the newsroom's own packs of rules
        Setting("hijri", True),
        Setting("zoom", 100, least=50, most=300),  # per cent of the text's size
        # what is done for the hand that writes, each of it apart
        Setting("aid_marks", True),
        Setting("aid_quotes", True),
        Setting("aid_dots", True),
        Setting("aid_dashes", True),
        Setting("aid_foreign", True),
        Setting("typewriter", False),
        Setting("xray", False),
        Setting("beside", 0, most=2**53),  # the draft that stands beside the open one
        Setting("geometry", ""),  # the window's place and state, base64
        Setting("splitter", ""),  # the widths of its parts, base64
        Setting("drafts_open", True),
        Setting("team", False),  # whether the list had a colleague's work to show
        Setting("card_open", True),
        Setting("preview_open", False),
        Setting("preview_width", "phone", choices=("phone", "tablet", "desktop")),
    )
}
