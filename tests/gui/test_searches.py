"""An editor keeps searches under names of their own, and finds them again after a restart."""

from __future__ import annotations

import pytest

from gui import asking, searches
from gui.selection import Listing
from kb.model import DocumentId, EntityId, Review, SourceId, Strength, Topic
from kb.store.listing import Wish


@pytest.fixture
def named(monkeypatch):
    monkeypatch.setattr(asking, "told", lambda *_, **__: "Meta, undecided")


def lines(window):
    held = window.library.list.lines
    return [held.line(held.index(row)).text for row in range(held.rowCount())]


def test_a_search_is_kept_as_it_is_narrowed_and_is_there_after_a_restart(qtbot, open_on, window, library, named):
    window.do("list_claims")
    window.claims.filter.setText("Meta")
    window.claims.review.choose(Review.PROPOSED)
    qtbot.waitUntil(lambda: window.claims.rows.rowCount() == 2)
    window.do("keep_search")
    assert lines(window)[-1] == "Meta, undecided"
    window.close()
    again = open_on(library)
    assert lines(again)[-1] == "Meta, undecided"
    again.library.list.chosen.emit(
        again.library.list.lines.line(again.library.list.lines.index(len(lines(again)) - 1)).payload
    )
    qtbot.waitUntil(lambda: again.claims.rows.rowCount() == 2)
    again.do("forget_search")
    assert "Meta, undecided" not in lines(again)


def test_what_is_no_search_of_the_editors_is_not_forgotten(window):
    window.do("list_claims")
    before = lines(window)
    window.do("forget_search")
    assert lines(window) == before
    assert "not one you kept" in window.foot.words


def test_every_part_of_a_search_is_kept(settings, library):
    whole = Listing(
        title="“all”, of it",
        wish=Wish(
            document=DocumentId(3),
            topic=Topic(EntityId(2), "price", "money"),
            source=SourceId(4),
            words="港口, 12 %",
            review=Review.ACCEPTED,
            strengths=(Strength.NONE, Strength.STORY),
            flagged=True,
        ),
    )
    searches.keep(settings, library, whole)
    searches.keep(settings, library, Listing(title="another"))
    assert searches.kept(settings, library) == (whole, Listing(title="another"))
    assert searches.kept(settings, library.with_name("other.claimstone")) == ()


def test_what_cannot_be_read_is_no_search(settings, library):
    settings.keep_searches(library, '[{"title": "half"')
    assert searches.kept(settings, library) == ()
