"""The page of a decision, with its list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from honour_roll.counts import distinct
from honour_roll.model.decision import Decision
from honour_roll.model.terms import Kind
from honour_roll.roll import Reference
from honour_roll.text import labels
from honour_roll.views import addresses
from honour_roll.views.decision_names import annexed_to, full_name, short_name
from honour_roll.views.decision_rows import DecisionPage, contents, decision_pages
from honour_roll.views.index import ViewIndex
from honour_roll.views.parts import Link, SourceView, source_view


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision and its list; which columns the list needs holds for all its pages.

    ``contents`` counts honourees, ``honours`` the rows where some honouree has several.
    """

    address: str
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    subject: str
    facts: tuple[tuple[str, str], ...]
    annexed_to: str
    contents: str
    honours: int | None
    name_label: str
    has_births: bool
    has_summaries: bool
    has_remarks: bool
    pages: tuple[DecisionPage, ...]
    sources: tuple[SourceView, ...]
    note: str
    file: str

    @property
    def columns(self) -> int:
        """Number, name, place and form; then those that some row needs."""
        return 4 + self.has_births + self.has_summaries + self.has_remarks


def decision_view(index: ViewIndex, decision: Decision) -> DecisionView:
    """The view of a decision of the public roll."""
    reference, awards = index.reference, index.counts.by_decision[decision.id]
    title = full_name(reference, decision)
    pages = decision_pages(index, decision, awards)
    rows = [row for page in pages for group in page.groups for row in group.rows]
    words = contents(index, awards)
    kinds = {index.roll.records[award.record].kind for award in awards}
    return DecisionView(
        address=addresses.of_decision(decision.id),
        title=title,
        description=f"{title}: danh sách {words} có trong Sổ ghi danh.",
        breadcrumbs=(
            Link("Trang chủ", addresses.HOME),
            Link("Quyết định", addresses.DECISIONS),
            Link(short_name(decision)),
        ),
        subject=decision.title or "",
        facts=tuple(_facts(reference, decision)),
        annexed_to=annexed_to(reference, decision),
        contents=words,
        honours=len(rows) if len(rows) > distinct(awards) else None,
        name_label="Họ và tên" if kinds == {Kind.INDIVIDUAL} else "Họ và tên, tên tập thể",
        has_births=any(row.born for row in rows),
        has_summaries=any(row.summary for row in rows),
        has_remarks=any(row.remark for row in rows),
        pages=pages,
        sources=tuple(source_view(source) for source in decision.sources),
        note=decision.note or "",
        file=f"decisions/{decision.id}.yml",
    )


def _facts(reference: Reference, decision: Decision) -> Iterator[tuple[str, str]]:
    """What is known of the document, as label and words; a missing number and date are told."""
    yield "Số, ký hiệu", decision.number or "chưa rõ"
    yield "Ngày ban hành", decision.date.display() if decision.date else "chưa rõ"
    yield "Cơ quan ban hành", reference.term("authorities", decision.authority) or ""
    if decision.level:
        yield "Cấp ghi nhận", labels.LEVEL[decision.level]
    if decision.form:
        yield "Hình thức", reference.term("forms", decision.form) or ""
