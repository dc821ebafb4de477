"""Sample pictures of land, water and sky."""

from __future__ import annotations

import random

from shapes import HEIGHT, WIDTH, disc, hills, palm, path, rect, ripples, sheet, sky, stars, tree


def harbour() -> str:
    """A container ship under three cranes, in the morning."""
    chance = random.Random(4)
    parts = [sky("#8fb7c9", "#f0dfbd"), disc(1180, 300, 105, "#f6e9c8"), hills(560, 40, 1.1, 0.4, "#8ea6ab")]
    for x in (250, 610, 1290):
        parts += [
            rect(x, 190, 20, 470, "#b5452f"),
            rect(x + 120, 190, 20, 470, "#b5452f"),
            rect(x - 210, 176, 460, 20, "#c8553b"),
            path(f"M{x - 200},178L{x + 60},92L{x + 240},178", stroke="#c8553b", width=10),
            rect(x - 160, 196, 4, 120, "#3c3a39"),
            rect(x + 34, 196, 66, 44, "#82301f"),
        ]
    colours = ("#c8553b", "#2f6d86", "#d9a441", "#e4d8bf", "#3f8a73", "#7c4a5e")
    for row in range(4):
        for column in range(10):
            if row < 3 or 1 < column < 8:
                parts.append(rect(470 + column * 66, 600 - row * 44, 64, 42, chance.choice(colours)))
    parts += [
        rect(1140, 470, 96, 176, "#ece4d3"),
        rect(1152, 488, 72, 18, "#22313b"),
        path("M380,640H1290L1230,760H452Z", "#22313b"),
        rect(0, 742, WIDTH, 158, "#2f6d86"),
        ripples(8, 762, 890, "#cfe3e4", 46),
    ]
    return sheet(*parts)


def olives() -> str:
    """Rows of trees on terraced hills."""
    parts = [
        sky("#a9cbd0", "#efe3c4"),
        disc(420, 210, 86, "#f5e6c3"),
        hills(520, 70, 0.9, 1.2, "#a8b58c"),
        hills(600, 46, 1.3, 3.2, "#7f9a62"),
        hills(690, 24, 0.8, 0.2, "#c9a76a"),
    ]
    for row, y in enumerate((650, 720, 800, 900)):
        size = 60 + row * 34
        for column in range(13 - row * 2):
            x = (column + 0.5) * WIDTH / (13 - row * 2) + (row % 2) * 40
            parts.append(tree(x, y, size, "#7f9a62", "#4f7452"))
    return sheet(*parts)


def dunes() -> str:
    """Solar panels in front of dunes."""
    parts = [
        sky("#e8a95a", "#f6e3b5"),
        disc(1210, 250, 92, "#fbf3dc"),
        hills(520, 80, 0.8, 0.9, "#d49a58"),
        hills(600, 60, 1.2, 2.8, "#c08244"),
        rect(0, 640, WIDTH, 260, "#b67a43"),
    ]
    for row, y in enumerate((640, 690, 756, 840)):
        width = 92 + row * 42
        for column in range(-1, 16 - row * 2):
            x, lean, height = column * width * 1.42 + row * 60, width * 0.28, 30 + row * 14
            parts += [
                path(f"M{x},{y + height}L{x + lean},{y}H{x + lean + width}L{x + width},{y + height}Z", "#20406b"),
                path(f"M{x + lean},{y}H{x + lean + width}", stroke="#5c8ab0", width=5),
                path(f"M{x + width / 2},{y + height}L{x + lean + width / 2},{y}", stroke="#3b5f8d", width=2),
            ]
    return sheet(*parts)


def lake() -> str:
    """Snowy mountains above a lake with one sail."""
    parts = [sky("#8db3c4", "#e9e6d2")]
    for x, peak, half, fill in ((330, 240, 330, "#5d7f98"), (800, 150, 420, "#4d7089"), (1290, 260, 360, "#638299")):
        parts += [
            path(f"M{x - half},560L{x},{peak}L{x + half},560Z", fill),
            path(
                f"M{x},{peak}L{x - half * 0.25},{peak + 105}L{x - 30},{peak + 82}"
                f"L{x + 12},{peak + 118}L{x + half * 0.25},{peak + 102}Z",
                "#f4f1e8",
            ),
        ]
    chance = random.Random(2)
    parts.append(rect(0, 548, WIDTH, 352, "#4f93a0"))
    for _ in range(90):
        place, h = chance.uniform(0, WIDTH), chance.uniform(30, 74)
        parts.append(
            path(
                f"M{place - h * 0.26},560L{place},{560 - h}L{place + h * 0.26},560Z",
                chance.choice(("#2f5a4f", "#3a6a58")),
            )
        )
    parts += [
        ripples(3, 580, 890, "#d8ebe8", 60),
        path("M1000,600V712H930Q950,640 1000,600Z", "#f7efdc"),
        path("M1008,630V712H1058Q1040,660 1008,630Z", "#e6d6b3"),
        path("M900,720H1090L1060,756H926Z", "#9c3f2c"),
    ]
    return sheet(*parts)


