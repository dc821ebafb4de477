"""The language of the interface: its words, Qt's own words, its direction, its figures and its second calendar."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from newsroom.resources import resource

# The locale of the Emirates has the months that all Arab newsrooms read, and the digits of the look.
LOCALES = {"ar": "ar_AE", "en": "en_GB"}
_NAME, _HIJRI = "translator", "hijri"


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


def set_hijri(app: QApplication, shown: bool) -> None:
    """Whether the Hijri day stands below a day that is chosen; what is shown later follows it."""
    app.setProperty(_HIJRI, shown)


def shows_hijri() -> bool:
    """What was set last; shown where nothing was set."""
    app = QApplication.instance()
    return app is None or app.property(_HIJRI) is not False
