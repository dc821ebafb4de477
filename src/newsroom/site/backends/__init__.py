"""The backends, found by `newsroom.site.site.open_site`."""
