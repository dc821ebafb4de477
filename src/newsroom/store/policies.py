"""The policies of the house style that can be set for a site, as a table like that of the settings."""

from __future__ import annotations

from dataclasses import fields

from newsroom.domain.style.policy import Policies
from newsroom.store.choices import Setting

POLICIES: dict[str, Setting] = {
    policy.name: Setting(policy.name, getattr(Policies(), policy.name), **policy.metadata)
    for policy in fields(Policies)
}
"""Every policy by its name."""
