"""What would settle a finding: the quick ways out that a window offers, each an operation it calls."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from kb.model import Finding


class Fix(StrEnum):
    """One way out, by the words an editor is offered (word.Fix of kb/messages)."""

    ADD_SOURCE = "add-source"
    FIND_ORIGINAL = "find-original"
    SET_DAY = "set-day"
    SET_DOCUMENT_DATE = "set-document-date"
    SET_BASIS = "set-basis"
    MARK_REVISION = "mark-revision"
    MERGE_SUBJECTS = "merge-subjects"
    PREFER_CLAIM = "prefer-claim"
    FIX_UNIT = "fix-unit"
    FIX_FIGURE = "fix-figure"
    FIX_SUBJECT = "fix-subject"
    REMOVE_LINK = "remove-link"
    PLACE = "place"
    LET_GO = "let-go"

    @property
    def operation(self) -> str:
        """The function of kb.operations that it calls; "edit" is given the statement put right."""
        return _OPERATIONS[self]


_OPERATIONS: Mapping[Fix, str] = {
    Fix.ADD_SOURCE: "cite",
    Fix.FIND_ORIGINAL: "link",
    Fix.SET_DAY: "edit",
    Fix.SET_DOCUMENT_DATE: "describe",
    Fix.SET_BASIS: "edit",
    Fix.MARK_REVISION: "edit",
    Fix.MERGE_SUBJECTS: "merge_entities",
    Fix.PREFER_CLAIM: "prefer",
    Fix.FIX_UNIT: "edit",
    Fix.FIX_FIGURE: "edit",
    Fix.FIX_SUBJECT: "edit",
    Fix.REMOVE_LINK: "unlink",
    Fix.PLACE: "place",
    Fix.LET_GO: "let_go",
}


def fixes(finding: Finding) -> tuple[Fix, ...]:
    """The ways out of a finding, likeliest first; every finding may be dismissed besides."""
    return _FIXES.get(f"{finding.check} {finding.kind}", _FIXES.get(finding.check, ()))


_FIXES: Mapping[str, tuple[Fix, ...]] = {
    "unsourced": (Fix.ADD_SOURCE,),
    "weakly_sourced": (Fix.ADD_SOURCE,),
    "undated figure": (Fix.SET_DAY,),
    "undated document": (Fix.SET_DOCUMENT_DATE,),
    "undated zone": (Fix.SET_DOCUMENT_DATE, Fix.SET_BASIS),
    "trading_day": (Fix.SET_DAY, Fix.FIX_SUBJECT),
    "ambiguous_unit": (Fix.FIX_UNIT,),
    "reprint near-copy": (Fix.FIND_ORIGINAL,),
    "reprint same-figures": (Fix.FIND_ORIGINAL,),
    "conflicting contradiction": (Fix.PREFER_CLAIM, Fix.SET_BASIS, Fix.MARK_REVISION, Fix.FIX_FIGURE, Fix.FIX_SUBJECT),
    "conflicting other-time": (Fix.SET_BASIS,),
    "revised figure-changed": (Fix.LET_GO, Fix.FIX_FIGURE),
    "revised no-place": (Fix.PLACE, Fix.LET_GO),
    "magnitude": (Fix.FIX_FIGURE, Fix.FIX_UNIT, Fix.PREFER_CLAIM),
    "stale": (Fix.PREFER_CLAIM, Fix.SET_BASIS),
    "single_origin": (Fix.ADD_SOURCE,),
    "vendor_voice": (Fix.ADD_SOURCE,),
    "arithmetic gap": (Fix.FIX_FIGURE, Fix.SET_DAY),
    "arithmetic low-bound": (Fix.FIX_FIGURE,),
    "identity other-subject": (Fix.MERGE_SUBJECTS, Fix.FIX_SUBJECT),
    "identity other-metric": (Fix.FIX_FIGURE,),
    "circular": (Fix.REMOVE_LINK,),
}
"""By check, or by check and kind where the kinds differ. What only explains has none, nor a copy that names
its original."""
