"""The newsroom's web site: one protocol (`site.py`), one file or folder a backend."""
