"""The components of extraction and the order in which they run."""

from kg.extraction.definitions import with_definitions
from kg.extraction.document import Document
from kg.extraction.documents import find_documents
from kg.extraction.figures import find_figures
from kg.extraction.model import Findings
from kg.extraction.organization_types import find_organization_types
from kg.extraction.organizations import find_organizations
from kg.extraction.programmes import find_programmes
from kg.extraction.regions import find_regions
from kg.extraction.statements import find_statements
from kg.reading.model import Report

__all__ = ["extract_items"]


def extract_items(report: Report) -> Findings:
    """What the report says, item by item, before linking: no codes, home region, themes or relations yet."""
    document = Document(report)
    organizations = find_organizations(document)
    regions = find_regions(document)
    bodies = [mention.span for body in organizations for mention in body.mentions]
    places = [mention.span for region in regions for mention in region.mentions]
    findings = Findings(
        report=report,
        regions=regions,
        organization_types=find_organization_types(document, taken=(*bodies, *places)),
        organizations=organizations,
        programmes=find_programmes(document, bodies),
        documents=find_documents(document),
        statements=find_statements(document),
        figures=find_figures(document),
    )
    return with_definitions(document, findings)
