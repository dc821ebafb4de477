"""This machine: drafts, revisions, outbox, archive, settings, secrets and media files."""
