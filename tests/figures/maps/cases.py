"""Bram, Pieter and Lina, and the Flodders as they stand in the cases, and every drawing of them by name."""

from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.ecogram.data import EcogramCluster, EcogramPerson, EcogramTie, SystemMember
from supportcycle.figures.ecogram.drawing import ecogram
from supportcycle.figures.maps.circle_map import WIDE, CirclePerson, circle_map
from supportcycle.figures.maps.life_line import LifePoint, life_line
from supportcycle.figures.maps.msna import MsnaPerson, msna
from supportcycle.figures.maps.neighbourhood_map import NeighbourhoodPlace, PersonAtPlace, neighbourhood_map
from supportcycle.figures.maps.side_by_side import side_by_side
from supportcycle.figures.maps.vip_card import VipPerson, vip_card

WORDS = {
    "person": "persoon", "group": "groep", "professional": "beroepskracht", "volunteer": "vrijwilliger",
    "pet": "huisdier", "place": "plek", "gives": "geeft energie", "costs": "kost energie",
    "could_give": "zou energie kunnen geven", "closer": "mag dichterbij", "as_it_is": "zo houden",
    "further": "mag verder weg", "unplaced": "Nog geen plek op de kaart", "strong": "hecht",
    "ordinary": "gewoon, goed", "weak": "afstandelijk", "tense": "gespannen", "conflict": "conflict",
    "broken": "afgebroken", "unknown": "nog niet bekend", "weight": "hoe groter of dikker, hoe belangrijker",
    "to_client": "hulp komt naar de cliënt", "from_client": "hulp gaat van de cliënt uit",
    "both_ways": "over en weer", "practical": "praktische steun", "company": "gezelschap",
    "advice": "advies en informatie", "emotional": "emotionele steun", "now": "nu", "possible": "mogelijk",
    "warm": "warm", "cool": "koel", "mixed": "wisselend", "affection": "affectieve behoeften",
    "belonging": "aansluiting", "means": "materiële en instrumentele middelen", "stability": "stabiliteit",
    "neighbourhood": "dezelfde wijk", "town": "dezelfde woonplaats", "region": "dezelfde regio",
    "outside": "buiten de regio", "rarely": "minder", "yearly": "enkele keren per jaar",
    "monthly": "maandelijks", "weekly": "wekelijks", "daily": "dagelijks",
}  # fmt: skip

RINGS = ("Intimi", "Vrienden", "Bekenden", "Diensten")
QUADRANTS = ("Familie", "Cliënten", "Professionals", "Samenleving")
FAMILY, CLIENTS, PROFESSIONALS, SOCIETY = range(4)

BRAM = (
    CirclePerson("p1", "Moeder", 0, FAMILY, 0, wish="as_it_is"),
    CirclePerson("p2", "Goede vriend", 0, SOCIETY, 0, energy="gives", wish="as_it_is"),
    CirclePerson("p3", "Buurman", 1, SOCIETY, 0, energy="gives"),
    CirclePerson("p4", "Collega's van de boekbinderij", 2, SOCIETY, 0, "group", wish="closer"),
    CirclePerson("p5", "Consulent woningcorporatie", 3, PROFESSIONALS, 0, "professional"),
    CirclePerson(
        "p6", "Ambulant begeleider Humanitas DMH", 3, PROFESSIONALS, 1, "professional", "could_give"
    ),
    CirclePerson("p7", "Thuiszorg", 3, PROFESSIONALS, 2, "professional"),
)
BRAM_LATER = (
    *BRAM,
    CirclePerson("p8", "Volleybalvereniging", 2, SOCIETY, 2, "group", "gives"),
    CirclePerson("p9", "Teamgenote volleybal", 2, SOCIETY, 1, wish="closer"),
)

