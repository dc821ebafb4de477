"""Servers of a test run that end with it, also when it is killed."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

PATIENCE = 60.0
ROOM = 512 * 1024 * 1024

# Lives until its standard input ends, which no way of dying of the test run can prevent; the lines are process groups.
_GUARD = """
import os, shutil, signal, sys
for line in list(sys.stdin):
    try:
        os.killpg(int(line), signal.SIGKILL)
    except ProcessLookupError:
        pass
shutil.rmtree(sys.argv[1], ignore_errors=True)
"""


class Processes:
    """Servers and the folder they work in, in memory where there is room; `end()` leaves nothing of either."""

    def __init__(self) -> None:
        memory = Path("/dev/shm")
        roomy = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ROOM
        self.folder = Path(tempfile.mkdtemp(prefix="newsroom-tests-", dir=memory if roomy else None))
        self.folder.chmod(0o711)
        command = [sys.executable, "-I", "-S", "-c", _GUARD, str(self.folder)]
        self._guard = subprocess.Popen(command, stdin=subprocess.PIPE, text=True, process_group=0)
        self._running: list[subprocess.Popen[bytes]] = []

    def start(
        self, command: Sequence[str], environment: Mapping[str, str], log: str, told: str = os.devnull
    ) -> subprocess.Popen[bytes]:
        """Start a server in a process group of its own. It reads the file `told`; what it says goes to the file `log`;
        both are names in the folder."""
        with (self.folder / log).open("ab") as output, (self.folder / told).open("rb") as told_to_it:
            process = subprocess.Popen(
                command,
                env={**os.environ, **environment},
                cwd=self.folder,
                stdin=told_to_it,
                stdout=output,
                stderr=output,
                process_group=0,
            )
        assert self._guard.stdin
        self._guard.stdin.write(f"{process.pid}\n")
        self._guard.stdin.flush()
        self._running.append(process)
        return process

    def until(self, ready: Callable[[], bool], process: subprocess.Popen[bytes], log: str) -> bool:
        """Wait until a server is ready; False when it ended before. RuntimeError when it takes too long."""
        end = time.monotonic() + PATIENCE
        while not ready():
            if process.poll() is not None:
                return False
            if time.monotonic() > end:
                raise RuntimeError(f"{process.args!r} does not become ready:\n{self.said(log)}")
            time.sleep(0.01)
        return True

    def said(self, log: str) -> str:
        """The end of a server's log."""
        return (self.folder / log).read_text(encoding="utf-8", errors="replace")[-4000:]

    def end(self) -> None:
        """End all servers at once, and remove the folder."""
        self._guard.communicate()
        for process in self._running:
            process.wait()


def finish(process: subprocess.Popen[bytes]) -> None:
    """Let a server shut down in order."""
    process.send_signal(signal.SIGTERM)
    process.wait(PATIENCE)


def free_port() -> int:
    """A port of the loopback that nobody listens on just now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def answers(family: socket.AddressFamily, address: tuple[str, int] | str) -> bool:
    """Whether somebody listens there."""
    with socket.socket(family) as probe:
        return probe.connect_ex(address) == 0
