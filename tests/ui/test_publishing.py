"""Publishing from the window when the site is away."""

from __future__ import annotations

from pathlib import Path

from newsroom.domain.article import State

from .desk import Desk


def test_what_waits_in_the_outbox_is_seen_at_once(desk_window: Desk, profile: Path) -> None:
    shell = desk_window.shell
    desk_window.open(desk_window.add("مقال والموقع بعيد"))
    shell.session.edit_field("sections", ("اقتصاد",))
    shell.session.edit_field("byline", "ليلى الحمداني")
    desk_window.settle()
    (profile / "site").rename(profile / "site-away")
    (profile / "site").write_text("", encoding="utf-8")
    late = shell.furnish()
    late.publish("now")
    desk_window.wait(lambda: late._open is not None)
    go = late._open._go  # type: ignore[union-attr]
    desk_window.wait(go.isEnabled)
    go.click()
    desk_window.wait(lambda: "1" in shell.window.status._outbox.text())
    desk_window.wait(lambda: desk_window.draft().state is State.OUTBOX)
    late._open.dismiss()  # type: ignore[union-attr]
