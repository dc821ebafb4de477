"""Accounts on a real WordPress, as the tests of signing in and out see them."""

from __future__ import annotations

import re

from tests.wordpress.server import WordPress

from newsroom.desk import signing
from newsroom.desk.newsroom import Newsroom

PAPER = "بوابة الخليج"


def sign_in(room: Newsroom, site: WordPress, user: str = "author") -> signing.SignedIn:
    return signing.complete(room, PAPER, site.url, user, site.password(user))[0]


def passwords_there(site: WordPress, user: str = "author") -> list[str]:
    """The names of the application passwords that the site knows of a user, from its own database."""
    rows = site.sql(
        "SELECT m.meta_value AS kept FROM wp_usermeta m JOIN wp_users u ON u.ID = m.user_id "
        "WHERE u.user_login = ? AND m.meta_key = '_application_passwords'",
        user,
    )
    return re.findall(r's:4:"name";s:\d+:"([^"]*)"', rows[0]["kept"]) if rows else []
