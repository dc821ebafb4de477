"""Pictures are kept once, named by their content, whole or not at all."""

import hashlib
import io
from pathlib import Path

import pytest
from PIL import Image

from newsroom.domain.document import is_media
from newsroom.domain.errors import BadInput, NotFound, WorkstationError
from newsroom.store import files, media
from newsroom.store.media import Size
from newsroom.store.store import Store


def picture(width: int = 2000, height: int = 1000, kind: str = "JPEG") -> bytes:
    target = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).save(target, kind)
    return target.getvalue()


def test_the_same_picture_is_kept_once_under_the_digest_of_its_content(store: Store, tmp_path: Path) -> None:
    reference = store.media.add(picture())
    file = tmp_path / "صورة من الكاميرا.jpg"
    file.write_bytes(picture())
    assert store.media.add(file) == reference
    assert is_media(reference)
    path = store.media.path(reference)
    assert path.parent == store.media.folder
    assert path.stem == hashlib.sha256(path.read_bytes()).hexdigest()
    assert [found.name for found in store.media.folder.iterdir()] == [path.name]
    assert store.media.add(path) == reference


def test_sizes_for_a_site(store: Store) -> None:
    reference = store.media.add(picture())
    full = store.media.path(reference)
    sizes = store.media.renditions(reference)
    assert [(size.width, size.height) for size in sizes] == [(480, 240), (960, 480), (1600, 800), (2000, 1000)]
    assert sizes[-1] == Size(full, 2000, 1000, "image/jpeg")
    for size in sizes:
        with Image.open(size.path) as image:
            assert image.size == (size.width, size.height)
    before = [size.path.stat().st_mtime_ns for size in sizes]
    assert [size.path.stat().st_mtime_ns for size in store.media.renditions(reference)] == before


def test_a_small_picture_comes_as_it_is(store: Store) -> None:
    reference = store.media.add(picture(300, 200, "PNG"))
    assert store.media.renditions(reference) == (Size(store.media.path(reference), 300, 200, "image/png"),)
    assert [size.width for size in store.media.renditions(reference, (200, 100, 100))] == [100, 200, 300]


def test_a_moving_picture_has_one_size(store: Store) -> None:
    target = io.BytesIO()
    frames = [Image.new("RGB", (600, 400), colour) for colour in ("red", "blue")]
    frames[0].save(target, "GIF", save_all=True, append_images=frames[1:])
    assert [size.width for size in store.media.renditions(store.media.add(target.getvalue()))] == [600]


@pytest.mark.parametrize(
    "reference",
    [
        "media:" + "0" * 64 + ".jpg",
        "media:../newsroom.sqlite",
        "media:",
        "../newsroom.sqlite",
        "https://example.org/p.jpg",
        "0" * 64 + ".jpg",
        "",
    ],
)
def test_what_is_not_kept_here(store: Store, reference: str) -> None:
    for call in (store.media.path, store.media.renditions):
        with pytest.raises(NotFound, match=r"store\.picture-missing"):
            call(reference)


def test_a_file_that_cannot_be_taken(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for missing in (tmp_path / "لا شيء.jpg", tmp_path):
        with pytest.raises(BadInput, match=r"store\.picture-unreadable"):
            store.media.add(missing)
    monkeypatch.setattr(media, "MOST_BYTES", 100)
    heavy = tmp_path / "heavy.jpg"
    heavy.write_bytes(picture())
    for source in (heavy, picture()):
        with pytest.raises(BadInput, match=r"store\.picture-too-heavy"):
            store.media.add(source)


def test_a_full_disk_leaves_nothing_half(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(files.os, "fsync", full)
        with pytest.raises(WorkstationError, match=r"store\.disk-full"):
            store.media.add(picture())
    assert list(store.media.folder.iterdir()) == []
    assert store.media.path(store.media.add(picture())).exists()


def test_halves_that_a_crash_left_are_taken_away(store: Store) -> None:
    path = store.media.path(store.media.add(picture()))
    store.media.renditions(f"media:{path.name}")
    halves = [store.media.folder / ".x.part", store.media.folder / "renditions" / ".y.part"]
    for half in halves:
        half.write_bytes(b"half")
    store.media.tidy()
    assert not any(half.exists() for half in halves)
    assert path.exists()
