"""HTTP with one site: what was carried out, what was not, and what nobody knows; and where the password goes."""

import gzip
import http.server
import json
import os
import socket
import ssl
import subprocess
import threading
import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.faultline import CutAnswer, CutRequest, Faultline, Hold, Instead, Slices

from newsroom.domain.errors import NetworkError, NewsroomError, OutcomeUnknown, Refused, SiteError
from newsroom.site import http as site_http
from newsroom.site.http import Http, Upload, secure

USER, PASSWORD = "سلمى", "Xy7 dcba 0123 secret"


class Echo(http.server.BaseHTTPRequestHandler):
    """Says in JSON what it was asked; leads elsewhere under /to, and sends as much as it is told under /much."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.server.count += 1  # type: ignore[attr-defined]
        if asked.path == "/to":
            self.send_response(int(parse_qs(asked.query).get("code", ["302"])[0]))
            self.send_header("Location", parse_qs(asked.query).get("url", [self.path])[0])
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        said = {"path": self.path, "headers": dict(self.headers), "body": body.decode("latin-1")}
        answer = b"x" * 300_000 if asked.path == "/much" else json.dumps(said).encode()
        self.send_response(200)
        if asked.path == "/packed":
            self.send_header("Content-Encoding", "gzip")
            answer = gzip.compress(b"x" * 300_000)
        self.send_header("Content-Length", str(len(answer)))
        if asked.path == "/two-lengths":
            self.send_header("Content-Length", "1")
        self.send_header("Set-Cookie", "visited=1")
        self.end_headers()
        self.wfile.write(answer)

    do_POST = do_DELETE = do_GET  # noqa: N815 - names of the library

    def log_message(self, *_words: object) -> None:
        """In silence."""


class Garbled(Echo):
    """Does its work, and is then talked over by something on the line that has no key."""

    def do_POST(self) -> None:
        self.server.count += 1  # type: ignore[attr-defined]
        os.write(self.connection.fileno(), b"HTTP/1.1 502 Bad Gateway\r\n\r\n")
        self.close_connection = True


class Dripping(Echo):
    """Says what it has to say byte by byte, the head too under /head, for as long as somebody listens."""

    def do_GET(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 3000\r\nX: " + b"\r\n\r\n" * (self.path != "/head"))
        try:
            for _ in range(3000):
                self.connection.sendall(b"x")
                self.server.gone.wait(0.004)  # type: ignore[attr-defined]
        except OSError:
            self.server.gone.set()  # type: ignore[attr-defined]
        self.close_connection = True

    do_POST = do_GET  # noqa: N815 - names of the library


class Server(http.server.ThreadingHTTPServer):
    """Runs while the `with` does, and hangs up on whoever is still connected then."""

    daemon_threads = False
    count = 0

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Echo)
        self.clients: list[socket.socket] = []
        self.gone = threading.Event()
        self.thread = threading.Thread(target=self.serve_forever, args=[0.01])

    def process_request(self, request: socket.socket, client_address: object) -> None:  # type: ignore[override]
        self.clients.append(request)
        super().process_request(request, client_address)

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is no fault here."""

    def __enter__(self) -> "Server":
        self.thread.start()
        return self

    def __exit__(self, *_fault: object) -> None:
        self.shutdown()
        self.thread.join()
        for client in self.clients:
            with suppress(OSError):
                client.shutdown(socket.SHUT_RDWR)
        self.server_close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


@pytest.fixture
def servers() -> Iterator[list[Server]]:
    """Two servers, two origins."""
    with Server() as one, Server() as other:
        yield [one, other]


@pytest.fixture
def server(servers: list[Server]) -> Server:
    return servers[0]


@pytest.fixture
def line(server: Server) -> Iterator[Faultline]:
    with Faultline(server.url) as line:
        yield line


def signed(answer: site_http.Answer) -> bool:
    said = answer.json()
    assert isinstance(said, dict)
    return "Authorization" in said["headers"]