HELP, TALK = ("practical",), ("emotional", "company")
BRAM_CLUSTERS = (
    EcogramCluster(
        "c1", "Familie", [EcogramPerson("p1", "Moeder", EcogramTie("ordinary", 4, possible=HELP))]
    ),
    EcogramCluster(
        "c2",
        "Vrienden",
        [EcogramPerson("p2", "Goede vriend", EcogramTie("strong", 5, "to_client", HELP + TALK))],
    ),
    EcogramCluster(
        "c3",
        "Buurt",
        [EcogramPerson("p3", "Buurman", EcogramTie("ordinary", 3, "both_ways", HELP, TALK[1:]))],
    ),
    EcogramCluster(
        "c4",
        "Werk",
        [EcogramPerson("p4", "Collega's", EcogramTie("ordinary", 3, "to_client", TALK[1:]), "group")],
    ),
    EcogramCluster("c5", "Vrije tijd", note="buiten het werk bijna geen activiteiten"),
    EcogramCluster(
        "c6",
        "Zorg en wonen",
        [
            EcogramPerson("p7", "Thuiszorg", EcogramTie("ordinary", 2, "to_client", HELP), "professional"),
            EcogramPerson("p6", "Ambulant begeleider Humanitas DMH", EcogramTie("unknown"), "professional"),
            EcogramPerson("p5", "Consulent woningcorporatie", EcogramTie("broken"), "professional"),
        ],
    ),
)

FLODDERS = tuple(
    SystemMember(f"m{at}", name)
    for at, name in enumerate(
        ("Ma", "Johnie", "Kees (zoon)", "Kees (dochter)", "Henkie", "Toet", "Opa", "Whiskey")
    )
)
FLODDER_CLUSTERS = (
    EcogramCluster("c1", "Werk", tie=EcogramTie("ordinary", 2), note="ook zwart en illegaal werk"),
    EcogramCluster(
        "c2", "School", tie=EcogramTie("weak"), note="een week na de verhuizing nog niet op school"
    ),
    EcogramCluster("c3", "Media", tie=EcogramTie("unknown")),
    EcogramCluster("c4", "Wonen", tie=EcogramTie("tense", 5), note="gedwongen verhuizing"),
    EcogramCluster(
        "c5",
        "Sociaal werk",
        [
            EcogramPerson(
                "s1", "Sjakie", EcogramTie("strong", 5, "to_client", HELP + TALK), "professional", "warm"
            )
        ],
    ),
    EcogramCluster(
        "c6",
        "Gemeente, corporatie",
        [EcogramPerson("s2", "Wethouder", EcogramTie("tense", 3, possible=HELP), "professional", "cool")],
    ),
    EcogramCluster("c7", "Tennisclub", [EcogramPerson("s3", "Leden", EcogramTie("conflict", 2), "group")]),
    EcogramCluster(
        "c8",
        "Zonnedael, Amstelhaege (buurt)",
        [
            EcogramPerson("s4", "Buurman, legercommandant", EcogramTie("conflict", 3), warmth="cool"),
            EcogramPerson(
                "s5", "Jolanda", EcogramTie("ordinary", 2, "both_ways", TALK[1:], TALK[:1]), warmth="mixed"
            ),
        ],
    ),
)

ZONES = ("Persoonlijk", "Nominaal", "Extensief")
SECTORS = ("Verwanten", "Vriendschappelijke betrekkingen", "Maatschappelijke diensten")
TAVENIER = (
    MsnaPerson("t1", "Familie van Pieter", 0, 0, 0, ["affection", "means"], "region", "weekly", 5),
    MsnaPerson("t2", "Familie van Lina", 0, 0, 1, ["affection"], "outside", "monthly", 4),
    MsnaPerson("t3", "Therapeut Lina", 0, 2, 0, ["affection"], "town", "weekly", 3),
    MsnaPerson("t4", "Internist", 1, 2, 0, ["means"], "region", "yearly", 2),
    MsnaPerson("t5", "Longarts", 1, 2, 1, ["means"], "region", "yearly", 2),
    MsnaPerson("t6", "School speciaal onderwijs", 0, 2, 1, ["stability"], "town", "daily", 4),
    MsnaPerson("t7", "Personeelsfunctionaris", 0, 2, 2, ["stability", "means"], "town", "monthly", 3),
    MsnaPerson("t8", "Afdelingsleider", None, 2),
    MsnaPerson("t9", "Michel Scheerder", 0, 2, 3, ["affection", "belonging", "means"], "", "weekly", 5),
)

