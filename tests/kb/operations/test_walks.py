"""Random walks of operations with undo and redo: docs/reliability.md, D13."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kb import operations, refresh
from kb.model import (
    Changes,
    Claim,
    Language,
    LinkKind,
    Preference,
    Source,
    SourceKind,
    Strength,
    Word,
    WordRole,
)
from kb.store import Store, journal, open_library, reads, search
from tests.kb.library import make_draft, show_terms, state
from tests.soak import SOAKING, tell

OUTLETS = ["Elm Courier", "Elm Gazette", "Le Phare", None]
SUBJECTS = ["Port Elm", "Elmhaven", "柳港"]
PLACE = st.integers(0, 10_000)


class Walk(RuleBasedStateMachine):
    """An editor of changing mind; what was is remembered, and must come back."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "walk.claimstone"
        self.store = self.opened()
        self.past = [state(self.store)]
        self.future: list[str] = []

    def opened(self) -> Store:
        store = open_library(self.path, create=True)
        show_terms(store)
        return store

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    def did(self, changes: Changes) -> None:
        refresh.refresh(self.store, changes)
        if changes != Changes(step=changes.step):
            self.past.append(state(self.store))
            self.future.clear()
        assert state(self.store) == self.past[-1]

    def claim(self, place: int) -> Claim:
        claims = reads.claims(self.store)
        return claims[place % len(claims)]

    def source(self, place: int) -> Source:
        sources = reads.sources(self.store)
        return sources[place % len(sources)]

    def has_claims(self) -> bool:
        return bool(self.store.value("SELECT 1 FROM claim"))

    # What an editor does --------------------------------------------------------------------------------------------

    @rule(
        outlet=st.sampled_from(OUTLETS), subject=st.sampled_from(SUBJECTS), cost=st.sampled_from(["41", "41234", "97"])
    )
    def import_an_article(self, outlet: str | None, subject: str, cost: str) -> None:
        draft = make_draft(outlet=outlet, subject=subject, cost=cost, title=f"{outlet} on {subject}")
        if reads.held(self.store, draft.document) is None:
            self.did(operations.add_draft(self.store, draft))

    @precondition(has_claims)
    @rule(places=st.sets(PLACE, min_size=1, max_size=4), decide=st.sampled_from(["accept", "reject", "reopen"]))
    def decide(self, places: set[int], decide: str) -> None:
        ids = {self.claim(place).id for place in sorted(places)}
        decision: Callable[..., Changes] = getattr(operations, decide)
        self.did(decision(self.store, sorted(ids)))

    @precondition(has_claims)
    @rule(
        place=PLACE, subject=st.sampled_from([*SUBJECTS, "Port of Elm"]), metric=st.sampled_from(["price", "revenue"])
    )
    def edit(self, place: int, subject: str, metric: str) -> None:
        claim = self.claim(place)
        said = replace(claim.statement, subject=subject, metric=metric)
        self.did(operations.edit(self.store, claim.id, said))

    @precondition(has_claims)
    @rule(place=PLACE, note=st.text(max_size=5))
    def write_and_annotate(self, place: int, note: str) -> None:
        claim = self.claim(place)
        self.did(operations.write(self.store, claim.document, replace(claim.statement, metric="other:tally")))
        self.did(operations.annotate(self.store, claim.id, note))
        self.did(operations.prefer(self.store, claim.id, Preference.PREFERRED))

    @precondition(has_claims)
    @rule(place=PLACE, name=st.sampled_from(["Ledger", "the harbour board", "Elm Gazette on Port Elm"]))
    def cite(self, place: int, name: str) -> None:
        cited = Source(name=name, kind=SourceKind.DOCUMENT)
        self.did(operations.cite(self.store, self.claim(place).id, cited, strength=Strength.DOCUMENT))

    @precondition(has_claims)
    @rule(place=PLACE)
    def uncite(self, place: int) -> None:
        for citation in self.claim(place).citations:
            self.did(operations.uncite(self.store, citation.id))

    @precondition(has_claims)
    @rule(one=PLACE, other=PLACE, join=st.sampled_from(["merge", "link", "part"]))
    def join_sources(self, one: int, other: int, join: str) -> None:
        first, second = self.source(one).id, self.source(other).id
        if join == "merge":
            self.did(operations.merge_sources(self.store, first, second))
        elif join == "part":
            for row in list(self.store.rows("SELECT id FROM source WHERE merged_into IS NOT NULL")):
                self.did(operations.unmerge_source(self.store, row["id"]))
        elif first != second:
            self.did(operations.link(self.store, first, second, LinkKind.QUOTES))

    @precondition(has_claims)
    @rule(one=PLACE, other=PLACE)
    def join_entities(self, one: int, other: int) -> None:
        entities = reads.entities(self.store)
        first, second = (entities[place % len(entities)].id for place in (one, other))
        self.did(operations.merge_entities(self.store, first, second))

    @precondition(has_claims)
    @rule(place=PLACE, title=st.sampled_from(["Dredging", "疏浚"]), outlet=st.sampled_from(OUTLETS))
    def describe(self, place: int, title: str, outlet: str | None) -> None:
        self.did(operations.describe(self.store, self.claim(place).document, title=title, outlet=outlet))

    @precondition(has_claims)
    @rule(place=PLACE, subject=st.sampled_from(SUBJECTS))
    def read_again(self, place: int, subject: str) -> None:
        document = reads.document(self.store, self.claim(place).document)
        cost = next(cost for cost in ("41234", "41", "97") if f"cost {cost} " in document.text)
        draft = make_draft(subject=next(name for name in SUBJECTS if name in document.text), cost=cost)
        renamed = [replace(p, statement=replace(p.statement, subject=subject)) for p in draft.proposals[:2]]
        self.did(operations.reread(self.store, document.id, replace(draft, proposals=tuple(renamed))))

    @precondition(has_claims)
    @rule(place=PLACE)
    def delete(self, place: int) -> None:
        self.did(operations.delete_document(self.store, self.claim(place).document))

    @rule(text=st.sampled_from(["sack", "crate"]), code=st.sampled_from(["bag", "box"]))
    def teach(self, text: str, code: str) -> None:
        word = Word(text=text, role=WordRole.UNIT, code=code, language=Language.ENGLISH)
        self.did(operations.add_word(self.store, word))

    @precondition(lambda self: bool(reads.findings(self.store)))
    @rule(place=PLACE)
    def dismiss(self, place: int) -> None:
        found = reads.findings(self.store)
        self.did(operations.dismiss(self.store, found[place % len(found)].key, "seen"))

    # What must hold -------------------------------------------------------------------------------------------------

    @precondition(lambda self: len(self.past) > 1)
    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(min(times, len(self.past) - 1)):
            refresh.refresh(self.store, operations.undo(self.store))
            self.future.append(self.past.pop())
            assert state(self.store) == self.past[-1]

    @precondition(lambda self: bool(self.future))
    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(min(times, len(self.future))):
            refresh.refresh(self.store, operations.redo(self.store))
            self.past.append(self.future.pop())
            assert state(self.store) == self.past[-1]

    @rule()
    def open_again(self) -> None:
        self.store.close()
        self.store = self.opened()
        assert state(self.store) == self.past[-1]
        assert (journal.redoable(self.store) is not None) == bool(self.future)

    @rule()
    def check_anew(self) -> None:
        kept = set(reads.findings(self.store, dismissed=True))
        refresh.rebuild(self.store)
        assert kept == set(reads.findings(self.store, dismissed=True))

    @rule()
    def index_anew(self) -> None:
        before = state(self.store)
        with self.store.writing():
            search.rebuild(self.store)
        assert state(self.store) == before

    @invariant()
    def the_file_is_whole(self) -> None:
        if hasattr(self, "store"):
            assert not list(self.store.rows("PRAGMA foreign_key_check"))
            assert self.store.value("PRAGMA quick_check") == "ok"


WALKS, STEPS = (500, 200) if SOAKING else (50, 20)


class TestWalk(Walk.TestCase):
    """Walks at random, as many and as long as there is time for."""

    settings = settings(max_examples=WALKS, stateful_step_count=STEPS, deadline=None)

    @classmethod
    def tearDownClass(cls) -> None:
        """Say how many there were."""
        tell("D13", f"random walks of up to {STEPS} operations, undone, redone and opened again", WALKS)
