"""E-mails (.eml): press releases and newsletters, with the moment they were sent; attachments are named, not read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from typing import BinaryIO

from importers.article import Article, UnreadableArticle
from importers.encoding import decode, oddities
from importers.layout import Block, laid_out
from kb.model import Moment, PartKind


def read(file: BinaryIO, name: str) -> Iterator[Article]:
    """Yield the message.

    Raises:
        UnreadableArticle: The message has no text.
    """
    message = BytesParser(policy=policy.default).parse(file)
    body = message.get_body(preferencelist=("plain", "html")) if isinstance(message, EmailMessage) else None
    data = body.get_payload(decode=True) if body is not None else None
    if body is None or not isinstance(data, bytes) or not data.strip():
        raise UnreadableArticle(f"{name} is a message without text", hint="Save its attachment and import that.")
    subject = _said(message, "Subject")
    if body.get_content_type() == "text/html":
        from importers import pages

        article = pages.article_of(data, name, charset=body.get_content_charset())
    else:
        text, warnings = decode(data, name, declared=body.get_content_charset())
        laid, parts = laid_out([Block(PartKind.HEADLINE, subject or ""), Block(PartKind.BODY, text.strip())])
        article = Article(text=laid, name=name, parts=parts, warnings=warnings + oddities(laid))
    attached = [part.get_filename() or part.get_content_type() for part in message.iter_attachments()]
    yield replace(
        article,
        title=subject or article.title,
        author=article.author or parseaddr(_said(message, "From") or "")[0] or None,
        published=article.published or _sent(message),
        warnings=(*article.warnings, *(f"an attachment was not read: {file_name}" for file_name in attached)),
    )


def _said(message: EmailMessage, header: str) -> str | None:
    try:
        value = message.get(header)
    except (ValueError, IndexError):  # the parser of the standard library stumbles over some broken headers
        return None
    return " ".join(str(value).split()) or None if value is not None else None


def _sent(message: EmailMessage) -> Moment | None:
    """When the sender's clock says it was sent, with its zone; "-0000" means that no zone is known."""
    stated = _said(message, "Date")
    try:
        moment = parsedate_to_datetime(stated) if stated else None
    except ValueError:
        return None
    return Moment.parse(moment.isoformat(timespec="minutes")) if moment else None
