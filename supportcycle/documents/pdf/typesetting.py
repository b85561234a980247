"""Setting text: our typefaces, measuring, breaking into lines and printing them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from supportcycle.documents import theme
from supportcycle.documents.bidi import Run, visual_runs
from supportcycle.documents.fonts import BOLD, REGULAR, FontFace, fallbacks_for
from supportcycle.documents.hyphenation import hyphenation
from supportcycle.documents.pdf.line_breaking import Measure, wrapped
from supportcycle.documents.pdf.printable_text import has_right_to_left, must_be_shaped
from supportcycle.documents.pdf.tagged_pdf import TaggedPdf
from supportcycle.domain.sanitize_text import runs_right_to_left
from supportcycle.resources import FONTS

NO_WIDTH = 0x200B


class Typesetter(TaggedPdf):
    """Prints cleaned text anywhere on the page; `characters` is all text that will be printed."""

    def __init__(
        self, *, landscape: bool, characters: str, language: str, scale: float = 1.0, a3: bool = False
    ) -> None:
        super().__init__(landscape=landscape, scale=scale, a3=a3)
        self._language, self._backwards = language, False
        self._widths: dict[tuple[bool, float, str], float] = {}
        self._fallbacks = fallbacks_for(characters)
        self._load(self._fallbacks)

    def _load(self, fallbacks: tuple[FontFace, ...]) -> None:
        for face in (REGULAR, BOLD, *fallbacks):
            self.add_font(face.family, face.style, FONTS / face.file)
            self._let_missing_glyph_mean_nothing(face)
        if fallbacks:
            self.set_fallback_fonts([face.family for face in fallbacks], exact_match=False)

    def _let_missing_glyph_mean_nothing(self, face: FontFace) -> None:
        """fpdf2 maps .notdef to U+0000, which PDF/UA forbids (ISO 14289-1, 7.21.7)."""
        for glyph, _ in self.fonts[face.family + face.style].subset.items():  # type: ignore[union-attr]
            if glyph is not None and glyph.unicode == (0,):
                glyph.unicode = ()

    def let_every_mark_mean_something(self) -> None:
        """A letter shaped as several glyphs is told by the first; PDF/UA wants the others told too."""
        for face in self.fonts.values():
            for glyph, _ in face.subset.items():  # type: ignore[union-attr]
                if glyph is not None and glyph.glyph_id and glyph.unicode == ():
                    glyph.unicode = (NO_WIDTH,)

    def use(self, style: theme.Type) -> None:
        """What is printed next is set in this style."""
        self.set_font(REGULAR.family, "B" if style.bold else "", style.size * self.scale)
        self.set_text_color(*style.colour)

    def measured(self, style: theme.Type) -> Measure:
        """How wide a text is in this style."""
        return partial(self._width, style)

    def _width(self, style: theme.Type, text: str) -> float:
        key = (style.bold, style.size, text)
        if key not in self._widths:
            self._widths[key] = (
                self._searched_width(style, text) if self._fallbacks else self._sum(style, text)
            )
        return self._widths[key]

    def _sum(self, style: theme.Type, text: str) -> float:
        """The width in the one face there is, without asking fpdf2 which face each letter is from."""
        font = self.fonts[REGULAR.family + ("B" if style.bold else "")]
        return font.get_text_width(text, style.size * self.scale, None)[1] / self.k

    def _searched_width(self, style: theme.Type, text: str) -> float:
        self.use(style)
        return self._run_width(Run(text, backwards=has_right_to_left(text)))

    def lines(self, text: str, style: theme.Type, width: float) -> list[str]:
        """A cleaned text broken into lines of this width."""
        return wrapped(text, width, self.measured(style), self._breaks)

    @contextmanager
    def speaking(self, language: str, *, backwards: bool = False) -> Iterator[None]:
        """What is set meanwhile is in another language: its words are broken as there, and `backwards` all of
        it runs from right to left."""
        outer = self._language, self._backwards
        self._language, self._backwards = language, backwards
        yield
        self._language, self._backwards = outer

    def is_backwards(self, text: str) -> bool:
        """Whether a text begins at the right."""
        return self._backwards or runs_right_to_left(text)

    def _breaks(self, word: str) -> Sequence[int]:
        return hyphenation(self._language)(word)

    def print_lines(
        self, lines: Sequence[str], style: theme.Type, *, y: float, x: float = 0, width: float = 0
    ) -> None:
        """Prints lines under each other, `x` from the left margin; the caller marks them."""
        self.use(style)
        words = "".join(lines)
        backwards = self.is_backwards(words)
        order = visual_runs(lines, backwards=backwards) if has_right_to_left(words) else None
        for at, line in enumerate(lines):
            if line.strip():
                self.set_xy(self.l_margin + x, y + at * style.leading)
                runs = order[at] if order else [Run(line, False)]
                self._print_runs(runs, style.leading, (width or self.epw - x) if backwards else 0)
        self.set_xy(self.l_margin, y + len(lines) * style.leading)

    def _print_runs(self, runs: Sequence[Run], height: float, room: float) -> None:
        """Prints the runs of a line beside each other; within `room`, when it is given, at its right end."""
        widths = [self._run_width(run) for run in runs] if len(runs) > 1 or room else [0.0]
        left, top = self.x + max(0.0, room - sum(widths)) * bool(room), self.y
        for run, width in zip(runs, widths, strict=True):
            self._shape(run)
            self._say_font_again()
            self.set_xy(left, top)
            self.cell(width or None, height, run.text, align="L")
            left += width

    def _run_width(self, run: Run) -> float:
        self._shape(run)
        return float(self.get_string_width(run.text))

    def _say_font_again(self) -> None:
        """fpdf2 2.8.9 believes that the font of a fallback letter stays set; it may not."""
        if self._fallbacks:
            self.current_font_is_set_on_page = False

    def _shape(self, run: Run) -> None:
        """Letters that join cost time, so only a run that has them is shaped."""
        if run.backwards or must_be_shaped(run.text):
            self.set_text_shaping(True, direction="rtl" if run.backwards else "ltr")
        else:
            self.text_shaping = None
