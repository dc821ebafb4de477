"""Sample pictures of towns, rooms and things."""

from __future__ import annotations

import math
import random

from shapes import HEIGHT, WIDTH, arch, disc, hills, house, path, rect, ripples, sheet, sky, stars


def town() -> str:
    """An old town with a minaret, under a high moon."""
    walls = ("#dcc9a3", "#cbb083", "#e6d8b9", "#b98f62", "#d2b98f")
    parts = [sky("#5f8394", "#d9cfae"), disc(1190, 180, 84, "#efe6cd"), hills(560, 70, 0.9, 2.0, "#7f9b9c")]
    for index, (x, width, height) in enumerate(
        (
            (-20, 190, 250),
            (160, 150, 300),
            (320, 240, 270),
            (560, 170, 360),
            (900, 230, 300),
            (1130, 160, 410),
            (1290, 180, 290),
            (1460, 170, 330),
        )
    ):
        parts.append(house(x, 720, width, height, walls[index % 5], index))
    parts += [
        disc(440, 450, 60, "#3f7a74"),
        rect(736, 250, 84, 470, "#e9ddc2"),
        rect(720, 372, 116, 24, "#cbb083"),
        path("M736,252Q738,186 778,160Q818,186 820,252Z", "#3f7a74"),
        rect(774, 112, 8, 52, "#3f7a74"),
        arch(778, 340, 30, 60, "#4b4038"),
        arch(778, 500, 30, 60, "#4b4038"),
        rect(0, 720, WIDTH, 180, "#8d7350"),
        path("M700,900L752,720H812L880,900Z", "#a98d63"),
    ]
    return sheet(*parts)


