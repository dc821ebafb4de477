"""Invisible letters that a keyboard has no key for, and what every invisible letter is called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

INVISIBLE = {
    "rlm": "\u200f",
    "lrm": "\u200e",
    "zwnj": "\u200c",
    "nbsp": "\u00a0",
    "zwj": "\u200d",
    "alm": "\u061c",
    "lri": "\u2066\u2069",  # the two ends: around what is selected, or around the caret
    "rli": "\u2067\u2069",
    "fsi": "\u2068\u2069",
}
SELDOM = ("zwj", "alm", "lri", "rli", "fsi")
"""Those that are offered in the palette and beside the text, not in the menu of the window."""


def titles() -> dict[str, str]:
    """What the invisible letters are called that can be written."""
    return {
        "rlm": QCoreApplication.translate("Paper", "Right-to-left mark (RLM)"),
        "lrm": QCoreApplication.translate("Paper", "Left-to-right mark (LRM)"),
        "zwnj": QCoreApplication.translate("Paper", "Zero-width non-joiner (ZWNJ)"),
        "nbsp": QCoreApplication.translate("Paper", "No-break space"),
        "zwj": QCoreApplication.translate("Paper", "Zero-width joiner (ZWJ)"),
        "alm": QCoreApplication.translate("Paper", "Arabic letter mark (ALM)"),
        "lri": QCoreApplication.translate("Paper", "Left-to-right isolate (LRI)"),
        "rli": QCoreApplication.translate("Paper", "Right-to-left isolate (RLI)"),
        "fsi": QCoreApplication.translate("Paper", "Isolate of its own direction (FSI)"),
    }


def name_of(short: str) -> str:
    """What the invisible letter of that short name is called."""
    return titles().get(short) or {
        "pdi": QCoreApplication.translate("Paper", "End of an isolate (PDI)"),
        "lre": QCoreApplication.translate("Paper", "Left-to-right embedding (LRE)"),
        "rle": QCoreApplication.translate("Paper", "Right-to-left embedding (RLE)"),
        "lro": QCoreApplication.translate("Paper", "Left-to-right override (LRO)"),
        "rlo": QCoreApplication.translate("Paper", "Right-to-left override (RLO)"),
        "pdf": QCoreApplication.translate("Paper", "End of an embedding (PDF)"),
        "zwsp": QCoreApplication.translate("Paper", "Zero-width space"),
        "wj": QCoreApplication.translate("Paper", "Word joiner"),
        "bom": QCoreApplication.translate("Paper", "Byte order mark"),
        "mvs": QCoreApplication.translate("Paper", "Mongolian vowel separator"),
        "shy": QCoreApplication.translate("Paper", "Soft hyphen"),
        "nnbsp": QCoreApplication.translate("Paper", "Narrow no-break space"),
        "fsp": QCoreApplication.translate("Paper", "Figure space"),
        "isp": QCoreApplication.translate("Paper", "Ideographic space"),
        "tatweel": QCoreApplication.translate("Paper", "Tatweel"),
    }.get(short, short)
