import subprocess
import sys

from newsroom.bench.figures import document, percentile, ratio, spread
from newsroom.domain.document import Heading, inline_text


def test_percentiles_are_values_that_were_seen() -> None:
    values = [float(number) for number in range(1, 101)]
    assert (percentile(values, 0.5), percentile(values, 0.95), percentile(values, 0.99)) == (50, 95, 99)
    assert spread([3.0]) == {"p50": 3, "p95": 3, "p99": 3, "max": 3}
    assert ratio(3, 2) == 1.5


def test_the_measured_text_is_as_long_as_asked_and_always_the_same() -> None:
    body = document(800)
    count = sum(len(inline_text(block.content).split()) for block in body.blocks if not isinstance(block, Heading))
    assert 750 <= count <= 850
    assert body == document(800)


def test_the_parent_of_measured_windows_holds_no_qt() -> None:
    question = "import sys, newsroom.bench.start; print('PySide6.QtCore' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", question], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
