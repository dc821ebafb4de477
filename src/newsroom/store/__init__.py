"""This machine's memory: drafts, revisions, outbox, archive, pictures, settings, passwords. Concrete, no protocol.

`newsroom.store.store.Store` opens a profile. This package itself imports nothing, so that the first picture can be
read with `newsroom.store.glance` before SQLAlchemy is loaded.
"""
