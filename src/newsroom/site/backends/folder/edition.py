"""One change of the site, made whole: posts, pages and index move together or not at all.

with edition(root) as change:      # waits for the folder's lock, finishes what somebody left lying
    change.put(record)             # the index sees it, the pages it touches are noted
                                   # on leaving without an error: pages are made, everything is put in place
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from newsroom.site.backends.folder import files, index, pages, press, record, settings
from newsroom.site.backends.folder.index import Index
from newsroom.site.backends.folder.pages import Page
from newsroom.site.backends.folder.press import Press
from newsroom.site.backends.folder.record import Record
from newsroom.site.backends.folder.settings import Settings


class Edition:
    """A change in the making; `index` already shows it, readers do not yet."""

    def __init__(self, root: Path, held: Settings, opened: Index, *, durable: bool = True) -> None:
        self.settings = held
        self.index = opened
        self._root = root
        self._batch = files.Batch(root, durable=durable)
        self._pages: set[Page] = set()
        self._fresh: dict[int, Record] = {}
        self._note: dict[str, Any] = {"posts": [], "tags": [], "media": []}

    def put(self, post: Record) -> None:
        """Keep a post, with this version of it, and note the pages that change."""
        before = self.index.card(post.id)
        self._keep(post)
        self._pages |= pages.touched(self.index, before, self.index.card(post.id), post.former)

    def put_all(self, posts: Iterable[Record]) -> None:
        """Keep many posts and make every page of the site anew."""
        for post in posts:
            self._keep(post)
        self.touch_all()

    def _keep(self, post: Record) -> None:
        data = record.write(post)
        self._batch.write(post.path, data)
        self._batch.write(post.revision_path, data)
        self.index.put(post, self.settings)
        self._fresh[post.id] = post
        self._note["posts"].append(post.id)

    def put_tag(self, number: int, name: str, slug: str) -> None:
        """Keep a tag."""
        held = {"id": number, "name": name, "slug": slug}
        self._batch.write(f"tags/{number}.json", json.dumps(held, ensure_ascii=False).encode())
        self.index.put_tag(number, name, slug)
        self._note["tags"].append(number)

    def put_media(self, held: dict[str, Any], sizes: dict[str, Path]) -> None:
        """Keep a picture; `sizes` names the file of each size by its name in `public/media`."""
        for name, path in sizes.items():
            self._batch.write(f"public/media/{name}", path)
        self._batch.write(f"media/{held['id']}.json", json.dumps(held, ensure_ascii=False).encode())
        self.index.put_media(held)
        self._note["media"].append(held["id"])

    def touch_all(self) -> None:
        """Make every page of the site anew."""
        self._pages |= pages.everything(self.index, tuple(section.slug for section in self.settings.sections))

    def finish(self) -> None:
        """Make the pages and put everything in place; nothing for a change that turned out to be none."""
        if not self._pages and not any(self._note.values()):
            return
        mark = press.look(self.settings)
        if self._pages and self.index.look() != mark:
            self.touch_all()
            self.index.set_look(mark)
        printer = Press(self._root, self.index, self.settings, self._fresh)
        for page in sorted(self._pages):
            data = printer.make(page)
            if data is None:
                self._batch.remove(f"public/{page.path}")
            else:
                self._batch.write(f"public/{page.path}", data)
        for number, slugs in printer.mentions.items():
            self.index.set_mentions(number, slugs)
        self._batch.commit({**self._note, "mentions": printer.mentions})
        self.index.commit()
        files.close(self._root)


@contextmanager
def edition(root: Path, *, durable: bool = True) -> Iterator[Edition]:
    """One change of the site in `root`. Errors of the disk are said as ours; after any error nothing has changed.

    `durable` is for `files.Batch`.
    """
    with files.faults(root):
        held = settings.read(root)
        with files.locked(root):
            recover(root, held)
            with index.opened(root) as opened:
                change = Edition(root, held, opened, durable=durable)
                yield change
                change.finish()


def recover(root: Path, held: Settings) -> None:
    """Finish a change that was left between its journal and its end, and see that there is an index to work with.

    Only for the holder of the lock.
    """
    note = files.finish(root)
    if not index.usable(root):
        index.build(root, _records(root), held)
    elif note is not None:
        with index.opened(root) as opened:
            _take_in(root, opened, held, note)
            opened.commit()
    files.close(root)


def _take_in(root: Path, opened: Index, held: Settings, note: dict[str, Any]) -> None:
    for number in note["posts"]:
        opened.put(record.load(root, number), held)
    for number in note["tags"]:
        tag = json.loads((root / f"tags/{number}.json").read_bytes())
        opened.put_tag(tag["id"], tag["name"], tag["slug"])
    for number in note["media"]:
        opened.put_media(json.loads((root / f"media/{number}.json").read_bytes()))
    for number, slugs in note["mentions"].items():
        opened.set_mentions(int(number), slugs)


def _records(root: Path) -> Iterator[Record]:
    for path in sorted((root / "posts").glob("*.json"), key=lambda path: int(path.stem)):
        yield record.read(path.read_bytes())
