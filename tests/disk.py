"""A disk that fails where it is told to: beneath SQLite, in the functions by which it writes.

SQLite reaches the disk through a table of functions. A copy of that table is made its default here, with each write,
cut and flush counted, and from a given one on refused, until the disk is whole again. All else is SQLite's own.
"""

from __future__ import annotations

import _sqlite3
import ctypes
from enum import IntEnum
from types import TracebackType
from typing import Any, Self

_SQLITE = ctypes.CDLL(_sqlite3.__file__)  # brings the very library that Python uses
_FILE, _INT, _LONG, _BYTES = ctypes.c_void_p, ctypes.c_int, ctypes.c_int64, ctypes.c_void_p
_NAME = ctypes.c_void_p  # SQLite keeps the very pointer, so that no copy may be handed on
_OPEN = ctypes.CFUNCTYPE(_INT, ctypes.c_void_p, _NAME, _FILE, _INT, ctypes.c_void_p)
_WRITE = ctypes.CFUNCTYPE(_INT, _FILE, _BYTES, _INT, _LONG)
_TRUNCATE = ctypes.CFUNCTYPE(_INT, _FILE, _LONG)
_SYNC = ctypes.CFUNCTYPE(_INT, _FILE, _INT)


class _Methods(ctypes.Structure):
    """`sqlite3_io_methods`, as far as it is touched; the rest is copied as it stands."""

    _fields_ = (
        ("version", _INT),
        ("close", ctypes.c_void_p),
        ("read", ctypes.c_void_p),
        ("write", ctypes.c_void_p),
        ("truncate", ctypes.c_void_p),
        ("sync", ctypes.c_void_p),
        ("rest", ctypes.c_void_p * 13),
    )


class _Vfs(ctypes.Structure):
    """`sqlite3_vfs`, likewise."""

    _fields_ = (
        ("version", _INT),
        ("file_size", _INT),
        ("path_size", _INT),
        ("next", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        ("open", ctypes.c_void_p),
        ("rest", ctypes.c_void_p * 15),
    )


_SQLITE.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
_SQLITE.sqlite3_vfs_find.argtypes = (ctypes.c_char_p,)
_SQLITE.sqlite3_vfs_register.argtypes = (ctypes.POINTER(_Vfs), _INT)
_SQLITE.sqlite3_vfs_unregister.argtypes = (ctypes.POINTER(_Vfs),)


class Fault(IntEnum):
    """What a refused write answers; the numbers are SQLite's."""

    FULL = 13
    READ_ONLY = 8
    IO = 10 | (3 << 8)


class Disk:
    """The disk of this process, for databases opened while it is entered."""

    def __init__(self) -> None:
        self.writes = 0
        self._from, self._fault = 0, Fault.IO
        self._tables: dict[int, tuple[_Methods, tuple[Any, ...]]] = {}  # by the address of the table that each replaces
        self._own = _SQLITE.sqlite3_vfs_find(None)
        self._open = _OPEN(self._opened)
        self._vfs = _Vfs.from_buffer_copy(self._own.contents)
        self._vfs.name, self._vfs.next = b"failing", None
        self._vfs.open = ctypes.cast(self._open, ctypes.c_void_p).value

    def __enter__(self) -> Self:
        _SQLITE.sqlite3_vfs_register(ctypes.byref(self._vfs), 1)
        return self

    def __exit__(self, *_fault: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.heal()
        _SQLITE.sqlite3_vfs_unregister(ctypes.byref(self._vfs))
        _SQLITE.sqlite3_vfs_register(self._own, 1)

    def fail(self, number: int, fault: Fault) -> None:
        """Refuse the write of that number, counted from now on, and every one after it."""
        self._from, self._fault = self.writes + number, fault

    def heal(self) -> None:
        """Refuse nothing any more."""
        self._from = 0

    @property
    def failed(self) -> bool:
        """Whether a write has been refused since `fail`."""
        return 0 < self._from <= self.writes

    def _refuses(self) -> bool:
        self.writes += 1
        return self.failed

    def _opened(self, _vfs: int, name: int | None, file: int, flags: int, out: int | None) -> int:
        code: int = _OPEN(self._own.contents.open)(ctypes.addressof(self._own.contents), name, file, flags, out)
        place = ctypes.c_void_p.from_address(file)
        if code == 0 and place.value:
            place.value = ctypes.addressof(self._table(place.value))
        return code

    def _table(self, address: int) -> _Methods:
        if address not in self._tables:
            made = _Methods.from_buffer_copy(_Methods.from_address(address))
            watched = tuple(
                self._watched(kind, getattr(made, name))
                for name, kind in (("write", _WRITE), ("truncate", _TRUNCATE), ("sync", _SYNC))
            )
            for name, call in zip(("write", "truncate", "sync"), watched, strict=True):
                setattr(made, name, ctypes.cast(call, ctypes.c_void_p).value)
            self._tables[address] = made, watched
        return self._tables[address][0]

    def _watched(self, kind: Any, address: int) -> Any:
        real = kind(address)

        def call(*arguments: Any) -> int:
            return int(self._fault) if self._refuses() else real(*arguments)

        return kind(call)
