"""Shapes that the sample pictures are drawn with: each function gives one piece of SVG on a 1600 by 900 sheet."""

from __future__ import annotations

import math
import random

WIDTH, HEIGHT = 1600, 900


def sky(top: str, bottom: str, name: str = "sky") -> str:
    """The whole sheet in a vertical gradient."""
    return (
        f'<defs><linearGradient id="{name}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="{top}"/>'
        f'<stop offset="1" stop-color="{bottom}"/></linearGradient></defs>'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="url(#{name})"/>'
    )


def rect(x: float, y: float, width: float, height: float, fill: str, radius: float = 0) -> str:
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="{radius}" fill="{fill}"/>'


def disc(x: float, y: float, radius: float, fill: str, opacity: float = 1) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{fill}" opacity="{opacity}"/>'


def path(data: str, fill: str = "none", stroke: str = "none", width: float = 1, opacity: float = 1) -> str:
    return (
        f'<path d="{data}" fill="{fill}" stroke="{stroke}" stroke-width="{width}" opacity="{opacity}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def hills(base: float, height: float, waves: float, phase: float, fill: str) -> str:
    """A rolling horizon: everything under a sum of two sines."""
    points = []
    for x in range(0, WIDTH + 1, 20):
        angle = x / WIDTH * math.tau * waves + phase
        points.append(f"{x},{base - height * (math.sin(angle) + 0.4 * math.sin(angle * 2.3 + 1)):.1f}")
    return f'<polygon points="0,{HEIGHT} {" ".join(points)} {WIDTH},{HEIGHT}" fill="{fill}"/>'


def ripples(seed: int, top: float, bottom: float, fill: str, count: int = 40) -> str:
    """Short level strokes of light on water, longer towards the viewer."""
    chance = random.Random(seed)
    strokes = []
    for _ in range(count):
        y = chance.uniform(top, bottom)
        depth = (y - top) / (bottom - top)
        length = chance.uniform(20, 60) + 120 * depth * chance.random()
        strokes.append(rect(chance.uniform(-40, WIDTH), y, length, 2 + 3 * depth, fill, 2))
    return f'<g opacity=".45">{"".join(strokes)}</g>'


def stars(seed: int, bottom: float, count: int = 90) -> str:
    chance = random.Random(seed)
    return "".join(
        disc(chance.uniform(0, WIDTH), chance.uniform(0, bottom), chance.uniform(1, 2.6), "#f4ead0", 0.8)
        for _ in range(count)
    )


def arch(x: float, y: float, width: float, height: float, fill: str) -> str:
    """A pointed doorway or window standing on (x, y), x at its middle."""
    half = width / 2
    spring = y - height + half * 1.2
    return path(
        f"M{x - half},{y}V{spring}C{x - half},{spring - half * 0.8} {x - half * 0.4},{y - height + half * 0.2} "
        f"{x},{y - height}C{x + half * 0.4},{y - height + half * 0.2} {x + half},{spring - half * 0.8} "
        f"{x + half},{spring}V{y}Z",
        fill,
    )


def palm(x: float, y: float, height: float, trunk: str, leaf: str) -> str:
    """A date palm standing on (x, y)."""
    top = y - height
    parts = [
        path(
            f"M{x - 7},{y}Q{x + 10},{y - height / 2} {x - 4},{top}H{x + 5}Q{x + 22},{y - height / 2} {x + 9},{y}Z",
            trunk,
        )
    ]
    for angle in (-168, -140, -112, -75, -45, -15, 8, 172):
        reach = height * 0.42
        dx, dy = math.cos(math.radians(angle)) * reach, math.sin(math.radians(angle)) * reach * 0.55
        droop = reach * 0.34
        tip = f"{x + dx},{top + dy + droop}"
        upper, lower = f"{x + dx * 0.6},{top + dy - 12}", f"{x + dx * 0.45},{top + dy * 0.4 + 8}"
        parts.append(path(f"M{x},{top}Q{upper} {tip}Q{lower} {x},{top}Z", leaf))
    return "".join(parts)


def tree(x: float, y: float, size: float, crown: str, shade: str, trunk: str = "#5a4632") -> str:
    """A round fruit tree standing on (x, y)."""
    return (
        rect(x - size * 0.07, y - size * 0.5, size * 0.14, size * 0.5, trunk)
        + disc(x, y - size * 0.75, size * 0.42, shade)
        + disc(x + size * 0.1, y - size * 0.82, size * 0.32, crown)
    )


def house(x: float, y: float, width: float, height: float, wall: str, seed: int, glass: str = "#4b4038") -> str:
    """A flat-roofed house with rows of arched windows, its left foot on (x, y)."""
    chance = random.Random(seed)
    parts = [rect(x, y - height, width, height, wall), rect(x - 3, y - height - 6, width + 6, 8, wall)]
    columns = max(1, int(width // 62))
    for row in range(max(1, int(height // 100))):
        top = y - height + 72 + row * 92
        kept = [column for column in range(columns) if chance.random() < 0.78]
        parts += [arch(x + (column + 0.5) * width / columns, top, 24, 44, glass) for column in kept]
    return "".join(parts)


def sheet(*parts: str) -> str:
    """The finished drawing."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f"{''.join(parts)}</svg>"
    )
