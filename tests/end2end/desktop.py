"""A screen of its own with the program on it, driven from outside by keys as a journalist presses them.

The keyboard has an Arabic layout, as in an Arabic newsroom: the shortcuts must work under it. Nothing here reaches into
the program; what happened is read from the screen, and from the profile as another program would read it.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

from PIL import Image, ImageChops, ImageGrab

ROOT = Path(__file__).parents[2]
SIZE = "1440x900x24"
PATIENCE = 20.0


def until(holds: Callable[[], object], what: str) -> None:
    """Look again and again until `holds`, as a person would; the test fails when it takes over `PATIENCE` seconds."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(0.05)


class Desktop:
    """An X screen with a window manager, and at most one program of ours."""

    def __init__(self) -> None:
        reader, writer = os.pipe()
        command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"]
        self._screen = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as answer:
            self.display = f":{answer.readline().strip()}"
        self._environment = {**os.environ, "DISPLAY": self.display, "QTWEBENGINE_DISABLE_SANDBOX": "1"}
        for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            self._environment.pop(name, None)
        self._manager = subprocess.Popen(["openbox"], env=self._environment, stderr=subprocess.DEVNULL)
        subprocess.run(["setxkbmap", "-layout", "ara,us"], env=self._environment, check=True)
        self._program: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        if self._program:
            self._program.kill()
            self._program.wait()
        for process in (self._manager, self._screen):
            process.terminate()
            process.wait()

    def open(self, profile: Path, lang: str = "ar") -> None:
        """Start the program and wait for its window."""
        self._program = self.start(profile, lang)
        until(self._windows, "the window opens")
        self.settle()

    def start(self, profile: Path, lang: str = "ar") -> subprocess.Popen[bytes]:
        """Start the program and wait for nothing."""
        command = [sys.executable, "-m", "newsroom", "--profile", str(profile), "--lang", lang]
        return subprocess.Popen(command, env=self._environment, stderr=subprocess.DEVNULL)

    def run(self, command: list[str]) -> subprocess.Popen[bytes]:
        """Another program on the same screen, whose output is read."""
        environment = {**self._environment, "QT_QPA_PLATFORM": "xcb"}
        return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def kill(self, moment: float) -> None:
        """Kill the program at a moment of the monotonic clock, with whatever it is doing."""
        assert self._program
        time.sleep(max(0.0, moment - time.monotonic()))
        self._program.kill()
        self._program.wait()
        self._program = None

    def close(self) -> int:
        """Leave the program by its key; its exit code."""
        assert self._program
        self.press("ctrl+q")
        code = self._program.wait(PATIENCE)
        self._program = None
        return code

    def press(self, *keys: str) -> None:
        """Press keys or chords by their X names, one after the other."""
        for key in keys:
            self._drive("key", "--clearmodifiers", key)

    def write(self, text: str, gap_ms: int = 15) -> None:
        """Type a text, a letter every `gap_ms`."""
        self._drive("type", "--clearmodifiers", "--delay", str(gap_ms), text)

    def command(self, words: str) -> None:
        """Find a command in the palette and carry it out."""
        self.press("ctrl+k")
        self.settle()
        self.write(words)
        self.settle()
        self.press("Return")
        self.settle()

    def click(self, x: int, y: int) -> None:
        """Press the pointer's first button at a place of the screen."""
        self._drive("mousemove", str(x), str(y), "click", "1")

    def picture(self) -> Image.Image:
        """What the screen shows."""
        return ImageGrab.grab(xdisplay=self.display)

    def settle(self) -> Image.Image:
        """Wait until the screen has stopped changing, but for a caret; what it shows then."""
        seen = [self.picture()]

        def still() -> bool:
            time.sleep(0.12)
            seen.append(self.picture())
            return all(_caret_at_most(seen[-1], before) for before in seen[-3:-1]) and len(seen) > 2

        until(still, "the screen comes to rest")
        return seen[-1]

    def _windows(self) -> str:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--class", "newsroom"],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return found.stdout.strip()

    def _drive(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment, check=True)


def _caret_at_most(one: Image.Image, other: Image.Image) -> bool:
    """Whether two pictures differ by no more than a blinking caret."""
    box = ImageChops.difference(one, other).getbbox()
    return box is None or (box[2] - box[0] <= 12 and box[3] - box[1] <= 60)
