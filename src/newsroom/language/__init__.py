"""Arabic text: folding, direction, digits, dates, counting, style. Pure functions on `str`."""
