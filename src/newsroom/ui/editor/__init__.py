"""The right-to-left rich-text editor, in small objects that take a QTextCursor."""
