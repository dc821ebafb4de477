"""A real WordPress for tests: a version of Debian's, in Arabic, with a database, accounts and an address of its own.

The first time on a machine its files are fetched and the site is installed; what comes of that is kept in the user's
cache (`debian.CACHE`), and every later run starts from a copy. Whatever a run leaves goes with it, also when it is
killed.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import socket
import subprocess
import urllib.request
from pathlib import Path
from typing import Any

from tests.processes import Processes, answers, free_port
from tests.wordpress import debian
from tests.wordpress.database import SERVER, SITE, Database

WORKERS = 4
LIMITS = ("upload_max_filesize=64M", "post_max_size=64M", "memory_limit=512M", "display_errors=stderr", "log_errors=0")
USERS = ("desk", "editor", "author", "contributor")


class WordPress:
    """A running site; `url` has no slash at its end. `debian.NoWordPress` where this machine cannot have one."""

    def __init__(self, version: str) -> None:
        debian.require_tools()
        self.processes = Processes()
        try:
            with debian.locked(version) as cache:
                self.files = debian.files(version, cache)
                prepared = _prepared(self.files, cache)
                self._passwords: dict[str, str] = json.loads((prepared / "passwords.json").read_text("utf-8"))
                self.database = Database(self.processes, prepared / "data")
            self.content = _content(self.processes.folder, self.files)
            self.url = _serve(self.processes, self.files, self.database)
        except BaseException:
            self.processes.end()
            raise
        self.version = re.findall(r"wp_version = '([\d.]+)", (self.files / "wp-includes/version.php").read_text())[0]

    def password(self, user: str) -> str:
        """The application password of one of `USERS`, for REST."""
        return self._passwords[user]

    def login_password(self, user: str) -> str:
        """The password of one of `USERS` in a browser."""
        return f"{user}-password"

    def sql(self, query: str, *values: object) -> list[dict[str, Any]]:
        """Ask the database itself: a second witness of what the site holds. `?` in the query stands for values."""
        return self.database.sql(query, *values)

    def php(self, code: str) -> Any:
        """Run PHP inside the site, as nobody; what it returns, through JSON. RuntimeError with its words."""
        return json.loads(
            _php("run.php", _environment(self.processes.folder, self.files, self.database, self.url), code)
        )

    def reset(self) -> None:
        """Back to the site without an article: tables, ids, uploads, plug-ins and cron. Passwords stay good."""
        self.database.make_clean()
        self.cron(False)
        for folder in ("uploads", "mu-plugins"):
            shutil.rmtree(self.content / folder)
            (self.content / folder).mkdir()

    def fill(self, count: int) -> None:
        """Publish so many made-up articles at once, an hour apart, the newest an hour old; with sections and tags."""
        self.php(f"$count = {count};\n" + (SITE / "fill.php").read_text(encoding="utf-8").removeprefix("<?php"))

    def plugin(self, code: str) -> None:
        """Let the site load PHP code with every request, until it is reset: what a real site's plug-ins do."""
        name = hashlib.sha256(code.encode()).hexdigest()[:16]
        (self.content / "mu-plugins" / f"{name}.php").write_text(f"<?php\n{code}\n", encoding="utf-8")

    def cron(self, on: bool) -> None:
        """Whether a visit makes the site do what is due, such as publishing what was planned; off at first."""
        if on:
            (self.content / "cron-on").touch()
        else:
            (self.content / "cron-on").unlink(missing_ok=True)

    def end(self) -> None:
        """Take everything down."""
        self.database.end()
        self.processes.end()


def _prepared(files: Path, cache: Path) -> Path:
    """The installed site's database and passwords in the cache, made anew when what they are made of has changed."""
    parts = [*sorted(SITE.glob("*.php")), Path(__file__), Path(__file__).with_name("database.py")]
    made_of = hashlib.sha256(b"".join(part.read_bytes() for part in parts))
    made_of.update(subprocess.run([SERVER, "--version"], capture_output=True, check=True).stdout)
    made_of.update((files / "wp-includes/version.php").read_bytes())
    prepared = cache / f"site-{made_of.hexdigest()[:16]}"
    if not prepared.exists():
        for old in cache.glob("site-*"):
            shutil.rmtree(old)
        _install(files, prepared)
    return prepared


def _install(files: Path, prepared: Path) -> None:
    processes = Processes()
    try:
        database = Database(processes)
        _content(processes.folder, files)
        passwords = _php("install.php", _environment(processes.folder, files, database, "http://127.0.0.1:9"))
        urllib.request.urlopen(_serve(processes, files, database)).close()  # the first visit leaves its own traces
        database.keep_as_clean()
        database.finish()
        making = prepared.with_name("making")
        shutil.rmtree(making, ignore_errors=True)
        shutil.copytree(database.data, making / "data")
        (making / "passwords.json").write_text(passwords, encoding="utf-8")
        making.rename(prepared)
    finally:
        processes.end()


def _content(folder: Path, files: Path) -> Path:
    """The site's root in `folder`: WordPress' own files as links, and a place for what is uploaded; its wp-content."""
    site = folder / "site"
    content = site / "wp-content"
    content.mkdir(parents=True)
    for entry in files.iterdir():
        if entry.name != "wp-content":
            (site / entry.name).symlink_to(entry)
    for name in ("languages", "plugins", "themes"):
        (content / name).symlink_to(files / "wp-content" / name)
    for name in ("uploads", "mu-plugins"):
        (content / name).mkdir()
    return content


def _serve(processes: Processes, files: Path, database: Database) -> str:
    """Start PHP's own web server on a free port; the site's address."""
    while True:
        port = free_port()
        url = f"http://127.0.0.1:{port}"
        command = ["php", "-d", "opcache.enable_cli=1", *(word for limit in LIMITS for word in ("-d", limit))]
        command += ["-S", f"127.0.0.1:{port}", "-t", str(processes.folder / "site"), str(SITE / "router.php")]
        environment = _environment(processes.folder, files, database, url)
        server = processes.start(command, {**environment, "PHP_CLI_SERVER_WORKERS": str(WORKERS)}, "php.log")
        if processes.until(lambda: answers(socket.AF_INET, ("127.0.0.1", port)), server, "php.log"):  # noqa: B023
            return url
        if "Address already in use" not in processes.said("php.log"):
            raise RuntimeError(f"PHP does not start:\n{processes.said('php.log')}")


def _environment(folder: Path, files: Path, database: Database, url: str) -> dict[str, str]:
    """What site/config.php reads."""
    return {
        "NEWSROOM_WP_CONFIG": str(SITE / "config.php"),
        "NEWSROOM_WP_SOCKET": str(database.socket),
        "NEWSROOM_WP_CONTENT": str(folder / "site" / "wp-content"),
        "NEWSROOM_WP_FILES": str(files),
        "NEWSROOM_WP_HOST": url.removeprefix("http://"),
    }


def _php(script: str, environment: dict[str, str], code: str = "") -> str:
    limits = [word for limit in LIMITS for word in ("-d", limit)]
    done = subprocess.run(
        ["php", *limits, str(SITE / script)],
        env={**os.environ, **environment},
        input=code,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{script} failed:\n{done.stderr}{done.stdout}")
    return done.stdout
