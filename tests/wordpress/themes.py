"""Themes for a test site: the block theme that its version brings, and a classic one, which the oldest brings."""

from __future__ import annotations

import shutil

from tests.wordpress import debian
from tests.wordpress.server import WordPress

CLASSIC = "twentytwentyone"
_FOLDER = "classic-themes"


def wear_classic(site: WordPress) -> None:
    """Let the site look classic until it is reset."""
    folder = site.content / _FOLDER
    if not folder.exists():
        with debian.locked("themes") as cache:
            shutil.copytree(debian.theme(CLASSIC, cache), folder / CLASSIC)
    site.plugin(f"register_theme_directory(WP_CONTENT_DIR . '/{_FOLDER}');")
    site.php(f"switch_theme('{CLASSIC}');")
