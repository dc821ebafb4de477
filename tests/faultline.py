"""A bad line between a client and a web server: a proxy on the loopback that fails on purpose, at a named request.

    with Faultline(site.url) as line:
        line.at(1, CutAnswer(0, reset=True), "POST", r"/wp/v2/posts")
        …                                   # the client works with line.url
        assert [seen.path for seen in line.seen if seen.fault] == ["/wp-json/wp/v2/posts"]

The server is asked with the client's own `Host`, so a site that builds addresses from it leads back through the line.
Connections are kept open between requests, as real servers do it. A body needs a Content-Length.
"""

from __future__ import annotations

import http.client
import math
import random
import re
import socket
import struct
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from typing import BinaryIO, Self
from urllib.parse import urlsplit

PATIENCE = 60.0
HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "expect"}
PAGE = "<!DOCTYPE html><html><head><title>Gateway</title></head><body><h1>The gateway is in trouble</h1></body></html>"


@dataclass(frozen=True)
class CutRequest:
    """The server gets the first `at` bytes of the request, head included, and no more; -1 is all but one, 0 nothing."""

    at: int = 0
    reset: bool = False


@dataclass(frozen=True)
class CutAnswer:
    """The server does its work; the client gets the first `at` bytes of the answer, head included, -1 all but one."""

    at: int = 0
    reset: bool = False


@dataclass(frozen=True)
class Delay:
    """Seconds that the request waits for the server, and the answer for the client."""

    before: float = 0.0
    after: float = 0.0


@dataclass(frozen=True)
class Slices:
    """The answer comes in pieces of `size` bytes, `pause` seconds apart."""

    size: int = 1
    pause: float = 0.0


@dataclass(frozen=True)
class Instead:
    """Another answer than the server's; after its work, or with `done` off in place of it."""

    status: int = 502
    body: str = PAGE
    kind: str = "text/html; charset=utf-8"
    done: bool = True


@dataclass(frozen=True)
class Hold:
    """No answer until the client gives up; the server has done its work, or with `done` off was never asked."""

    done: bool = True


@dataclass(frozen=True)
class Late:
    """The client is cut off, or with `hold` on left waiting until it gives up; its request reaches the server later.

    That is before the server sees the `after`th of the requests that follow (0: only by `deliver_late`).
    """

    after: int = 0
    hold: bool = False


Fault = CutRequest | CutAnswer | Delay | Slices | Instead | Hold | Late

# What `chaos` draws from: faults that show at once, so that a client needs no short time-outs.
SUDDEN: tuple[Callable[[random.Random], Fault], ...] = (
    lambda draw: CutRequest(draw.randrange(600), reset=draw.random() < 0.5),
    lambda draw: CutAnswer(draw.randrange(1200), reset=draw.random() < 0.5),
    lambda draw: CutAnswer(-1),
    lambda draw: Slices(draw.randrange(1, 40)),
    lambda draw: Instead(draw.choice((200, 502, 503, 504, 520, 524)), done=draw.random() < 0.7),
    lambda draw: Late(draw.randrange(1, 5)),
)


@dataclass(eq=False)
class Seen:
    """A request that came: its path with its query, what was done to it, and the server's status (0: none came)."""

    method: str
    path: str
    fault: Fault | None = None
    status: int = 0


@dataclass
class _Rule:
    """Decides about the requests that match it; None leaves a request alone."""

    method: str
    path: re.Pattern[str]
    decide: Callable[[int], Fault | None]
    count: int = 0

    def fault(self, seen: Seen) -> Fault | None:
        if (self.method and seen.method != self.method) or not self.path.search(seen.path):
            return None
        self.count += 1
        return self.decide(self.count)


@dataclass(frozen=True)
class _Message:
    """A request: its head as it came, with the blank line, and what follows."""

    head: bytes
    method: str
    path: str
    headers: tuple[tuple[str, str], ...]
    body: bytes = b""

    def header(self, name: str) -> str:
        """The value of a header, or nothing."""
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def length(self) -> int:
        """Bytes of the body."""
        return int(self.header("content-length") or 0)


