"""Whether a made file holds only what is looked at: nothing in it runs, fetches, links or fills itself in."""

import re
from html.parser import HTMLParser
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pikepdf

from supportcycle.documents.sanitize_svg import SHAPES
from supportcycle.ui.widgets.picture import lettered

ACTIVE_IN_PDF = {
    "/JavaScript",
    "/JS",
    "/Launch",
    "/URI",
    "/AA",
    "/EmbeddedFiles",
    "/AcroForm",
    "/RichMedia",
}
FIELDS_OF_WORD = {"PAGE", "NUMPAGES"}
TYPEFACES = re.compile(r"<style>(@font-face\{[^{}<]*\})+</style>")


class Tags(HTMLParser):
    """Every tag with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}))


def active(tag: str, attributes: dict[str, str]) -> bool:
    """Whether this could run or fetch something."""
    links = [value for name, value in attributes.items() if name.endswith(("href", "src", "action"))]
    return (
        tag in ("script", "iframe", "object", "embed", "form", "base", "foreignobject")
        or any(name.startswith("on") for name in attributes)
        or any(not link.startswith(("#", "data:")) for link in links)
    )


def active_in_page(page: bytes) -> list[tuple[str, dict[str, str]]]:
    """What could run or fetch something in a page for the browser."""
    return [found for found in Tags(page.decode()).found if active(*found)]


def active_in_pdf(made: bytes) -> set[str]:
    """The keys of a PDF that do something or lead elsewhere."""
    with pikepdf.open(BytesIO(made)) as pdf:
        keys = {key for each in pdf.objects if isinstance(each, pikepdf.Dictionary) for key in each}
    return keys & ACTIVE_IN_PDF


def active_in_word(made: bytes) -> list[str]:
    """Fields that are not of the house, and parts from elsewhere, in a Word file."""
    with ZipFile(BytesIO(made)) as file:
        parts = {name: file.read(name).decode("utf-8", "replace") for name in file.namelist()}
    pattern = r"<w:instrText[^>]*>([^<]*)<|w:instr=\"([^\"]*)\""
    fields = {"".join(found).split()[0] for part in parts.values() for found in re.findall(pattern, part)}
    wrong = sorted(fields - FIELDS_OF_WORD)
    wrong += [
        name for name, part in parts.items() if name.endswith(".rels") and 'TargetMode="External"' in part
    ]
    return wrong + [name for name, part in parts.items() if "w:altChunk" in part or "vbaProject" in name]


def active_in_drawing(svg: str) -> list[str]:
    """What is more than shapes and letters in a drawing, as it is made and as it is shown on screen."""
    wrong = [] if TYPEFACES.sub("", lettered(svg), count=1).count("<style") == 0 else ["style"]
    for element in ElementTree.fromstring(svg).iter():
        tag = element.tag.removeprefix("{http://www.w3.org/2000/svg}")
        wrong += [] if tag in SHAPES else [tag]
        for name, value in element.attrib.items():
            if name.startswith(("on", "{")) or name in ("href", "style") or re.search(r"url\((?!#)", value):
                wrong.append(f"{tag} {name}")
    return wrong
