"""What stands in the kept page of a site where an article of ours comes: ``@@newsroom:name:number@@``. Pure.

Two brackets in a name (``@@newsroom:[picture:0@@`` and ``@@newsroom:]picture:0@@``) enclose what goes where the article
has no such part.
"""

from __future__ import annotations

import re

TOKEN = re.compile(r"@@newsroom:([a-z]+):(\d+)@@")
ENCLOSED = re.compile(r"@@newsroom:\[([a-z]+):(\d+)@@(.*?)@@newsroom:\]\1:\2@@", re.DOTALL)


def token(name: str, number: int = 0) -> str:
    """The token of that name."""
    return f"@@newsroom:{name}:{number}@@"


def without(page: str) -> str:
    """`page` without anything that reads as a token."""
    return page.replace("@@newsroom:", "@newsroom:")
