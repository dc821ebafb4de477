"""The history of the schema, for Alembic. One file a step in `versions`; the last one's number is `layout.SCHEMA`."""
