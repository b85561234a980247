"""The words in which people say numbers, units and how often: read in what was typed, never shown.

Without accents and in small letters, as `numerals.plain_words` leaves them.
"""

from itertools import product


def _each(words: str) -> list[str]:
    return words.split()


_ONES = _each("nul een twee drie vier vijf zes zeven acht negen")
_TEENS = _each("tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien")
_TENS = _each("twintig dertig veertig vijftig zestig zeventig tachtig negentig")
_HALF = ("half", "halve")


def _whole() -> dict[str, float]:
    """0 to 100; `een` is left out, as it is also the article."""
    found = dict(zip((*_ONES, *_TEENS), map(float, range(20)), strict=True))
    for (tens, ten), (one, word) in product(enumerate(_TENS, 2), enumerate(_ONES)):
        found[f"{word}en{ten}" if one else ten] = 10.0 * tens + one
    return {**found, "honderd": 100.0}


def _halves() -> dict[str, float]:
    found = dict.fromkeys((*_HALF, *(f"{word}je" for word in _HALF[:1])), 0.5)
    found |= {f"ander{half}": 1.5 for half in _HALF}
    for number, word in enumerate(_ONES[1:], 1):
        found |= {f"{word}en{article}{half}": number + 0.5 for article in ("", "een") for half in _HALF}
    return found


NUMBERS = {word: value for word, value in (_whole() | _halves()).items() if word != "een"}
GLUED = {
    "halfuur": "<0.5> uur",
    "halfuurtje": "<0.5> uur",
    "halfjaar": "<0.5> jaar",
    "halfjaartje": "<0.5> jaar",
    "driekwart": "<0.75>",
    "driekwartier": "<3> kwartier",
}
MINUTES = {
    **dict.fromkeys(_each("min mins minuut minuten minuutje minuutjes"), 1.0),
    **dict.fromkeys(_each("kwartier kwartieren kwartiertje"), 15.0),
    **dict.fromkeys(_each("u h hr hrs uur uren uurtje uurtjes"), 60.0),
    **dict.fromkeys(_each("etmaal etmalen"), 1440.0),
}
"""Minutes in each unit of time."""
DAYS = {
    **dict.fromkeys(_each("dag dagen dagje dagjes"), 1.0),
    **dict.fromkeys(_each("week weken weekje weekjes wk wkn"), 7.0),
    **dict.fromkeys(_each("maand maanden maandje maandjes mnd mnden mndn"), 365 / 12),
    **dict.fromkeys(_each("kwartaal kwartalen"), 365 / 4),
    **dict.fromkeys(_each("jaar jaren jaartje jaartjes jr jrn j"), 365.0),
}
"""Days in each unit of the calendar; twelve months are a year."""
MONTHS_OF_AGE = {word: days * 12 / 365 for word, days in DAYS.items()}
ONE_OF_IT = frozenset(_each("kwartier kwartiertje uurtje etmaal"))
"""Units that mean one of them when no number stands before."""
SEVERAL = frozenset(_each("weken maanden jaren"))
"""Units that mean at least two of them when no number stands before."""

ABOUT = [
    *_each(
        "ongeveer ong circa ca plm plusminus rond rondom zon zowat ruwweg grofweg gemiddeld meestal ruim krap"
    ),
    *_each("bijna misschien dik goed"),
    *("om en bij", "om en nabij", "rond de", "tegen de", "naar schatting"),
    *("denk ik", "dacht ik", "gok ik", "schat ik"),
]
AT_LEAST = [
    *_each("minstens minimaal tenminste zeker"),
    *("ten minste", "op zijn minst", "op z n minst", "in elk geval", "in ieder geval"),
    *("meer dan", "langer dan"),
]
AT_MOST = [
    *_each("hoogstens maximaal max"),
    *("ten hoogste", "op zijn hoogst", "niet meer dan", "minder dan", "korter dan"),
]
PIECE = "stuk"
COMPARED = {">": "meer dan", "<": "minder dan", "≥": "minstens", "≤": "hoogstens"}
OR_MORE = ("of meer", "of langer")
OR_LESS = ("of minder", "of korter")
BETWEEN = ("a", "tot", "tot en met", "t / m", "tm", "-", "of")
SINCE = _each("al sinds sedert vanaf nu geleden lang")
ALMOST = ("bijna", "haast", "net geen")
OLD = ("oud", "is")
NOW, BEFORE = ("nu", "vandaag", "inmiddels"), ("was", "eerst", "toen", "vorige keer", "begin")
OUT_OF = ("/", "van", "op", "uit", "van de", "op de", "uit de")
MARKS = ("cijfer", "punt", "punten", "dikke", "krappe", "kleine", "mooie")

TIMES = _each("keer keren keertje keertjes x maal")
PARTS_OF_DAY = _each("avond avonden ochtend ochtenden middag middagen nacht nachten")
EACH = ("elke", "iedere", "elk", "ieder")
PER = (*EACH, "per", "eens per", "in de", "in een", "/", "p", "eens in de", "s")
EVERY_OTHER = "om de"
EACH_TIME = tuple(f"per {word}" for word in ("keer", "bezoek", "afspraak"))
AS_WORD = {
    **dict.fromkeys(("dagelijks", "daags", "pd", "p / d", "/ d"), 1.0),
    **dict.fromkeys(("wekelijks", "pw", "p / w", "/ w"), 7.0),
    **dict.fromkeys(("veertiendaags",), 14.0),
    **dict.fromkeys(("maandelijks", "pm", "p / m"), 365 / 12),
    **dict.fromkeys(("jaarlijks",), 365.0),
}
"""How many days lie between, for a word that says how often."""
WEEKDAYS = tuple(f"{day}dag" for day in _each("maan dins woens donder vrij zater zon"))
WORKING_DAYS = ("elke werkdag", "iedere werkdag", "op werkdagen", "alle werkdagen")

DENIED = frozenset(_each("niet geen nooit behalve uitgezonderd zonder buiten"))
"""Words with which a day is said on which it is not."""
THROUGH = ("tot en met", "t/m", "t / m", "tm")
"""What stands between the first and the last of some days that all count."""
ARTICLES = frozenset(_each("de het"))

OTHER_THAN = frozenset(_each("niet geen voor vóór na jaren eerder later ouder jonger"))
"""Words with which a year says when it was not, or only roughly a time of many years."""
UNTIL = frozenset(_each("tot t tm"))
"""The same with one year; with two they stand between them."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan", "februari feb febr", "maart mrt", "april apr", "mei", "juni jun", "juli jul",
            "augustus aug", "september sep sept", "oktober okt", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
DAY_NAMES = frozenset({*WEEKDAYS, *(day[:2] for day in WEEKDAYS)})
"""Days of the week, whole and short."""
SEASONS = frozenset(_each("voorjaar lente zomer zomers najaar herfst winter kerst pasen pinksteren"))
"""Parts of a year by which people say about when."""
