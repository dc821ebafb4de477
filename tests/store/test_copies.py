"""Copies of a site's pictures: small, harmless, and never more than their room."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image

from newsroom.domain.errors import BadInput, WorkstationError
from newsroom.store import files, pictures
from newsroom.store.copies import Copies

HARBOUR = "https://paper.example/wp-content/uploads/harbour.jpg"


def picture(width: int = 2400, height: int = 1200, kind: str = "JPEG", **saving: object) -> bytes:
    target = io.BytesIO()
    Image.effect_noise((width, height), 40).save(target, kind, **saving)
    return target.getvalue()


@pytest.fixture
def copies(tmp_path: Path) -> Copies:
    return Copies(tmp_path / "cache" / "pictures")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_copy_is_no_wider_than_a_window_shows(copies: Copies, kind: str) -> None:
    assert copies.path(HARBOUR) is None
    assert not copies.use(HARBOUR)
    copies.keep(HARBOUR, picture(kind=kind))
    path = copies.path(HARBOUR)
    assert path is not None
    with Image.open(path) as kept:
        assert kept.size == (1600, 800)
    assert copies.use(HARBOUR)


def test_a_copy_says_nothing_of_camera_and_place(copies: Copies) -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "آلة", 6
    copies.keep(HARBOUR, picture(300, 200, exif=exif))
    path = copies.path(HARBOUR)
    assert path is not None
    with Image.open(path) as kept:
        assert not kept.getexif()
        assert kept.size == (200, 300)  # as the camera was held


@pytest.mark.parametrize("data", [b"", b"<html>404</html>", b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
def test_what_is_no_picture_is_not_kept(copies: Copies, data: bytes) -> None:
    with pytest.raises(BadInput):
        copies.keep(HARBOUR, data)
    assert copies.path(HARBOUR) is None


def test_a_picture_that_would_fill_the_memory_is_not_unpacked(copies: Copies, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MOST_PIXELS", 100)
    with pytest.raises(BadInput):
        copies.keep(HARBOUR, picture(20, 20))


def test_what_was_not_used_for_longest_goes_first(tmp_path: Path) -> None:
    data = picture(200, 200, "PNG")
    most = Copies(tmp_path / "one")
    most.keep("https://paper.example/0.png", data)
    each = sum(path.stat().st_size for path in most.folder.iterdir())
    copies = Copies(tmp_path / "pictures", most=3 * each)
    names = [f"https://paper.example/{number}.png" for number in range(5)]
    for at, name in enumerate(names[:3]):
        copies.keep(name, data)
        path = copies.path(name)
        assert path is not None
        os.utime(path, (at, at))
    copies.use(names[0])
    copies.keep(names[3], data)
    copies.keep(names[4], data)
    assert [copies.path(name) is not None for name in names] == [True, False, False, True, True]


def test_a_full_disk_leaves_what_was_there(copies: Copies, monkeypatch: pytest.MonkeyPatch) -> None:
    copies.keep(HARBOUR, picture(30, 20))

    def full(_old: str, _new: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "replace", full)
    with pytest.raises(WorkstationError):
        copies.keep(HARBOUR, picture(60, 20))
    path = copies.path(HARBOUR)
    assert path is not None
    with Image.open(path) as kept:
        assert kept.size == (30, 20)
