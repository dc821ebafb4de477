"""The sheets over the window: publishing, command palette, settings."""
