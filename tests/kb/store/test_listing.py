"""Lists of claims for people: which ids, in which order."""

from __future__ import annotations

from kb import operations, refresh
from kb.model import Review, Source, SourceKind, Strength
from kb.store import listing, reads
from kb.store.listing import Wish


def values(store, wish=listing.EVERYTHING, **more):
    held = {claim.id: claim for claim in reads.claims(store)}
    return [held[number].statement.text for number in listing.ids(store, wish, **more)]


def test_a_list_is_in_order_of_place_and_turns_round(store, draft):
    operations.add_draft(store, draft())
    placed = [claim.statement.text for claim in reads.claims(store)]
    assert values(store) == placed
    assert values(store, descending=True) == placed[::-1]


def test_every_order_gives_every_claim(store, draft):
    operations.add_draft(store, draft())
    everything = set(listing.ids(store))
    assert all(set(listing.ids(store, order=order)) == everything for order in listing.ORDERS)


def test_conditions_hold_together(store, draft):
    operations.add_draft(store, draft())
    first, *others = reads.claims(store)
    operations.accept(store, [first.id])
    assert list(listing.ids(store, Wish(review=Review.ACCEPTED))) == [first.id]
    assert not listing.ids(store, Wish(review=Review.ACCEPTED, words="nobodysaidthis"))
    strong = {claim.id for claim in (first, *others) if claim.strength is Strength.NAMED}
    assert set(listing.ids(store, Wish(strengths=(Strength.NAMED,)))) == strong


def test_the_claims_of_a_source_are_those_that_cite_it(store, draft):
    operations.add_draft(store, draft())
    most = listing.most_cited(store, limit=1)[0]
    cited = [claim.id for claim in reads.claims(store) if any(c.source.id == most.source.id for c in claim.citations)]
    assert list(listing.ids(store, Wish(source=most.source.id))) == cited
    assert most.claims == len(cited)


def test_unnamed_sources_come_after_all_that_have_a_name(store, draft):
    operations.add_draft(store, draft())
    claims = reads.claims(store)
    rumour = Source(name="people close to the talks", kind=SourceKind.PERSON)
    for claim in claims:
        operations.cite(store, claim.id, rumour, strength=Strength.ANONYMOUS)
    listed = listing.most_cited(store, limit=9)
    assert [one.named for one in listed] == sorted((one.named for one in listed), reverse=True)
    unnamed = {one.source.name for one in listed if not one.named}
    assert "people close to the talks" in unnamed
    operations.cite(store, claims[0].id, rumour, strength=Strength.NAMED)
    assert all(one.named for one in listing.most_cited(store, limit=9) if one.source.name == rumour.name)


def test_flagged_claims_are_those_an_alarm_is_about_until_it_is_dismissed(store, draft):
    refresh.refresh(store, operations.add_draft(store, draft()))
    alarms = [finding for finding in reads.findings(store) if finding.severity != "info"]
    assert set(listing.ids(store, Wish(flagged=True))) == {claim for finding in alarms for claim in finding.claims}
    for finding in alarms:
        operations.dismiss(store, finding.key, "seen")
    assert not listing.ids(store, Wish(flagged=True))


def test_the_meter_counts_what_was_decided(store, draft):
    operations.add_draft(store, draft())
    claims = reads.claims(store)
    operations.reject(store, [claims[0].id])
    assert listing.meter(store) == (1, len(claims))
    assert listing.meter(store, claims[0].document) == (1, len(claims))
    assert listing.count_documents(store) == 1
    assert listing.latest_documents(store, limit=5) == [claims[0].document]


def test_disputed_topics_are_those_a_finding_of_the_topic_is_about(store, draft):
    first = operations.add_draft(store, draft())
    second = operations.add_draft(store, draft(outlet="Elm Gazette", cost="97"))
    refresh.refresh(store, first | second)
    (row,) = listing.disputed_topics(store, ["conflicting"], limit=10)
    assert (row.topic.metric, row.claims) == ("other:cost", 2)
    assert listing.disputed_topics(store, ["unsourced"], limit=10) == []
