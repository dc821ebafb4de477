"""Draw the pictures of the sample articles into resources/samples: python packaging/samples/draw.py

Each scene is an SVG, painted by Chromium and stored as JPEG in the three widths a page asks for, so that the first
start of the program has nothing to resize.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent))

import scenes_land
import scenes_town
from shapes import HEIGHT, WIDTH

TARGET = Path(__file__).parents[2] / "resources" / "samples"
QUALITY = {1600: 60, 960: 64, 480: 68}
MOST = 58_000  # bytes of one file
CHROMIUM = "/usr/bin/chromium"


def compressed(picture: Image.Image, quality: int) -> bytes:
    """The picture as JPEG of at most `MOST` bytes, at `quality` or as near to it as that allows."""
    held = io.BytesIO()
    picture.save(held, "JPEG", quality=quality, optimize=True, progressive=True)
    return held.getvalue() if held.tell() <= MOST else compressed(picture, quality - 3)


def main() -> None:
    """Draw every scene."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for name, scene in {**scenes_land.SCENES, **scenes_town.SCENES}.items():
            page.set_content(f'<body style="margin:0">{scene()}</body>')
            picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
            for width, quality in QUALITY.items():
                size = picture.resize((width, width * HEIGHT // WIDTH), Image.Resampling.LANCZOS)
                (TARGET / f"{name}-{width}.jpg").write_bytes(compressed(size, quality))
        browser.close()
    print(sum(path.stat().st_size for path in TARGET.glob("*.jpg")), "bytes")


if __name__ == "__main__":
    main()
