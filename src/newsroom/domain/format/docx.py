"""Word documents in, through mammoth and the HTML reader. Nothing reaches mammoth but what `officezip` has measured."""

from __future__ import annotations

import io
import warnings
from typing import Any

from newsroom.domain.errors import BadInput
from newsroom.domain.format import html
from newsroom.domain.format.officezip import Office, Pictures, opened, picture_name

__all__ = ["picture_name", "read"]

_OLE = b"\xd0\xcf\x11\xe0"
_KNOWN = ("png", "jpeg", "gif", "webp")
_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"


def read(data: bytes) -> Office:
    """What is in `data`; a picture that is damaged, or of a kind that no page shows, is left out. BadInput when it is
    no Word document, damaged in its text, or larger or deeper than an article can be."""
    if data.startswith(_OLE):
        raise BadInput("input.old-word")
    pictures = Pictures()
    markup = opened(data, "input.not-word", lambda file: _convert(file, pictures))
    headline, document = html.read_article(markup)
    return Office(headline, document, pictures.content, pictures.names, tuple(pictures.left))


def _convert(file: io.BytesIO, pictures: Pictures) -> str:
    """The document as HTML by mammoth."""
    import mammoth  # late: the first picture of the window needs no Word reader

    def take(image: Any) -> dict[str, str]:  # noqa: ANN401  (mammoth has no types)
        """The attributes of one picture; one that cannot be taken has no address, and so no figure."""
        try:
            with image.open() as stream:
                content = stream.read()
        except (KeyError, OSError):  # not in the copy, or a file of the writer's own disk
            content = b""
        known = str(image.content_type).partition("/")[2] in _KNOWN
        return {"src": pictures.take(content, image.alt_text or "", known=known)}

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        result = mammoth.convert_to_html(
            file,
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(take),
            include_embedded_style_map=False,
        )
    return str(result.value)
