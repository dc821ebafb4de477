"""Speaking HTTP with one site: the only place that knows requests.

`Http.read` may be repeated and is, a little, by urllib3; `Http.write` is sent once. Both give back whatever the server
answered. What is raised instead:

    Refused         the address is neither https nor on this very machine
    NetworkError    nothing was sent, or a read was not answered in full
    OutcomeUnknown  a write was sent and not answered in full: the server may have carried it out
    SiteError       the site has moved to another address, or answers without end

The password goes to the site's own origin and nowhere else, and stands in no exception, log or `repr`. Certificates
are checked and nothing switches that off. Any thread may call; connections are kept open and shared.
"""

from __future__ import annotations

import ipaddress
import json
import socket
import ssl
import time
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPResponse
from http.cookiejar import DefaultCookiePolicy
from io import BufferedReader, RawIOBase
from typing import TYPE_CHECKING, BinaryIO, cast
from urllib.parse import urljoin, urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool
from urllib3.exceptions import NewConnectionError
from urllib3.util import Retry

from newsroom import __version__
from newsroom.domain.errors import NetworkError, NewsroomError, OutcomeUnknown, Refused, SiteError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

CONNECT, READ, WRITE = 10.0, 30.0, 60.0  # seconds until a connection stands; until an answer comes or goes on
WHOLE = 180.0  # seconds that one answer may take
LIMIT = 48 * 1024 * 1024  # bytes of an answer, unpacked
REDIRECTS = 5
_SOME = 64 * 1024
_READ_AGAIN = Retry(
    total=2,
    read=1,
    other=0,  # an answer that cannot be decrypted, to a write as well: it may have been carried out
    allowed_methods=frozenset({"GET"}),
    status_forcelist=(502, 503, 504, 520, 521, 522),
    backoff_factor=0.2,
    raise_on_status=False,
    redirect=False,
    respect_retry_after_header=False,  # a server may ask for an hour; the outbox has its own pauses
)
_MOVED = frozenset({301, 302, 303, 307, 308})
_DEFAULT_PORTS = {"http": 80, "https": 443}

