"""The bad line does to a request exactly what was planned, and nothing to the others."""

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
import requests
from tests.faultline import CutAnswer, CutRequest, Delay, Fault, Faultline, Hold, Instead, Late, Slices

REQUEST = b"POST /posts HTTP/1.1\r\nHost: line.example\r\nContent-Length: 10\r\n\r\n0123456789"


class Ledger(ThreadingHTTPServer):
    """A server that writes down every body it gets, and answers with it and the number of the line."""

    daemon_threads = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Clerk)
        self.lines: list[str] = []
        self.hosts: list[str] = []
        self.url = f"http://127.0.0.1:{self.server_address[1]}"


class _Clerk(BaseHTTPRequestHandler):
    server: Ledger

    def do_GET(self) -> None:
        self._answer(200, "\n".join(self.server.lines))

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        body = self.rfile.read(length)
        if len(body) < length:
            return
        self.server.lines.append(body.decode())
        self.server.hosts.append(self.headers["Host"])
        self._answer(201, f"{body.decode()} is line {len(self.server.lines)}")

    def _answer(self, status: int, text: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("X-Line", str(len(self.server.lines)))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_args: object) -> None:
        pass


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    with Ledger() as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.01])
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def line(ledger: Ledger) -> Iterator[Faultline]:
    with Faultline(ledger.url) as line:
        yield line
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("faultline")]


def post(line: Faultline, text: str, patience: float = 30) -> requests.Response:
    return requests.post(f"{line.url}/posts", text.encode(), timeout=patience)


def raw(line: Faultline, request: bytes = REQUEST) -> tuple[bytes, bool]:
    """What comes back for a request that leaves as these bytes, and whether the end was a reset."""
    came = b""
    with socket.create_connection(("127.0.0.1", int(line.url.rpartition(":")[2]))) as client:
        client.sendall(request)
        try:
            while part := client.recv(65536):
                came += part
        except ConnectionResetError:
            return came, True
    return came, False


def test_a_good_line_is_not_noticed(line: Faultline, ledger: Ledger) -> None:
    with requests.Session() as session:
        made = session.post(f"{line.url}/posts?x=1", "أول".encode(), timeout=30)
        read = session.get(f"{line.url}/all", timeout=30)
    assert (made.status_code, made.text, made.headers["X-Line"]) == (201, "أول is line 1", "1")
    assert read.text == "أول"
    assert ledger.hosts == [line.url.removeprefix("http://")]
    assert [(seen.method, seen.path, seen.fault, seen.status) for seen in line.seen] == [
        ("POST", "/posts?x=1", None, 201),
        ("GET", "/all", None, 200),
    ]
    assert (line.count(), line.count("POST"), line.count(path="^/all$"), line.count("GET", "posts")) == (2, 1, 1, 0)


@pytest.mark.parametrize("at", [0, 1, 40, -11, -10, -1])
@pytest.mark.parametrize("reset", [False, True])
def test_a_request_cut_short_does_nothing(line: Faultline, ledger: Ledger, at: int, reset: bool) -> None:
    line.at(1, CutRequest(at, reset), "POST")
    assert raw(line)[0] == b""
    line.at(1, CutRequest(at, reset), "POST")
    with pytest.raises(requests.ConnectionError):
        post(line, "x" * 5_000_000)
    assert ledger.lines == []
    assert post(line, "بعده").status_code == 201


def test_a_cut_behind_the_end_of_a_request_lets_it_through(line: Faultline, ledger: Ledger) -> None:
    line.at(1, CutRequest(10_000))
    assert raw(line) == (b"", False)
    assert ledger.lines == ["0123456789"]


@pytest.mark.parametrize("at", [0, 1, 30, -1])
@pytest.mark.parametrize("reset", [False, True])
def test_an_answer_is_cut_after_the_work(line: Faultline, ledger: Ledger, at: int, reset: bool) -> None:
    whole = raw(line, REQUEST.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))[0]
    assert whole.endswith(b"0123456789 is line 1")
    line.at(1, CutAnswer(at, reset))
    came, was_reset = raw(line)
    assert was_reset == reset
    assert len(came) == len(whole[:at]) or (reset and came == b"")  # what a reset overtakes is lost
    assert ledger.lines == ["0123456789"] * 2
    assert line.seen[1].status == 201


def test_an_answer_cut_in_its_body_is_no_answer(line: Faultline, ledger: Ledger) -> None:
    line.at(1, CutAnswer(-1))
    with pytest.raises(requests.exceptions.ChunkedEncodingError):
        post(line, "مبتور")
    assert ledger.lines == ["مبتور"]


