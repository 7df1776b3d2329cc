"""A page is printed with every digit of it, or not at all."""

from __future__ import annotations

import pytest
from pypdfium2 import PdfDocument

from gui import printing
from kb.model import KbError

PAGE = """<!doctype html><html><head><title>Port Elm · 柳港</title><style>body { color: red }</style></head><body><main>
<h1>Port Elm · 柳港</h1><p>The dredging cost <mark>41 million</mark> euros<sup id="ref-1"><a href="#note-1">1</a></sup>,
疏浚耗资 4 100 万欧元.</p>{more}
<ol class="notes"><li id="note-1"><p>harbour board</p> <a href="#ref-1" title="back">↩</a></li></ol></main></body>
</html>"""


def told(path):
    pdf = PdfDocument(path)
    try:
        return [page.get_textpage().get_text_range() for page in pdf]
    finally:
        pdf.close()


def test_a_page_is_printed_on_as_many_sheets_as_it_takes(qapp, tmp_path):
    target = tmp_path / "page.pdf"
    printing.print_pdf(PAGE.replace("{more}", "<p>Pier 12.</p>" * 200), target)
    first, *rest = told(target)
    assert "41 million" in first
    assert "疏浚耗资" in first
    assert rest
    assert "↩" not in rest[-1]
    assert sum(sheet.count("Pier 12") for sheet in (first, *rest)) == 200


def test_a_page_that_lost_a_digit_is_not_kept(qapp, tmp_path, monkeypatch):
    target = tmp_path / "page.pdf"
    target.write_bytes(b"old")
    whole = printing._whole
    monkeypatch.setattr(printing, "_whole", lambda document: whole(document) + "7")
    with pytest.raises(KbError, match="every digit"):
        printing.print_pdf(PAGE, target)
    assert target.read_bytes() == b"old"
