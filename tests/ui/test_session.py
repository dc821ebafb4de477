"""The open draft goes to the disk in order, and nothing that was typed is lost on the way."""

from __future__ import annotations

import pytest

from newsroom.domain.article import Draft
from newsroom.domain.document import inline_text
from newsroom.store.drafts import Drafts

from .desk import Desk


def _type(desk: Desk, text: str) -> None:
    desk.shell.paper.view.textCursor().insertText(text)


def _text(draft: Draft) -> str:
    return "\n".join(inline_text(block.content) for block in draft.article.body.blocks)


def test_typing_is_saved_after_a_pause(desk_window: Desk) -> None:
    desk_window.open(desk_window.add("عنوان"))
    _type(desk_window, "جديد ")
    desk_window.wait(lambda: "جديد" in _text(desk_window.stored()))
    desk_window.wait(desk_window.shell.session.is_settled)


def test_opening_another_draft_saves_the_one_that_was_open(desk_window: Desk) -> None:
    first, second = desk_window.add("الأول"), desk_window.add("الثاني")
    desk_window.open(first)
    _type(desk_window, "قبل الانتقال ")
    desk_window.open(second)
    desk_window.settle()
    assert "قبل الانتقال" in _text(desk_window.stored(first.id))
    assert "قبل الانتقال" not in _text(desk_window.stored(second.id))


def test_text_typed_while_the_next_draft_is_on_its_way_is_kept(desk_window: Desk) -> None:
    first, second = desk_window.add("الأول"), desk_window.add("الثاني")
    desk_window.open(first)
    desk_window.shell.session.open(second.id)
    _type(desk_window, "آخر كلمة ")
    desk_window.wait(lambda: desk_window.draft().id == second.id)
    desk_window.settle()
    assert "آخر كلمة" in _text(desk_window.stored(first.id))


def test_the_headline_is_saved_and_shown_in_the_list(desk_window: Desk) -> None:
    desk_window.open(desk_window.add("قديم"))
    desk_window.shell.paper.head.headline.textCursor().insertText("جديد ")
    desk_window.settle()
    panel = desk_window.shell.panel
    place = panel.model.place(desk_window.draft().id)
    assert panel.model.data(place) == desk_window.stored().article.headline
    assert "جديد" in desk_window.stored().article.headline


def test_a_field_of_the_card_is_kept_and_taken_back(desk_window: Desk) -> None:
    desk_window.open(desk_window.add("عنوان"))
    session = desk_window.shell.session
    session.edit_field("sections", ("اقتصاد",))
    desk_window.settle()
    assert desk_window.stored().article.sections == ("اقتصاد",)
    assert desk_window.shell.window.status.undo()
    desk_window.settle()
    assert desk_window.stored().article.sections == ()


def test_a_field_that_the_desk_refuses_goes_back_and_is_explained(desk_window: Desk) -> None:
    desk_window.open(desk_window.add("عنوان"))
    said: list[str] = []
    desk_window.shell.session.said.connect(said.append)
    desk_window.shell.session.edit_field("sections", ("لا قسم بهذا الاسم",))
    desk_window.settle()
    assert desk_window.draft().article.sections == ()
    assert len(said) == 1


def test_a_field_and_the_text_do_not_overwrite_each_other(desk_window: Desk) -> None:
    desk_window.open(desk_window.add("عنوان"))
    _type(desk_window, "نص قبل ")
    desk_window.shell.session.edit_field("tags", ("أخبار",))
    _type(desk_window, "نص بعد ")
    desk_window.settle()
    stored = desk_window.stored()
    assert stored.article.tags == ("أخبار",)
    assert "نص قبل" in _text(stored)
    assert "نص بعد" in _text(stored)


def test_a_disk_that_refuses_is_said_and_tried_again(desk_window: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk_window.open(desk_window.add("عنوان"))
    session = desk_window.shell.session
    real, why = Drafts.save, list[str]()

    def full(*_args: object) -> Draft:
        raise OSError("no space left")

    session.not_saved.connect(why.append)
    monkeypatch.setattr(Drafts, "save", full)
    _type(desk_window, "كلمة ")
    desk_window.wait(lambda: bool(why))
    assert not session.is_settled()
    monkeypatch.setattr(Drafts, "save", real)
    desk_window.settle()
    assert "كلمة" in _text(desk_window.stored())
    session._retry.stop()


def test_a_text_that_was_refused_never_comes_over_a_newer_one(
    desk_window: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = desk_window.add("عنوان")
    desk_window.open(first)
    session = desk_window.shell.session
    real, left = Drafts.save, [1]

    def full_once(drafts: Drafts, *rest: object) -> Draft:
        if left:
            left.pop()
            raise OSError("no space left")
        return real(drafts, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Drafts, "save", full_once)
    _type(desk_window, "أولى ")
    session.flush()
    _type(desk_window, "ثانية ")
    desk_window.open(desk_window.add("الثاني"))
    desk_window.settle()
    session.try_again()
    desk_window.settle()
    assert "أولى ثانية" in _text(desk_window.stored(first.id))
    session._retry.stop()


def test_a_mend_is_undone_by_no_later_save(desk_window: Desk) -> None:
    desk_window.open(desk_window.add("عنوان"))
    session = desk_window.shell.session
    article = session.article
    session.replace_article(type(article)(**{**_fields(article), "headline": "عنوان مُصلح"}))
    desk_window.settle()
    assert desk_window.stored().article.headline == "عنوان مُصلح"
    assert desk_window.shell.paper.text().headline == "عنوان مُصلح"


def _fields(article: object) -> dict[str, object]:
    return {name: getattr(article, name) for name in type(article).__slots__}
