"""Tables, mirrored for Arabic.

Qt lays the columns of a QTextTable from left to right whatever the direction says. So the first column of the
document is the last of the QTextTable: the codec turns the order when it writes and when it reads, and Tab walks from
right to left here. The article stays right to left in the English interface too, so a table never depends on it.
"""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextTable

from newsroom.domain.document import Inline, Table
from newsroom.ui.editor.look import Look
from newsroom.ui.editor.shape import give, restyle, shape_of

ROWS, COLUMNS = 3, 3


def empty(rows: int = ROWS, columns: int = COLUMNS) -> Table:
    """A new table with a row of headings."""
    row: tuple[Inline, ...] = ((),) * columns
    return Table((row,) * rows, head=True)


def step(cursor: QTextCursor, by: int, look: Look) -> QTextCursor | None:
    """The caret in the next (`by` 1) or previous (-1) cell as an Arabic reader goes; a row is added past the last
    cell. None when `cursor` is in no table, or before the first cell."""
    table = cursor.currentTable()
    if table is None:
        return None
    cell = table.cellAt(cursor)
    place = cell.row() * table.columns() + (table.columns() - 1 - cell.column()) + by
    if place < 0:
        return None
    row, column = divmod(place, table.columns())
    if row >= table.rows():
        add_row(cursor, look)
    return table.cellAt(row, table.columns() - 1 - column).firstCursorPosition()


def _dress(table: QTextTable, look: Look, rows: range, columns: range) -> None:
    for row in rows:
        for column in columns:
            block = table.cellAt(row, column).firstCursorPosition().block()
            give(block, shape_of(block), look)


def _refit(table: QTextTable, look: Look) -> None:
    """Share the width again after a column came or went."""
    old = table.format().toTableFormat()
    fmt = look.table(table.columns(), old.headerRowCount() > 0)
    for name, value in old.properties().items():
        if not fmt.hasProperty(name):
            fmt.setProperty(name, value)
    table.setFormat(fmt)


def add_row(cursor: QTextCursor, look: Look) -> None:
    """A row below the one with the caret."""
    table = cursor.currentTable()
    if table is None:
        return
    at = table.cellAt(cursor).row() + 1
    cursor.beginEditBlock()
    table.insertRows(at, 1)
    _dress(table, look, range(at, at + 1), range(table.columns()))
    cursor.endEditBlock()


def add_column(cursor: QTextCursor, look: Look) -> None:
    """A column after the one with the caret: at its left."""
    table = cursor.currentTable()
    if table is None:
        return
    at = table.cellAt(cursor).column()
    cursor.beginEditBlock()
    table.insertColumns(at, 1)
    _dress(table, look, range(table.rows()), range(at, at + 1))
    _refit(table, look)
    cursor.endEditBlock()


def remove_row(cursor: QTextCursor) -> None:
    """Remove the row with the caret; the last row takes the table with it."""
    table = cursor.currentTable()
    if table is not None:
        table.removeRows(table.cellAt(cursor).row(), 1)


def remove_column(cursor: QTextCursor, look: Look) -> None:
    """Remove the column with the caret; the last column takes the table with it."""
    table = cursor.currentTable()
    if table is None:
        return
    last = table.columns() == 1
    cursor.beginEditBlock()
    table.removeColumns(table.cellAt(cursor).column(), 1)
    if not last:
        _refit(table, look)
    cursor.endEditBlock()


def toggle_head(cursor: QTextCursor, look: Look) -> None:
    """Make the first row a row of headings, or an ordinary one."""
    table = cursor.currentTable()
    if table is None:
        return
    cursor.beginEditBlock()
    fmt = table.format().toTableFormat()
    fmt.setHeaderRowCount(0 if fmt.headerRowCount() else 1)
    table.setFormat(fmt)
    for column in range(table.columns()):
        restyle(table.cellAt(0, column).firstCursorPosition().block(), look)
    cursor.endEditBlock()
