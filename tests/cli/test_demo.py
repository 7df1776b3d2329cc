"""What `claimstone demo` prints and writes is what the golden files hold."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture(scope="module")
def made() -> Mapping[str, str]:
    """What the demo prints and writes now, by the program that wrote what is expected."""
    spec = importlib.util.spec_from_file_location("renew", GOLDEN / "renew.py")
    assert spec is not None
    assert spec.loader is not None
    renew = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(renew)
    return renew.made()


@pytest.mark.parametrize("name", ["demo.txt", "summary.md", "summary.html"])
def test_the_demo_says_what_was_read_and_approved(name: str, made: Mapping[str, str]) -> None:
    assert made[name] == (GOLDEN / name).read_text(encoding="utf-8"), "read the difference, then `make golden`"