Params = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said. `url` is where it was said at last, after redirects."""

    status: int
    url: str
    headers: Mapping[str, str]
    body: bytes = field(repr=False)

    @property
    def ok(self) -> bool:
        """Whether the server did what was asked."""
        return 200 <= self.status < 300

    @property
    def at(self) -> datetime | None:
        """The server's clock, to the second."""
        try:
            return parsedate_to_datetime(self.headers.get("Date", "")).astimezone(UTC)
        except ValueError:
            return None

    def json(self) -> object:
        """What the body says in JSON; None where it is something else."""
        try:
            found: object = json.loads(self.body.decode("utf-8-sig"))
        except (ValueError, RecursionError):
            return None
        return found

    def text(self) -> str:
        """The body as text."""
        _, _, charset = self.headers.get("Content-Type", "").partition("charset=")
        try:
            return self.body.decode(charset.strip(" \"';") or "utf-8", "replace")
        except LookupError:
            return self.body.decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way: its name in ASCII, its bytes, its media type and the fields beside it."""

    name: str
    file: BinaryIO
    media_type: str
    fields: Mapping[str, str]


class Http:
    """One site, spoken to as one user; without a user, as any reader."""

    def __init__(self, address: str, user: str = "", password: str = "") -> None:
        self._origin = origin(address)
        self._signature = _Signature(user, password) if user else _unsigned
        self._session = requests.Session()
        self._session.headers["User-Agent"] = f"newsroom/{__version__}"
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        for scheme in ("https://", "http://"):
            self._session.mount(scheme, _Adapter(pool_connections=4, pool_maxsize=8, max_retries=_READ_AGAIN))

    def __repr__(self) -> str:
        return f"Http({self._origin!r})"

    def read(
        self, url: str, params: Params | None = None, *, signed: bool = True, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """GET, following redirects: signed ones within the site's origin only. `signed` off: as any reader."""
        for _ in range(REDIRECTS + 1):
            answer = self._send("GET", url, params, signed=signed, headers=headers)
            url, params = _target(answer), None  # what was asked for stands in the new address
            if not url:
                return answer
            if signed and not self._ours(url):
                raise SiteError("http.moved", url=url)
        raise SiteError("http.moved", url=url)

    def fetch(self, url: str, may: Callable[[str], bool], limit: int, wanted: Callable[[], bool]) -> Answer:
        """GET a file as any reader, of `limit` bytes at most, following redirects to addresses that `may` allows only;
        SiteError as well when it is no longer `wanted`."""
        for _ in range(REDIRECTS + 1):
            if not may(url):
                break
            answer = self._send("GET", url, None, signed=False, pieces=lambda it: _pieces(it, limit, wanted))
            url = _target(answer)
            if not url:
                return answer
        raise SiteError("http.moved", url=url)

    def write(
        self,
        method: str,
        url: str,
        params: Params | None = None,
        *,
        data: object = None,
        upload: Upload | None = None,
    ) -> Answer:
        """POST or DELETE, signed, with JSON or a file. A redirect is not followed: nothing was done then."""
        answer = self._send(method, url, params, data=data, upload=upload)
        if answer.status in _MOVED:
            raise SiteError("http.moved", url=urljoin(answer.url, answer.headers.get("Location", "")))
        return answer

    def _ours(self, url: str) -> bool:
        """Whether the password may go to `url`: the same origin, or the same host's way from http to https."""
        there = origin(url)
        return there == self._origin or (there[0] == "https" and there[1] == self._origin[1] and there[2] == 443)

    def _send(
        self,
        method: str,
        url: str,
        params: Params | None,
        *,
        signed: bool = True,
        headers: Mapping[str, str] | None = None,
        data: object = None,
        upload: Upload | None = None,
        pieces: Callable[[requests.Response], Iterator[bytes]] | None = None,
    ) -> Answer:
        secure(url)
        fault: NewsroomError
        try:
            with self._session.request(
                method,
                url,
                params=params,
                headers=headers,
                auth=self._signature if signed and self._ours(url) else _unsigned,
                json=data,
                data=upload.fields if upload else None,
                files={"file": (upload.name, upload.file, upload.media_type)} if upload else None,
                timeout=(CONNECT, READ if method == "GET" else WRITE),
                allow_redirects=False,
                stream=True,
            ) as response:
                body = b"".join((pieces or _pieces)(response))
                if _is_cut(response, body):
                    raise requests.ConnectionError("the answer ends in its head")
                return Answer(response.status_code, response.url, response.headers, body)
        except requests.RequestException as error:
            fault = _fault(error, urlsplit(url).hostname or "", writing=method != "GET")
        except _TooMuch as error:
            fault = (OutcomeUnknown if method != "GET" else SiteError)("http.endless", detail=str(error))
        raise fault  # outside, so that no exception carries the request and its password along


class _TooMuch(Exception):
    """An answer that is larger or slower than any of ours."""


class _Timely(RawIOBase):
    """What comes on a connection, for `WHOLE` seconds and no longer: a server that says a byte now and then is never
    silent, in the head of its answer or in the body."""

    def __init__(self, connection: socket.socket, stream: RawIOBase) -> None:
        self._connection, self._stream = connection, stream
        self._pause, self._end = connection.gettimeout(), time.monotonic() + WHOLE

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int | None:
        left = self._end - time.monotonic()
        if left <= 0:
            raise _TooMuch("too slow")
        if self._pause is not None and self._pause <= left:
            return self._stream.readinto(buffer)
        self._connection.settimeout(left)
        try:
            return self._stream.readinto(buffer)
        except TimeoutError:
            raise _TooMuch("too slow") from None
        finally:
            self._connection.settimeout(self._pause)

    def close(self) -> None:
        self._stream.close()
        super().close()


class _TimelyResponse(HTTPResponse):
    """An answer read in time, or not at all."""

    def __init__(
        self, sock: socket.socket, debuglevel: int = 0, method: str | None = None, url: str | None = None
    ) -> None:
        super().__init__(sock, debuglevel, method, url)
        self.fp = BufferedReader(_Timely(sock, self.fp.detach()))


class _Connection(HTTPConnection):
    response_class = _TimelyResponse


