"""Which panes stand in a window of some width, and how wide. Pure: the window carries it out.

The panes are ``text``, ``drafts``, ``preview``, and ``card`` or, folded, ``rail``. A pane that was asked for stays; for
the others the window must be wide enough. Where there is no room beside the text for what was asked for, it stands in
the place of the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from newsroom.ui import theme

CARD_BESIDE_PREVIEW = 1700  # a window this wide has room for both without being asked
TEXT_LEAST = theme.COLUMN_LEAST + 2 * theme.STEPS[4]  # the narrowest column, with paper on both sides of it
LEAST = {
    "text": TEXT_LEAST,
    "drafts": theme.DRAFTS_LEAST,
    "preview": 344,  # about: it says itself how wide its words make it, once it is there
    "card": theme.CARD_LEAST,
    "rail": theme.CARD_RAIL,
}
GIVES_WAY = ("card", "drafts", "preview", "rail", "text")
SHRINKS = ("preview", "drafts", "card")
LIMITS = (theme.FOLD_DRAFTS, theme.FOLD_CARD, CARD_BESIDE_PREVIEW)


def standing(width: int, wanted: AbstractSet[str], asked: str = "", least: Mapping[str, int] = LEAST) -> frozenset[str]:
    """The panes that stand in a window of `width` pixels.

    `wanted` are those that may stand, `asked` the one that was asked for last, `least` the narrowest that each can be.
    """
    preview = "preview" in wanted
    shown = {"text", *wanted}
    if width < (CARD_BESIDE_PREVIEW if preview else theme.FOLD_CARD) and asked != "card":
        _put_away(shown, "card")
    if width < (theme.FOLD_CARD if preview else theme.FOLD_DRAFTS) and asked != "drafts":
        _put_away(shown, "drafts")
    for name in GIVES_WAY:
        if name not in shown or name == asked or _need(shown, least) <= width:
            continue
        if name == "preview":  # without it there may be room again for what went before it
            return standing(width, wanted - {name}, asked, least)
        _put_away(shown, name)
    return frozenset(shown)


def widths(
    width: int, stand: AbstractSet[str], liked: Mapping[str, int], least: Mapping[str, int] = LEAST
) -> dict[str, int]:
    """How wide each pane is: as `liked`, narrower where the text would have too little; the text has the rest."""
    sizes = {name: max(least[name], liked.get(name, 0)) for name in stand}
    over = sum(sizes.values()) + len(sizes) - 1 - width
    for name in SHRINKS:
        if name in sizes and over > 0:
            less = min(over, sizes[name] - least[name])
            sizes[name] -= less
            over -= less
    rest = "text" if "text" in sizes else next(iter(sizes))
    sizes[rest] -= over
    return sizes


def _put_away(shown: set[str], name: str) -> None:
    if name in shown:
        shown.remove(name)
        if name == "card":
            shown.add("rail")


def _need(shown: AbstractSet[str], least: Mapping[str, int]) -> int:
    return sum(least[name] for name in shown) + len(shown) - 1  # a line between each two
