"""WordPress' own files, out of the packages of three Debians.

Nothing is installed: apt reads its lists into a folder of ours, checks the archive's signatures as always, and the
packages are unpacked side by side.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SUITES = {"6.1": "bookworm", "6.8": "trixie", "7.1": "sid"}
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "newsroom-tests"
KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")
SOURCES = Path("/etc/apt")
NEEDED = {
    "apt-get": "apt",
    "dpkg-deb": "dpkg",
    "php": "php-cli",
    "mariadbd": "mariadb-server-core",
    "my_print_defaults": "mariadb-client-core",
}


class NoWordPress(Exception):
    """A real WordPress cannot be brought up on this machine, and why."""


@contextmanager
def locked(version: str) -> Iterator[Path]:
    """The cache's folder for a version, while no other run of the tests may use it."""
    import fcntl  # not everywhere where the other tests run

    folder = CACHE / version
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield folder


def require_tools() -> None:
    """Say what this machine lacks, before anything is tried."""
    paths = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin"])
    missing = [package for tool, package in NEEDED.items() if not shutil.which(tool, path=paths)]
    if {"apt", "dpkg"} & set(missing):
        reason = "This is no Debian: a WordPress to test against is made of Debian's packages"
    elif missing:
        reason = f"Debian packages are missing here ({', '.join(missing)}); packaging/dev.py test installs them"
    elif not KEYRING.exists():
        reason = f"{KEYRING} is missing, so Debian's signatures cannot be checked; it is in debian-archive-keyring"
    else:
        return
    raise NoWordPress(f"{reason}. Nothing was tested against WordPress.")


def mirror(sources: Path = SOURCES) -> str:
    """The Debian archive that this machine is set to use, without a slash at its end."""
    for file in (sources / "sources.list", *sorted((sources / "sources.list.d").glob("*"))):
        if file.suffix in {".list", ".sources"} and file.is_file():
            text = file.read_text(encoding="utf-8")
            if found := re.search(r"^(?:URIs:|deb(?:\s+\[.*?\])?)\s.*?(\S+/debian)/?(?:\s|$)", text, re.MULTILINE):
                return found[1]
    return "http://deb.debian.org/debian"


def files(version: str, folder: Path) -> Path:
    """WordPress' files of that version as one tree under `folder`, fetched unless they are there; their root."""
    root = folder / "files"
    if not root.exists():
        scratch = folder / "scratch"
        shutil.rmtree(scratch, ignore_errors=True)
        _fetch(SUITES[version], scratch)
        for package in sorted(scratch.glob("*.deb")):
            _run(["dpkg-deb", "-x", str(package), str(scratch / "files")], scratch)
        site = scratch / "files" / "usr/share/wordpress"
        (site / "wp-config.php").unlink(missing_ok=True)
        (site / "wp-config.php").write_text("<?php require getenv('NEWSROOM_WP_CONFIG');\n", encoding="utf-8")
        (scratch / "files").rename(root)
        shutil.rmtree(scratch)
    return root / "usr/share/wordpress"


def theme(name: str, folder: Path, version: str = "6.1") -> Path:
    """A theme that a version of WordPress was packed with, as one tree under `folder`, fetched unless it is there."""
    root = folder / f"theme-{name}"
    if not root.exists():
        scratch = folder / f"scratch-{name}"
        shutil.rmtree(scratch, ignore_errors=True)
        options = _lists(SUITES[version], scratch)
        _run(["apt-get", *options, "-q", "download", f"wordpress-theme-{name}"], scratch)
        [package] = scratch.glob("*.deb")
        _run(["dpkg-deb", "-x", str(package), str(scratch / "files")], scratch)
        (scratch / "files/usr/share/wordpress/wp-content/themes" / name).rename(root)
        shutil.rmtree(scratch)
    return root


def _lists(suite: str, folder: Path) -> list[str]:
    """Read what a suite has into a folder of ours; the options that let apt use it."""
    (folder / "lists/partial").mkdir(parents=True)
    source = f"deb [signed-by={KEYRING}] {mirror()} {suite} main\n"
    (folder / "sources.list").write_text(source, encoding="utf-8")
    settings = {
        "Dir::State::Lists": folder / "lists",
        "Dir::Etc::SourceList": folder / "sources.list",
        "Dir::Etc::SourceParts": "/dev/null",
        "Dir::Cache": folder,
        "APT::Sandbox::User": "",
        "APT::Update::Error-Mode": "any",
        "Acquire::Languages": "none",
    }
    options = [f"-o{name}={value}" for name, value in settings.items()]
    _run(["apt-get", *options, "-q", "update"], folder)
    return options


def _fetch(suite: str, folder: Path) -> None:
    """Download WordPress, the parts that Debian keeps in packages of their own, its theme and its languages."""
    options = _lists(suite, folder)
    said = _run(["apt-cache", *options, "show", "--no-all-versions", "wordpress"], folder)
    wanted = " ".join(line for line in said.splitlines() if line.startswith(("Depends:", "Recommends:")))
    parts = set(re.findall(r"\b(?:libjs|libphp)-[a-z-]+|\bphp-getid3|\bwordpress-theme-\w+", wanted))
    _run(["apt-get", *options, "-q", "download", "wordpress", "wordpress-l10n", *sorted(parts)], folder)


def _run(command: list[str], folder: Path) -> str:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        faults = [line for line in done.stderr.splitlines() if line.startswith(("E:", "Err"))] or [done.stderr.strip()]
        shown = " ".join([command[0], *(word for word in command[1:] if not word.startswith("-"))])
        raise NoWordPress(
            f"WordPress could not be fetched: {shown}: {faults[0].rstrip('. ')}. Nothing was tested against WordPress."
        )
    return done.stdout
