import json
from pathlib import Path

from newsroom.desk.newsroom import LOCAL_SITE

from .conftest import Cli


def test_the_local_site_is_there_and_others_come_and_go(cli: Cli, tmp_path: Path) -> None:
    (own,) = cli("site", "list", "--json").json
    assert (own["name"], own["kind"], own["default"]) == (LOCAL_SITE, "folder", True)
    assert {"name", "kind", "address", "user", "role", "default"} == set(own)
    folder = tmp_path / "صحيفة"
    missing = cli("site", "add", "صحيفة المرفأ", folder)
    assert missing.code == 1, "nothing is kept that will go out"
    assert str(folder) in missing.err
    assert "--create" in missing.err
    assert cli("site", "add", "صحيفة المرفأ", folder, "--create", "--default").code == 0
    listed = cli("site", "list").out.splitlines()
    assert next(line for line in listed if line.startswith("*")).startswith("* صحيفة المرفأ")
    assert cli("site", "add", "صحيفة المرفأ", folder).code == 1
    assert cli("site", "remove", "صحيفة المرفأ").code == 0
    assert cli("site", "remove", "صحيفة المرفأ").code == 1
    assert (folder / "site.json").exists()


def test_an_unknown_kind_is_refused(cli: Cli) -> None:
    answer = cli("site", "add", "آخر", "gopher://example.org", "--kind", "gopher")
    assert answer.code == 1
    assert "gopher" in answer.err


def test_a_section_that_the_site_has_since_is_known(cli: Cli, profile: Path, draft: int) -> None:
    settings = profile / "site" / "site.json"
    held = json.loads(settings.read_text(encoding="utf-8"))
    held["sections"].append({"id": "77", "name": "موانئ", "slug": "ports", "parent": "3"})
    settings.write_text(json.dumps(held, ensure_ascii=False), encoding="utf-8")
    assert cli("set", draft, "--section", "اقتصاد › موانئ").code == 0
