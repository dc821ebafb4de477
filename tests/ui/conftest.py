"""What all tests of the window share: the words in Arabic, the look, and the watch on what a test leaves behind."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom.desk import sites
from newsroom.desk.newsroom import Newsroom
from newsroom.store.sites import StoredSite
from newsroom.ui import theme

from .desk import PAPER, Desk

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

I18N = Path(__file__).parents[2] / "resources" / "i18n"
LRELEASE = Path(__file__).parents[2] / ".venv" / "bin" / "pyside6-lrelease"


@pytest.fixture(scope="session", autouse=True)
def _words() -> None:
    """Compile the words when a source is newer than what was made of it."""
    for lang in ("ar", "en"):
        sources = sorted(I18N.glob(f"*_{lang}.ts"))
        made = I18N / f"newsroom_{lang}.qm"
        if not made.exists() or made.stat().st_mtime < max(source.stat().st_mtime for source in sources):
            fresh = made.with_suffix(f".{os.getpid()}")  # an open window has the old file mapped
            subprocess.run([LRELEASE, "-silent", *sources, "-qm", fresh], check=True)
            fresh.replace(made)


@pytest.fixture(autouse=True)
def _left_behind(qapp: QApplication) -> Iterator[None]:
    """A test that leaves a window, a thread or a running clock behind fails."""
    threads = set(threading.enumerate())
    windows = {id(widget) for widget in qapp.topLevelWidgets() if widget.isVisible()}
    yield
    _sweep(qapp)
    open_windows = [w for w in qapp.topLevelWidgets() if w.isVisible() and id(w) not in windows]
    assert not open_windows, f"windows left open: {open_windows}"
    running = [thread.name for thread in threading.enumerate() if thread not in threads and thread.is_alive()]
    assert not running, f"threads left running: {running}"
    gc.collect()
    _sweep(qapp)
    clocks = [timer for timer in gc.get_objects() if isinstance(timer, QTimer) and _ticks(timer)]
    assert not clocks, f"clocks left running: {[(clock, clock.parent()) for clock in clocks]}"


@pytest.fixture
def arabic(qapp: QApplication) -> Iterator[QApplication]:
    """The application in Arabic, in the light look; afterwards as it was."""
    from newsroom.ui import tongue

    before = qapp.layoutDirection(), QLocale(), qapp.palette(), qapp.font(), qapp.styleSheet()
    tongue.speak(qapp, "ar")
    theme.dress(qapp, "light")
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    direction, locale, palette, font, sheet = before
    qapp.setLayoutDirection(direction)
    QLocale.setDefault(locale)
    qapp.setPalette(palette)
    qapp.setFont(font)
    qapp.setStyleSheet(sheet)


def _sweep(app: QApplication) -> None:
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()


def _ticks(timer: QTimer) -> bool:
    try:
        return timer.isActive()
    except RuntimeError:  # the C++ half is gone already
        return False


@pytest.fixture(scope="session")
def _furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile as a first start makes it; copied for each test that needs one."""
    from newsroom.desk.newsroom import Newsroom

    profile = tmp_path_factory.mktemp("furnished") / "profile"
    Newsroom.open(profile).close()
    return profile


@pytest.fixture
def profile(_furnished: Path, tmp_path: Path) -> Path:
    """A profile of the test's own."""
    made = tmp_path / "ملف شخصي"
    shutil.copytree(_furnished, made)
    return made


@pytest.fixture
def desk_window(profile: Path, arabic: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    """A window on a furnished profile, closed at the end."""
    made = Desk(profile, qtbot)
    yield made
    made.close()


@pytest.fixture
def colleague(_furnished: Path, tmp_path: Path, profile: Path) -> Iterator[Newsroom]:
    """A journalist's workstation that writes for the folder of the editor's."""
    opened = Newsroom.open(Path(shutil.copytree(_furnished, tmp_path / "زميلة")))
    sites.add(opened, StoredSite(PAPER, "folder", str(profile / "site"), "ليلى", "journalist"))
    sites.make_default(opened, PAPER)
    yield opened
    opened.close()
