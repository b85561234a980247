"""What was worded anew stays away: no sentence of screen or paper is what somebody stumbled over before."""

import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any

from supportcycle.content.language import HOME, JE, SIMPLE
from supportcycle.resources import TEMPLATES
from tests.running.walking import for_each

OLD = (
    "Wie het aangaat",
    "Wat wanneer gebeurt",
    "Waar dat staat",
    "Wat degene die voor mij zorgt nodig heeft",
    "Over hulp van mensen om mij heen heb ik gezegd",
    "Over wat er voor iedereen is, heb ik gezegd",
    "Over andere hulp heb ik gezegd",
    "Dit is er voor iedereen, en dat gebruik ik of ga ik gebruiken",
    "Wat in de weg staat",
    "Wat goed gaat, en waarop te bouwen is",
    "Te bereiken resultaat",
    "(Meer) mensen om op terug te vallen",
    "(Beter) contact met mensen die betrokken zijn",
    "Gekozen mogelijkheid",
    "Wat daar goed aan is",
    "Waarom die het niet werd",
    "Blijvend steun nodig",
    "De gevraagde hulp in het kort",
    "Wie houdt de regie",
    "Nog over nadenken",
    "Dit mag ook later nog, met pen",
    "Wat nog leeg is, kan met pen",
    "Wat hierboven staat, is naar waarheid opgeschreven",
    "De letter achter een titel is de letter",
    "Niet iedereen is gevraagd. Dat is op verzoek",
    "De volgende datum",
    "Eerste stap:",
    "Als het een keer niet lukt, kan het ook via",
    "Afgesproken voor als het niet kan",
    "Dit hoort er niet bij",
    "Wat u ervoor terugkrijgt",
    "Één keer",
    "Wie zit er naast mij?",
    "dan komt uw eigen kijk erbij",
    "Denk hier vast over na",
    "omdat het thuis niet veilig is? Bel dan meteen de gemeente",
    "Wie waren erbij",
    "Hoe de weg ernaartoe was",
    "Wat het zou brengen, en wat het bracht",
    "Hoe het ervoor stond, in een cijfer",
    "Wie erbij kwam",
    "naast elkaar, 2 is van",
    "Andere afspraken over de eerste stap, kosten of zeggenschap",
    "u er graag bij heeft",
    "Een vrijwilliger helpt erbij en neemt niets over",
    "Klaar voor het terugkijken",
    "Een datum om te onthouden",
    "Het onderzoek van de gemeente is klaar",
    "Zie of spreek ik mensen bij wie ik mij op mijn gemak voel",
    "Durf ik nu iets wat ik drie maanden geleden nog niet durfde",
    "Is de klus waar het plan over ging ook echt geregeld",
    "Past de persoon die komt bij mij",
    "Weet ik wie ik kan bellen als het misgaat, en wie er komt",
    "Regel ik zelf de afspraak",
    "of vooral hulp geworden",
    "Heb ik één naam en één nummer voor als ik iets wil vragen",
    "Wordt er iets gedaan met wat ik over de ander weet",
    "Duidelijke afspraken maken helpen lichter",
    "Wie houdt het plan in de hand",
    "Welke kant gaat het op?",
    "Wat wordt er bedacht?",
    "U heeft plaatsen over",
    "Wie hoort er iets van u in december?",
    "Is het iets anders dan één mens?",
    "Voor wie voor een ander zorgt",
    "Losse eindjes",
    "Reanimeren: een oud contact weer opzoeken",
    "kan ik meerekenen",
    "Stukken van de aanvraag die we nog niet samen lazen",
    "Hoe is dat voor jullie allebei?",
)
"""The old words, each as far as nothing else is said with them."""

OF_THE_BOOK = {
    "Te bereiken resultaat": {"worksheets/action_plan.toml"},
    "Wie waren erbij": {"worksheets/logbook.toml", "worksheets/talk.toml"},
}
"""A label of a form of the book stands there as printed; `test_printed_labels.py` holds it."""


def _strings(part: Any) -> Iterator[str]:
    match part:
        case str():
            yield part
        case dict():
            for each in part.values():
                yield from _strings(each)
        case list():
            for each in part:
                yield from _strings(each)


@cache
def said() -> dict[str, str]:
    """All words of each file of templates, of the plain edition and those that differ from it."""
    files = [file for edition in (HOME, JE, SIMPLE) for file in (TEMPLATES / edition).rglob("*.toml")]
    read = {file: tomllib.loads(file.read_text(encoding="utf-8")) for file in files}
    return {str(file.relative_to(TEMPLATES)): "\n".join(_strings(words)) for file, words in read.items()}


@for_each("old", OLD)
def test_old_words_are_said_nowhere(old: str) -> None:
    allowed = {f"{HOME}/{file}" for file in OF_THE_BOOK.get(old, ())}
    assert {file for file, words in said().items() if old in words} == allowed


def test_all_editions_are_read() -> None:
    assert {file.partition("/")[0] for file in said()} == {HOME, JE, SIMPLE}
    assert len(OLD) == len(set(OLD)) >= 65