class _SecureConnection(HTTPSConnection):
    response_class = _TimelyResponse


class _Adapter(HTTPAdapter):
    """Connections that give such answers."""

    def get_connection_with_tls_context(
        self,
        request: requests.PreparedRequest,
        verify: bool | str | None,
        proxies: Mapping[str, str] | None = None,
        cert: str | tuple[str, str] | None = None,
    ) -> HTTPConnectionPool:
        pool = cast(HTTPConnectionPool, super().get_connection_with_tls_context(request, verify, proxies, cert))
        pool.ConnectionCls = _SecureConnection if pool.scheme == "https" else _Connection
        return pool


class _Signature(requests.auth.AuthBase):
    """Signs a request; user names may be Arabic, which requests itself would not encode."""

    def __init__(self, user: str, password: str) -> None:
        self._header = "Basic " + b64encode(f"{user}:{password}".encode()).decode("ascii")

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = self._header
        return request


def _unsigned(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """No signature, not even one from a ``.netrc``."""
    return request


def origin(url: str) -> tuple[str, str, int]:
    """Scheme, host and port of `url`; Refused where it has none."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if not parts.hostname:
        raise Refused("http.no-address", url=url)
    return parts.scheme, parts.hostname, port or _DEFAULT_PORTS.get(parts.scheme, 0)


def is_loopback(host: str) -> bool:
    """Whether `host` is this very machine."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.endswith(".localhost")


def secure(url: str) -> None:
    """Refused where others could read along: an address without https that is not on this machine."""
    scheme, host, _ = origin(url)
    if scheme != "https" and not (scheme == "http" and is_loopback(host)):
        raise Refused("http.insecure", url=url)


def _pieces(response: requests.Response, limit: int = 0, wanted: Callable[[], bool] = lambda: True) -> Iterator[bytes]:
    """What a body has, `limit` bytes (`LIMIT` for 0) at most and as long as it is wanted."""
    size = 0
    for piece in response.iter_content(_SOME):
        size += len(piece)
        if size > (limit or LIMIT):
            raise _TooMuch(f"{size} bytes")
        if not wanted():
            raise _TooMuch("no longer wanted")
        yield piece


def _target(answer: Answer) -> str:
    """Where a redirect leads; empty for any other answer."""
    target = answer.headers.get("Location", "") if answer.status in _MOVED else ""
    return urljoin(answer.url, target) if target else ""


def _is_cut(response: requests.Response, body: bytes) -> bool:
    """Whether an answer says nothing at all, not even that it is empty or that it leads elsewhere: the line broke in
    the middle of its head. A refusal is none then: the part that is lost may say that a tag is there."""
    length, coding = (response.headers.get(name, "") for name in ("Content-Length", "Transfer-Encoding"))
    told = length.isdigit() or coding == "chunked" or "Location" in response.headers
    return not body and not told and response.status_code not in (204, 304)


def _fault(error: requests.RequestException, host: str, *, writing: bool) -> NewsroomError:
    """What an exception of requests means; its words name the address but no header."""
    causes = list(_causes(error))
    detail = f"{type(error).__name__}: {error}"
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return NetworkError("http.certificate", detail=detail, host=host)
    answered = isinstance(error, requests.exceptions.InvalidHeader)  # a ValueError as well; our own headers are valid
    unsent = requests.ConnectTimeout | requests.exceptions.ProxyError | ValueError
    never_sent = isinstance(error, unsent) and not answered
    if never_sent or any(isinstance(cause, NewConnectionError) for cause in causes):
        return NetworkError("http.unreachable", detail=detail, host=host)
    if writing:
        return OutcomeUnknown("http.unknown", detail=detail, host=host)
    return NetworkError("http.broken", detail=detail, host=host)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """The exception, what it was raised for, and what it wraps."""
    seen: set[int] = set()
    waiting = [error]
    while waiting:
        found = waiting.pop()
        if found is not None and id(found) not in seen:
            seen.add(id(found))
            yield found
            wrapped = [value for value in (*found.args, getattr(found, "reason", None)) if isinstance(value, Exception)]
            waiting += [found.__cause__, found.__context__, *wrapped]
