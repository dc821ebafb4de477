"""Passwords of the sites, in the keyring of the system and nowhere else. A site is known there by its address."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from newsroom.domain.errors import WorkstationError

SERVICE = "newsroom"


def password(site: str, user: str) -> str | None:
    """The password of `user` on `site`, if one is kept. WorkstationError: no keyring, a locked one, one that fails."""
    import keyring

    with _worded():
        return keyring.get_password(_service(site), user)


def set_password(site: str, user: str, value: str) -> None:
    """Keep a password. WorkstationError as `password`; nothing was kept then."""
    import keyring

    with _worded():
        keyring.set_password(_service(site), user, value)


def forget(site: str, user: str) -> None:
    """Keep the password of `user` on `site` no longer; none to forget is no error. WorkstationError as `password`."""
    import keyring

    with _worded():
        if keyring.get_password(_service(site), user) is not None:
            keyring.delete_password(_service(site), user)


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
