"""How much of the article readers find on public pages, and how much that is none: scrapinghub's benchmark.

    python benchmarks/page_text.py FOLDER

FOLDER is a checkout of https://github.com/scrapinghub/article-extraction-benchmark, whose evaluate.py scores.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import sys
import time
from pathlib import Path

from importers import pages
from importers.metadata import document_of
from kb.model import Document, PartKind

BESIDE_THE_TEXT = {
    PartKind.HEADLINE,
    PartKind.BYLINE,
    PartKind.DATELINE,
    PartKind.CAPTION,
    PartKind.CREDIT,
    PartKind.BOILERPLATE,
    PartKind.EDITOR_LINE,
}
"""What the benchmark does not count as the article's body."""


def main(folder: Path) -> None:
    """Print precision, recall and F1, the worst pages, and how often each fact was found."""
    spec = importlib.util.spec_from_file_location("evaluate", folder / "evaluate.py")
    assert spec is not None
    assert spec.loader is not None
    evaluate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(evaluate)
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    documents = {}
    started = time.perf_counter()
    for name in truth:
        page = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        documents[name] = document_of(pages.article_of(page, name))
    seconds = time.perf_counter() - started
    scores = {
        name: evaluate.string_shingle_matching(true=truth[name]["articleBody"], pred=body_of(document))
        for name, document in documents.items()
    }
    found = evaluate.metrics_from_tp_fp_fns(list(scores.values()))
    print(f"{len(truth)} pages in {seconds:.1f} s", *(f"{key} {value:.3f}" for key, value in found.items()))
    for fact in ("published", "author", "outlet", "url"):
        print(f"{fact}: {sum(getattr(document, fact) is not None for document in documents.values())}")
    for name in sorted(scores, key=lambda name: scores[name][0])[:10]:
        print(f"{scores[name][0]:.2f} {truth[name]['url'][:100]}")


def body_of(document: Document) -> str:
    """The text without what stands beside it."""
    text = list(document.text)
    for part in document.parts:
        if part.kind in BESIDE_THE_TEXT:
            text[part.span.start : part.span.end] = " " * (part.span.end - part.span.start)
    return "".join(text)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
