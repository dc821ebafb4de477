"""Digits: 0-9, as most Arabic newsrooms print them, and ٠-٩."""

from __future__ import annotations

_WESTERN = "0123456789"
_INDIC = "٠١٢٣٤٥٦٧٨٩"
_PERSIAN = "۰۱۲۳۴۵۶۷۸۹"

_TO_WESTERN = str.maketrans(_INDIC + _PERSIAN, _WESTERN * 2)
_TO_ARABIC = str.maketrans(_WESTERN + _PERSIAN, _INDIC * 2)


def to_western(text: str) -> str:
    """`text` with Arabic-Indic and Persian digits as 0-9."""
    return text.translate(_TO_WESTERN)


def to_arabic(text: str) -> str:
    """`text` with 0-9 and Persian digits as ٠-٩."""
    return text.translate(_TO_ARABIC)
