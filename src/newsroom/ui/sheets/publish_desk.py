"""The desk functions behind the publish sheet, imported by the worker that runs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom.ui.sheets.publish_run import When

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.desk.outbox import Outcome, Progress
    from newsroom.desk.planning import Plan


class Desk:
    """As the desk has them."""

    def plan(self, room: Newsroom, draft: int, when: When) -> Plan:
        from newsroom.desk import planning

        return planning.plan(room, draft, at=when.at, pending=when.pending)

    def publish(self, room: Newsroom, draft: int, when: When, progress: Progress) -> tuple[Outcome, Changes]:
        from newsroom.desk import publishing

        return publishing.publish(room, draft, at=when.at, pending=when.pending, progress=progress)

    def unpublish(self, room: Newsroom, draft: int, progress: Progress) -> tuple[Outcome, Changes]:
        from newsroom.desk import publishing

        return publishing.unpublish(room, draft, progress=progress)

    def resume(self, room: Newsroom, draft: int, progress: Progress) -> tuple[Outcome, Changes]:
        from newsroom.desk import publishing

        return publishing.resume(room, draft, progress=progress)

    def cancel(self, room: Newsroom, draft: int) -> Changes:
        from newsroom.desk import publishing

        return publishing.cancel(room, draft)[1]

    def correct(self, room: Newsroom, draft: int, note: str, progress: Progress) -> tuple[Outcome, Changes]:
        from newsroom.desk import publishing

        return publishing.correct(room, draft, note, progress=progress)
