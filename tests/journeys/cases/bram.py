"""The worked case of the method, typed from an empty dossier to the review, as steps in words."""

from tests.journeys.hands import Hands

ROUND = "rounds-r1"
PLAN = f"{ROUND}-versions-v1-plans-g1-steps"


def getting_to_know_each_other(bram: Hands) -> None:
    bram.new_dossier("Bram")
    bram.go("meeting")
    bram.choose(f"{ROUND}-meeting-present", "consulent woningcorporatie")
    bram.fill("people-p1-relation", "consulent van de woningcorporatie")
    bram.choose(f"{ROUND}-meeting-place", "In de huiskamer")
    bram.subject("Uw verhaal")
    bram.fill(f"{ROUND}-meeting-story", "Ik werk bij de boekbinderij. Thuis raak ik het overzicht kwijt.")
    bram.go("network")
    for name in ("goede vriend", "buurman", "moeder"):
        bram.fill("new_person", name)


def telling_how_life_is(bram: Hands) -> None:
    cells = f"{ROUND}-sheets-personal_profile-cells"
    bram.go("profile")
    bram.fill(f"{cells}-housing-now", "Mijn huis raakt snel rommelig. Ik durf niemand te ontvangen.")
    bram.fill(f"{ROUND}-wishes-housing__1-text", "Mijn huis op orde en schoon")
    bram.fill(f"{cells}-housing-before", "Mijn moeder zorgde voor orde.")
    bram.subject("Werken")
    bram.fill(f"{cells}-work-now", "Mijn baan gaat prima.")
    bram.fill(f"{ROUND}-wishes-work__1-text", "Vrijwilligerswerk doen en zo mensen leren kennen")
    bram.subject("Belangrijkste wensen")
    bram.choose(f"{ROUND}-wishes-of_all-rank", "Mijn huis op orde en schoon")
    bram.choose(f"{ROUND}-wishes-of_all-rank", "Vrijwilligerswerk doen en zo mensen leren kennen")
    bram.go("quality_of_life")
    qol = f"{ROUND}-sheets-quality_of_life-cells"
    bram.choose("quality_of_life-dimensions", "Emotioneel welbevinden")
    bram.subject("Emotioneel welbevinden")
    bram.fill(f"{qol}-emotional_wellbeing-barriers", "Stress en chaos door de rommel, en schaamte.")


def setting_goals(bram: Hands) -> None:
    goal = f"{ROUND}-goals-g1"
    bram.go("goals")
    bram.press("Maak hier een doel van")
    bram.fill(f"{goal}-preferences", "Alles een vaste plek.")
    bram.fill(f"{goal}-own_share", "Mijn eigen was")
    for number, words in enumerate(("Schoonmaken", "Kliko buiten zetten", "Kleding in de kast"), 1):
        bram.fill(f"{goal}-help_wanted-h{number}-text", words)
    bram.unfold("Hulp en hoe u die wilt")
    bram.press("Toch laten zien")
    bram.choose(f"{goal}-rather_not", "moeder")
    bram.go("goals")
    bram.subject("Wensen en doelen")
    bram.press("Maak hier een doel van")


def weighing_options(bram: Hands) -> None:
    options = f"{ROUND}-option_sheets-s1"
    bram.go("options")
    bram.press("Voor: Kliko buiten zetten")
    bram.fill(f"{options}-options-o1-text", "De buurman herinnert mij")
    bram.fill(f"{options}-options-o2-text", "Alarm op mijn telefoon")
    bram.press("Nu afwegen")
    bram.fill(f"{options}-options-o1-advantages", "Hij zet zijn kliko ook buiten")
    bram.unfold("bij welke cirkel hoort het")
    bram.choose(f"{options}-options-o1-layer", "Sociaal netwerk")
    bram.choose(f"{options}-best", "De buurman herinnert mij")
    bram.choose(f"{options}-second_best", "Alarm op mijn telefoon")


def making_the_plan(bram: Hands) -> None:
    bram.go("plan")
    bram.press("Over drie maanden")
    bram.press("Stap: De buurman herinnert mij")
    neighbour = f"{PLAN}-g1_t1"
    bram.fill(f"{neighbour}-own", "Ik zet de kliko zelf buiten")
    bram.press_in(f"{neighbour}-others", "Iemand uit de omgeving erbij")
    bram.choose(f"{neighbour}-others-o1-person", "buurman")
    bram.fill(f"{neighbour}-others-o1-what", "Herinnert mij aan de kliko")
    bram.choose(f"{neighbour}-others-o1-asked", "Gevraagd: ja")
    bram.unfold("Meer afspreken")
    bram.choose(f"{neighbour}-others-o1-frequency", "Elke week")
    bram.press("Stap: Schoonmaken")
    cleaning = f"{PLAN}-g1_t2"
    bram.press_in(f"{cleaning}-professionals", "Professionele hulp erbij")
    bram.choose(f"{cleaning}-professionals-p1-organisation", "Thuiszorg")
    bram.press_in(f"{cleaning}-wmo", "Vraag aan de Wmo erbij")
    bram.fill(f"{cleaning}-wmo-w1-what", "Hulp bij het huishouden")
    bram.fill(f"{cleaning}-wmo-w1-reason", "Schoonmaken lukt mij niet alleen")
    bram.press("Een nieuwe stap")
    shopping = f"{PLAN}-g1_t3"
    bram.fill(f"{shopping}-text", "Boodschappen doen")
    bram.press_in(f"{shopping}-others", "Iemand uit de omgeving erbij")
    bram.choose(f"{shopping}-others-o1-person", "goede vriend")
    bram.choose(f"{shopping}-others-o1-asked", "Gevraagd: ja")


