"""Passwords of the sites, in the keyring of the system and nowhere else. A site is known there by its address.

Only a keyring that its own library recommends counts as one: the others keep passwords in a file for all to read, ask
for their key on a terminal that a window does not have, or keep nothing and say nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from newsroom.domain.errors import WorkstationError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "newsroom"


def password(site: str, user: str) -> str | None:
    """The password of `user` on `site`, if one is kept. WorkstationError: no keyring, a locked one, one that fails."""
    with _worded():
        return _keyring().get_password(_service(site), user)


def set_password(site: str, user: str, value: str) -> None:
    """Keep a password. WorkstationError as `password`; nothing was kept then."""
    with _worded():
        _keyring().set_password(_service(site), user, value)


def forget(site: str, user: str) -> None:
    """Keep the password of `user` on `site` no longer; none to forget is no error. WorkstationError as `password`."""
    with _worded():
        keyring = _keyring()
        if keyring.get_password(_service(site), user) is not None:
            keyring.delete_password(_service(site), user)


def _keyring() -> KeyringBackend:
    """The keyring in use; of a chain of several, the first that may be."""
    from keyring import core, errors
    from keyring.backends.chainer import ChainerBackend

    found = core.get_keyring()
    for one in found.backends if isinstance(found, ChainerBackend) else (found,):
        if core.recommended(one):
            return one
    raise errors.NoKeyringError(f"{type(found).__module__}.{type(found).__name__} is not recommended")


def _service(site: str) -> str:
    return f"{SERVICE}:{site}"


@contextmanager
def _worded() -> Iterator[None]:
    from keyring import errors

    try:
        yield
    except errors.NoKeyringError as error:
        raise WorkstationError("store.keyring-missing", detail=str(error)) from error
    except (errors.KeyringLocked, errors.InitError) as error:
        raise WorkstationError("store.keyring-locked", detail=str(error)) from error
    except Exception as error:  # a keyring's own library raises what it likes, for one when its service goes away
        raise WorkstationError("store.keyring-fault", detail=str(error)) from error
