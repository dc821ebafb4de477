"""The first picture: what the store holds, read without it."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from newsroom.domain.article import Article, State
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.domain.format.stored import read_article
from newsroom.store.choices import SETTINGS
from newsroom.store.glance import ROWS, glance
from newsroom.store.layout import DATABASE, LOCAL_FOLDER
from newsroom.store.store import Store, StoredSite

LOOK = """
import json, sys
from pathlib import Path
from newsroom.store.glance import glance
seen = glance(Path(sys.argv[1]))
print(json.dumps([seen.draft.headline, [name for name in sys.modules if name.split(".")[0] in
    ("sqlalchemy", "alembic", "keyring", "PIL", "requests", "babel", "jinja2")]]))
"""


def fill(store: Store) -> int:
    ids = [store.drafts.add(Article(headline=f"مسودة {n}"), "x").id for n in range(ROWS + 5)]
    store.drafts.change(ids[3], state=State.PENDING, schedule=store.drafts.get(ids[0]).created)
    store.drafts.save(ids[3], Article(headline="المفتوحة", body=Document((Paragraph(plain("نص")),))))
    store.drafts.bin(ids[-1])
    store.drafts.opened(ids[3])
    store.settings.set("theme", "dark")
    return ids[3]


def test_a_glance_shows_what_the_store_holds_while_it_is_open_and_after(store: Store, profile: Path) -> None:
    opened = fill(store)
    for _ in range(2):
        seen = glance(profile)
        assert seen is not None
        assert list(seen.rows) == store.drafts.rows(limit=ROWS)
        assert seen.draft == seen.rows[0]
        assert seen.draft.id == opened
        assert read_article(seen.article) == store.drafts.get(opened).article
        assert seen.settings == store.settings.all()
        assert seen.settings["theme"] == "dark"
        store.drafts.add(Article(headline="أخرى"), "x")
        store.drafts.save(opened, Article(headline="أحدث"))


def test_a_glance_names_the_site_of_new_drafts_unless_it_is_the_profiles_own(store: Store, profile: Path) -> None:
    def site() -> str:
        seen = glance(profile)
        assert seen is not None
        return seen.site

    assert site() == ""
    store.sites.add(StoredSite("المكتب المحلي", "folder", LOCAL_FOLDER))
    store.sites.add(StoredSite("بوابة الخليج", "wordpress", "https://gulf.example"))
    assert site() == ""
    store.sites.set_default("بوابة الخليج")
    assert site() == "بوابة الخليج"


def test_nothing_opened_or_the_opened_one_binned(store: Store, profile: Path) -> None:
    seen = glance(profile)
    assert seen is not None
    assert (seen.draft, seen.article, seen.rows) == (None, "", ())
    assert seen.settings == {name: setting.default for name, setting in SETTINGS.items()}
    draft = store.drafts.add(Article(), "x").id
    store.drafts.opened(draft)
    store.drafts.bin(draft)
    seen = glance(profile)
    assert seen is not None
    assert seen.draft is None


def test_no_database_a_damaged_one_and_one_of_another_version(store: Store, profile: Path, tmp_path: Path) -> None:
    assert glance(tmp_path / "none") is None
    (tmp_path / DATABASE).write_bytes(b"nothing" * 1000)
    assert glance(tmp_path) is None
    fill(store)
    store.close()
    with closing(sqlite3.connect(profile / DATABASE)) as other, other:
        other.execute("UPDATE drafts SET state = 'unheard of'")
    assert glance(profile) is None
    with closing(sqlite3.connect(profile / DATABASE)) as other, other:
        other.execute("PRAGMA user_version = 0")
    assert glance(profile) is None


def test_a_glance_writes_nothing(store: Store, profile: Path) -> None:
    fill(store)
    store.close()
    before = {path.name: path.read_bytes() for path in profile.iterdir() if path.is_file()}
    assert glance(profile)
    assert {path.name: path.read_bytes() for path in profile.iterdir() if path.is_file()} == before


def test_a_glance_loads_nothing_heavy(store: Store, profile: Path) -> None:
    fill(store)
    done = subprocess.run([sys.executable, "-c", LOOK, str(profile)], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == ["المفتوحة", []]
