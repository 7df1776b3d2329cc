"""Each check fires on its cases, stays silent on as many, and says what it found in three languages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

import kb.checks
from kb import say
from kb.checks import CHECKS
from kb.graph import Graph
from kb.model import Language, Severity, Snapshot

HERE = Path(__file__).parent


def cases_of(check: str) -> list[dict[str, Any]]:
    path = HERE / f"{check}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))["case"] if path.exists() else []


ALL = [pytest.param(check, case, id=f"{check}: {case['name']}") for check in CHECKS for case in cases_of(check)]


@pytest.mark.parametrize(("check", "case"), ALL)
def test_a_check_finds_what_its_case_says(
    check: str, case: Mapping[str, Any], snapshot_of: Callable[[Mapping[str, Any]], Snapshot]
) -> None:
    findings = list(CHECKS[check].find(Graph(snapshot_of(case))))
    assert sorted(f.kind for f in findings) == sorted(case["finds"])
    for finding in findings:
        assert finding.check == check
        for language in Language:
            told = say.sentence(finding, language)
            assert not re.search(r"\d{4}-\d\d", told), f"a date is a fact as kb.notation spells it: {told}"
    if "says" in case:
        assert [say.sentence(finding, case.get("language", "en")) for finding in findings] == case["says"]
    if "pairs" in case:
        assert sorted([*pair] for finding in findings for pair in finding.pairs) == case["pairs"]
    if "severity" in case:
        assert [finding.severity.value for finding in findings] == case["severity"]


@pytest.mark.parametrize("check", CHECKS)
def test_every_check_has_cases_that_fire_and_as_many_that_stay_silent(check: str) -> None:
    cases = cases_of(check)
    fire = [case for case in cases if case["finds"] and "info" not in case.get("severity", ())]
    assert fire, f"tests/kb/checks/{check}.toml has no case that fires"
    assert len(cases) - len(fire) >= len(fire), f"tests/kb/checks/{check}.toml has too few cases that stay silent"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("check", CHECKS)
def test_every_check_has_its_name_its_question_and_its_sentences_in_each_language(
    check: str, language: Language
) -> None:
    words, english = say.messages(language), say.messages(Language.ENGLISH)
    file = f"kb/messages/{language.value}.toml"
    assert check in words["word"]["check"], f"{file} has no {check} in [word.check]: what people call the check"
    assert check in words["question"], f"{file} has no {check} in [question]: what an editor would ask about it"
    assert check in words["sentence"], f"{file} has no [sentence.{check}]: one sentence for each kind of finding"
    missing = english["sentence"][check].keys() ^ words["sentence"][check].keys()
    assert not missing, f"[sentence.{check}] of {file} and of en.toml do not have the same kinds: {missing}"


def test_every_file_of_the_package_is_a_registered_check_and_the_reverse() -> None:
    files = {path.stem for path in Path(kb.checks.__file__).parent.glob("*.py")} - {"__init__"}
    tables = {path.stem for path in HERE.glob("*.toml")}
    assert not files - set(CHECKS), "in kb/checks, but not in CHECKS of kb/checks/__init__.py"
    assert not set(CHECKS) - tables, "in CHECKS, but without a table of cases in tests/kb/checks"
    assert not tables - set(CHECKS), "a table of cases in tests/kb/checks, but no check of that name in CHECKS"


def test_only_a_contradiction_is_an_alarm_among_conflicts(
    snapshot_of: Callable[[Mapping[str, Any]], Snapshot],
) -> None:
    for case in cases_of("conflicting"):
        for finding in CHECKS["conflicting"].find(Graph(snapshot_of(case))):
            assert (finding.severity is Severity.INFO) == (finding.kind != "contradiction")
