"""Places of the sources, each held beside what the workbook has of it, with labels and counts.

The four printed forms of 002 (1495-1532, 1541-1601, 1661-1692, 1706-1743) are held word for word in
`test_printed_labels`; the places that were once told otherwise than they are in `test_book_facts`.
"""

from collections import Counter
from collections.abc import Callable

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.library import methods, routes
from supportcycle.content.rules import rules
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.guide.report_urgency import DURATIONS, EXTENTS, NATURES, RISKS, Band, band_of
from supportcycle.domain.model.network.asking import ReasonNotToAsk
from supportcycle.domain.model.wmo import PARTS
from supportcycle.domain.network.potential import could_help
from supportcycle.figures.genogram.notation import BONDS, DASHED, DOTTED
from tests.domain.dossiers import TODAY, dossier_with
from tests.running.walking import for_each


def labels(name: str) -> list[str]:
    return list(choice_lists()[name].values())


def asked(sheet: str, kind: str = "choice") -> list[str]:
    return [field.key for field in worksheet(sheet).fields if field.kind == kind]


def who_could_help() -> list[str]:
    """Of three: seldom seen, of no practical help, and neither of these."""
    ties = {"p1": ("less", "practical"), "p2": ("monthly", "company"), "p3": ("monthly", "practical")}
    said = {id: {"frequency": often, "possible": (kind,)} for id, (often, kind) in ties.items()}
    dossier = dossier_with(
        (("people",), {id: {"name": id, "role": "friend"} for id in ties}), (("ties",), said)
    )
    return [each.person for each in could_help(dossier, TODAY) if each.counts]


def card(id: str) -> tuple[int, str, str, str]:
    """How many steps a method has, how long it takes, whether it asks training, and what is known of it."""
    method = methods()[id]
    return len(method.steps), method.duration, method.training, method.evidence


