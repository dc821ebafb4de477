"""Qt's own words, in Arabic where a journalist meets them."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

MET = {
    "QFileDialog": ("&Look in:", "Files of &type:", "&Open", "File &name:"),
    "QAbstractFileIconProvider": ("Folder", "%1 File"),
    "QCalendarWidget": ("Previous Month", "Next Month"),
    "QWidgetTextControl": ("&Undo", "&Paste", "Select All"),
}


@pytest.mark.parametrize(("context", "words"), MET.items())
def test_what_qt_says_is_said_in_arabic(arabic: QApplication, context: str, words: tuple[str, ...]) -> None:
    assert [word for word in words if QCoreApplication.translate(context, word) == word] == []
