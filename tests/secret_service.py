"""A real keyring for tests: GNOME's, on a message bus of its own, with nothing of the user's in it."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

import keyring
import pytest
import secretstorage
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from keyring.backends import SecretService as Backend
from tests.processes import Processes, answers

TOOLS = ("dbus-daemon", "gnome-keyring-daemon")
NAME = "org.freedesktop.secrets"
BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")


class SecretService:
    """A running keyring, open; `environment` is what a program needs to find it."""

    def __init__(self) -> None:
        self._processes = Processes()
        try:
            self.environment = self._start()
        except BaseException:
            self._processes.end()
            raise

    def _start(self) -> dict[str, str]:
        home = self._processes.folder / "home"
        home.mkdir(mode=0o700)
        (home / "password").write_text("كلمة السر", encoding="utf-8")
        environment = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={home}/bus"}
        # Without a display nobody can be asked for the password of a locked keyring, so it stays locked.
        private = {name: str(home) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR")}
        private |= {**environment, "DISPLAY": "", "WAYLAND_DISPLAY": ""}
        bus = ["dbus-daemon", "--session", "--nofork", f"--address={environment['DBUS_SESSION_BUS_ADDRESS']}"]
        self._run(bus, private, "bus.log", lambda: answers(socket.AF_UNIX, f"{home}/bus"))
        daemon = ["gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock"]
        with closing(open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"])) as connection:
            self._run(daemon, private, "keyring.log", lambda: _offered(connection), told="home/password")
        return environment

    def _run(
        self, command: list[str], environment: dict[str, str], log: str, ready: Callable[[], bool], **options: str
    ) -> None:
        process = self._processes.start(command, environment, log, **options)
        if not self._processes.until(ready, process, log):
            raise RuntimeError(f"{command[0]} does not start:\n{self._processes.said(log)}")

    def lock(self) -> None:
        """Lock it, as a screen left alone does."""
        with closing(open_dbus_connection(self.environment["DBUS_SESSION_BUS_ADDRESS"])) as connection:
            secretstorage.get_default_collection(connection).lock()

    def end(self) -> None:
        """Let it go, with all that was kept."""
        self._processes.end()


def _offered(connection: DBusConnection) -> bool:
    """Whether somebody on the bus keeps secrets."""
    answer = connection.send_and_get_reply(new_method_call(BUS, "NameHasOwner", "s", (NAME,)))
    return bool(answer.body[0])


@contextmanager
def in_use() -> Iterator[SecretService]:
    """An empty keyring that this process and the programs that it starts use meanwhile."""
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        pytest.fail(f"There is no {' and no '.join(missing)} here, so nothing was tested with a real keyring.", False)
    service = SecretService()
    connections: list[DBusConnection] = []
    connect = secretstorage.dbus_init

    def remember() -> DBusConnection:
        connections.append(connect())
        return connections[-1]

    before = keyring.get_keyring()
    keyring.set_keyring(Backend.Keyring())
    with pytest.MonkeyPatch.context() as patch:
        for name, value in service.environment.items():
            patch.setenv(name, value)
        patch.setattr(secretstorage, "dbus_init", remember)
        yield service
    keyring.set_keyring(before)
    for connection in connections:
        connection.close()  # the library leaves those to a locked keyring open
    service.end()
