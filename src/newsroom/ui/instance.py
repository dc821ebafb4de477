"""One window for a profile: whoever comes second hands its wish to the first and leaves."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

LOCK = "window.lock"
_POSIX = os.name == "posix"
ANSWER_MS = 3000
MOST = 1 << 16  # bytes of a wish


def is_answer(wish: str) -> bool:
    """Whether a wish is what a browser was told on a site's page, and no file."""
    return wish.startswith("newsroom:")


class Instance(QObject):
    """`asked` carries what a later start was to open: files, or what a browser answered; nothing asks for the window
    alone."""

    asked = Signal(list)  # of str

    def __init__(self, profile: Path) -> None:
        super().__init__()
        profile.mkdir(parents=True, exist_ok=True)
        # a short name of its own for each profile: a path may be too long for a socket
        self._name = f"newsroom-{crc32(str(profile.resolve()).encode()):08x}-{os.getuid() if _POSIX else 0}"
        self._lock = QLockFile(str(profile / LOCK))
        self._lock.setStaleLockTime(0)  # a lock whose process is gone is taken over, an old one is not
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Whether no other window has this profile; if so, it is ours from now on."""
        return self._lock.tryLock(0) or self._lock.error() == QLockFile.LockError.PermissionError

    def hand_over(self, wishes: Sequence[str]) -> bool:
        """Ask the first window to come forward and open `wishes`; False when it does not answer."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(ANSWER_MS):
            return False
        socket.write(json.dumps([_whole(wish) for wish in wishes]).encode() + b"\n")
        socket.flush()
        answered = socket.waitForReadyRead(ANSWER_MS)
        socket.disconnectFromServer()
        return answered

    def listen(self) -> None:
        """Answer later starts from now on."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)

    def close(self) -> None:
        """Give the profile free for another window."""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        self._lock.unlock()

    def _answer(self) -> None:
        assert self._server is not None
        socket = self._server.nextPendingConnection()

        def read() -> None:
            if not socket.canReadLine():
                if socket.bytesAvailable() > MOST:
                    socket.abort()
                return
            wishes = _wishes(bytes(socket.readLine().data()))
            socket.write(b"ok\n")
            socket.flush()
            self.asked.emit(wishes)

        socket.readyRead.connect(read)
        socket.disconnected.connect(socket.deleteLater)
        read()


def _whole(wish: str) -> str:
    """A file by its whole path: the first window may stand in another folder."""
    return wish if is_answer(wish) else str(Path(wish).resolve())


def _wishes(line: bytes) -> list[str]:
    try:
        said = json.loads(line)
    except ValueError:
        return []
    return [wish for wish in said if isinstance(wish, str)] if isinstance(said, list) else []
