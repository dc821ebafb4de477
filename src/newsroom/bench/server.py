"""The WordPress site that a bench speaks to, through the program and barely with requests.

It is named by the environment: ``NEWSROOM_BENCH_SITE`` (its address), ``NEWSROOM_BENCH_USER`` and
``NEWSROOM_BENCH_PASSWORD`` (an application password of an editor). The bench leaves on it what it publishes.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import requests

from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.errors import Refused
from newsroom.store.sites import StoredSite

SITE = "bench"
_NAMES = ("NEWSROOM_BENCH_SITE", "NEWSROOM_BENCH_USER", "NEWSROOM_BENCH_PASSWORD")
_PATIENCE = 60


def named() -> tuple[str, str, str]:
    """Address, user and password. Refused where they are not given."""
    given = [os.environ.get(name, "") for name in _NAMES]
    if not all(given):
        raise Refused("cli.bench-site", names=", ".join(_NAMES))
    address, user, password = given
    return address.rstrip("/"), user, "".join(password.split())


@contextmanager
def room(profile: Path) -> Iterator[Newsroom]:
    """A new profile with the site as its only one."""
    address, user, password = named()
    opened = Newsroom.open(profile)
    try:
        opened.passwords.given = password
        opened.store.sites.add(StoredSite(SITE, "wordpress", address, user))
        opened.store.sites.set_default(SITE)
        opened.store.sites.remove(LOCAL_SITE)
        yield opened
    finally:
        opened.close()


class Bare:
    """The site asked with requests and nothing else."""

    def __init__(self) -> None:
        self.address, user, password = named()
        self._session = requests.Session()
        self._session.auth = (user, password)

    def get(self, route: str, **params: str | int) -> requests.Response:
        """Read `route` of the REST interface."""
        return self._done(self._session.get(self._url(route), params=params, timeout=_PATIENCE))

    def post(self, route: str, fields: str, data: Mapping[str, object]) -> requests.Response:
        """Write `data` to `route`; `fields` come back."""
        return self._done(self._session.post(self._url(route), {}, data, params={"_fields": fields}, timeout=_PATIENCE))

    def page(self, url: str) -> requests.Response:
        """Read a page as any reader."""
        return self._done(requests.get(url, timeout=_PATIENCE))

    def close(self) -> None:
        """Close what is open."""
        self._session.close()

    def _url(self, route: str) -> str:
        return f"{self.address}/wp-json/wp/v2/{route}"

    @staticmethod
    def _done(answer: requests.Response) -> requests.Response:
        answer.raise_for_status()
        return answer


@contextmanager
def counting() -> Iterator[list[requests.PreparedRequest]]:
    """Write down every request that goes out of this process meanwhile."""
    sent: list[requests.PreparedRequest] = []
    real = requests.Session.send

    def send(self: requests.Session, request: requests.PreparedRequest, **options: object) -> requests.Response:
        sent.append(request)
        return real(self, request, **options)  # type: ignore[arg-type]

    requests.Session.send = send  # type: ignore[method-assign]
    try:
        yield sent
    finally:
        requests.Session.send = real  # type: ignore[method-assign]