def sails() -> str:
    """Two boats on a river at sunset."""
    parts = [sky("#c9586b", "#f5bb72"), disc(850, 470, 120, "#fbe3a9"), hills(560, 16, 1.4, 0.5, "#7e4a57")]
    parts += [
        palm(x, 560, h, "#4a3140", "#3d2f3f")
        for x, h in ((120, 150), (190, 118), (260, 168), (1380, 140), (1450, 176), (1530, 130))
    ]
    parts += [
        rect(0, 560, WIDTH, 340, "#8f4a63"),
        rect(0, 560, WIDTH, 70, "#b9616a"),
        ripples(5, 580, 890, "#fbd79a", 90),
    ]
    for x, y, size in ((560, 800, 1.0), (1130, 700, 0.62)):
        parts.append(f'<g transform="translate({x} {y}) scale({size})">')
        parts.append(path("M-140,-30Q0,-300 50,-430Q96,-200 70,-30Z", "#f9efdc"))
        parts.append(path("M-190,-24H170Q120,36 60,36H-110Q-160,26 -190,-24Z", "#33222c") + "</g>")
    return sheet(*parts)


def wheat() -> str:
    """A field of wheat under a clear sky."""
    chance = random.Random(11)
    parts = [sky("#7fb0ca", "#dfe9df"), hills(430, 34, 0.9, 0.1, "#97a05a"), rect(0, 440, WIDTH, 460, "#d2a63f")]
    for _ in range(420):
        y = chance.uniform(470, 930)
        depth = (y - 440) / 460
        x, h = chance.uniform(0, WIDTH), 40 + 110 * depth
        lean = chance.uniform(-8, 14)
        parts += [
            path(
                f"M{x:.0f},{y:.0f}Q{x:.0f},{y - h / 2:.0f} {x + lean:.0f},{y - h:.0f}",
                stroke="#b98c2c",
                width=2 + 2 * depth,
            ),
            (
                f'<ellipse cx="{x + lean:.0f}" cy="{y - h:.0f}" rx="{4 + 5 * depth:.1f}" ry="{12 + 17 * depth:.1f}" '
                f'fill="{chance.choice(("#e8c465", "#dcb04c", "#f0d27f"))}"/>'
            ),
        ]
    return sheet(*parts)


def oasis() -> str:
    """Palms round a pool of clear water."""
    parts = [
        sky("#9ccbd0", "#f3e2ba"),
        disc(1240, 220, 84, "#fbeecb"),
        hills(520, 70, 0.7, 2.2, "#d9b070"),
        hills(600, 34, 1.1, 0.6, "#c79a58"),
    ]
    parts += [
        palm(x, y, h, "#7a5a3c", "#3f7a5c")
        for x, y, h in (
            (240, 650, 300),
            (340, 668, 380),
            (470, 652, 260),
            (1180, 660, 320),
            (1290, 676, 410),
            (1420, 650, 280),
        )
    ]
    parts += [
        '<ellipse cx="800" cy="770" rx="640" ry="120" fill="#e6cf98"/>',
        '<ellipse cx="800" cy="776" rx="560" ry="94" fill="#3f8f95"/>',
        '<ellipse cx="800" cy="790" rx="470" ry="62" fill="#5aa9aa"/>',
        rect(520, 770, 260, 4, "#d6efe6", 2),
        rect(860, 800, 190, 4, "#d6efe6", 2),
    ]
    return sheet(*parts)


def island() -> str:
    """A lighthouse on a rock, at night."""
    parts = [
        sky("#15233a", "#48627a"),
        stars(6, 420),
        disc(330, 190, 66, "#efe6cc"),
        path("M1010,330L0,180V470Z", "#f6e7ae", opacity=0.22),
        path("M1060,330L1600,230V440Z", "#f6e7ae", opacity=0.22),
    ]
    parts += [
        path("M720,700Q900,560 1040,560Q1200,570 1370,700Z", "#26313a"),
        path("M990,590L1004,360H1066L1080,590Z", "#ece3d0"),
        rect(998, 430, 74, 44, "#b5452f"),
        rect(993, 520, 84, 40, "#b5452f"),
        rect(992, 346, 86, 16, "#22313b"),
        rect(1008, 300, 54, 48, "#f9dc86"),
        path("M1000,302L1035,262L1070,302Z", "#b5452f"),
        rect(1130, 560, 110, 74, "#d8cbb2"),
        path("M1120,562L1185,520L1250,562Z", "#7a3426"),
        rect(0, 690, WIDTH, HEIGHT - 690, "#1f4258"),
        ripples(9, 710, 890, "#9fc3cf", 60),
    ]
    return sheet(*parts)


SCENES = {f.__name__: f for f in (harbour, olives, dunes, lake, sails, wheat, oasis, island)}