SPOTS = (
    NeighbourhoodPlace(
        "s1", "Portiek", 0, None, 0, "", [PersonAtPlace("Buurman"), PersonAtPlace("Mevrouw Jansen van boven")]
    ),
    NeighbourhoodPlace("s2", "Supermarkt", 0, None, 1, "5 minuten", [PersonAtPlace("Kassière")]),
    NeighbourhoodPlace(
        "s3",
        "Volkstuin",
        1,
        None,
        0,
        "10 minuten",
        [PersonAtPlace("Buurman"), PersonAtPlace("Tuinders", "group")],
    ),
    NeighbourhoodPlace("s4", "Sporthal", 1, None, 1, "", [PersonAtPlace("Teamgenote volleybal")]),
    NeighbourhoodPlace("s5", "Wijkcentrum", 1, None, 2, "", [PersonAtPlace("Gastvrouw", "volunteer")]),
    NeighbourhoodPlace(
        "s6", "Boekbinderij", 2, None, 0, "20 minuten fietsen", [PersonAtPlace("Collega's", "group")]
    ),
)

VIPS = (
    VipPerson("p2", "Goede vriend", "van vroeger", "06-12 34 56 78", "neemt me zoals ik ben"),
    VipPerson("p3", "Buurman", "naast mij", "aanbellen op nummer 12, of 06-87 65 43 21"),
    VipPerson("p6", "Humanitas DMH", "begeleider", "op werkdagen, 033-765 43 21"),
)


def bram_circle(people: tuple[CirclePerson, ...] = BRAM, width: float = WIDE) -> Drawing:
    return circle_map(
        people, client_name="Bram", rings=RINGS, quadrants=QUADRANTS, words=WORDS, title="Bram", width=width
    )


MOMENTS = (
    LifePoint("k1", "1970", "Geboren", 1970),
    LifePoint("k2", "1978", "Vader ging weg", 1978, "hard", 4, "", "raakte kwijt: vader"),
    LifePoint("k3", "1988", "Werk op de sociale werkplaats", 1988, "good", 3, "kwam erbij: collega's"),
    LifePoint("k4", "2001", "Verhuizing uit de oude buurt", 2001, "both", 2, "kwam erbij: buurman Ben"),
    LifePoint("k5", "2003", "Gaan samenwonen met Lina", 2003, "good", 5, "kwam erbij: Lina"),
)

CASES = {
    "life_line": lambda: life_line(MOMENTS, good="Mooi", hard="Moeilijk", begin="Begin", end="Nu"),
    "circle": bram_circle,
    "ecogram_bram": lambda: ecogram([SystemMember("b", "Bram")], BRAM_CLUSTERS, words=WORDS),
    "ecogram_flodder": lambda: ecogram(FLODDERS, FLODDER_CLUSTERS, words=WORDS),
    "msna": lambda: msna(TAVENIER, client_name="Pieter en Lina", zones=ZONES, sectors=SECTORS, words=WORDS),
    "neighbourhood": lambda: neighbourhood_map(
        SPOTS, home_name="Thuis", rings=("Vlakbij", "Lopend", "Verder weg"), words=WORDS
    ),
    "vip_card": lambda: vip_card(VIPS, heading="Wie bel ik?", note="Bij nood: 112"),
    "then_and_now": lambda: side_by_side(
        bram_circle(width=480),
        bram_circle(BRAM_LATER, 480),
        then_label="3 maart 2026",
        now_label="5 juni 2026",
    ),
}
