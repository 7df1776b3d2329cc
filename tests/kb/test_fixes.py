"""Each finding names the operations that would settle it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kb import operations, say
from kb.checks import CHECKS
from kb.fixes import Fix, fixes
from kb.model import Finding, Language, Severity

CASES = Path(__file__).parent / "checks"


def found(check: str) -> list[Finding]:
    told: list[dict[str, Any]] = tomllib.loads((CASES / f"{check}.toml").read_text(encoding="utf-8"))["case"]
    kinds = {kind for case in told if "info" not in case.get("severity", ()) for kind in case["finds"]}
    return [Finding(check=check, kind=kind, severity=Severity.LOW, key="") for kind in sorted(kinds)]


@pytest.mark.parametrize("check", CHECKS)
def test_every_finding_that_asks_for_attention_has_a_way_out(check: str) -> None:
    explaining = {"holds", "other-scope", "consistent-by-bound", "consistent-by-rounding", "revision"}
    explaining |= {"named", "translation"}  # a copy that says whose it is
    for finding in found(check):
        told = f"kb/fixes.py has no way out of {check} {finding.kind}"
        assert finding.kind in explaining or fixes(finding), told


@pytest.mark.parametrize("fix", Fix)
def test_every_way_out_is_an_operation_and_has_words(fix: Fix) -> None:
    assert fix.operation in operations.__all__
    for language in Language:
        assert say.word(fix, language)
