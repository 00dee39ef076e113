"""The components of extraction and the order in which they run."""

from dataclasses import replace
from typing import TypeVar

from kg.extraction.definitions import with_definitions
from kg.extraction.document import Document
from kg.extraction.documents import find_documents
from kg.extraction.figures import find_figures
from kg.extraction.model import (
    DocumentTitle,
    Findings,
    Mention,
    Organization,
    OrganizationType,
    Programme,
    Region,
)
from kg.extraction.organization_types import find_organization_types
from kg.extraction.organizations import find_organizations
from kg.extraction.programmes import find_programmes
from kg.extraction.regions import find_regions
from kg.extraction.statements import find_statements
from kg.extraction.tight import Tight, tight_form
from kg.reading.model import Report

__all__ = ["extract_items"]


def extract_items(report: Report) -> Findings:
    """What the report says, item by item, before linking: no codes, home region, themes or relations yet."""
    document = Document(report)
    return with_definitions(
        document,
        replace(_names(document), statements=find_statements(document), figures=find_figures(document)),
    )


def _names(document: Document) -> Findings:
    """What the report names. Where its lines are broken at one width, a name may run over the end of one."""
    tight = tight_form(document)
    if not tight.is_unwrapped:
        return _found(document)
    found = _found(tight)
    return replace(
        found,
        report=document.report,
        regions=_there(found.regions, tight),
        organization_types=_there(found.organization_types, tight),
        organizations=_there(found.organizations, tight),
        programmes=_there(found.programmes, tight),
        documents=_there(found.documents, tight),
    )


def _found(document: Document) -> Findings:
    organizations = find_organizations(document)
    regions = find_regions(document)
    bodies = [mention.span for body in organizations for mention in body.mentions]
    places = [mention.span for region in regions for mention in region.mentions]
    return Findings(
        report=document.report,
        regions=regions,
        organization_types=find_organization_types(document, taken=(*bodies, *places)),
        organizations=organizations,
        programmes=find_programmes(document, bodies),
        documents=find_documents(document),
    )


_Item = TypeVar("_Item", Region, OrganizationType, Organization, Programme, DocumentTitle)


def _there(items: tuple[_Item, ...], tight: Tight) -> tuple[_Item, ...]:
    """Items of the text without blanks as they stand in the report."""
    return tuple(
        replace(item, mentions=tuple(Mention(tight.there(mention.span), mention.rule) for mention in item.mentions))
        for item in items
    )
