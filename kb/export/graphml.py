"""GraphML: claims, documents and sources as a graph, for Gephi and yEd."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from kb import say
from kb.graph import Graph
from kb.model import Language, Snapshot
from kb.notation import note

_FIELDS = {"node": ("label", "kind", "strength"), "edge": ("kind", "strength")}
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def text(snapshot: Snapshot, language: Language, _kind: str) -> str:
    """Claims point to the document they stand in and to the sources they cite; dependents point to their origin."""
    root = ET.Element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns")
    for owner, names in _FIELDS.items():
        for name in names:
            keys = {"id": f"{owner}-{name}", "for": owner, "attr.name": name, "attr.type": "string"}
            ET.SubElement(root, "key", keys)
    drawn = ET.SubElement(root, "graph", id="library", edgedefault="directed")
    _nodes(drawn, snapshot, language)
    _edges(drawn, snapshot)
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _nodes(drawn: ET.Element, snapshot: Snapshot, language: Language) -> None:
    graph = Graph(snapshot)
    for key, document in snapshot.documents.items():
        _told(drawn, "node", {"id": f"document-{key}"}, label=document.title or document.name, kind="document")
    for source_id, source in sorted(snapshot.sources.items()):
        _told(drawn, "node", {"id": f"source-{source_id}"}, label=source.name, kind=source.kind.value)
    for claim in graph.claims():
        statement = claim.statement
        stated = note(statement.figure) if statement.figure else statement.value or statement.text
        facts = {"subject": graph.subject(claim), "metric": statement.metric}
        label = f"{say.fill('{topic}', facts, language)}: {stated}"
        strength = claim.strength.value
        _told(drawn, "node", {"id": f"claim-{claim.id}"}, label=label, kind="claim", strength=strength)


def _edges(drawn: ET.Element, snapshot: Snapshot) -> None:
    for claim in Graph(snapshot).claims():
        ends = {"source": f"claim-{claim.id}", "target": f"document-{claim.document}"}
        _told(drawn, "edge", ends, kind="stands in")
        for citation in claim.citations:
            ends = {"source": f"claim-{claim.id}", "target": f"source-{citation.source.id}"}
            _told(drawn, "edge", ends, kind=citation.role.value, strength=citation.strength.value)
    for document_id, source_id in sorted(snapshot.document_sources.items()):
        if document_id in snapshot.documents and source_id in snapshot.sources:
            ends = {"source": f"document-{document_id}", "target": f"source-{source_id}"}
            _told(drawn, "edge", ends, kind="is")
    for link in snapshot.links:
        ends = {"source": f"source-{link.dependent}", "target": f"source-{link.origin}"}
        _told(drawn, "edge", ends, kind=link.kind.value)


def _told(drawn: ET.Element, owner: str, attributes: dict[str, str], **facts: str) -> None:
    element = ET.SubElement(drawn, owner, attributes)
    for name, value in facts.items():
        ET.SubElement(element, "data", key=f"{owner}-{name}").text = _NOT_IN_XML.sub("\ufffd", value)
