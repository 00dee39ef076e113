"""PDFs for the tests, each line where it is put, with whatever characters its font says it prints."""

from collections.abc import Iterable, Sequence

__all__ = ["typeset"]

# Words, and where they begin: points from the left and from the bottom of the page.
Placed = tuple[float, float, str]


def typeset(pages: Sequence[Iterable[Placed]], size: int = 10) -> bytes:
    """A PDF of pages of 600 × 800 points, each character as wide as it is high."""
    lines = [list(page) for page in pages]
    letters = sorted({letter for page in lines for _, _, words in page for letter in words})
    codes = {letter: number for number, letter in enumerate(letters, 0x100)}
    meanings = "\n".join(f"<{codes[one]:04x}> <{one.encode('utf-16-be').hex()}>" for one in letters)
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(lines)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(lines)}/Kids[{kids}]/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>>>",
        (
            "<</Type/Font/Subtype/Type0/BaseFont/F/Encoding/Identity-H/ToUnicode 4 0 R/DescendantFonts["
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/F/DW 1000/CIDSystemInfo"
            "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor"
            "<</Type/FontDescriptor/FontName/F/Flags 4/Ascent 880/Descent -120/FontBBox[0 -120 1000 880]>>>>]>>"
        ),
        _stream(
            "begincmap\n1 begincodespacerange <0000> <ffff> endcodespacerange\n"
            f"{len(letters)} beginbfchar\n{meanings}\nendbfchar\nendcmap"
        ),
    ]
    for number, page in enumerate(lines):
        objects.append(f"<</Type/Page/Parent 2 0 R/Contents {6 + 2 * number} 0 R>>")
        shown = (
            f"BT /F {size} Tf {x} {y} Td <{''.join(f'{codes[letter]:04x}' for letter in words)}> Tj ET"
            for x, y, words in page
        )
        objects.append(_stream("\n".join(shown)))
    out = "%PDF-1.7\n"
    places = []
    for number, written in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{written}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Root 1 0 R/Size {len(objects) + 1}>>\n"
    return f"{out}{end}startxref\n{len(out)}\n%%EOF".encode("ascii")


def _stream(content: str) -> str:
    return f"<</Length {len(content)}>>stream\n{content}\nendstream"
