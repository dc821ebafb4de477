"""newsroom: the desktop application for Arabic newsrooms."""

__version__ = "0.1.0"
