"""The program's own lists of words, as the checks get them."""

from functools import cache

from newsroom.domain.lexicon import Lexicon, read
from newsroom.resources import resource


@cache
def lexicon() -> Lexicon:
    """All of them, read once."""
    found = Lexicon()
    for path in sorted(resource("lexicon").glob("*.toml")):
        found = found | read(path.read_text(encoding="utf-8"), path.name)
    return found
