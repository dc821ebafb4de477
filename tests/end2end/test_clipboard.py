"""The clipboard of the screen, both ways, with another program at its other end."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.domain.format.test_pasted import FOLDER, expected
from tests.end2end.desktop import Desktop, until

from newsroom.desk import drafting
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article
from newsroom.domain.document import Document, Heading, Paragraph, plain
from newsroom.domain.format import html
from newsroom.domain.format.stored import read_article
from newsroom.store.glance import glance

# A program of its own: it offers what it is given until it is killed, or says what the clipboard holds.
OTHER = """
import json, sys
from PySide6.QtCore import QByteArray, QMimeData, QTimer
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
if sys.argv[1] == "offer":
    data = QMimeData()
    for form, name in json.loads(sys.argv[2]).items():
        data.setData(form, QByteArray(open(name, "rb").read()))
    app.clipboard().setMimeData(data)
    QTimer.singleShot(0, lambda: print("ready", flush=True))
    app.exec()
else:
    def say():
        data = app.clipboard().mimeData()
        print(json.dumps({form: bytes(data.data(form)).decode("utf-8", "replace") for form in data.formats()}))
        app.quit()
    QTimer.singleShot(0, say)
    app.exec()
"""


@pytest.fixture(scope="module")
def desktop():
    with Desktop() as screen:
        yield screen


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    """A profile whose last draft has a headline and no text yet."""
    folder = tmp_path / "غرفة الأخبار"
    room = Newsroom.open(folder)
    draft, _changes = drafting.new(room, Article(headline="لصق من كل مكان"))
    drafting.open(room, draft.id)
    room.close()
    return folder


def offer(desktop: Desktop, **forms: Path) -> subprocess.Popen[bytes]:
    named = json.dumps({f"text/{form}": str(path) for form, path in forms.items()})
    other = desktop.run([sys.executable, "-c", OTHER, "offer", named])
    assert other.stdout is not None
    assert other.stdout.readline() == b"ready\n"
    return other


def body(profile: Path) -> Document:
    seen = glance(profile)
    assert seen is not None, "the database cannot be read"
    return read_article(seen.article).body


@pytest.mark.parametrize(
    ("form", "name"), [("html", "word-footnotes.html"), ("rtf", "rtf-lists.rtf"), ("plain", "pdf-reversed.txt")]
)
def test_what_another_program_offers_comes_in_clean(desktop: Desktop, profile: Path, form: str, name: str) -> None:
    with offer(desktop, **{form: FOLDER / name}) as other:
        try:
            desktop.open(profile)
            desktop.press("ctrl+End", "ctrl+v")
            until(lambda: body(profile) == expected(name)[0], "the paste is in the draft")
            assert desktop.close() == 0
        finally:
            other.kill()


def test_what_is_copied_here_can_be_pasted_elsewhere(desktop: Desktop, profile: Path) -> None:
    room = Newsroom.open(profile)
    text = Document((Heading(2, plain("سوق السمك")), Paragraph(plain("يفتح قبل الفجر."))))
    draft, _changes = drafting.new(room, Article(headline="عنوان", body=text))
    drafting.open(room, draft.id)
    room.close()
    desktop.open(profile)
    desktop.press("ctrl+a", "ctrl+c")
    desktop.settle()
    with desktop.run([sys.executable, "-c", OTHER, "read"]) as other:
        answer, _nothing = other.communicate(timeout=20)
    assert desktop.close() == 0
    forms = json.loads(answer)
    assert html.read(forms["text/html"]) == text
    assert '<p dir="rtl">' in forms["text/html"]
    assert forms["text/plain"] == "سوق السمك\n\nيفتح قبل الفجر."