def city() -> str:
    """A city at night, its windows lit."""
    chance = random.Random(21)
    parts = [sky("#161f3b", "#3c4468"), stars(12, 330), disc(420, 180, 62, "#efe3c1")]
    for depth, fill in ((0, "#2a3761"), (1, "#1d2747")):
        x = -20.0
        while x < WIDTH:
            width, height = chance.uniform(70, 150), chance.uniform(150, 430) - depth * 60
            parts.append(rect(x, 760 - height, width, height, fill))
            for row in range(int(height // 34)):
                lit = [column for column in range(int(width // 26)) if depth and chance.random() < 0.42]
                parts += [rect(x + 10 + column * 26, 772 - height + row * 34, 10, 15, "#f0cf85") for column in lit]
            x += width + chance.uniform(4, 18)
    parts += [rect(0, 760, WIDTH, 140, "#101a33"), ripples(2, 772, 890, "#e5c583", 50)]
    return sheet(*parts)


def hall() -> str:
    """The benches of a parliament in half circles."""
    parts = [sky("#efe4cb", "#d8c39a"), rect(0, 660, WIDTH, 240, "#c9ad7d")]
    for ring in range(7):
        radius = 250 + ring * 78
        count = 11 + ring * 4
        for seat in range(count):
            angle = math.pi * (0.06 + 0.88 * seat / (count - 1))
            x, y = 800 - radius * math.cos(angle) * 1.05, 800 - radius * math.sin(angle) * 0.82
            fill = "#8f2f36" if (ring + seat) % 5 else "#b5453b"
            parts += [rect(x - 16, y - 16, 32, 32, fill, 6), rect(x - 19, y + 12, 38, 9, "#a9835a", 3)]
    parts += [
        rect(700, 700, 200, 150, "#7a5636", 4),
        rect(676, 682, 248, 26, "#94694a", 4),
        rect(794, 622, 12, 62, "#3a2c24"),
        disc(800, 616, 14, "#3a2c24"),
    ]
    return sheet(*parts)


def ballot() -> str:
    """A ballot paper over a glass box."""
    parts = [
        sky("#f0e4c9", "#dcc293"),
        rect(0, 720, WIDTH, 180, "#b98a58"),
        path("M500,430L610,350H990L1100,430Z", "#dfe6e0"),
        rect(500, 430, 600, 300, "#c2d1cd"),
        rect(500, 430, 600, 28, "#8fa9a7"),
        path("M690,398L720,378H890L920,398Z", "#22313b"),
        path("M716,130L884,108L906,390H728Z", "#fbf7ec"),
    ]
    for row in range(4):
        parts += [
            rect(752, 176 + row * 50, 24, 24, "#0b5f58" if row == 1 else "#d8cfba", 3),
            rect(794, 182 + row * 50, 82, 12, "#9c9482", 3),
        ]
    parts.append(path("M800,510L878,588L800,666L722,588Z", "#14665f"))
    return sheet(*parts)


def library() -> str:
    """Three shelves of books."""
    chance = random.Random(31)
    colours = ("#b5452f", "#1f6370", "#d9a441", "#e4d8bf", "#27364a", "#7c4a5e", "#8a7d63", "#c9764f", "#3f7a5c")
    parts = [rect(0, 0, WIDTH, HEIGHT, "#33241b")]
    for shelf in (278, 576, 874):
        x = 14.0
        while x < WIDTH - 20:
            width, height = chance.uniform(26, 66), chance.uniform(150, 244)
            fill = chance.choice(colours)
            parts += [
                rect(x, shelf - height, width - 4, height, fill, 2),
                rect(x, shelf - height + 22, width - 4, 6, "#f4ead0", 0),
                rect(x, shelf - 36, width - 4, 4, "#f4ead0"),
            ]
            x += width + (chance.uniform(24, 60) if chance.random() < 0.06 else 0)
        parts.append(rect(0, shelf, WIDTH, 26, "#6b4a30"))
    return sheet(*parts)


def stadium() -> str:
    """A floodlit pitch before a full stand."""
    chance = random.Random(41)
    parts = [sky("#10172e", "#2b3a5e"), path("M0,640V420Q800,250 1600,420V640Z", "#1f2b4b")]
    for _ in range(900):
        x = chance.uniform(0, WIDTH)
        top = 420 - 85 * math.sin(math.pi * x / WIDTH) + 22
        parts.append(
            disc(x, chance.uniform(top, 590), 3.4, chance.choice(("#e4d8bf", "#d9a441", "#c8553b", "#6f86ad")))
        )
    for x in (240, 1360):
        parts += [
            path(f"M{x},150L{x - 330},620H{x + 330}Z", "#f6efd6", opacity=0.10),
            rect(x - 6, 130, 12, 480, "#0c1224"),
        ]
        parts += [disc(x - 48 + column * 24, 106 + row * 24, 9, "#fbf5df") for row in range(2) for column in range(5)]
    parts += [
        rect(0, 600, WIDTH, 300, "#2f7d4f"),
        path("M470,640H1130L1440,900H160Z", stroke="#e8f0e2", width=5),
        path("M330,760H1270", stroke="#e8f0e2", width=5),
        '<ellipse cx="800" cy="760" rx="150" ry="46" fill="none" stroke="#e8f0e2" stroke-width="5"/>',
    ]
    return sheet(*parts)


def spices() -> str:
    """Bowls of spices seen from above."""
    chance = random.Random(51)
    colours = ("#c0392b", "#d9a441", "#8a9a45", "#c9764f", "#7a2f2a", "#e9dcbc", "#b8642f", "#5d6b4a")
    parts = [rect(0, 0, WIDTH, HEIGHT, "#3a2a20")]
    for row in range(3):
        for column in range(5):
            x, y = 170 + column * 330 - (row % 2) * 165, 130 + row * 320
            fill = colours[(row * 3 + column * 2) % 8]
            parts += [
                disc(x, y, 150, "#5d3f2a"),
                disc(x, y, 136, "#8a6240"),
                disc(x, y, 122, fill),
                disc(x - 18, y - 22, 74, "#ffffff", 0.10),
            ]
            parts += [
                disc(x + r * math.cos(a), y + r * math.sin(a), 3, "#2c1f18", 0.35)
                for r, a in ((chance.uniform(10, 110), chance.uniform(0, 6.3)) for _ in range(26))
            ]
    return sheet(*parts)


def train() -> str:
    """A train crossing a viaduct."""
    parts = [
        sky("#8fbccb", "#eadfc0"),
        hills(560, 60, 1.0, 0.7, "#c79a63"),
        hills(640, 40, 1.5, 2.4, "#a9764a"),
        rect(0, 500, WIDTH, 34, "#d8d0bd"),
        rect(0, 530, WIDTH, 14, "#a59c88"),
    ]
    for x in range(60, WIDTH + 200, 290):
        parts += [
            path(f"M{x - 40},900L{x - 26},560H{x + 26}L{x + 40},900Z", "#c9c0ab"),
            path(f"M{x - 92},544H{x + 92}L{x + 26},600H{x - 26}Z", "#bdb49f"),
        ]
    parts += [
        path("M1600,360H330Q250,362 214,430L196,474Q192,500 214,500H1600Z", "#f1ede2"),
        rect(196, 470, 1404, 14, "#14665f"),
        path("M318,386H262Q244,402 232,436H318Z", "#22313b"),
    ]
    parts += [rect(x, 388, 92, 46, "#22313b", 10) for x in range(360, 1600, 128)]
    return sheet(*parts)


def court() -> str:
    """The arches of a courtyard with a lamp in each."""
    parts = [sky("#e7bb7c", "#c98f58"), rect(0, 0, WIDTH, 70, "#14665f")]
    parts += [path(f"M{x},35L{x + 24},11L{x + 48},35L{x + 24},59Z", "#f0dfb6") for x in range(6, WIDTH, 66)]
    for x in range(200, WIDTH, 400):
        parts += [
            arch(x, 820, 330, 640, "#9c4f36"),
            arch(x, 820, 282, 596, "#24343c"),
            arch(x, 820, 282, 596, "#1a5a5a") if x % 800 == 200 else "",
        ]
        parts += [
            rect(x - 2, 230, 4, 150, "#d9a441"),
            path(f"M{x - 34},430L{x - 20},380H{x + 20}L{x + 34},430L{x},478Z", "#f6d987"),
            disc(x, 430, 92, "#f9e3a0", 0.13),
        ]
    parts += [rect(0, 820, WIDTH, 80, "#7c4a2f"), rect(0, 820, WIDTH, 10, "#a9693f")]
    return sheet(*parts)


def chip() -> str:
    """A processor among the lines of its board."""
    chance = random.Random(61)
    parts = [sky("#0e3d3c", "#082a2c")]
    for _ in range(64):
        x, y = chance.randrange(0, WIDTH, 50), chance.randrange(0, HEIGHT, 50)
        data = f"M{x},{y}"
        for step in range(3):
            data += (
                f"h{chance.choice((-150, -100, 100, 150))}"
                if step % 2 == 0
                else f"v{chance.choice((-100, -50, 50, 100))}"
            )
        parts += [
            path(data, stroke=chance.choice(("#2f7d74", "#3f9a8a", "#b0764f")), width=4, opacity=0.75),
            disc(x, y, 9, "#d9a441"),
        ]
    parts += [rect(x, 250, 16, 400, "#d8e0da") for x in range(586, 1020, 36)]
    parts += [rect(550, y, 500, 16, "#d8e0da") for y in range(296, 610, 36)]
    parts += [
        rect(580, 280, 440, 340, "#141a1d", 8),
        rect(656, 340, 288, 220, "#22303a", 4),
        path("M800,384L866,450L800,516L734,450Z", "#d9a441"),
    ]
    return sheet(*parts)


def garden() -> str:
    """A glass of mint tea on a window sill."""
    parts = [
        sky("#bfdcd2", "#eaf0dc"),
        disc(1180, 260, 130, "#f7efcf"),
        hills(640, 60, 1.2, 0.4, "#9fbd9a"),
        hills(720, 30, 1.7, 1.4, "#7ea37e"),
        rect(0, 740, WIDTH, 160, "#c79a63"),
        rect(0, 740, WIDTH, 12, "#dcb27c"),
        '<ellipse cx="700" cy="800" rx="240" ry="36" fill="#b2814c"/>',
        path("M560,420H840L806,790Q700,812 594,790Z", "#ffffff", opacity=0.5),
        path("M570,500H830L804,780Q700,800 596,780Z", "#c9862f", opacity=0.9),
        path("M560,420H840L834,470H566Z", "#ffffff", opacity=0.4),
    ]
    for x, y, turn in ((690, 420, -32), (740, 400, 24), (650, 440, -70), (770, 450, 64), (710, 350, 0)):
        parts.append(
            f'<ellipse cx="{x}" cy="{y}" rx="30" ry="70" fill="#3f7d4f" transform="rotate({turn} {x} {y + 60})"/>'
        )
    parts += [
        path("M710,470V340", stroke="#2f5f3c", width=6),
        path("M960,760H1210L1190,800H980Z", "#e9ddc2"),
        rect(1000, 690, 56, 70, "#f7f2e4", 4),
        rect(1064, 700, 56, 60, "#f1e6cc", 4),
        rect(1030, 636, 54, 54, "#fbf7ec", 4),
    ]
    return sheet(*parts)


SCENES = {f.__name__: f for f in (town, city, hall, ballot, library, stadium, spices, train, court, chip, garden)}
