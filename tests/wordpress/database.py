"""A MariaDB of the tests' own: on a socket in a folder, with no account, no network and no promise to keep anything."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import threading
from pathlib import Path
from typing import Any

from tests.processes import Processes, answers, finish

SITE = Path(__file__).with_name("site")
OPTIONS = ("--innodb-log-file-size=16M", "--innodb-flush-log-at-trx-commit=0", "--innodb-use-native-aio=0")
SERVER = "/usr/sbin/mariadbd"
CLEAN = "clean"
LIVE = "wordpress"


class Database:
    """A running MariaDB with its data in `processes.folder/data`, from a copy of `prepared` or new."""

    def __init__(self, processes: Processes, prepared: Path | None = None) -> None:
        self.data = processes.folder / "data"
        self.socket = self.data / "socket"
        self._processes = processes
        as_user = _data(self.data, prepared)
        command = [SERVER, "--no-defaults", f"--datadir={self.data}", f"--socket={self.socket}", *as_user, *OPTIONS]
        command += ["--skip-networking", "--skip-grant-tables", "--character-set-server=utf8mb4"]
        self._server = processes.start(command, {}, "mariadb.log")
        up = processes.until(lambda: answers(socket.AF_UNIX, str(self.socket)), self._server, "mariadb.log")
        if not up:
            raise RuntimeError(f"MariaDB does not start:\n{processes.said('mariadb.log')}")
        self._lock = threading.Lock()
        self._client = subprocess.Popen(
            ["php", "-d", "display_errors=stderr", str(SITE / "query.php")],
            env={**os.environ, "NEWSROOM_WP_SOCKET": str(self.socket)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self.sql(f"CREATE DATABASE IF NOT EXISTS {LIVE} COLLATE utf8mb4_unicode_520_ci")
        self.sql(f"USE {LIVE}")

    def sql(self, query: str, *values: object) -> list[dict[str, Any]]:
        """The rows of a query, `?` standing for values; RuntimeError with MariaDB's words when it refuses."""
        with self._lock:
            assert self._client.stdin
            assert self._client.stdout
            self._client.stdin.write(json.dumps([query, values]) + "\n")
            self._client.stdin.flush()
            answer = json.loads(self._client.stdout.readline() or '{"fault": "the client of MariaDB has ended"}')
        if "fault" in answer:
            raise RuntimeError(f"{answer['fault']}: {query}")
        rows: list[dict[str, Any]] = answer["rows"]
        return rows

    def tables(self, schema: str) -> list[str]:
        """The names of the tables of a database."""
        rows = self.sql("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = ?", schema)
        return [row["name"] for row in rows]

    def keep_as_clean(self) -> None:
        """Remember every table of the site as it is now."""
        self.sql(f"CREATE DATABASE {CLEAN}")
        for table in self.tables(LIVE):
            self.sql(f"CREATE TABLE {CLEAN}.{table} LIKE {LIVE}.{table}")
            self.sql(f"INSERT INTO {CLEAN}.{table} SELECT * FROM {LIVE}.{table}")

    def make_clean(self) -> None:
        """Bring every table back, its counter of ids too."""
        clean = set(self.tables(CLEAN))
        for table in self.tables(LIVE):
            if table not in clean:
                self.sql(f"DROP TABLE {LIVE}.{table}")
        for table in clean:
            self.sql(f"TRUNCATE {LIVE}.{table}")
            self.sql(f"INSERT INTO {LIVE}.{table} SELECT * FROM {CLEAN}.{table}")

    def finish(self) -> None:
        """Shut down in order, so that the data may be copied."""
        self.end()
        finish(self._server)

    def end(self) -> None:
        """Let the second witness go."""
        self._client.communicate()


def _data(folder: Path, prepared: Path | None) -> list[str]:
    """Lay out the data; MariaDB does not run as root, so the option that names another account where needed."""
    as_user = ["--user=nobody"] if os.geteuid() == 0 else []
    if prepared:
        shutil.copytree(prepared, folder)
    else:
        folder.mkdir(mode=0o700)
    if as_user:
        subprocess.run(["chown", "-R", "nobody", str(folder)], check=True)
    if not prepared:
        command = ["mariadb-install-db", "--no-defaults", f"--datadir={folder}", *as_user, *OPTIONS]
        command += ["--auth-root-authentication-method=normal", "--skip-test-db", "--skip-log-error"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"MariaDB's data cannot be made:\n{done.stdout}{done.stderr}")
    return as_user
