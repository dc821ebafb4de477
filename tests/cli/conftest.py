import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from newsroom.cli.program import run
from newsroom.desk.newsroom import Newsroom

ARTICLE = """# بلدية الميناء تفتح سوق السمك الجديد أمام الصيادين

فتحت بلدية الميناء صباح اليوم سوق السمك الجديد، بعد عامين من العمل في الرصيف الشمالي.

## مزاد يبدأ قبل الفجر

وقال رئيس اتحاد الصيادين إن السوق **«يختصر ساعتين من الطريق»**، وإن 60 بسطة وُزّعت بالقرعة.
"""


@dataclass(frozen=True)
class Answer:
    """What a run of the command line gave."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Cli = Callable[..., Answer]


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    profile = tmp_path_factory.mktemp("profile") / "p"
    Newsroom.open(profile).close()
    return profile


@pytest.fixture
def profile(furnished: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(furnished, tmp_path / "غرفة أخبار"))


@pytest.fixture
def cli(profile: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The command line on a profile of the test's own, in Arabic unless an argument says otherwise."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: object) -> Answer:
        code = run(["--profile", str(profile), *map(str, arguments)])
        return Answer(code, *capsys.readouterr())

    return call


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "سوق السمك.md"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def draft(cli: Cli, article: Path) -> int:
    """A draft that can be published as it stands."""
    number = int(cli("new", article, "--from", "markdown").out)
    cli("set", number, "--section", "اقتصاد", "--byline", "ليلى الحمداني", "--standfirst", "ستون بسطة ومصنع للثلج.")
    return number
