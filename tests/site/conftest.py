"""What the tests of a real WordPress share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import requests
from PIL import Image
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
def web(fresh_wordpress: Server) -> Callable[..., Any]:
    """What somebody does on the site itself, by REST: ``web(user, method, route, **json)``."""

    def ask(user: str, method: str, route: str, **data: object) -> Any:
        answer = requests.request(
            method,
            f"{fresh_wordpress.url}/wp-json/wp/v2/{route}",
            auth=(user, fresh_wordpress.password(user)),
            json=data,
            timeout=30,
        )
        assert answer.ok, answer.text
        return answer.json()

    return ask


@pytest.fixture
def renditions(tmp_path: Path) -> tuple[Rendition, ...]:
    made = []
    for width in (480, 960, 1600):
        path = tmp_path / f"train-{width}.jpg"
        Image.new("RGB", (width, width * 9 // 16), (140, 60, 50)).save(path)
        made.append(Rendition(path, width, width * 9 // 16, "image/jpeg"))
    return tuple(made)
