"""The settings: a form made from the table of what can be set. What is changed holds at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QSpinBox, QWidget

from newsroom.ui import theme
from newsroom.ui.sheets.sheet import Sheet

Value = str | int | bool


class Setting(Protocol):
    """A row of the table of settings."""

    @property
    def name(self) -> str: ...
    @property
    def default(self) -> Value: ...
    @property
    def choices(self) -> tuple[str, ...]: ...
    @property
    def least(self) -> int: ...
    @property
    def most(self) -> int: ...


class SettingsSheet(Sheet):
    """A field for every setting that has words; `change(name, value)` is called as soon as one changes."""

    def __init__(
        self,
        parent: QWidget,
        table: Sequence[Setting],
        values: Mapping[str, Value],
        change: Callable[[str, Value], object],
    ) -> None:
        super().__init__(parent, self.tr("Settings"))
        self._change = change
        self.fields: dict[str, QWidget] = {}
        for setting in table:
            words = self.words_of(setting)
            if words is not None:
                self._add(setting, values.get(setting.name, setting.default), *words)
        self.button(self.tr("Close"), self.dismiss, primary=True)

    def words_of(self, setting: Setting) -> tuple[str, str] | None:
        """The name of a setting and a line of help; None for one that has no field here."""
        return self._words().get(setting.name)

    def _words(self) -> dict[str, tuple[str, str]]:
        """The name of a setting and a line of help; what has none belongs to the window itself."""
        return {
            "language": (
                self.tr("Language of the interface"),
                self.tr("The window changes at once; the text stays as it is."),
            ),
            "theme": (self.tr("Look"), ""),
            "byline": (self.tr("Usual byline"), self.tr("Stands in every new article and can be changed in its card.")),
            "house_name": (
                self.tr("Name of the newsroom"),
                self.tr("An article that is signed with it is pointed out before publishing."),
            ),
            "spelling": (
                self.tr("Spelling"),
                self.tr("Unknown words have a wavy line and stand among the findings."),
            ),
            "names_file": (
                self.tr("File of the newsroom's names"),
                self.tr("A list that the desk shares, a name on each line; spelling lets them pass."),
            ),
            "rules_folder": (
                self.tr("Folder of shared rules"),
                self.tr("Rules of style of the newsroom's own, in files; beside them those in the profile hold."),
            ),
            "hijri": (self.tr("Hijri date beside the day of a schedule"), ""),
            "zoom": (self.tr("Size of the text, per cent"), ""),
            **self._words_of_hand(),
        }

    def _words_of_hand(self) -> dict[str, tuple[str, str]]:
        return {
            "aid_marks": (self.tr("، ؛ ؟ from the Latin keys , ; ?"), ""),
            "aid_quotes": (self.tr("Arabic quotes from the straight one"), ""),
            "aid_dots": (self.tr("… from three dots"), ""),
            "aid_dashes": (self.tr("– from two hyphens between blanks"), ""),
            "aid_foreign": (
                self.tr("Addresses, names and scores kept in their own direction"),
                self.tr("Undo right after an aid gives back what was typed."),
            ),
        }

    def choice_of(self, _setting: Setting, value: str) -> str:
        """A choice of a setting in words."""
        return {
            "ar": "العربية",
            "en": "English",
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }.get(value, value)

    def _add(self, setting: Setting, value: Value, name: str, help_text: str) -> None:
        field = self._field(setting, value, name)
        field.setAccessibleName(name)
        field.setObjectName(setting.name)
        self.fields[setting.name] = field
        if not isinstance(field, QCheckBox):
            label = QLabel(name)
            label.setProperty("kind", "label")
            label.setBuddy(field)
            self.body.addWidget(label)
        self.body.addWidget(field)
        if help_text:
            below = QLabel(theme.lined(help_text, theme.SMALL))
            below.setProperty("kind", "label")
            below.setWordWrap(True)
            self.body.addWidget(below)

    def _field(self, setting: Setting, value: Value, name: str) -> QWidget:
        if isinstance(setting.default, bool):
            box = QCheckBox(name)
            box.setChecked(bool(value))
            box.toggled.connect(lambda on: self._change(setting.name, bool(on)))
            return box
        if setting.choices:
            combo = QComboBox()
            for choice in setting.choices:
                combo.addItem(self.choice_of(setting, choice), choice)
            combo.setCurrentIndex(combo.findData(value))
            combo.activated.connect(lambda _place: self._change(setting.name, str(combo.currentData())))
            return combo
        if isinstance(setting.default, int):
            spin = QSpinBox()
            spin.setRange(setting.least, setting.most)
            spin.setSingleStep(10)
            spin.setValue(int(value))
            spin.setKeyboardTracking(False)
            spin.valueChanged.connect(lambda number: self._change(setting.name, int(number)))
            return spin
        line = QLineEdit(str(value))
        line.editingFinished.connect(lambda: self._change(setting.name, line.text().strip()))
        return line