def asking_the_municipality(bram: Hands) -> bytes:
    bram.go("request")
    bram.choose(f"{ROUND}-aanvraag-parts-problems-approval", "Klopt zo")
    bram.subject("Wat u ervan vindt")
    bram.choose(f"{ROUND}-aanvraag-agreement", "Mee eens")
    bram.subject("Op papier")
    return bram.document("Wmo-aanvraag")


def doing_it(bram: Hands) -> None:
    bram.go("action")
    bram.unfold("De buurman herinnert mij")
    kliko = f"{PLAN}-g1_t1-first"
    bram.fill(f"{kliko}-what", "Samen de kliko buiten zetten")
    bram.choose(f"{kliko}-who_goes_along", "buurman")
    bram.fill(f"{kliko}-on", "20-11-2026")
    bram.choose(f"{kliko}-state", "Gedaan")
    bram.fill(f"{kliko}-how_it_felt", "Dat ging vanzelf.")
    bram.press("Bewaar dit in het logboek")
    bram.open_up("Er is iets veranderd")
    bram.press("U leerde iemand kennen")
    bram.fill(f"{ROUND}-logbook-e2-new_contact", "volleybalvereniging")
    bram.fill(f"{ROUND}-logbook-e2-what", "Door de buurman leerde ik de volleybalvereniging kennen.")
    bram.press("Zet volleybalvereniging bij uw mensen")
    bram.fill(f"{ROUND}-logbook-e2-follow_up_on", "28-11-2026")
    bram.choose(f"{ROUND}-logbook-e2-goal", "Vrijwilligerswerk doen en zo mensen leren kennen")
    bram.subject("Actielijst")
    bram.press("Actie erbij")
    bram.fill(f"{ROUND}-actions-a1-problem", "Voor de kledingkast is nog niemand gevonden.")
    bram.fill(f"{ROUND}-actions-a1-next", "Bespreken wie kan helpen")
    bram.fill(f"{ROUND}-actions-a1-who", "De consulent")
    bram.subject("Afspraken")
    bram.unfold("buurman")
    bram.fill(f"{ROUND}-helper_agreements-p3-cannot", "Dan stuurt hij mij een appje.")
    asking_went_on(bram)
    bram.open_up("Er is iets veranderd")
    bram.press("goede vriend: Boodschappen doen")
    bram.fill(f"{PLAN}-g1_t3-others-o1-until", "zo lang het hem lukt")


def asking_went_on(bram: Hands) -> None:
    bram.subject("De aanvraag")
    bram.fill(f"{ROUND}-aanvraag-aanvraag_on", "24-11-2026")
    bram.fill(f"{ROUND}-aanvraag-decided_on", "07-12-2026")
    bram.press("Zet dit op: Besluit ontvangen")
    bram.choose(f"{PLAN}-g1_t2-wmo-w1-outcome", "Toegekend")
    bram.fill(f"{PLAN}-g1_t2-wmo-w1-granted", "3 uur per week")


def looking_back(bram: Hands) -> None:
    review = f"{ROUND}-evaluations-v1"
    bram.go("review")
    bram.press("Nu samen terugkijken")
    bram.subject("Stappen")
    bram.choose(f"{review}-steps-g1_t1-done", "Gedaan")
    bram.subject("Toen en nu")
    assert bram.sees("Leren kennen: volleybalvereniging")
    assert bram.sees("Toegekend, 3 uur per week")
    bram.subject("Bijstellen")
    bram.press("Over drie maanden")
    bram.subject("Wie helpt")
    helper = f"{review}-helpers-g1_t3__o1"
    bram.choose(f"{helper}-feasible", "Nee")
    bram.fill(f"{helper}-reason", "Mijn vriend is te druk met werk")
    bram.choose(f"{helper}-asked_instead", "teamgenote van volleybal")
    bram.press("Zet teamgenote van volleybal in het nieuwe plan")
    assert bram.sees("teamgenote van volleybal staat in versie 2 van het plan: nog te vragen.")
    bram.subject("Bijstellen")
    assert bram.sees("Boodschappen doen. Eerst goede vriend, nu teamgenote van volleybal (nog te vragen).")
    assert bram.sees("Goede vriend: Boodschappen doen")
    assert bram.sees("Nog te vragen: teamgenote van volleybal: Boodschappen doen")
