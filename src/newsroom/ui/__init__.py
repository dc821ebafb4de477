"""The window: Qt, and nothing but Qt.

PySide6 reads the source of every module that is imported after it, looking for its own name, so as to serve
``from __feature__ import …``. This program does not use that, and pays for it with a quarter of a second and 20 MB of
source lines; so every module is taken as one that does not ask.
"""

from __future__ import annotations

import sys

import PySide6.QtCore  # noqa: F401 - what is switched off below comes with it


def _asks_for_no_feature(_module: object) -> bool:
    return False


if (_feature := sys.modules.get("shibokensupport.feature")) is not None and hasattr(_feature, "_mod_uses_pyside"):
    setattr(_feature, "_mod_uses_pyside", _asks_for_no_feature)  # noqa: B010 - a private name that mypy cannot know
