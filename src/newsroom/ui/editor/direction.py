"""Invisible letters that a keyboard has no key for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

INVISIBLE = {"rlm": "\u200f", "lrm": "\u200e", "zwnj": "\u200c", "nbsp": "\u00a0"}


def titles() -> dict[str, str]:
    """What the invisible letters are called."""
    return {
        "rlm": QCoreApplication.translate("Paper", "Right-to-left mark (RLM)"),
        "lrm": QCoreApplication.translate("Paper", "Left-to-right mark (LRM)"),
        "zwnj": QCoreApplication.translate("Paper", "Zero-width non-joiner (ZWNJ)"),
        "nbsp": QCoreApplication.translate("Paper", "No-break space"),
    }
