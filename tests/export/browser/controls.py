"""Everything in the page that answers to the mouse or to a key, as selectors: the tests of the real graph draw on them.

test_real_controls.py holds the page to this list: what it shows and no selector matches, or no test uses, fails there.
"""

from enum import StrEnum

__all__ = ["Control"]


class Control(StrEnum):
    """A kind of interactive element; the value is the selector that finds it."""

    # around the views
    TAB = "#views a"
    LANGUAGE = "#language"
    COLOURS = "#colours"
    BACK = "#back"
    FORWARD = "#forward"
    # search
    QUERY = "#query"
    HIT = "#hits [role=option]"
    # filters
    PANEL = "#filters summary"
    CLASS_BOX = "[data-panel=class] input[type=checkbox]"
    ONLY_CLASS = "[data-panel=class] button"
    NODE_BOX = ":is([data-panel=reports], [data-panel=regions], [data-panel=themes]) input[type=checkbox]"
    TYPE_AHEAD = "#filters .type-ahead"
    BASIS = "#filters input[name=basis]"
    SURE = "#filters #sure"
    CHIP = "#chips .chip"
    CLEAR = "#chips .clear"
    FOLD_FILTERS = "#fold"
    # the network
    DRAWING = "#drawing .vis-network"
    OVERVIEW = "#network-tools #overview"
    NEARER = "#network-tools #nearer"
    FARTHER = "#network-tools #farther"
    FIT = "#network-tools #fit"
    PICTURE = "#network-tools #picture"
    DRAWING_CSV = "#network-tools #drawingCsv"
    DRAWING_JSON = "#network-tools #drawingJson"
    SHOW_HIDDEN = "#network-tools #showHidden"
    CLEAR_EMPTY = "#empty button"
    LEGEND = "#legend summary"
    # a path that waits for its other end
    PATH_END = "#waiting a"
    CANCEL = "#waiting button"
    # the card
    CARD = "#card"
    CLOSE = "#card .close"
    QUESTION = "#card #questions a"
    BEST = "#card .best a[data-node]"
    GROW = "#card [data-action=grow]"
    DEPTH = "#card [data-depth]"
    PIN = "#card [data-action=pin]"
    UNPIN = "#card [data-action=unpin]"
    HIDE = "#card [data-action=hide]"
    PATH_FROM = "#card [data-action=pathFrom]"
    COPY_IRI = "#card [data-action=copyIri]"
    COPY_LINK = "#card [data-action=copyLink]"
    COPY_QUERY = "#card [data-action=copyQuery]"
    COPIED = "#card textarea"
    STATED_HERE = "#card #stated-here a"
    CHAIN = "#card .chain a[data-node]"
    FACT = ":is(#card, #card > details) > .facts a[data-node]"
    FOLD_FACTS = "#card details summary"
    ENDS = "#card h2 a[data-node]"
    STEP_OF_PATH = "#card .path a[data-node]"
    PROOF = "#card .proof"
    CITE = "#card cite a"
    MORE = "#card .more button"
    WITHOUT_FILTERS = "#card .hidden-facts a"
    # the matrix
    ROWS = "#matrix .controls p:first-child a"
    COUNT = "#matrix .controls p:last-child a"
    HEAD = "#matrix .grid th a"
    CELL = "#matrix .grid td a"
    EMPTY_CELL = "#matrix .grid td[tabindex]"
    MORE_ROWS = "#matrix .grid .more button"
    STATEMENT = "#matrix .opened li > a"
    STATED_BY = "#matrix .opened small a"
    MORE_STATEMENTS = "#matrix .opened .more button"
    CLOSE_CELL = "#matrix .opened .close"
    # the reader
    REPORT = "#reader .reports a"
    ALL_REPORTS = "#reader .places a"
    STEP = "#reader .step"
    OUTLINE = "#reader .outline a"
    FOLD_OUTLINE = "#reader .outline summary"
    TEXT = "#reader article"
    MARK = "#reader mark[role=button]"
    OFFER = "#reader .offer a"
    # the table
    LIST = "#table #list"
    FIND = "#table #find"
    CSV = "#table [data-action=csv]"
    JSON = "#table [data-action=json]"
    TABLE = "#table .rows"
    SORT = "#table thead a"
    NAME = "#table tbody th a"
    LINKED = "#table tbody td a"
    NEXT_ROWS = "#table .more button"
