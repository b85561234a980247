"""Setting text: our typefaces, measuring, breaking into lines and printing them."""

from collections.abc import Sequence
from functools import partial

from supportcycle.documents.pdf import look
from supportcycle.documents.pdf.cleaning import has_right_to_left, runs_right_to_left
from supportcycle.documents.pdf.fonts import BOLD, FOLDER, REGULAR, Face, fallbacks_for
from supportcycle.documents.pdf.lines import Measure, wrapped
from supportcycle.documents.pdf.tagged import TaggedPdf


class Typesetter(TaggedPdf):
    """Prints cleaned text anywhere on the page; `characters` is all text that will be printed."""

    def __init__(self, *, landscape: bool, characters: str, scale: float = 1.0, a3: bool = False) -> None:
        super().__init__(landscape=landscape, scale=scale, a3=a3)
        self._widths: dict[tuple[bool, float, str], float] = {}
        self._fallbacks = fallbacks_for(characters)
        self._load(self._fallbacks)

    def _load(self, fallbacks: tuple[Face, ...]) -> None:
        for face in (REGULAR, BOLD, *fallbacks):
            self.add_font(face.family, face.style, FOLDER / face.file)
            self._let_missing_glyph_mean_nothing(face)
        if fallbacks:
            self.set_fallback_fonts([face.family for face in fallbacks], exact_match=False)

    def _let_missing_glyph_mean_nothing(self, face: Face) -> None:
        """fpdf2 maps .notdef to U+0000, which PDF/UA forbids (ISO 14289-1, 7.21.7)."""
        for glyph, _ in self.fonts[face.family + face.style].subset.items():  # type: ignore[union-attr]
            if glyph is not None and glyph.unicode == (0,):
                glyph.unicode = ()

    def use(self, style: look.Type) -> None:
        """What is printed next is set in this style."""
        self.set_font(REGULAR.family, "B" if style.bold else "", style.size * self.scale)
        self.set_text_color(*style.colour)

    def measured(self, style: look.Type) -> Measure:
        """How wide a text is in this style."""
        return partial(self._width, style)

    def _width(self, style: look.Type, text: str) -> float:
        key = (style.bold, style.size, text)
        if key not in self._widths:
            self._widths[key] = (
                self._searched_width(style, text) if self._fallbacks else self._sum(style, text)
            )
        return self._widths[key]

    def _sum(self, style: look.Type, text: str) -> float:
        """The width in the one face there is, without asking fpdf2 which face each letter is from."""
        font = self.fonts[REGULAR.family + ("B" if style.bold else "")]
        return font.get_text_width(text, style.size * self.scale, None)[1] / self.k

    def _searched_width(self, style: look.Type, text: str) -> float:
        self.use(style)
        self.text_shaping = None
        return self.get_string_width(text)

    def lines(self, text: str, style: look.Type, width: float) -> list[str]:
        """A cleaned text broken into lines of this width."""
        return wrapped(text, width, self.measured(style))

    def print_lines(
        self, lines: Sequence[str], style: look.Type, *, y: float, x: float = 0, width: float = 0
    ) -> None:
        """Prints lines under each other, `x` from the left margin; the caller marks them."""
        self.use(style)
        backwards = runs_right_to_left("".join(lines))
        for at, line in enumerate(lines):
            if line.strip():
                self._shape(line, backwards)
                self._say_font_again()
                self.set_xy(self.l_margin + x, y + at * style.leading)
                self.cell(width or self.epw - x, style.leading, line, align="R" if backwards else "L")
        self.set_xy(self.l_margin, y + len(lines) * style.leading)

    def _say_font_again(self) -> None:
        """fpdf2 2.8.9 believes that the font of a fallback letter stays set; it may not."""
        if self._fallbacks:
            self.current_font_is_set_on_page = False

    def _shape(self, line: str, backwards: bool) -> None:
        """Joined letters from right to left cost time, so only lines that have them are shaped."""
        if has_right_to_left(line):
            self.set_text_shaping(True, direction="rtl" if backwards else "ltr")
        else:
            self.text_shaping = None
