"""A file is the old one or the new one, and a fault of the disk has a sentence."""

import errno
from pathlib import Path

import pytest

from newsroom.domain.errors import WorkstationError
from newsroom.store import files


def test_a_file_is_written_in_a_folder_that_was_not_there(tmp_path: Path) -> None:
    path = tmp_path / "مجلد" / "ملف.bin"
    files.write_atomically(path, b"one")
    files.write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert [found.name for found in path.parent.iterdir()] == ["ملف.bin"]


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_fault_in_the_middle_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "input/output error")

    path = tmp_path / "ملف.bin"
    files.write_atomically(path, b"old")
    monkeypatch.setattr(files.os, step, fail)
    with pytest.raises(WorkstationError, match=r"store\.disk-fault"):
        files.write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["ملف.bin"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "store.disk-full"),
        (errno.EDQUOT, "store.disk-full"),
        (errno.EFBIG, "store.disk-full"),
        (errno.EROFS, "store.read-only"),
        (errno.EACCES, "store.read-only"),
        (errno.ENOTDIR, "store.read-only"),
        (errno.EIO, "store.disk-fault"),
    ],
)
def test_the_sentence_for_a_fault(number: int, code: str) -> None:
    assert files.code_of(OSError(number, "x")) == code


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WorkstationError):
        files.write_atomically(tmp_path / "file" / "x", b"")
