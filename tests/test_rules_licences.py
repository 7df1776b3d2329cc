"""Nothing whose licence would bind the people who use or build on Claimstone goes into it."""

from __future__ import annotations

import re
from importlib.metadata import Distribution, distribution

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

RED = re.compile(
    r"\b(A?GPL|GNU (Affero )?General Public|SSPL|BUSL|Commons Clause|non-?commercial|proprietary)", re.IGNORECASE
)
SILENT = {"currencyconverter", "pysqlite3"}
"""Their metadata name no licence; Apache-2.0 and zlib, as their source archives say."""


def needed(name: str, found: dict[str, Distribution]) -> dict[str, Distribution]:
    """A distribution and all that it needs at run time, by name."""
    if name not in found:
        found[name] = distribution(name)
        for line in found[name].requires or []:
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                needed(canonicalize_name(requirement.name), found)
    return found


def licences(of: Distribution) -> list[str]:
    """What it may be used under, each choice of its own."""
    metadata = of.metadata
    said = metadata.get("License-Expression") or (metadata.get("License") or "").partition("\n")[0]
    classified = [
        line.split(" :: ")[-1] for line in metadata.get_all("Classifier") or [] if line.startswith("License ::")
    ]
    return said.split(" OR ") if said else classified


@pytest.mark.parametrize("name", sorted(needed("claimstone", {})))
def test_every_library_inside_may_be_used_under_a_licence_that_binds_nobody(name: str) -> None:
    found = distribution(name)
    choices = licences(found)
    if name in SILENT:
        assert not choices
    else:
        assert any(not RED.search(choice) for choice in choices), choices
