"""How the browser's answer gets back to the program: by an address scheme of its own, or by a port of this machine."""

from __future__ import annotations

import html
import queue
import shutil
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlsplit

from newsroom.desk.newsroom import Newsroom, profile_folder
from newsroom.desk.signing import SCHEME
from newsroom.domain.errors import Refused
from newsroom.language.words import say

PATIENCE = 600.0  # seconds for signing in on the site and saying yes
_PAGE = """<!doctype html><html lang="{lang}" dir="{direction}"><meta charset="utf-8"><title>newsroom</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<style>body{{font:20px/1.8 "Noto Sans Arabic","Noto Sans",sans-serif;margin:20vh auto;max-width:30em;padding:0 1em;
text-align:center;background:#f4f2ee;color:#1d1b18}}
@media(prefers-color-scheme:dark){{body{{background:#16191a;color:#e9e7e2}}}}</style><h1>{title}</h1><p>{text}</p></html>
"""


def scheme_is_ours(room: Newsroom) -> bool:
    """Whether the system brings addresses of our scheme to a window on this profile."""
    ask = shutil.which("xdg-mime")
    if sys.platform != "linux" or ask is None or room.profile != profile_folder().absolute():
        return False
    command = [ask, "query", "default", f"x-scheme-handler/{SCHEME}"]
    with suppress(OSError, subprocess.SubprocessError):
        return bool(subprocess.run(command, capture_output=True, timeout=10, check=True).stdout.strip())  # noqa: S603
    return False


class Loopback:
    """A port of this machine that waits for one answer; only programs of this machine reach it.

    `address` is where the browser is to be sent; `lang` the language of the page that it sees then.
    """

    def __init__(self, lang: str) -> None:
        self._server = _Server(lang)
        self.address = f"http://127.0.0.1:{self._server.server_port}/"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.1,), name="answer")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.finish()

    def close(self) -> None:
        """Give the port back without having waited at it."""
        self._server.server_close()

    def expect(self, state: str) -> None:
        """Take the answer that has `state`, and no other."""
        self._server.state = state

    def wait(self, seconds: float = PATIENCE) -> str:
        """The address that the browser was sent to. Refused when it takes too long, or was given up."""
        try:
            answer = self._server.answers.get(timeout=seconds)
        except queue.Empty:
            answer = ""
        if not answer:
            raise Refused("signing.waited")
        return answer

    def give_up(self) -> None:
        """Wait no longer; may be called from any thread."""
        self._server.answers.put("")


class _Server(ThreadingHTTPServer):
    """Browsers open lines in advance: each gets a thread, and none outlives the server."""

    daemon_threads = False

    def __init__(self, lang: str) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.lang = lang
        self.state = ""
        self.answers: queue.SimpleQueue[str] = queue.SimpleQueue()
        self.lines: set[socket.socket] = set()

    def finish(self) -> None:
        for line in tuple(self.lines):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RD)  # what is being said is still said
        self.server_close()


class _Answer(BaseHTTPRequestHandler):
    """What a browser gets: a page for the answer that is waited for, nothing for anything else."""

    server: _Server

    def setup(self) -> None:
        super().setup()
        self.server.lines.add(self.connection)

    def finish(self) -> None:
        super().finish()
        self.server.lines.discard(self.connection)

    def do_GET(self) -> None:
        said = parse_qs(urlsplit(self.path).query)
        ours = bool(self.server.state) and said.get("state") == [self.server.state]
        if not ours:
            self._page(404, "signing.page.unknown")
            return
        self._page(200, "signing.page.done" if "password" in said else "signing.page.denied")
        self.server.answers.put(f"http://127.0.0.1:{self.server.server_port}{self.path}")

    def _page(self, status: int, code: str) -> None:
        lang = self.server.lang
        title, text = (html.escape(say(f"{code}.{part}", lang)) for part in ("title", "text"))
        direction = "rtl" if lang == "ar" else "ltr"
        page = _PAGE.format(lang=lang, direction=direction, title=title, text=text).encode()
        self.send_response(status)
        for name, value in (
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Length", str(len(page))),
            ("Cache-Control", "no-store"),
            ("Referrer-Policy", "no-referrer"),
            ("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """The line asked for has a password in it: nothing is logged."""
