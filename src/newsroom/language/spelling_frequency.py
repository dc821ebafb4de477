"""How often Arabic words occur, from a table of fingerprints: 5 MB in memory where the words would take 60.

The table, little-endian: `SHELVES` + 1 numbers of 32 bits, the place of the first fingerprint with these 16 leading
bits; then the fingerprints in order, 64 bits each (the CRC-32 of the word's UTF-8, then its Adler-32); then one byte
for each, the power of ten of the word's occurrences in a milliard words times `STEPS`.
"""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from functools import lru_cache
from pathlib import Path
from zlib import adler32, crc32

STEPS = 25
SHELVES = 1 << 16

_SHELF_BYTES = (SHELVES + 1) * 4
_PRINT_BYTES = 8
_PROCLITICS = (
    "وال", "فال", "بال", "كال", "ولل", "فلل", "وبال", "لل", "ال", "وس", "فس", "ولي", "و", "ف", "ب", "ل", "ك", "س", "أ",
)  # fmt: skip
_REST = 3  # letters that are left without a proclitic
_CLITIC = 1.0


class Frequencies:
    """The table of `packaging/spelling_data.py`; any thread may ask."""

    def __init__(self, data: bytes) -> None:
        count = (len(data) - _SHELF_BYTES) // (_PRINT_BYTES + 1)
        self._shelves = array("I", data[:_SHELF_BYTES])
        self._prints = array("Q", data[_SHELF_BYTES : _SHELF_BYTES + count * _PRINT_BYTES])
        if sys.byteorder != "little":
            self._shelves.byteswap()
            self._prints.byteswap()
        self._powers = data[_SHELF_BYTES + count * _PRINT_BYTES :]
        self.often = lru_cache(maxsize=1 << 16)(self._often)

    @classmethod
    def read(cls, path: Path) -> Frequencies:
        """The table in a file; OSError."""
        return cls(path.read_bytes())

    def written(self, word: str) -> float:
        """The power of ten of the occurrences of just these letters in a milliard words; 0 where there are none."""
        data = word.encode()
        head = crc32(data)
        print_ = head << 32 | adler32(data)
        shelf = head >> 16
        end = self._shelves[shelf + 1]
        place = bisect_left(self._prints, print_, self._shelves[shelf], end)
        return self._powers[place] / STEPS if place < end and self._prints[place] == print_ else 0.0

    def _often(self, word: str) -> float:
        """`written`, or that of the word without its proclitics at a tenth, if that is more: والمحافظة is rare because
        of its و, not because of its spelling."""
        return max(
            self.written(word),
            *(
                self.written(word[len(clitic) :]) - _CLITIC
                for clitic in _PROCLITICS
                if word.startswith(clitic) and len(word) - len(clitic) >= _REST
            ),
            0.0,
        )
