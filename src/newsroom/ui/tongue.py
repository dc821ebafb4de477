"""The language of the interface: its words, Qt's own words, its direction and its figures."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from newsroom.resources import resource

# The locale of the Emirates has the months that all Arab newsrooms read, and the digits of the look.
LOCALES = {"ar": "ar_AE", "en": "en_GB"}
_NAME = "translator"


def speak(app: QApplication, lang: str) -> None:
    """Speak `lang` (``ar`` or ``en``) from now on; windows that stand already keep their words."""
    for old in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(old)
        old.setParent(None)
        old.deleteLater()
    locale = QLocale(LOCALES[lang])
    QLocale.setDefault(locale)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if lang == "ar" else Qt.LayoutDirection.LeftToRight)
    qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{lang}", qt_words), (f"newsroom_{lang}", str(resource("i18n")))):
        made = QTranslator(app)
        made.setObjectName(_NAME)
        if made.load(name, folder):
            app.installTranslator(made)
        else:
            made.deleteLater()
