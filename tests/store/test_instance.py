"""One process writes to a profile; its death gives the profile free."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from newsroom.domain.errors import StoreBusy, WorkstationError
from newsroom.store import instance
from newsroom.store.instance import ProfileLock
from newsroom.store.layout import LOCK
from newsroom.store.store import Store

HOLD = """
import sys
from pathlib import Path
from newsroom.store.store import Store
store = Store.open(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def test_a_window_is_not_waited_for(tmp_path: Path) -> None:
    first = ProfileLock(tmp_path)
    assert (tmp_path / LOCK).read_text() == f"{os.getpid()} window\n"
    told: list[str] = []
    with pytest.raises(StoreBusy, match=r"store\.window") as caught:
        ProfileLock(tmp_path, brief=True, waiting=lambda: told.append("waits"))
    assert told == []
    assert str(os.getpid()) in caught.value.detail
    first.release()
    first.release()
    ProfileLock(tmp_path).release()


def test_a_command_is_waited_for_until_it_is_done(tmp_path: Path) -> None:
    first = ProfileLock(tmp_path, brief=True)
    assert (tmp_path / LOCK).read_text() == f"{os.getpid()} command\n"
    told: list[str] = []

    def waiting() -> None:
        told.append("waits")
        first.release()

    ProfileLock(tmp_path, brief=True, waiting=waiting).release()
    assert told == ["waits"]


def test_a_command_that_does_not_come_to_an_end_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instance, "PATIENCE", 0.1)
    first = ProfileLock(tmp_path, brief=True)
    with pytest.raises(StoreBusy, match=r"store\.busy") as caught:
        ProfileLock(tmp_path)
    assert str(os.getpid()) in caught.value.detail
    first.release()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(WorkstationError, match=r"store\.read-only"):
        ProfileLock(tmp_path / "none")


def test_another_process_holds_the_profile_until_it_is_killed(profile: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(profile)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(StoreBusy) as caught:
            Store.open(profile)
        assert str(holder.pid) in caught.value.detail
        holder.send_signal(signal.SIGKILL)
    Store.open(profile).close()
