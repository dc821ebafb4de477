"""Two changed versions of one piece made into one: by block, by part and by word.

What only one side changed is taken from it. Where both changed the same words, or one thing that cannot be two, they
clash. Words that touch clash too: a sentence of halves that nobody wrote is worse than a question. What only looks
otherwise on one side (marks, a link) goes together with new words of the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsroom.domain.align import Match
from newsroom.domain.document import Link, Mark, Span
from newsroom.domain.pairing import Pairing, alike, pair
from newsroom.domain.parts import Value, build, is_inline, is_row, is_text, is_whole, parts
from newsroom.domain.tokens import Look, Token, aligned, joined, spread, text_of, tokens, unmarked


@dataclass(frozen=True, slots=True)
class Joined:
    """What two sides make together. With `clash`, `value` has what both wrote as far as it can stand: mine first."""

    value: Value
    clash: bool = False


@dataclass(frozen=True, slots=True)
class Strand:
    """One piece in three versions, None where it is not. `moved`: whether mine, whether theirs put it here."""

    base: Value
    mine: Value
    theirs: Value
    moved: tuple[bool, bool] = (False, False)


# Pieces


def join(base: Value, mine: Value, theirs: Value) -> Joined:
    """One piece or one value, None where a version has none.

    Of equal blocks the one that knows its source on the site is taken.
    """
    if mine == theirs:
        return Joined(theirs if getattr(theirs, "origin", None) else mine)
    if mine == base:
        return Joined(theirs)
    if theirs == base:
        return Joined(mine)
    if base is None or mine is None or theirs is None or isinstance(base, str):
        return Joined(theirs if mine is None else mine, clash=True)
    ours, yours = parts(mine), parts(theirs)
    made = {name: _join_part(name, was, ours[name], yours[name]) for name, was in parts(base).items()}
    value: Value = build(type(mine), {name: part.value for name, part in made.items()})
    origin = getattr(theirs, "origin", None) or getattr(mine, "origin", None)
    return Joined(replace(value, origin=origin) if origin else value, any(part.clash for part in made.values()))


def _join_part(name: str, base: Value, mine: Value, theirs: Value) -> Joined:
    if is_text(name):
        return join_text(base, mine, theirs)
    if mine == theirs or theirs == base:
        return Joined(mine)
    if mine == base:
        return Joined(theirs)
    if is_inline(name):
        words, clash = join_words(tokens(base), tokens(mine), tokens(theirs))
        return Joined(joined(words), clash)
    if is_row(name):
        made = [join(strand.base, strand.mine, strand.theirs) for strand in weave(base, mine, theirs)]
        row = tuple(piece.value for piece in made if piece.value is not None)
        clash = any(piece.clash for piece in made)
        return Joined(row, clash) if is_whole(name, row) else Joined(mine, clash=True)
    return Joined(mine, clash=True)


def join_text(base: str, mine: str, theirs: str) -> Joined:
    """One text without marks."""
    if mine == theirs or theirs == base:
        return Joined(mine)
    if mine == base:
        return Joined(theirs)
    words, clash = join_words(*(tokens(unmarked(text)) for text in (base, mine, theirs)))
    return Joined(text_of(words), clash)


def weave(base: Sequence[Value], mine: Sequence[Value], theirs: Sequence[Value]) -> Iterator[Strand]:
    """Three rows of pieces as one, in the order of the result; what mine put at a place comes before what theirs put.

    A piece that both moved stands where mine has it.
    """
    ours, yours = pair(base, mine), pair(base, theirs)
    mine_places, their_places = ours.kept | ours.moved, yours.kept | yours.moved

    def strand(place: int) -> Strand:
        here, there = mine_places.get(place), their_places.get(place)
        moved = (place in ours.moved, place in yours.moved)
        return Strand(
            base[place], None if here is None else mine[here], None if there is None else theirs[there], moved
        )

    mine_new, their_new = _arrivals(ours, len(base), len(mine)), _arrivals(yours, len(base), len(theirs))
    for place in range(len(base) + 1):
        here = [Strand(None, mine[j], None) if i is None else strand(i) for j, i in mine_new.get(place, ())]
        there = [
            Strand(None, None, theirs[j]) if i is None else strand(i)
            for j, i in their_new.get(place, ())
            if i not in ours.moved
        ]
        yield from _side_by_side(here, there)
        if place < len(base) and place not in ours.moved and place not in yours.moved:
            yield strand(place)


def _arrivals(pairing: Pairing, length: int, new_length: int) -> dict[int, list[tuple[int, int | None]]]:
    """What stands in the new row before each kept piece of the old one: its place, and the old one if it moved."""
    came = {j: i for i, j in pairing.moved.items()}
    out: dict[int, list[tuple[int, int | None]]] = {}
    at = 0
    for i, j in [*sorted(pairing.kept.items()), (length, new_length)]:
        out[i] = [(place, came.get(place)) for place in range(at, j)]
        at = j + 1
    return out


def _side_by_side(here: list[Strand], there: list[Strand]) -> Iterator[Strand]:
    """What both sides put at one place; what is new on both and alike is one piece."""
    ours = [n for n, strand in enumerate(here) if strand.base is None]
    yours = [n for n, strand in enumerate(there) if strand.base is None]
    kept = pair([here[n].mine for n in ours], [there[n].theirs for n in yours]).kept
    twins = [(ours[i], yours[j]) for i, j in sorted(kept.items()) if alike(here[ours[i]].mine, there[yours[j]].theirs)]
    a = b = 0
    for i, j in [*twins, (len(here), len(there))]:
        yield from here[a:i]
        yield from there[b:j]
        if i < len(here):
            yield Strand(None, here[i].mine, there[j].theirs)
        a, b = i + 1, j + 1


# Words


def join_words(base: Sequence[Token], mine: Sequence[Token], theirs: Sequence[Token]) -> tuple[list[Token], bool]:
    """One row of tokens, and whether both changed the same words: then it has mine and, after them, theirs."""
    out: list[Token] = []
    clash = False
    b = m = t = 0
    for was, here, there, size in _stable(base, aligned(base, mine), aligned(base, theirs)):
        made, clashes = _join_stretch(base[b:was], mine[m:here], theirs[t:there])
        out += made
        clash |= clashes
        b, m, t = was + size, here + size, there + size
        for token, ours, yours in zip(base[was:b], mine[here:m], theirs[there:t], strict=True):
            one, clashes = _join_token(token, ours, yours)
            out.append(one)
            clash |= clashes
    made, clashes = _join_stretch(base[b:], mine[m:], theirs[t:])
    return [*out, *made], clash or clashes


def _stable(base: Sequence[Token], mine: list[Match], theirs: list[Match]) -> Iterator[tuple[int, int, int, int]]:
    """Stretches that all three have: places in base, mine and theirs, and length. Blanks alone are none."""
    spans = iter(theirs)
    other = next(spans, None)
    for match in mine:
        while other is not None and other.a < match.a + match.size:
            start, end = max(match.a, other.a), min(match.a + match.size, other.a + other.size)
            if any(not token.blank for token in base[start:end]):
                yield start, match.b + start - match.a, other.b + start - other.a, end - start
            if other.a + other.size > match.a + match.size:
                break
            other = next(spans, None)


def _join_stretch(
    base: Sequence[Token], mine: Sequence[Token], theirs: Sequence[Token]
) -> tuple[Sequence[Token], bool]:
    """What stands between two stretches that all have."""
    if mine == theirs or theirs == base:
        return mine, False
    if mine == base:
        return theirs, False
    for changed, other in ((mine, theirs), (theirs, mine)):
        made = _looking_as(base, changed, other)
        if made is not None:
            return made, False
    apart = mine and theirs and not (mine[-1].blank or theirs[0].blank)
    return [*mine, *(tokens((Span(" "),)) if apart else ()), *theirs], True


@dataclass(frozen=True, slots=True)
class _Restyle:
    """What happened to the look of a character."""

    added: frozenset[Mark]
    removed: frozenset[Mark]
    link: tuple[Link | None, Link | None]  # before and after

    def __call__(self, look: Look) -> Look:
        marks, link = look
        return (marks - self.removed) | self.added, self.link[1] if link == self.link[0] else link


def _looking_as(base: Sequence[Token], mine: Sequence[Token], theirs: Sequence[Token]) -> list[Token] | None:
    """`theirs` with the look that mine gave to all of base; None where mine changed the words too, or only some."""
    if [token.text for token in base] != [token.text for token in mine]:
        return None
    styles = {
        _Restyle(new[0] - old[0], old[0] - new[0], (old[1], new[1]))
        for token, changed in zip(base, mine, strict=True)
        for old, new in zip(token.looks, changed.looks, strict=True)
    }
    if len(styles) != 1:
        return None
    style = styles.pop()
    before, after = style.link
    if before != after and any(link not in (before, after) for token in theirs for _, link in token.looks):
        return None
    return [replace(token, looks=tuple(map(style, token.looks))) for token in theirs]


def _join_token(base: Token, mine: Token, theirs: Token) -> tuple[Token, bool]:
    """One word that all three have, with the spelling and the look of whoever changed it."""
    if mine == theirs or theirs == base:
        return mine, False
    if mine == base:
        return theirs, False
    text = theirs.text if mine.text == base.text else mine.text
    clash = text != theirs.text and theirs.text != base.text and not base.blank
    looks: list[Look] = []
    for (was, to), (marks, link), (their_marks, their_link) in zip(
        spread(base, text), spread(mine, text), spread(theirs, text), strict=True
    ):
        clash |= link != their_link and to not in (link, their_link)
        kept = (was & marks & their_marks) | (marks - was) | (their_marks - was)
        looks.append((kept, their_link if link == to else link))
    return replace(mine, text=text, looks=tuple(looks)), clash