def test_the_nth_that_fits_and_no_other(line: Faultline, ledger: Ledger) -> None:
    line.at(2, Instead(503), "POST", "^/posts", times=2)
    statuses = [post(line, "x").status_code]
    statuses += [requests.get(f"{line.url}/posts", timeout=30).status_code]
    statuses += [requests.post(f"{line.url}/media", b"x", timeout=30).status_code]
    statuses += [post(line, "x").status_code for _time in range(3)]
    assert statuses == [201, 200, 201, 503, 503, 201]
    assert [seen.fault is not None for seen in line.seen] == [False, False, False, True, True, False]
    line.at(1, Instead(500))
    line.forget()
    assert post(line, "x").status_code == 201
    assert line.count() == 1


def test_an_answer_instead_of_the_servers(line: Faultline, ledger: Ledger) -> None:
    line.at(1, Instead(524))
    line.at(1, Instead(200, "<html>صيانة</html>", done=False))
    after, before = post(line, "وصل"), post(line, "لم يصل")
    assert (after.status_code, after.headers["Content-Type"]) == (524, "text/html; charset=utf-8")
    assert (before.status_code, before.text) == (200, "<html>صيانة</html>")
    assert ledger.lines == ["وصل"]
    assert [seen.status for seen in line.seen] == [201, 0]


@pytest.mark.parametrize("done", [True, False])
def test_a_client_that_is_left_waiting_gives_up(line: Faultline, ledger: Ledger, done: bool) -> None:
    line.at(1, Hold(done))
    with pytest.raises(requests.ReadTimeout):
        post(line, "منتظر", patience=0.2)
    assert ledger.lines == ["منتظر"] * done


def test_slow_is_whole(line: Faultline) -> None:
    line.at(1, Slices(1))
    line.at(2, Slices(7, 0.001))
    line.at(3, Delay(0.01, 0.01))
    assert [post(line, "بطيء").text for _time in range(3)] == [f"بطيء is line {number}" for number in (1, 2, 3)]


def test_a_delay_is_longer_than_a_short_patience(line: Faultline, ledger: Ledger) -> None:
    line.at(1, Delay(before=60))
    with pytest.raises(requests.ReadTimeout):
        post(line, "متأخر", patience=0.2)
    assert ledger.lines == []


def test_a_request_arrives_late(line: Faultline, ledger: Ledger) -> None:
    line.at(1, Late())
    line.at(1, Late(hold=True))
    with pytest.raises(requests.ConnectionError):
        post(line, "أول")
    with pytest.raises(requests.ReadTimeout):
        post(line, "ثان", patience=0.2)
    post(line, "ثالث")
    assert ledger.lines == ["ثالث"]
    assert line.deliver_late() == [201, 201]
    assert line.deliver_late() == []
    assert ledger.lines == ["ثالث", "أول", "ثان"]


def test_a_request_arrives_between_two_others(line: Faultline, ledger: Ledger) -> None:
    line.at(1, Late(after=2))
    with pytest.raises(requests.ConnectionError):
        post(line, "متأخر")
    for text in ("سابق", "لاحق", "أخير"):
        post(line, text)
    assert ledger.lines == ["سابق", "متأخر", "لاحق", "أخير"]


def test_a_line_that_heals_keeps_what_is_late(line: Faultline, ledger: Ledger) -> None:
    line.at(1, Late(), times=9)
    with pytest.raises(requests.ConnectionError):
        post(line, "متأخر")
    line.heal()
    post(line, "سليم")
    assert line.late() == 1
    assert line.deliver_late() == [201]
    assert ledger.lines == ["سليم", "متأخر"]


def test_refused_is_refused(line: Faultline) -> None:
    with requests.Session() as session:
        session.get(line.url, timeout=30)
        with line.refusing(), pytest.raises(requests.ConnectionError, match="refused"):
            session.get(line.url, timeout=30)
        assert session.get(line.url, timeout=30).status_code == 200
    assert line.count() == 2


def test_the_same_seed_is_the_same_chaos(ledger: Ledger) -> None:
    def faults(seed: int) -> list[Fault | None]:
        with Faultline(ledger.url) as line:
            line.chaos(seed, 0.5, method="POST")
            for _time in range(30):
                requests.get(line.url, timeout=30)
                with suppress(requests.RequestException):
                    post(line, "فوضى")
            assert not any(seen.fault for seen in line.seen if seen.method == "GET")
            return [seen.fault for seen in line.seen if seen.method == "POST"]

    first = faults(1)
    assert first == faults(1) != faults(2)
    assert {type(fault) for fault in first if fault} >= {CutRequest, CutAnswer, Instead, Late, Slices}
    assert 5 < first.count(None) < 25


def test_a_server_that_is_away_cuts_the_client_off() -> None:
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        address = nobody.getsockname()
    with Faultline(f"http://127.0.0.1:{address[1]}") as line:
        assert raw(line) == (b"", False)
        assert line.seen[0].status == 0