def test_a_site_is_asked_as_its_user_and_as_any_reader(server: Server) -> None:
    site = Http(server.url, USER, PASSWORD)
    answer = site.read(f"{server.url}/a", {"q": "خبر", "n": 3})
    assert (answer.ok, answer.status, signed(answer)) == (True, 200, True)
    said = answer.json()
    assert isinstance(said, dict)
    assert said["path"] == "/a?q=%D8%AE%D8%A8%D8%B1&n=3"
    assert said["headers"]["User-Agent"].startswith("newsroom/")
    assert not signed(site.read(f"{server.url}/a", signed=False))
    assert not signed(Http(server.url).read(f"{server.url}/a"))
    assert answer.at is not None
    assert abs(answer.at - datetime.now(UTC)).total_seconds() < 60


def test_no_cookie_is_kept(server: Server) -> None:
    site = Http(server.url)
    for _ in range(2):
        said = site.read(f"{server.url}/a").json()
        assert isinstance(said, dict)
        assert "Cookie" not in said["headers"]


def test_what_is_written_is_json_or_a_file(server: Server) -> None:
    site = Http(server.url, USER, PASSWORD)
    said = site.write("POST", f"{server.url}/a", data={"title": "خبر"}).json()
    assert isinstance(said, dict)
    assert json.loads(said["body"]) == {"title": "خبر"}
    upload = Upload("nr-1.jpg", BytesIO(b"\xff\xd8"), "image/jpeg", {"alt_text": "قطار"})
    said = site.write("POST", f"{server.url}/a", upload=upload).json()
    assert isinstance(said, dict)
    assert 'name="file"; filename="nr-1.jpg"' in said["body"]
    assert "قطار".encode().decode("latin-1") in said["body"]


def test_the_password_follows_no_redirect_to_another_origin(servers: list[Server]) -> None:
    here, there = servers
    site = Http(here.url, USER, PASSWORD)
    assert signed(site.read(f"{here.url}/to", {"url": "/a"}))
    assert not signed(site.read(f"{here.url}/to", {"url": f"{there.url}/a"}, signed=False))
    with pytest.raises(SiteError) as fault:
        site.read(f"{here.url}/to", {"url": f"{there.url}/a"})
    assert (fault.value.code, fault.value.values) == ("http.moved", {"url": f"{there.url}/a"})
    assert not signed(site.read(f"{there.url}/a"))
    with pytest.raises(SiteError):
        site.read(f"{here.url}/to")  # and so on
    with pytest.raises(Refused):
        site.read(f"{here.url}/to", {"url": "http://site.example/"}, signed=False)


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_a_write_follows_no_redirect_at_all(server: Server, code: int) -> None:
    with pytest.raises(SiteError) as fault:
        Http(server.url, USER, PASSWORD).write("POST", f"{server.url}/to", {"url": "/a", "code": code}, data={})
    assert fault.value.values == {"url": f"{server.url}/a"}
    assert server.count == 1


@pytest.mark.parametrize(
    "fault",
    [CutAnswer(0), CutAnswer(0, reset=True), CutAnswer(30), CutAnswer(200, reset=True), CutAnswer(-1), CutRequest(-1)],
)
def test_a_write_that_is_cut_off_is_sent_once_and_its_outcome_is_unknown(
    server: Server, line: Faultline, fault: CutAnswer | CutRequest
) -> None:
    line.at(1, fault, "POST", times=9)
    with pytest.raises(OutcomeUnknown):
        Http(line.url, USER, PASSWORD).write("POST", f"{line.url}/a", data={"title": "خبر"})
    assert line.count("POST") == 1


