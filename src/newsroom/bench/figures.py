"""What the benches share: percentiles, ratios and a text to measure with."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

from newsroom.domain.document import Document, Heading, Paragraph, plain

_SEED = 20261124
_WORDS = (
    "قال رئيس البلدية إن الطريق الجديد يربط الحي القديم بالميناء خلال شهرين وأضاف أن العمال أنهوا رصف الجسر الشمالي "
    "قبل موعده وعاد الصيادون إلى السوق صباح اليوم بعد عاصفة دامت ثلاثة أيام ورفعت المدارس أبوابها أمام الطلاب في "
    "الأحياء الشرقية بينما تستعد فرق الإنارة لتركيب مصابيح موفرة للطاقة على امتداد الكورنيش حيث تجمع الزوار حول مكتبة "
    "متنقلة تحمل كتبا للأطفال وخرائط قديمة للمدينة وذكرت إدارة المياه أن الخزانات امتلأت بعد الأمطار الأخيرة وأن حصة "
    "كل بيت ستزيد مع بداية الصيف وتعمل لجنة من المهندسين على دراسة المخطط الذي قدمته الجامعة للحد من الازدحام"
).split()


def percentile(values: Sequence[float], share: float) -> float:
    """The nearest-rank percentile of `values`; `share` between 0 and 1."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def spread(values: Sequence[float]) -> dict[str, float]:
    """p50, p95, p99 and the highest of `values`, rounded to a thousandth."""
    found = {name: percentile(values, share) for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99))}
    return {name: round(value, 3) for name, value in {**found, "max": max(values)}.items()}


def ratio(ours: float, reference: float) -> float:
    """How many times the reference."""
    return round(ours / reference, 3)


def case(name: str, unit: str, ours: object, reference: object = None, **more: object) -> dict[str, object]:
    """One row of a report."""
    row: dict[str, object] = {"case": name, "unit": unit, "newsroom": ours}
    if reference is not None:
        row["reference"] = reference
    return {**row, **more}


def sentence(chance: random.Random, length: int) -> str:
    """`length` Arabic words with a full stop."""
    return " ".join(chance.choices(_WORDS, k=length)) + "."


def document(words: int, per_paragraph: int = 60) -> Document:
    """A body of about `words` words in paragraphs with a heading before every tenth; the same at every call."""
    chance = random.Random(_SEED)
    blocks: list[Paragraph | Heading] = []
    for number in range(max(1, words // per_paragraph)):
        if number and number % 10 == 0:
            blocks.append(Heading(2, plain(sentence(chance, 5)[:-1])))
        sentences = [sentence(chance, per_paragraph // 4) for _ in range(4)]
        blocks.append(Paragraph(plain(" ".join(sentences))))
    return Document(tuple(blocks))
