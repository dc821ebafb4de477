"""A change of the folder site is whole or not there, wherever the program dies."""

import errno
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.site.contract import story

from newsroom.domain.errors import NetworkError, NewsroomError, WorkstationError
from newsroom.language.words import say
from newsroom.site.backends.folder import edition, files, index, settings
from newsroom.site.backends.folder.folder import FolderSite
from newsroom.site.site import PostStatus, SiteConfig

NOW = datetime(2026, 1, 28, 1, 24, tzinfo=UTC)


class Died(BaseException):
    """The program was killed here."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for name in ("posts", "media", "tags", "public"):
        (folder / name).mkdir(parents=True)
    (folder / settings.FILE).write_bytes(settings.write(settings.Settings("المكتب المحلي", "test")))
    site = open_(folder)
    made = site.create("first", story("الخبر الأول", sections=("اقتصاد",)))
    site.set_status(made.remote.id, PostStatus.PUBLISHED)
    return folder


def open_(root: Path) -> FolderSite:
    return FolderSite(SiteConfig("المكتب المحلي", "folder", str(root), "رنا"), lambda: NOW)


def pages(root: Path) -> dict[str, bytes]:
    folder = root / "public"
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def die_at(step: int, patch: pytest.MonkeyPatch) -> None:
    """Let the program die at its `step`-th touch of the disk."""
    left = [step]

    def dying(real: Callable[..., object]) -> Callable[..., object]:
        def touch(*args: object, **kwargs: object) -> object:
            left[0] -= 1
            if left[0] < 0:
                raise Died
            return real(*args, **kwargs)

        return touch

    for name in ("replace", "unlink", "write_bytes", "write_text"):
        patch.setattr(Path, name, dying(getattr(Path, name)))
    patch.setattr(files, "_sync", dying(files._sync))
    patch.setattr(index.Index, "commit", dying(index.Index.commit))


@pytest.mark.parametrize("status", [PostStatus.PUBLISHED, PostStatus.DRAFT], ids=["publish", "withdraw"])
def test_a_death_at_any_step_leaves_the_old_site_or_the_new(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, status: PostStatus
) -> None:
    made = open_(root).create("second", story("الخبر الثاني", sections=("اقتصاد",)))
    if status is PostStatus.DRAFT:
        open_(root).set_status(made.remote.id, PostStatus.PUBLISHED)
    shutil.copytree(root, tmp_path / "kept")
    old, ends, finished = pages(root), [], False
    for step in range(1000):
        try:
            with monkeypatch.context() as patch:
                die_at(step, patch)
                open_(root).set_status(made.remote.id, status)
            finished = True
        except Died:
            site = open_(root)  # whoever comes next
        ends.append((pages(root), site.read(made.remote.id).status, [c.entry is None for c in site.changes("")]))
        if finished:
            break
        shutil.rmtree(root)
        shutil.copytree(tmp_path / "kept", root)
    new = ends[-1]
    assert (new[0] == old, new[1]) == (False, status)
    assert all(end == new or (end[0] == old and end[1] is not status) for end in ends)
    came_through = [end == new for end in ends]
    assert came_through == sorted(came_through)  # from one step on there is no way back
    assert came_through.count(True) > 10


def test_a_journal_is_finished_by_the_next_who_comes(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = open_(root)
    made = site.create("second", story("الخبر الثاني", sections=("اقتصاد",), tags=("قطارات",)))

    def die(*_args: object) -> None:
        raise Died

    with monkeypatch.context() as patch:
        patch.setattr(files, "_apply", die)
        with pytest.raises(Died):
            site.set_status(made.remote.id, PostStatus.PUBLISHED)
    assert files.pending(root)
    assert "الخبر الثاني".encode() not in pages(root)["index.html"]
    again = open_(root)
    assert not files.pending(root)
    assert again.read(made.remote.id).status is PostStatus.PUBLISHED
    assert "الخبر الثاني".encode() in pages(root)["index.html"]
    assert [c.entry.headline for c in again.changes("") if c.entry] == ["الخبر الأول", "الخبر الثاني"]
    assert not list((root / files.STAGING).glob("*"))


def test_a_journal_is_finished_as_often_as_it_takes(root: Path) -> None:
    batch = files.Batch(root)
    batch.write("public/new.html", b"new")
    batch.remove("public/index.html")
    batch.commit({"posts": []})
    assert files.finish(root) == {"posts": []}
    assert files.finish(root) == {"posts": []}
    assert (root / "public" / "new.html").read_bytes() == b"new"
    assert not (root / "public" / "index.html").exists()
    files.close(root)
    assert files.finish(root) is None


def test_an_error_in_the_making_changes_nothing(root: Path) -> None:
    before = pages(root)

    def interrupted() -> None:
        with edition.edition(root) as change:
            change.put_tag(7, "قطارات", "قطارات")
            raise Died

    with pytest.raises(Died):
        interrupted()
    assert pages(root) == before
    with index.opened(root) as opened:
        assert opened.tags() == ()


def test_the_lock_is_one_writers_until_he_is_gone(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "PATIENCE", 0.0)
    with files.locked(root):
        with pytest.raises(NetworkError) as fault:
            open_(root).create("third", story())
        assert fault.value.code == "folder.busy"
    assert open_(root).create("third", story()).status is PostStatus.DRAFT


@pytest.mark.parametrize(
    ("number", "fault", "code"),
    [
        (errno.ENOSPC, WorkstationError, "folder.full"),
        (errno.EROFS, WorkstationError, "folder.read-only"),
        (errno.EACCES, WorkstationError, "folder.forbidden"),
        (errno.EIO, NetworkError, "folder.unreachable"),
    ],
)
def test_a_fault_of_the_disk_is_said_and_changes_nothing(
    root: Path, monkeypatch: pytest.MonkeyPatch, number: int, fault: type[NewsroomError], code: str
) -> None:
    site = open_(root)
    made = site.create("second", story("الخبر الثاني", sections=("اقتصاد",)))
    before = pages(root)

    def fail(_path: Path) -> None:
        raise OSError(number, "as the system says it")

    with monkeypatch.context() as patch:
        patch.setattr(files, "_sync", fail)
        with pytest.raises(fault) as caught:
            site.set_status(made.remote.id, PostStatus.PUBLISHED)
    assert (caught.value.code, say(code, "ar", path="م") != code) == (code, True)
    assert pages(root) == before
    assert site.set_status(made.remote.id, PostStatus.PUBLISHED).status is PostStatus.PUBLISHED


def test_an_index_broken_inside_is_made_anew_by_the_next(root: Path) -> None:
    path = root / "index.sqlite"
    held = path.read_bytes()
    path.write_bytes(held[:8192] + b"\xff" * (len(held) - 8192))
    site = open_(root)
    with pytest.raises(NetworkError):  # kept in the outbox and tried again
        list(site.changes(""))
    assert [c.entry.headline for c in site.changes("") if c.entry] == ["الخبر الأول"]
