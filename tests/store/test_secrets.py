"""Passwords go to the system's keyring; what is wrong with it is said in a sentence."""

from collections.abc import Iterator

import keyring
import pytest
from keyring import errors
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.backends.chainer import ChainerBackend

from newsroom.domain.errors import WorkstationError
from newsroom.store import secrets


class Memory(KeyringBackend):
    """A keyring that lasts as long as a test; `fault` is raised by everything."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.fault: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        if self.fault:
            raise self.fault
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.fault:
            raise self.fault
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class PlaintextKeyring(Memory):
    """As the one of keyrings.alt, which keeps passwords in a file as they are."""

    priority = 0.5


class Chain(ChainerBackend):
    """The keyrings of a test, one behind the other."""

    backends: tuple[KeyringBackend, ...] = ()

    def __init__(self, *backends: KeyringBackend) -> None:
        super().__init__()
        self.backends = backends


@pytest.fixture
def memory() -> Iterator[Memory]:
    before = keyring.get_keyring()
    backend = Memory()
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


def test_a_password_comes_back_and_is_forgotten(memory: Memory) -> None:
    secrets.set_password("الجريدة", "سلمى", "سرّ ١٢٣")
    secrets.set_password("أخرى", "سلمى", "غيره")
    assert secrets.password("الجريدة", "سلمى") == "سرّ ١٢٣"
    assert memory.kept["newsroom:الجريدة", "سلمى"] == "سرّ ١٢٣"
    secrets.forget("الجريدة", "سلمى")
    secrets.forget("الجريدة", "سلمى")
    assert secrets.password("الجريدة", "سلمى") is None
    assert secrets.password("أخرى", "سلمى") == "غيره"


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (errors.KeyringLocked("locked"), "store.keyring-locked"),
        (errors.InitError("Prompt dismissed"), "store.keyring-locked"),
        (errors.PasswordSetError("no"), "store.keyring-fault"),
        (ConnectionResetError("the service is gone"), "store.keyring-fault"),
    ],
)
def test_a_keyring_that_does_not_open(memory: Memory, fault: Exception, code: str) -> None:
    memory.fault = fault
    for call in (
        lambda: secrets.password("x", "y"),
        lambda: secrets.set_password("x", "y", "canary"),
        lambda: secrets.forget("x", "y"),
    ):
        with pytest.raises(WorkstationError) as caught:
            call()
        assert caught.value.code == code
        assert "canary" not in str(caught.value)


@pytest.mark.parametrize(
    "backend", [fail.Keyring(), null.Keyring(), PlaintextKeyring(), Chain(), Chain(PlaintextKeyring())], ids=repr
)
def test_a_machine_without_a_keyring_that_keeps_secrets(memory: Memory, backend: KeyringBackend) -> None:
    keyring.set_keyring(backend)
    for call in (
        lambda: secrets.password("x", "y"),
        lambda: secrets.set_password("x", "y", "z"),
        lambda: secrets.forget("x", "y"),
    ):
        with pytest.raises(WorkstationError, match=r"store\.keyring-missing"):
            call()
    assert not getattr(backend, "kept", {})


def test_of_a_chain_the_keyring_that_keeps_secrets_is_used(memory: Memory) -> None:
    clear = PlaintextKeyring()
    clear.kept["newsroom:x", "y"] = "old"
    keyring.set_keyring(Chain(clear, memory))
    assert secrets.password("x", "y") is None
    secrets.set_password("x", "y", "z")
    assert secrets.password("x", "y") == "z"
    secrets.forget("x", "y")
    assert clear.kept == {("newsroom:x", "y"): "old"}
    assert memory.kept == {}
