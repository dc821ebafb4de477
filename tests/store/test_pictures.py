"""Pictures are made fit to keep; what is no picture, damaged or a bomb is refused before it is unpacked."""

import io
import struct
import zlib

import pytest
from PIL import Image, ImageCms

from newsroom.domain.errors import BadInput
from newsroom.store import pictures


def encoded(image: Image.Image, kind: str, **options) -> bytes:
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def photo(width: int = 64, height: int = 40, mode: str = "RGB") -> Image.Image:
    image = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    image.paste((200, 30, 30), (0, 0, width // 2, height // 2))
    image = image.convert(mode)
    if mode == "RGBA":
        image.putpixel((0, 0), (0, 0, 0, 0))
    return image


def png_that_claims(width: int, height: int) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0" * 1_000_000, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("kind", "mode", "suffix", "kept"),
    [
        ("JPEG", "RGB", "jpg", "RGB"),
        ("JPEG", "L", "jpg", "L"),
        ("JPEG", "CMYK", "jpg", "RGB"),
        ("PNG", "RGB", "png", "RGB"),
        ("PNG", "RGBA", "png", "RGBA"),
        ("PNG", "P", "png", "RGB"),
        ("PNG", "1", "png", "L"),
        ("PNG", "LA", "png", "RGBA"),
        ("PNG", "I;16", "png", "L"),
        ("WEBP", "RGBA", "webp", "RGBA"),
        ("WEBP", "RGB", "webp", "RGB"),
        ("GIF", "P", "png", "RGB"),
    ],
)
def test_kinds(kind: str, mode: str, suffix: str, kept: str) -> None:
    image = Image.new("I;16", (64, 40), 40_000) if mode == "I;16" else photo(mode=mode)
    data, found = pictures.fit(encoded(image, kind))
    assert (found, opened(data).size, opened(data).mode) == (suffix, (64, 40), kept)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_picture_that_is_fit_is_kept_again_without_loss(kind: str) -> None:
    once, suffix = pictures.fit(encoded(photo(), kind))
    assert pictures.fit(once) == (once, suffix)


def test_sixteen_bits_keep_their_light() -> None:
    data, _ = pictures.fit(encoded(Image.new("I;16", (8, 8), 0x8000), "PNG"))
    assert opened(data).getpixel((0, 0)) == 0x80


def test_a_large_picture_is_brought_down_to_the_longest_side() -> None:
    data, _ = pictures.fit(encoded(photo(4000, 1000), "JPEG"))
    assert opened(data).size == (2560, 640)


def test_the_camera_is_held_upright_and_says_nothing_more() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned to the right
    exif[0x010F] = "MakerCanary"
    exif.get_ifd(0x8825)[2] = (33.0, 30.0, 0.0)  # where it was taken
    source = encoded(photo(), "JPEG", exif=exif, comment=b"CommentCanary")
    data, _ = pictures.fit(source)
    assert b"Canary" in source
    assert b"Canary" not in data
    assert b"Exif" not in data
    assert opened(data).size == (40, 64)
    red, green, _blue = opened(data).getpixel((38, 2))
    assert red > 150
    assert green < 90


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_metadata_of_other_kinds_goes_too(kind: str) -> None:
    exif = Image.Exif()
    exif[0x010F] = "MakerCanary"
    data, _ = pictures.fit(encoded(photo(), kind, exif=exif))
    assert b"Canary" not in data


def test_what_is_hidden_behind_a_picture_is_cut_off() -> None:
    data, _ = pictures.fit(encoded(photo(), "JPEG") + b"<script>Canary</script>")
    assert b"Canary" not in data


def test_colours_of_another_profile_become_those_of_the_web() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    plain, _ = pictures.fit(encoded(photo(), "PNG"))
    assert pictures.fit(encoded(photo(), "PNG", icc_profile=srgb))[0] == plain
    assert pictures.fit(encoded(photo(), "PNG", icc_profile=profile))[0] == plain  # fits no RGB picture: taken as it is
    assert pictures.fit(encoded(photo(), "PNG", icc_profile=b"damaged"))[0] == plain


def test_a_moving_picture_keeps_its_frames() -> None:
    frames = [photo(), photo().rotate(180), photo().rotate(90)]
    source = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=[80, 120, 200], loop=0)
    data, suffix = pictures.fit(source)
    assert suffix == "webp"
    assert pictures.is_moving(data)
    assert opened(data).n_frames == 3
    assert pictures.fit(data)[1] == "webp"


def test_a_picture_that_moves_for_ever_is_refused() -> None:
    frames = [Image.new("L", (2, 2), n % 250) for n in range(pictures.MOST_FRAMES + 1)]
    source = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    with pytest.raises(BadInput, match=r"store\.picture-too-large"):
        pictures.fit(source)


@pytest.mark.parametrize(("width", "height"), [(50_000, 50_000), (9_300, 9_300), (12_000, 12_000), (2_000_000_000, 1)])
def test_a_bomb_is_refused_by_its_header(width: int, height: int) -> None:
    with pytest.raises(BadInput, match=r"store\.picture-too-large"):
        pictures.fit(png_that_claims(width, height))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_picture_cut_short_is_damaged(kind: str) -> None:
    whole = encoded(photo(900, 700), kind)
    with pytest.raises(BadInput, match=r"store\.picture-(damaged|unknown)"):
        pictures.fit(whole[: len(whole) // 2])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 5000,
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>",
        b"%PDF-1.7",
        b"\xff\xd8\xff",
        b"GIF89a",
    ],
)
def test_what_is_no_picture(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"store\.picture-(damaged|unknown)"):
        pictures.fit(data)


def test_formats_that_are_not_for_the_web_are_not_opened() -> None:
    for kind in ("TIFF", "BMP", "ICO", "PPM"):
        with pytest.raises(BadInput, match=r"store\.picture-unknown"):
            pictures.fit(encoded(photo(), kind))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_narrowing_keeps_kind_and_shape(kind: str) -> None:
    narrow = opened(pictures.narrowed(encoded(photo(640, 400), kind), 320))
    assert (narrow.format, narrow.size) == (kind, (320, 200))
    assert pictures.size(encoded(photo(640, 400), kind)) == (640, 400)