TABLE: dict[str, tuple[Callable[[], object], object]] = {
    "002:751-780 four, three and three results": (
        lambda: dict(Counter(labels("result_domain"))),
        {"zelfredzaamheid": 4, "participatie": 3, "sociale_samenhang": 3},
    ),
    "002:1768-1783 seven parts, in this order": (
        lambda: [text(f"aanvraag.chapters.{part}") for part in PARTS],
        [
            "Problemen",
            "Hoe dat komt (probleemanalyse)",
            "Welke oplossing, en waarom",
            "Beoogde resultaten",
            "Gevraagde hulp, en waarom",
            "Vorm van de hulp: in natura of pgb",
            "Een nieuwe oplossing die nog niet bestaat",
        ],
    ),
    "002:1814-1823 the relation in three questions, the activities, the connection": (
        lambda: asked("process_check"),
        ["trust", "communication", "perspective", "activities", "connection"],
    ),
    "002:1833 three months later": (lambda: rules()["evaluation"]["months"], 3),
    "002:2737-2743 seven benefits": (lambda: len(labels("noticed")), 7),
    "002:2750-2752 seen, taken seriously, heard, understood": (
        lambda: asked("touchstone"),
        ["seen", "taken_seriously", "heard", "understood"],
    ),
    "002:3956-3991 the scores of the scheme": (
        lambda: (len(NATURES), list(RISKS.values()), list(EXTENTS.values()), list(DURATIONS.values())),
        (3, [0, 1, 2], [0, 1, 2, 2], [0, 1, 2]),
    ),
    "002:3993-4005 below 5, above 6 and 10; of 5 and 6 it says nothing": (
        lambda: [band_of(sum) for sum in (4, 5, 6, 7, 10)],
        [Band.NONE, Band.UNDEFINED, Band.UNDEFINED, Band.ACTIVE, Band.ACUTE],
    ),
    "002:4720-4726 five columns": (
        lambda: [column.label for column in worksheet("action_list").columns],
        [
            "Problematiek aangetroffen",
            "Stappen eerder ondernomen",
            "(Vervolg)acties",
            "Verantwoordelijke",
            "Resultaten",
        ],
    ),
    "003:1103-1106 at least monthly, and at least practical support": (who_could_help, ["p3"]),
    "003:1728-1731 single, double, dotted, jagged, dashed": (
        lambda: (
            BONDS["good"].strokes,
            BONDS["close"].strokes,
            BONDS["distant"].dash,
            BONDS["hostile"].jagged,
            BONDS["broken"].dash,
        ),
        (1, 2, DOTTED, True, DASHED),
    ),
    "003:1904-1911 three zones": (
        lambda: labels("zone"),
        ["Persoonlijk netwerk", "Nominaal netwerk", "Extensief netwerk"],
    ),
    "003:1914-1915 three sectors": (
        lambda: labels("sector"),
        ["Verwanten", "Vriendschappelijke betrekkingen", "Maatschappelijke diensten"],
    ),
    "003:1921-1922 four distances": (
        lambda: labels("reach"),
        ["In dezelfde wijk", "In dezelfde woonplaats", "In dezelfde regio", "Buiten de regio"],
    ),
    "003:1932-1942 four functions": (
        lambda: labels("network_function"),
        [
            "De affectieve behoeften",
            "De behoefte aan aansluiting",
            "De behoefte aan materiële en instrumentele middelen",
            "De behoefte aan stabiliteit",
        ],
    ),
    "003:1982-1990 four segments": (
        lambda: set(labels("quadrant")),
        {"Samenleving", "Familie", "Cliëntcontacten", "Professionele contacten"},
    ),
    "003:1986-1996 four circles": (
        lambda: labels("ring"),
        ["Intimiteit", "Vriendschap", "Bekenden", "Diensten"],
    ),
    "003:2050 RADIO": (
        lambda: list(choice_lists()["radio_move"])[:5],
        ["revive", "activate", "unblock", "intensify", "maintain"],
    ),
    "003:2062-2064 activating is using what somebody is good at": (
        lambda: "gebruikmaken van wat iemand goed kan" in text("mirror.moves.activate"),
        True,
    ),
    "003:2076-2077 deepening is for the weaker ties at the fringe": (
        lambda: "een zwakker contact aan de rand" in text("mirror.moves.intensify"),
        True,
    ),
    "003:2337-2340 four letters": (lambda: "".join(labels("support_letter")), "PGAE"),
    "003:3272-3457 twenty-three reasons": (
        lambda: (len(ReasonNotToAsk), len(labels("reason_not_to_ask"))),
        (23, 23),
    ),
    "003:4821-4822 two questions, one of them twofold": (
        lambda: [field.label for field in worksheet("standing_questions").header[:3]],
        [
            "Wat vragen we van de mensen om u heen?",
            "Is dat haalbaar?",
            "Hebben zij zelf zorg of hulp nodig?",
        ],
    ),
    "003:4939-4942 caring, arranging, an own life": (
        lambda: [key for key in worksheet("care").named if key in ("tasks", "arranges", "own_life")],
        ["tasks", "arranges", "own_life"],
    ),
    "003, table 8.1 ten steps": (lambda: len(routes()["network_coach"].steps), 10),
    "001:856-948 the contact ladder": (
        lambda: card("contactladder")[0::3],
        (4, "study_named"),
    ),
    "001:1478-1545 MantelScan": (
        lambda: card("mantelscan"),
        (5, "1 tot 1,5 uur", "available", "listed"),
    ),
    "001:1767-1857 POM": (
        lambda: card("pom"),
        (3, "ongeveer een uur per gesprek, met vervolggesprek", "available", "listed"),
    ),
    "001:2667-2767 Vrienden maken": (
        lambda: card("vrienden-maken"),
        (3, "zes lessen (elke week een) plus één terugkommoment", "required", "listed_effect_study"),
    ),
    "001:3114-3207 ABCD": (lambda: card("abcd")[0::3], (5, "listed_other_study")),
    "001:3748-3867 Humanitas Tandem": (
        lambda: card("humanitas-tandem"),
        (3, "wekelijks, hoogstens een jaar", "available", "study_named"),
    ),
    "001:3912-4044 Herstellen doe je zelf": (
        lambda: card("herstellen-doe-je-zelf"),
        (3, "twaalf bijeenkomsten, vijf tot acht deelnemers", "required", "listed_effect_study"),
    ),
    "001:4179-4279 Eigen Kracht Conferentie": (
        lambda: card("eigen-kracht-conferentie"),
        (4, "niet genoemd", "required", "listed_effect_study"),
    ),
}


@for_each("place", TABLE)
def test_the_workbook_has_what_stands_there(place):
    found, printed = TABLE[place]
    assert found() == printed
