"""Neither the window nor its language goes before the last word is on the disk."""

from __future__ import annotations

from .desk import Desk


def test_closing_at_once_keeps_what_was_typed_on_a_new_paper(desk_window: Desk) -> None:
    desk_window.shell.actions.trigger("article.new")
    desk_window.shell.paper.head.headline.textCursor().insertText("كُتب وأُغلق")
    desk_window.shell.window.close()
    desk_window.wait(lambda: not desk_window.shell.window.isVisible())
    assert desk_window.stored().article.headline == "كُتب وأُغلق"


def test_another_language_waits_for_a_new_paper_to_be_in_the_store(desk_window: Desk) -> None:
    wanted: list[str] = []

    def note(lang: str) -> None:
        wanted.append(lang)
        assert desk_window.stored().article.headline == "قبل اللغة"

    desk_window.shell.language_wanted.connect(note)
    desk_window.shell.actions.trigger("article.new")
    desk_window.shell.paper.head.headline.textCursor().insertText("قبل اللغة")
    desk_window.shell.actions.trigger("view.language")
    assert wanted == []
    desk_window.wait(lambda: bool(wanted))
    assert wanted == ["en"]


def test_the_language_of_the_settings_is_not_asked_for_by_a_save(desk_window: Desk) -> None:
    wanted: list[str] = []
    desk_window.shell.settings["language"] = "en"
    desk_window.shell.language_wanted.connect(wanted.append)
    desk_window.open(desk_window.add("عنوان"))
    desk_window.shell.paper.view.textCursor().insertText("كلمة ")
    desk_window.settle()
    assert wanted == []