@pytest.mark.parametrize("bytes_", [30, 60])
def test_a_refusal_that_is_cut_off_in_its_head_is_no_refusal(line: Faultline, bytes_: int) -> None:
    line.at(1, CutAnswer(bytes_), times=2)
    site = Http(line.url, USER, PASSWORD)
    with pytest.raises(OutcomeUnknown):
        site.write("POST", f"{line.url}/to", {"code": 400}, data={})
    with pytest.raises(NetworkError):
        site.read(f"{line.url}/to", {"code": 404})
    assert site.read(f"{line.url}/to", {"code": 404}).status == 404


def test_a_read_is_repeated_a_little(line: Faultline) -> None:
    site = Http(line.url)
    line.at(1, CutAnswer(0, reset=True), "GET")
    line.at(1, Instead(503), "GET")
    assert site.read(f"{line.url}/a").ok
    assert line.count("GET") == 3
    line.forget()
    line.at(1, CutAnswer(0, reset=True), "GET", times=9)
    with pytest.raises(NetworkError) as fault:
        site.read(f"{line.url}/a")
    assert not isinstance(fault.value, OutcomeUnknown)
    assert line.count("GET") == 2


def test_a_read_that_is_cut_off_in_the_middle_is_no_answer(line: Faultline) -> None:
    line.at(1, CutAnswer(-1), "GET")
    with pytest.raises(NetworkError):
        Http(line.url).read(f"{line.url}/a")


def test_an_answer_in_small_pieces_is_whole(line: Faultline) -> None:
    line.at(1, Slices(3), "GET")
    assert Http(line.url).read(f"{line.url}/a").json() is not None


def test_other_answers_are_given_as_they_are(line: Faultline) -> None:
    line.at(1, Instead(524), "GET")
    answer = Http(line.url).read(f"{line.url}/a")
    assert (answer.status, answer.json()) == (524, None)
    assert "gateway" in answer.text()


def test_nothing_was_sent_where_nobody_listens(line: Faultline) -> None:
    site = Http(line.url, USER, PASSWORD)
    with line.refusing():
        for ask in (lambda: site.read(line.url), lambda: site.write("POST", line.url, data={})):
            with pytest.raises(NetworkError) as fault:
                ask()
            assert (type(fault.value), fault.value.code) == (NetworkError, "http.unreachable")
    assert line.count() == 0
    with pytest.raises(NetworkError):
        Http("http://nowhere.localhost").write("POST", "http://nowhere.localhost/", data={})


def test_silence_ends(line: Faultline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_http, "READ", 0.2)
    monkeypatch.setattr(site_http, "WRITE", 0.2)
    line.at(1, Hold(), times=9)
    site = Http(line.url)
    with pytest.raises(NetworkError) as fault:
        site.read(f"{line.url}/a")
    assert fault.value.code == "http.broken"
    with pytest.raises(OutcomeUnknown):
        site.write("POST", f"{line.url}/a", data={})


