"""A real WordPress behind the protocol, on every version: the promises of every backend, and its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from tests.site.contract import SiteContract
from tests.wordpress.server import WordPress as Server

from newsroom.site.backends.wordpress.wordpress import WordPress
from newsroom.site.site import Rendition, SiteConfig

SignIn = Callable[[str], WordPress]


@pytest.fixture
def sign_in(fresh_wordpress: Server) -> SignIn:
    """Sign in as one of the site's users, as at another workstation each time."""
    return lambda user: WordPress(
        SiteConfig("الشرق تايمز", "wordpress", fresh_wordpress.url, user, password=fresh_wordpress.password(user))
    )


@pytest.fixture
def editor(sign_in: SignIn) -> WordPress:
    return sign_in("editor")


@pytest.fixture
def renditions(tmp_path: Path) -> tuple[Rendition, ...]:
    made = []
    for width in (480, 960, 1600):
        path = tmp_path / f"train-{width}.jpg"
        Image.new("RGB", (width, width * 9 // 16), (140, 60, 50)).save(path)
        made.append(Rendition(path, width, width * 9 // 16, "image/jpeg"))
    return tuple(made)


class TestWordPressContract(SiteContract):
    @pytest.fixture
    def editor(self, editor: WordPress) -> WordPress:
        return editor

    @pytest.fixture
    def renditions(self, renditions: tuple[Rendition, ...]) -> tuple[Rendition, ...]:
        return renditions
