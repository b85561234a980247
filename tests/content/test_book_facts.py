"""What the workbook says that a source says, held beside the line of that source.

Sources: 001 Aan de slag met sociale netwerken, 002 Supportgericht werken in de Wmo, 003 De zorgkracht van
sociale netwerken, 004 ReflexieLab Neos; `003:1969` is a line of the third.
"""

import pytest

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.library import factor_groups, isolation_advice, methods, option_cards
from supportcycle.content.worksheets import worksheet
from supportcycle.figures.progress.goal_progress import LEAST, MOST

NEOS = "Deelproject ReflexieLab Neos: netwerkgericht werken"
"""004:106. `Netwerkgericht werken, HOE?!` is the proposal that followed (004:882)."""


def test_the_vip_card_is_that_of_wolf_as_the_report_of_neos_quotes_it():
    """004:151-153: "Op de VIP-kaart worden personen vermeld die de cliënt zelf heel belangrijk vindt"."""
    assert worksheet("vip_card").source == f"Eigen vorm, naar Wolf (2016), aangehaald in {NEOS}"


def test_a_card_that_comes_from_the_report_of_neos_names_that_report():
    named = {card.source for card in option_cards().values() if "Neos" in card.source}
    assert named == {f"{NEOS} (Fontys en Neos)"}


def test_the_page_around_the_network_names_every_source_it_draws_on():
    """000:849-861 and 703-709, 001 and 003."""
    source = text("mirror.network.source")
    report = worksheet("first_step").source.removeprefix("Eigen vorm, naar ")
    named = ("De zorgkracht van sociale netwerken", "Aan de slag met sociale netwerken", report)
    assert all(each in source for each in named)


def test_what_the_report_says_of_a_whole_network_is_said_to_be_ours_per_person():
    """000:849-861: "komen tot de indeling" is of a network; somebody who is there is not added anew."""
    assert "per persoon vragen is van ons" in text("mirror.network.source")
    assert "erbij" not in text("mirror.aims.build")


@pytest.mark.parametrize(
    ("kind", "says"),
    [
        ("professionals_only", "Het boek noemt zo'n netwerk niet vitaal."),
        ("family_only", "Het boek noemt zo'n netwerk erg kwetsbaar."),
        ("family_and_professionals", "Over zo'n netwerk zegt het boek niets."),
    ],
)
def test_the_book_judges_two_kinds_of_network_and_no_third(kind, says):
    """003:2127-2128: "alleen professionals niet vitaal is en … met alleen familie erg kwetsbaar"."""
    assert says in choice_lists()["vitality"][kind]


def test_nobody_on_the_map_is_no_word_of_the_book():
    assert "boek" not in choice_lists()["vitality"]["nobody"]


def test_of_six_to_ten_people_the_book_says_that_the_way_to_that_number_is_unclear():
    """003:1969-1970: "Het blijft helaas onduidelijk hoe men tot dit getal komt"."""
    assert "onduidelijk is hoe men aan 6 tot 10 komt" in text("mirror.features.means.size")
    assert "geteld" not in text("mirror.features.means.size")


def test_the_worker_who_is_a_member_is_there_as_a_professional_with_a_task():
    """003:2159-2161: "als professional aanwezig … een bepaalde functie … (bv. als budgetbegeleider)"."""
    assert "als professional" in text("mirror.role.member")
    assert "budget" in text("mirror.role.member")


def test_the_coach_advises_from_the_side_line_asked_and_unasked():
    """003:2162-2164: "vanaf de zijlijn met gevraagde en ongevraagde adviezen"."""
    assert "zijlijn" in text("mirror.role.coach")
    assert "gevraagd en ongevraagd" in text("mirror.role.coach")


def test_no_volunteer_at_structural_isolation_is_not_said_to_end_in_disappointment():
    """002:4432-4435: disappointment may follow on any wrong choice, "wellicht"; not on this kind."""
    careful = isolation_advice()["structural"].careful
    assert "geen vrijwilliger" in careful
    assert "teleurstelling" not in careful


def test_a_client_who_burnt_the_boats_did_not_merely_break_contact():
    """004, the matrix of 552-682: "Schepen achter zich verbrand"."""
    assert "schepen achter zich verbrand" in factor_groups()["allowed"].hinders["burnt_bridges"]


def test_one_question_has_one_scale():
    """000:5696-5697: a score of 1 to 10, at the start and at the follow-up."""
    asked = {worksheet(key).named["score"].label for key in ("goal", "goal_review")}
    assert asked == {"Hoe staat het er nu voor, van 1 tot 10?"}
    assert (LEAST, MOST) == (1, 10)


def test_content_participants_are_no_study():
    """001:2310-2316: who took part "uitten zich overwegend positief", and no more is said."""
    assert methods()["natuurlijk-een-netwerk"].evidence == "not_stated"


def test_a_method_of_which_the_guide_names_a_report_is_not_said_to_be_without_study():
    """001:2147-2252 names a report of the developer, as the note with the method says."""
    method = methods()["natuurlijk-een-netwerkcoach"]
    assert "onderzoeksrapport" in method.evidence_note
    assert method.evidence == "listed_other_study"


INDICATORS = {
    "emotional_wellbeing": "verbeterde veiligheid, stabiele en voorspelbare omgevingen, positieve feedback,"
    " tevredenheid, zelfbeeld, gebrek aan stress",
    "interpersonal_relations": "het koesteren van vriendschappen, het stimuleren van intimiteit,"
    " ondersteunen van gezinnen, interacties, relaties, de ontvangen ondersteuning",
    "material_wellbeing": "eigendom, bezittingen, werk, financiële status, status qua werk, onderdak",
    "personal_development": "functioneel onderwijs/scholing, ondersteunende technologie,"
    " stand van zaken qua opleiding en scholing, persoonlijke competentie, prestatie",
    "physical_wellbeing": "gezondheidszorg, mobiliteit, gezondheid, voeding, gezondheidsniveau,"
    " algemene dagelijkse activiteiten, ontspanning en recreatie",
    "self_determination": "keuzes, persoonlijke controle, beslissingen, persoonlijke doelen, autonomie,"
    " doelen en persoonlijke waarden",
    "social_inclusion": "rol in de samenleving, activiteiten in de samenleving, vrijwilligerswerk,"
    " integratie in de samenleving, sociale ondersteuning",
    "rights": "privacy, stemrecht, rechtvaardige behandeling, rechten en plichten als burger,"
    " mensenrechten (zoals respect), wettelijke rechten (zoals toegang)",
}
"""002:812-892, both columns; "keuzes" and the roles in society stand in both, and here once."""


def test_the_words_to_pick_from_are_those_the_book_prints_for_each_dimension():
    asked = {row.key: ", ".join(row.indicators.values()).lower() for row in worksheet("quality_of_life").rows}
    assert asked == INDICATORS
