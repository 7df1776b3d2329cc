"""Three articles on one story, as an importer would hand them over: the window is tested alone."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from kb.model import (
    Attribution,
    Basis,
    Bound,
    CitationRole,
    Document,
    Draft,
    Figure,
    Kind,
    Language,
    Modality,
    Moment,
    Part,
    PartKind,
    Period,
    Precision,
    Proposal,
    Reading,
    Rejected,
    Role,
    Source,
    SourceKind,
    Span,
    Statement,
    Strength,
)


def _read(name: str) -> str:
    return Path(__file__).with_name("articles").joinpath(name).read_text(encoding="utf-8")


ZH, EN, FR = _read("zh.txt"), _read("en.txt"), _read("fr.txt")


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def _sentence(text: str, span: Span) -> Span:
    start = max((text.rfind(end, 0, span.start) + 1 for end in "。\n"), default=0)
    stops = [place for end in "。\n" if (place := text.find(end, span.end)) >= 0]
    return Span(start, min(stops) + 1 if stops else len(text))


def _figure(
    text: str,
    words: str,
    kind: Kind,
    low: str | None,
    high: str | None,
    unit: str | None,
    bound: Bound,
    hedge: str = "",
) -> Figure:
    span = _span(text, words)
    readings = ()
    if hedge:
        at = span.start + words.index(hedge)
        readings = (Reading(Span(at, at + len(hedge)), Role.HEDGE, bound.value),)
    return Figure(
        span=span,
        text=words,
        kind=kind,
        low=Decimal(low) if low else None,
        high=Decimal(high) if high else None,
        unit=unit,
        bound=bound,
        step=Decimal(1),
        readings=readings,
    )


def _day(day: str, basis: Basis | None = None) -> Period:
    return Period(start=day, end=day, precision=Precision.DAY, basis=basis)


def _proposal(
    text, words, kind, low, high, unit, bound, subject, metric, *, hedge="", as_of=None, by=(), modality=Modality.STATED
):
    figure = _figure(text, words, kind, low, high, unit, bound, hedge)
    return Proposal(
        statement=Statement(
            span=figure.span,
            text=words,
            sentence=_sentence(text, figure.span),
            subject=subject,
            metric=metric,
            figure=figure,
            as_of=as_of,
            modality=modality,
        ),
        attributions=tuple(by),
    )


def _said(text: str, name: str, kind: SourceKind, role: CitationRole, strength: Strength, words: str) -> Attribution:
    return Attribution(name=name, kind=kind, role=role, strength=strength, passage=_span(text, words))


def zh() -> Draft:
    day = _day("2025-01-27", Basis.INTRADAY)
    report = _said(
        ZH,
        "DeepSeek technical report",
        SourceKind.DOCUMENT,
        CitationRole.PUBLISHER,
        Strength.DOCUMENT,
        "据深度求索公布的技术报告",
    )
    boss = _said(ZH, "Meta", SourceKind.ORGANISATION, CitationRole.SPEAKER, Strength.NAMED, "Meta首席执行官")
    credit = _said(ZH, "X", SourceKind.PLATFORM, CitationRole.CREDIT, Strength.IMAGE, "图源：X")
    rows = (
        (
            "558万美元",
            Kind.MONEY,
            "5580000",
            "5580000",
            "USD",
            Bound.EXACT,
            "DeepSeek-V3",
            "training_cost",
            {"by": [credit]},
        ),
        (
            "超过12%",
            Kind.PERCENT,
            None,
            "-12",
            "%",
            Bound.OVER,
            "Nvidia",
            "price_change_pct",
            {"hedge": "超过", "as_of": day},
        ),
        (
            "逾3000亿美元",
            Kind.MONEY,
            "300000000000",
            None,
            "USD",
            Bound.OVER,
            "Nvidia",
            "market_cap_loss",
            {"hedge": "逾", "as_of": day, "modality": Modality.FORECAST},
        ),
        (
            "8%以上",
            Kind.PERCENT,
            None,
            "-8",
            "%",
            Bound.AT_LEAST,
            "Schneider Electric",
            "price_change_pct",
            {"as_of": day},
        ),
        (
            "超10%",
            Kind.PERCENT,
            None,
            "-10",
            "%",
            Bound.OVER,
            "Nvidia",
            "price_change_pct",
            {"as_of": day, "by": [credit]},
        ),
        ("2048块", Kind.COUNT, "2048", "2048", "GPU", Bound.EXACT, "DeepSeek-V3", "gpu_count", {"by": [report]}),
        ("55天", Kind.DURATION, "55", "55", "day", Bound.EXACT, "DeepSeek-V3", "duration", {"by": [report]}),
        (
            "约557.6万美元",
            Kind.MONEY,
            "5576000",
            "5576000",
            "USD",
            Bound.APPROX,
            "DeepSeek-V3",
            "training_cost",
            {"hedge": "约", "by": [report]},
        ),
        ("高达7800万美元", Kind.MONEY, "78000000", "78000000", "USD", Bound.EXACT, "GPT-4", "training_cost", {}),
        (
            "600亿至650亿美元",
            Kind.MONEY,
            "60000000000",
            "65000000000",
            "USD",
            Bound.RANGE,
            "Meta",
            "capex",
            {"by": [boss], "modality": Modality.FORECAST},
        ),
        (
            "130万块",
            Kind.COUNT,
            "1300000",
            "1300000",
            "GPU",
            Bound.EXACT,
            "Meta",
            "gpu_count",
            {"by": [boss], "modality": Modality.FORECAST},
        ),
    )
    proposals = tuple(_proposal(ZH, *row[:8], **row[8]) for row in rows)
    parts = (
        Part(PartKind.HEADLINE, _span(ZH, ZH.split("\n", maxsplit=1)[0])),
        Part(PartKind.BYLINE, _span(ZH, "示例晚报 2025年1月27日 23:12")),
        Part(PartKind.CAPTION, _span(ZH, "英伟达盘中走势，跌幅超10% 图源：X")),
        Part(PartKind.CREDIT, _span(ZH, "图源：X")),
        Part(PartKind.SOURCE_LINE, _span(ZH, "来源：三家媒体综合")),
        Part(PartKind.EDITOR_LINE, _span(ZH, "编辑：33")),
    )
    document = Document(
        text=ZH,
        title=ZH.split("\n", maxsplit=1)[0],
        language=Language.CHINESE,
        outlet="示例晚报",
        published=Moment.parse("2025-01-27T23:12"),
        parts=parts,
        story_sources=(Source(name="三家媒体", kind=SourceKind.OUTLET),),
        name="zh.txt",
    )
    figures = tuple(proposal.statement.figure for proposal in proposals)
    rejected = (Rejected(_span(ZH, "H800"), "H800", "model-name"), Rejected(_span(ZH, "33"), "33", "editor-line"))
    return Draft(document=document, figures=figures, proposals=proposals, rejected=rejected)


def en() -> Draft:
    close = _day("2025-01-27", Basis.CLOSE)
    exchange = _said(
        EN, "the exchange", SourceKind.ORGANISATION, CitationRole.SPEAKER, Strength.NAMED, "according to the exchange"
    )
    laboratory = _said(
        EN,
        "DeepSeek",
        SourceKind.ORGANISATION,
        CitationRole.SPEAKER,
        Strength.NAMED,
        "The laboratory behind the new model says",
    )
    doe = _said(EN, "Jane Doe", SourceKind.PERSON, CitationRole.SPEAKER, Strength.NAMED, "said Jane Doe")
    rows = (
        (
            "$589bn off",
            Kind.MONEY,
            "589000000000",
            "589000000000",
            "USD",
            Bound.EXACT,
            "Nvidia",
            "market_cap_loss",
            {"as_of": close, "by": [exchange]},
        ),
        (
            "17%",
            Kind.PERCENT,
            "-17",
            "-17",
            "%",
            Bound.EXACT,
            "Nvidia",
            "price_change_pct",
            {"as_of": close, "by": [exchange]},
        ),
        (
            "$5.576m",
            Kind.MONEY,
            "5576000",
            "5576000",
            "USD",
            Bound.EXACT,
            "DeepSeek-V3",
            "training_cost",
            {"by": [laboratory]},
        ),
        (
            "Hundreds of billions",
            Kind.MONEY,
            "100000000000",
            "1000000000000",
            "USD",
            Bound.RANGE,
            None,
            "other:spending",
            {"by": [doe]},
        ),
    )
    proposals = tuple(_proposal(EN, *row[:8], **row[8]) for row in rows)
    document = Document(
        text=EN,
        title="Chipmaker sheds $589bn in a day",
        language=Language.ENGLISH,
        outlet="Daily Sample",
        published=Moment.parse("2025-01-28"),
        parts=(
            Part(PartKind.HEADLINE, _span(EN, "Chipmaker sheds $589bn in a day")),
            Part(PartKind.BYLINE, _span(EN, "Daily Sample, 28 January 2025")),
        ),
        name="en.txt",
    )
    return Draft(document=document, figures=tuple(p.statement.figure for p in proposals), proposals=proposals)


def fr() -> Draft:
    close = _day("2025-01-27", Basis.CLOSE)
    rows = (
        (
            "environ 17 %",
            Kind.PERCENT,
            "-17",
            "-17",
            "%",
            Bound.APPROX,
            "Nvidia",
            "price_change_pct",
            {"as_of": close, "hedge": "environ"},
        ),
        (
            "près de 600 milliards de dollars",
            Kind.MONEY,
            "600000000000",
            "600000000000",
            "USD",
            Bound.APPROX,
            "Nvidia",
            "market_cap_loss",
            {"as_of": close},
        ),
        (
            "9,5 %",
            Kind.PERCENT,
            "-9.5",
            "-9.5",
            "%",
            Bound.EXACT,
            "Schneider Electric",
            "price_change_pct",
            {"as_of": close},
        ),
    )
    proposals = tuple(_proposal(FR, *row[:8], **row[8]) for row in rows)
    document = Document(
        text=FR,
        title=FR.split("\n", maxsplit=1)[0],
        language=Language.FRENCH,
        outlet="Le Matin d’essai",
        published=Moment.parse("2025-01-28"),
        parts=(
            Part(PartKind.HEADLINE, _span(FR, FR.split("\n", maxsplit=1)[0])),
            Part(PartKind.BYLINE, _span(FR, "Le Matin d’essai, 28 janvier 2025")),
        ),
        name="fr.txt",
    )
    return Draft(document=document, figures=tuple(p.statement.figure for p in proposals), proposals=proposals)
