"""A profile opens anywhere it can be written, folds anew when folding has changed, and loads only what it needs."""

import subprocess
import sys
from pathlib import Path

import pytest

from newsroom.domain.article import ArchiveEntry, Article
from newsroom.domain.errors import StoreBusy, WorkstationError
from newsroom.store import store as module
from newsroom.store.layout import BACKUPS, DATABASE, MEDIA
from newsroom.store.store import Store

AGAIN = """
import sys
from pathlib import Path
from newsroom.store.store import Store
store = Store.open(Path(sys.argv[1]))
store.drafts.rows()
store.close()
print([name for name in ("alembic", "PIL", "keyring") if name in sys.modules])
"""


def test_a_profile_on_a_path_with_blanks_and_arabic_letters(store: Store, profile: Path) -> None:
    assert " " in str(profile)
    assert (profile / DATABASE).exists()
    assert store.profile == profile
    assert store.media.folder == profile / MEDIA


@pytest.mark.parametrize("name", ["100% & more?#.d", "a'b\"c", "%20", "😀 ملف"])
def test_a_profile_on_a_path_that_looks_like_something_else(tmp_path: Path, name: str) -> None:
    for _ in range(2):
        store = Store.open(tmp_path / name)
        store.close()
    assert (tmp_path / name / DATABASE).exists()


def test_a_profile_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for place in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(WorkstationError, match=r"store\.read-only"):
            Store.open(place)


def test_closing_gives_the_profile_free_and_leaves_one_file(store: Store, profile: Path) -> None:
    with pytest.raises(StoreBusy):
        Store.open(profile)
    store.close()
    store.close()
    assert not list(profile.glob(f"{DATABASE}-*"))
    assert not (profile / BACKUPS).exists()
    Store.open(profile).close()


def test_words_are_folded_anew_when_folding_has_changed(
    store: Store, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.drafts.add(Article(headline="عنوان"), "x")
    store.archive.put([ArchiveEntry("x", "1", "https://x/1", "عنوان")])
    store.close()
    folded = []
    for kept in (module.Drafts, module.Archive):
        original = kept.fold_again
        monkeypatch.setattr(kept, "fold_again", lambda self, of=kept, real=original: (folded.append(of), real(self)))
    monkeypatch.setattr(module, "FOLD_VERSION", 10_000)
    for _ in range(2):
        again = Store.open(profile)
        assert again.drafts.count("عنوان") == 1
        assert len(again.archive.search("عنوان")) == 1
        again.close()
    assert folded == [module.Drafts, module.Archive]


def test_a_second_start_loads_no_migrations_pictures_or_passwords(store: Store, profile: Path) -> None:
    store.close()
    done = subprocess.run([sys.executable, "-c", AGAIN, str(profile)], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
