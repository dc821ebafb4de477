"""The program keeps passwords in a real keyring, and says so when that is locked."""

import subprocess
import sys

import pytest
from tests.secret_service import SecretService

from newsroom.domain.errors import WorkstationError
from newsroom.store import secrets

READER = "from newsroom.store import secrets; print(secrets.password('https://gulf.example', 'ليلى'))"


def test_another_program_finds_the_password(secret_service: SecretService) -> None:
    secrets.set_password("https://gulf.example", "ليلى", "سرّ ١٢٣ abcd")
    assert secrets.password("https://gulf.example", "ليلى") == "سرّ ١٢٣ abcd"
    read = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", READER], capture_output=True, encoding="utf-8", check=True
    )
    assert read.stdout == "سرّ ١٢٣ abcd\n"
    secrets.forget("https://gulf.example", "ليلى")
    assert secrets.password("https://gulf.example", "ليلى") is None


def test_a_keyring_begins_empty_and_may_be_locked(secret_service: SecretService) -> None:
    assert secrets.password("https://gulf.example", "ليلى") is None
    secrets.set_password("https://gulf.example", "ليلى", "سرّ")
    secret_service.lock()
    with pytest.raises(WorkstationError, match=r"store\.keyring-locked"):
        secrets.password("https://gulf.example", "ليلى")
    with pytest.raises(WorkstationError, match=r"store\.keyring-locked"):
        secrets.set_password("https://gulf.example", "ليلى", "غيره")