class Faultline:
    """The proxy in front of `target` (an http address); its own address is `url`. All of it ends with the `with`."""

    def __init__(self, target: str) -> None:
        self._target = urlsplit(target)
        self.seen: list[Seen] = []
        self._rules: list[_Rule] = []
        self._late: list[tuple[float, _Message]] = []
        self._lock = threading.Lock()
        self._closing = threading.Event()
        self._clients: dict[threading.Thread, socket.socket] = {}
        self._open(0)
        self.url = f"http://127.0.0.1:{self._door.getsockname()[1]}"

    def at(self, nth: int, fault: Fault, method: str = "", path: str = "", times: int = 1) -> None:
        """Do this to the `nth` request from now on (1 is the next) with that method and a path in which the regular
        expression `path` is found, and to the next of them, `times` in all. Of rules that fit, the oldest wins."""
        self._add(method, path, lambda count: fault if nth <= count < nth + times else None)

    def chaos(
        self,
        seed: int,
        share: float = 0.3,
        faults: Sequence[Callable[[random.Random], Fault]] = SUDDEN,
        method: str = "",
        path: str = "",
    ) -> None:
        """Draw for every request that fits whether it fails, and how: alike for the same seed."""
        draw = random.Random(seed)
        self._add(method, path, lambda _count: draw.choice(faults)(draw) if draw.random() < share else None)

    def _add(self, method: str, path: str, decide: Callable[[int], Fault | None]) -> None:
        with self._lock:
            self._rules.append(_Rule(method, re.compile(path), decide))

    def count(self, method: str = "", path: str = "") -> int:
        """How many requests came with that method and a path in which the regular expression is found."""
        with self._lock:
            return sum(method in ("", seen.method) and bool(re.search(path, seen.path)) for seen in self.seen)

    def heal(self) -> None:
        """Drop what was planned; what is late stays so."""
        with self._lock:
            self._rules.clear()

    def forget(self) -> None:
        """Drop what was seen, what was planned and what is late."""
        with self._lock:
            self.seen.clear()
            self._rules.clear()
            self._late.clear()

    def late(self) -> int:
        """How many late requests have come in whole and wait."""
        with self._lock:
            return len(self._late)

    def deliver_late(self) -> list[int]:
        """Let all late requests reach the server now, the oldest first; its statuses."""
        with self._lock:
            due, self._late = self._late, []
        return [self._forward(message)[0] for _due, message in due]

    @contextmanager
    def refusing(self) -> Iterator[None]:
        """Nobody listens meanwhile, and whoever was connected is cut off."""
        port = self._door.getsockname()[1]
        self._shut()
        try:
            yield
        finally:
            self._open(port)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        self._shut()

    def _open(self, port: int) -> None:
        self._closing.clear()
        self._door = socket.create_server(("127.0.0.1", port), backlog=64)
        self._porter = threading.Thread(target=self._accept, args=[self._door], name="faultline door")
        self._porter.start()

    def _shut(self) -> None:
        """Close the door and every connection, and wait until nobody works on them."""
        self._closing.set()
        self._door.shutdown(socket.SHUT_RDWR)
        self._porter.join()
        self._door.close()
        with self._lock:
            clients, self._clients = self._clients, {}
        for thread, client in clients.items():
            with suppress(OSError):
                client.shutdown(socket.SHUT_RDWR)
            thread.join()

    def _accept(self, door: socket.socket) -> None:
        while not self._closing.is_set():
            try:
                client, _address = door.accept()
            except OSError:
                return
            client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            thread = threading.Thread(target=self._attend, args=[client], name="faultline")
            with self._lock:
                self._clients[thread] = client
            thread.start()

    def _attend(self, client: socket.socket) -> None:
        """Answer one request after the other until either side has enough."""
        with suppress(OSError, http.client.HTTPException), client, client.makefile("rb") as stream:
            while (message := _head(stream)) and self._answer(client, stream, message):
                pass

    def _answer(self, client: socket.socket, stream: BinaryIO, message: _Message) -> bool:
        """Do with a request what is planned; whether the connection lasts."""
        number, seen, due = self._see(message)
        for late in due:
            self._forward(late)
        fault = seen.fault
        if isinstance(fault, CutRequest):
            self._forward_part(stream, message, fault.at)
            return _hang_up(client, fault.reset)
        message = replace(message, body=stream.read(message.length))
        if isinstance(fault, Late):
            with self._lock:
                self._late.append((number + fault.after if fault.after else math.inf, message))
            if fault.hold:
                stream.read(1)
            return _hang_up(client, reset=True)
        if isinstance(fault, Delay):
            self._closing.wait(fault.before)
        answer = b""
        if not isinstance(fault, Hold | Instead) or fault.done:
            seen.status, answer = self._forward(message)
        return self._give(client, stream, fault, answer) and message.header("connection").lower() != "close"

    def _see(self, message: _Message) -> tuple[int, Seen, list[_Message]]:
        """Note a request: its number, what is to be done to it, and the late ones that go before it."""
        seen = Seen(message.method, message.path)
        with self._lock:
            self.seen.append(seen)
            number = len(self.seen)
            seen.fault = next((fault for rule in self._rules if (fault := rule.fault(seen))), None)
            due = [late for when, late in self._late if when <= number]
            self._late = [(when, late) for when, late in self._late if when > number]
        return number, seen, due

    def _give(self, client: socket.socket, stream: BinaryIO, fault: Fault | None, answer: bytes) -> bool:
        """Send the client what it is to get of an answer; whether the connection lasts."""
        match fault:
            case CutAnswer(at, reset):
                client.sendall(answer[:at])
                return _hang_up(client, reset)
            case Hold():
                stream.read(1)
                return False
            case Slices(size, pause):
                for start in range(0, len(answer), size):
                    client.sendall(answer[start : start + size])
                    self._closing.wait(pause)
                return True
            case Instead(status, body, kind):
                answer = _rendered(status, "Instead", [("Content-Type", kind)], body.encode())
            case Delay(_before, after):
                self._closing.wait(after)
        client.sendall(answer)
        return True

    def _connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection(str(self._target.hostname), self._target.port, timeout=PATIENCE)

    def _forward(self, message: _Message) -> tuple[int, bytes]:
        """Ask the server; its status, and its whole answer as it goes to the client."""
        with closing(self._connect()) as server:
            server.putrequest(message.method, message.path, skip_host=True, skip_accept_encoding=True)
            for name, value in message.headers:
                if name.lower() not in HOP_BY_HOP:
                    server.putheader(name, value)
            if message.header("content-length"):
                server.putheader("Content-Length", str(message.length))
            server.endheaders(message.body)
            answer = server.getresponse()
            headers = [(name, value) for name, value in answer.getheaders() if name.lower() not in HOP_BY_HOP]
            return answer.status, _rendered(answer.status, answer.reason, headers, answer.read())

    def _forward_part(self, stream: BinaryIO, message: _Message, at: int) -> None:
        """Let the server see the beginning of a request, and wait until it has turned away from it."""
        whole = len(message.head) + message.length
        wanted = min(at, whole) if at >= 0 else max(0, whole + at)
        part = (message.head + stream.read(max(0, wanted - len(message.head))))[:wanted]
        if part:
            with closing(self._connect()) as server, suppress(OSError):
                server.connect()
                server.sock.sendall(part)
                server.sock.shutdown(socket.SHUT_WR)
                while server.sock.recv(65536):
                    pass


def _head(stream: BinaryIO) -> _Message | None:
    """The next request's head, or None where the client has no more."""
    lines = []
    while (line := stream.readline()) not in (b"\r\n", b""):
        lines.append(line)
    if not line:
        return None
    method, path, _version = lines[0].decode("latin-1").split()
    headers = [line.decode("latin-1").partition(":") for line in lines[1:]]
    named = tuple((name, value.strip()) for name, _colon, value in headers)
    return _Message(b"".join([*lines, line]), method, path, named)


def _rendered(status: int, reason: str, headers: Sequence[tuple[str, str]], body: bytes) -> bytes:
    """An answer as bytes."""
    lines = [f"HTTP/1.1 {status} {reason}", *(f"{name}: {value}" for name, value in headers)]
    return "\r\n".join([*lines, f"Content-Length: {len(body)}", "", ""]).encode("latin-1") + body


def _hang_up(client: socket.socket, reset: bool) -> bool:
    """Have the connection closed, in order or with a reset; it does not last."""
    if reset:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    return False
