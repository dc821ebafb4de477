"""hunspell, from the library inside chunspell's wheel.

chunspell's own binding keeps Python's lock while it works: a second and a half to load the Arabic dictionary, half a
second for some suggestions, and nobody's key would be heard meanwhile. Where the wheel carries hunspell as a library of
its own (Linux and macOS) it is called beside the binding, through hunspell's C interface, which frees the lock.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol


class Engine(Protocol):
    """What spelling needs of a dictionary; any thread may call."""

    def spell(self, word: str) -> bool:
        """Whether the dictionary accepts the word."""
        ...

    def suggest(self, word: str) -> Sequence[str]:
        """Words that may have been meant, best first; up to a second."""
        ...


def package() -> Path | None:
    """Where chunspell is installed; None where it is not."""
    spec = find_spec("hunspell")
    places = spec.submodule_search_locations if spec else None
    return Path(next(iter(places))) if places else None


def load(folder: Path, name: str) -> Engine:
    """The dictionary `name` (``.aff`` and ``.dic``) of a folder. ImportError without chunspell, OSError without it."""
    home = package()
    if home is None:
        raise ImportError("hunspell")
    for suffix in (".aff", ".dic"):
        if not (folder / (name + suffix)).is_file():
            raise FileNotFoundError(folder / (name + suffix))
    library = next(iter(sorted(home.glob("libhunspell-*"))), None)
    return Library(library, folder, name) if library else Binding(folder, name)


def load_english() -> Engine:
    """The English dictionary that comes with chunspell; ImportError without chunspell."""
    home = package()
    if home is None:
        raise ImportError("hunspell")
    return load(home / "dictionaries", "en_US")


class Binding:
    """chunspell as it is."""

    def __init__(self, folder: Path, name: str) -> None:
        from hunspell import Hunspell

        self._hunspell = Hunspell(name, hunspell_data_dir=str(folder), system_encoding="UTF-8")
        self._alone = threading.Lock()

    def spell(self, word: str) -> bool:
        with self._alone:
            return bool(self._hunspell.spell(word))

    def suggest(self, word: str) -> Sequence[str]:
        with self._alone:
            return tuple(self._hunspell.suggest(word))


class Library:
    """hunspell's C interface, which lets other threads run."""

    def __init__(self, library: Path, folder: Path, name: str) -> None:
        self._c = ctypes.CDLL(str(library))
        self._c.Hunspell_create.restype = ctypes.c_void_p
        self._c.Hunspell_create.argtypes = [ctypes.c_char_p, ctypes.c_char_p]
        self._c.Hunspell_get_dic_encoding.restype = ctypes.c_char_p
        self._c.Hunspell_get_dic_encoding.argtypes = [ctypes.c_void_p]
        self._c.Hunspell_spell.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
        list_ = ctypes.POINTER(ctypes.POINTER(ctypes.c_char_p))
        self._c.Hunspell_suggest.argtypes = [ctypes.c_void_p, list_, ctypes.c_char_p]
        self._c.Hunspell_free_list.argtypes = [ctypes.c_void_p, list_, ctypes.c_int]
        self._c.Hunspell_free_list.restype = None
        self._c.Hunspell_destroy.argtypes = [ctypes.c_void_p]
        self._c.Hunspell_destroy.restype = None
        path = str(folder / name)
        self._held = self._c.Hunspell_create(f"{path}.aff".encode(), f"{path}.dic".encode())
        self._encoding = self._c.Hunspell_get_dic_encoding(self._held).decode("ascii")
        self._alone = threading.Lock()

    def spell(self, word: str) -> bool:
        with self._alone:
            return bool(self._c.Hunspell_spell(self._held, word.encode(self._encoding, "replace")))

    def suggest(self, word: str) -> Sequence[str]:
        rows = ctypes.POINTER(ctypes.c_char_p)()
        with self._alone:
            count = self._c.Hunspell_suggest(self._held, ctypes.byref(rows), word.encode(self._encoding, "replace"))
            found = tuple((rows[place] or b"").decode(self._encoding, "replace") for place in range(count))
            self._c.Hunspell_free_list(self._held, ctypes.byref(rows), count)
        return found

    def __del__(self) -> None:
        if held := self.__dict__.pop("_held", None):
            self._c.Hunspell_destroy(held)
