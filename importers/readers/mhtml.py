"""Web pages saved with all they need in one file (MHTML): the page is read, its images and styles are passed over."""

from __future__ import annotations

from collections.abc import Iterator
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from typing import BinaryIO

from importers.article import Article, UnreadableArticle


def read(file: BinaryIO, name: str) -> Iterator[Article]:
    """Yield the one article of the page.

    Raises:
        UnreadableArticle: The file holds no page, or one that shows no text.
    """
    message = BytesParser(policy=policy.default).parse(file)
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    data = page.get_payload(decode=True) if isinstance(page, EmailMessage) else None
    if page is None or not isinstance(data, bytes):
        raise UnreadableArticle(f"{name} holds no web page", hint="Save the page again, as a complete web page.")
    address = message.get("Snapshot-Content-Location") or page.get("Content-Location")
    from importers import pages

    yield pages.article_of(data, name, charset=page.get_content_charset(), address=str(address) if address else None)
