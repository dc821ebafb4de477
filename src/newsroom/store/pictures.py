"""Pictures made fit to keep and to publish. The one user of Pillow in the store; imported late."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PIL import Image, ImageCms, ImageOps, ImageSequence, UnidentifiedImageError

from newsroom.domain.errors import BadInput

LONGEST = 2560
"""The longest side that is kept, in pixels, unless another is asked for."""
MOST_PIXELS = 85_000_000
"""The largest picture that is opened, all frames together; Pillow warns of bombs just above."""
MOST_FRAMES = 500

_READ = ("JPEG", "PNG", "WEBP", "GIF")
_SUFFIX = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
_SAVING: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 88, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 86, "method": 4},
}
_PLAIN_JPEG = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "progressive", "progression"}


@contextmanager
def _opened(data: bytes) -> Iterator[Image.Image]:
    """The picture in `data`. BadInput for what is no picture of a known kind, is damaged, or is too large."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=_READ)
        with image:
            if image.width * image.height > MOST_PIXELS:
                raise _too_large(image.width, image.height)
            yield image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise BadInput("store.picture-too-large", detail=str(error), most=MOST_PIXELS // 1_000_000) from error
    except UnidentifiedImageError as error:
        raise BadInput("store.picture-unknown", detail=str(error)) from error
    except (OSError, ValueError, SyntaxError, EOFError) as error:  # what Pillow's readers raise on damaged files
        raise BadInput("store.picture-damaged", detail=str(error)) from error


def _too_large(width: int, height: int) -> BadInput:
    return BadInput("store.picture-too-large", detail=f"{width} x {height}", most=MOST_PIXELS // 1_000_000)


def fit(data: bytes, longest: int = LONGEST) -> tuple[bytes, str]:
    """`data` made fit to keep, and its suffix: jpg, png or webp.

    Turned as the camera was held, in the colours of the web, `longest` pixels at most, without metadata. A picture
    that is all that already comes back as it is, so that it can be kept again without loss. Moving pictures become
    WebP. BadInput for what is no picture of a known kind, is damaged, or is too large.
    """
    with _opened(data) as image:
        if image.format != "MPO" and _moves(image):
            return _moving(image, longest), "webp"
        if _is_fit(image, data, longest):
            image.load()
            return data, _SUFFIX[image.format or ""]
        kind = "JPEG" if image.format in ("JPEG", "MPO") else "WEBP" if image.format == "WEBP" else "PNG"
        plain = _in_web_colours(ImageOps.exif_transpose(image), opaque=kind == "JPEG")
        plain.thumbnail((longest, longest), Image.Resampling.LANCZOS)
        return _encoded(plain, kind), _SUFFIX[kind]


def size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels. BadInput."""
    with _opened(data) as image:
        return image.size


def narrowed(data: bytes, width: int) -> bytes:
    """A picture that `fit` made, in the same format and `width` pixels wide."""
    with _opened(data) as image:
        kind = image.format or ""
        image.load()
        height = max(1, round(image.height * width / image.width))
        plain = _in_web_colours(image, opaque=kind == "JPEG")
        return _encoded(plain.resize((width, height), Image.Resampling.LANCZOS), kind)


def is_moving(data: bytes) -> bool:
    """Whether the picture has more than one frame. BadInput."""
    with _opened(data) as image:
        return _moves(image)


def _moves(image: Image.Image) -> bool:
    return bool(getattr(image, "is_animated", False))


def _is_fit(image: Image.Image, data: bytes, longest: int) -> bool:
    """Whether `fit` has nothing to do. A PNG is always written anew: that loses nothing."""
    if max(image.size) > longest:
        return False
    if image.format == "JPEG":
        markers = {name for name, _ in getattr(image, "applist", ())}
        plain = set(image.info) <= _PLAIN_JPEG and markers <= {"APP0"} and data.endswith(b"\xff\xd9")
        return plain and image.mode in ("RGB", "L")
    return image.format == "WEBP" and not {"exif", "xmp", "icc_profile"} & set(image.info)


def _in_web_colours(image: Image.Image, *, opaque: bool) -> Image.Image:
    """The picture as RGB, RGBA or grey in sRGB, with nothing beside its pixels."""
    profile = image.info.get("icc_profile")
    has_alpha = not opaque and image.has_transparency_data
    if image.mode.startswith("I") or image.mode == "F":  # 16 bits and more: keep the upper eight
        image = image.point(lambda level: level / 256).convert("L")
    mode = "RGBA" if has_alpha else "L" if image.mode in ("1", "L", "LA") else "RGB"
    converted: Image.Image | None = None
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(image, source, target, outputMode=mode)
        except (ImageCms.PyCMSError, OSError):
            converted = None  # a damaged profile says nothing: the numbers are taken as they are
    plain = converted or image.convert(mode)
    plain.info.clear()
    return plain


def _encoded(image: Image.Image, kind: str) -> bytes:
    target = io.BytesIO()
    image.save(target, kind, **_SAVING[kind])
    return target.getvalue()


def _moving(image: Image.Image, longest: int) -> bytes:
    """All frames as one WebP. BadInput when there are too many."""
    frames: list[Image.Image] = []
    durations: list[int] = []
    scale = min(1.0, longest / max(image.size))
    shape = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    for frame in ImageSequence.Iterator(image):
        if len(frames) >= MOST_FRAMES or (len(frames) + 1) * image.width * image.height > MOST_PIXELS:
            raise _too_large(image.width, image.height)
        durations.append(int(frame.info.get("duration", 0)) or 100)
        frames.append(frame.convert("RGBA").resize(shape, Image.Resampling.LANCZOS))
    target = io.BytesIO()
    loop = int(image.info.get("loop", 1))
    frames[0].save(
        target, "WEBP", save_all=True, append_images=frames[1:], duration=durations, loop=loop, **_SAVING["WEBP"]
    )
    return target.getvalue()