def test_an_answer_without_end_is_given_up(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    site = Http(server.url)
    assert len(site.read(f"{server.url}/much").body) == 300_000
    monkeypatch.setattr(site_http, "LIMIT", 100_000)
    with pytest.raises(SiteError) as fault:
        site.read(f"{server.url}/much")
    assert fault.value.code == "http.endless"
    with pytest.raises(OutcomeUnknown):
        site.write("POST", f"{server.url}/much", data={})
    monkeypatch.setattr(site_http, "LIMIT", 1_000_000)
    monkeypatch.setattr(site_http, "WHOLE", -1.0)
    with pytest.raises(SiteError):
        site.read(f"{server.url}/much")


@pytest.mark.parametrize("part", ["head", "body"])
def test_an_answer_that_drips_is_given_up_in_time(server: Server, monkeypatch: pytest.MonkeyPatch, part: str) -> None:
    server.RequestHandlerClass = Dripping
    monkeypatch.setattr(site_http, "WHOLE", 0.3)
    site = Http(server.url)
    for ask, error in ((site.read, SiteError), (lambda url: site.write("POST", url, data={}), OutcomeUnknown)):
        server.gone.clear()
        with pytest.raises(error) as fault:
            ask(f"{server.url}/{part}")
        assert fault.value.code == "http.endless"
        assert server.gone.wait(30), "the whole answer was waited for"


def test_an_answer_is_measured_as_it_is_unpacked(line: Faultline, monkeypatch: pytest.MonkeyPatch) -> None:
    line.at(1, Slices(7), "GET", times=2)
    assert Http(line.url).read(f"{line.url}/packed").body == b"x" * 300_000
    monkeypatch.setattr(site_http, "LIMIT", 100_000)
    with pytest.raises(SiteError, match=r"http\.endless"):
        Http(line.url).read(f"{line.url}/packed")


def test_no_exception_and_no_repr_carries_the_password(line: Faultline) -> None:
    site = Http(line.url, USER, PASSWORD)
    line.at(1, CutAnswer(0, reset=True), times=99)
    told = [repr(site), str(vars(site).get("_signature"))]
    for ask in (lambda: site.read(line.url), lambda: site.write("POST", line.url, data={})):
        with pytest.raises(NewsroomError) as fault:
            ask()
        assert fault.value.__cause__ is None
        assert fault.value.__context__ is None  # which would hold the request with its headers
        told += [repr(fault.value), fault.value.detail, "".join(traceback.format_exception(fault.value))]
    header = site_http._Signature(USER, PASSWORD)._header
    assert not [words for words in told if PASSWORD in words or header in words or header[6:] in words]


@pytest.mark.parametrize("url", ["http://site.example/", "ftp://site.example/", "http://127.0.0.1.example/"])
def test_others_could_read_along(url: str) -> None:
    with pytest.raises(Refused) as refusal:
        secure(url)
    assert refusal.value.code == "http.insecure"


@pytest.mark.parametrize("url", ["", "site.example", "http://", "https://site:port/"])
def test_no_address(url: str) -> None:
    with pytest.raises(Refused) as refusal:
        Http(url)
    assert refusal.value.code == "http.no-address"


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate of this machine with its key, which nobody vouches for."""
    path = tmp_path / "certificate.pem"
    command = f"openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -keyout {path}.key -out {path}"
    subprocess.run([*command.split(), "-addext", "subjectAltName=IP:127.0.0.1"], check=True, capture_output=True)
    return path


def encrypted(server: Server, certificate: Path) -> str:
    """Have a server speak TLS; its address then."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, f"{certificate}.key")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    return server.url.replace("http:", "https:")


def test_a_certificate_that_nobody_vouches_for_is_refused(certificate: Path) -> None:
    with Server() as server:
        url = encrypted(server, certificate)
        for ask in (lambda: Http(url).read(url), lambda: Http(url).write("POST", url, data={})):
            with pytest.raises(NetworkError) as fault:
                ask()
            assert (type(fault.value), fault.value.code) == (NetworkError, "http.certificate")
        assert server.count == 0


def test_a_write_whose_answer_cannot_be_decrypted_is_sent_once(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(certificate))
    with Server() as server:
        server.RequestHandlerClass = Garbled
        url = encrypted(server, certificate)
        with pytest.raises(OutcomeUnknown):
            Http(url).write("POST", url, data={})
        assert server.count == 1


def test_a_write_whose_answer_contradicts_itself_was_sent(server: Server) -> None:
    with pytest.raises(OutcomeUnknown):
        Http(server.url).write("POST", f"{server.url}/two-lengths", data={})
    assert server.count == 1


def test_many_threads_share_one_site(server: Server) -> None:
    site = Http(server.url, USER, PASSWORD)
    with ThreadPoolExecutor(8) as pool:
        paths = [f"/{number}" for number in range(64)]
        said = list(pool.map(lambda path: site.read(server.url + path).json(), paths))
    assert [answer["path"] for answer in said if isinstance(answer, dict)] == paths
