"""The formats of a document: one file each, with one `read` and one `write`."""
