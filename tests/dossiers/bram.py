"""Bram, the worked case of the book (r. 1351-1837), as a full dossier; what the book leaves open is ours."""

from supportcycle.domain.model.dossier import Dossier

NOTE = "GEHEIM-NOTITIE: twijfel over hoe het gesprek ging"
LOOKING_BACK = "GEHEIM-ZELFEVALUATIE: te snel voor Bram gepraat"
NEIGHBOUR, FRIEND, MOTHER = "Henk Naamloos", "Joris Naamloos", "Corrie Naamloos"
NOT_TO_BE_NAMED = (NEIGHBOUR, FRIEND, MOTHER)

PEOPLE = {
    "p1": {"name": NEIGHBOUR, "relation": "buurman", "role": "neighbour", "hulp": "ander_netwerk"},
    "p2": {"name": FRIEND, "relation": "goede vriend", "role": "friend", "hulp": "ander_netwerk"},
    "p3": {"name": MOTHER, "relation": "moeder", "role": "family", "remark": "GEHEIM-OVER-MOEDER"},
    "p4": {"name": "Thuiszorg", "relation": "thuiszorg", "role": "organisation"},
    "p5": {"name": "Humanitas DMH", "relation": "ambulant team", "role": "organisation"},
    "p6": {"name": "volleybalvereniging", "role": "group", "may_be_named": True},
    "p7": {"relation": "teamgenote van volleybal", "role": "acquaintance"},
    "p8": {"relation": "collega's", "role": "colleague"},
}

IDENTITY = {
    "first_names": "Bram",
    "town": "Amersfoort",
    "housemates": "niemand, ik woon alleen",
    "support_worker": "de consulent",
    "organisation": "de woningcorporatie",
}

MEETING = {
    "reason": "Een goede vriend maakt zich zorgen. Ik doe weinig buiten mijn werk en schaam me voor thuis.",
    "reason_known": "Mijn vriend heeft het eerst met mij besproken.",
    "present": ["p2"],
    "place": "living_room",
    "story": "Ik ben 27 en woon in een appartement in Schothorst. Ik werk bij een boekbinderij.",
    "earlier_help_good": "Thuis zorgde mijn moeder voor orde. Dat was fijn, maar nu wil ik dat niet meer.",
    "what_does_not_work": "Mijn huis raakt snel rommelig. Dan krijg ik stress en chaos in mijn hoofd.",
}

SHEETS = {
    "personal_profile": {
        "cells": {
            "housing": {
                "now": "Appartement in Schothorst. Het raakt snel rommelig. Ik durf niemand te ontvangen.",
                "before": "Ik woonde thuis. Mijn moeder zorgde voor orde.",
            },
            "work": {"now": "Baan bij een boekbinderij, gaat prima. Ik krijg steun van collega's."},
            "leisure": {"now": "Buiten mijn werk doe ik bijna niets."},
            "self_care": {"now": "Het huishouden lukt moeilijk. Mijn was kan en wil ik zelf doen."},
            "social_contacts": {"now": "Een goede vriend en mijn collega's. Verder weinig mensen."},
        },
        "not_now": ["learning", "meaning"],
    },
    "quality_of_life": {
        "cells": {
            "emotional_wellbeing": {
                "barriers": "stress, chaos en schaamte",
                "needed": "overzicht en structuur thuis",
                "present": "structuur op het werk",
            },
            "interpersonal_relations": {
                "barriers": "ik durf niemand te ontvangen en heb weinig contacten",
                "present": "vriend, collega's, familie",
            },
            "personal_development": {"barriers": "ik verlies snel het overzicht"},
            "social_inclusion": {"barriers": "nauwelijks activiteiten buiten mijn werk"},
        }
    },
}

WISHES = {
    "housing__1": {
        "text": "Een schoon huis, waar alles een vaste plek heeft",
        "rank": "1",
        "also_in": ["self_care"],
    },
    "leisure__1": {"text": "Vrijwilligerswerk doen", "rank": "2", "also_in": ["social_inclusion"]},
    "social_contacts__1": {"text": "Nieuwe mensen leren kennen", "rank": "2"},
    "self_determination__1": {"text": "Geen beroep op mijn moeder"},
}

MARKS = {
    "work__1": {"text": "werken met een vaste structuur", "kind": "strength"},
    "self_care__1": {"text": "mijn eigen was doen", "kind": "strength"},
    "housing__1": {"text": "alles een vaste plek, zoals vroeger thuis", "kind": "earlier_solution"},
}

LINKS = {
    "l1": {"cause": "overzicht kwijt", "effect": "rommel"},
    "l2": {"cause": "rommel", "effect": "stress en chaos"},
    "l3": {"cause": "schaamte", "effect": "geen bezoek"},
    "l4": {"cause": "geen bezoek", "effect": "weinig contacten"},
    "l5": {"cause": "stress en chaos", "effect": "schaamte"},
}

GOALS = {
    "g1": {
        "own_words": "Mijn huishouden op orde: schoon, en alles een vaste plek.",
        "application_words": "Een schoon en geordend huis, met zelf de regie.",
        "wishes": ["housing__1"],
        "preferences": "Alles een vaste plek. Geen beroep op mijn moeder.",
        "own_share": "Mijn eigen was doe ik zelf.",
        "help_wanted": {
            "h1": {"text": "kleding in de kast"},
            "h2": {"text": "iemand die mij aan de kliko herinnert"},
        },
        "rather_not": ["p3"],
        "notice": "Ik durf weer mensen binnen te laten.",
        "term": "short",
        "intended_results": ["household", "direction"],
        "score": "3",
        "layers": {
            "eigen_kracht": {"discussed": True},
            "sociaal_netwerk": {"discussed": True},
            "algemene_voorziening": {"discussed": True, "reason": "Voor schoonmaken is er in de wijk niets."},
            "maatwerkvoorziening": {"discussed": True},
        },
    },
    "g2": {
        "own_words": "Vrijwilligerswerk doen en daardoor nieuwe mensen leren kennen.",
        "wishes": ["leisure__1", "social_contacts__1"],
        "intended_results": ["contribution", "network"],
    },
}

OPTION_SHEETS = {
    "s1": {
        "goal": "g1",
        "part": "kliko op tijd buiten",
        "options": {
            "o1": {
                "text": "de buurman herinnert mij eraan",
                "layer": "sociaal_netwerk",
                "person": "p1",
                "advantages": "Hij zet de zijne ook buiten.",
                "disadvantages": "Hij is weleens weg.",
            },
            "o2": {
                "text": "een alarm op mijn telefoon",
                "layer": "eigen_kracht",
                "disadvantages": "Dat druk ik weg.",
            },
        },
        "weighing": True,
        "best": "o1",
        "second_best": "o2",
    },
    "s2": {
        "goal": "g1",
        "part": "huis schoon",
        "options": {
            "o1": {
                "text": "elke week een medewerker van Thuiszorg",
                "advantages": "Dan blijft het ook schoon.",
            },
            "o2": {
                "text": "zelf een schoonmaakrooster",
                "disadvantages": "Na een week raak ik het overzicht kwijt.",
            },
            "o3": {"text": "een opruimmaatje uit de buurt", "not_yet_existing": True},
        },
        "weighing": True,
        "best": "o1",
        "second_best": "o2",
        "why": "Alleen een rooster heb ik al eens geprobeerd.",
    },
}

STEPS = {
    "g1_t1": {
        "text": "Huis schoonmaken",
        "from_sheet": "s2",
        "own": "opruimen voordat de hulp komt",
        "wmo": {
            "w1": {
                "what": "Hulp bij het huishouden",
                "category": "c01",
                "provider": "p4",
                "reason": "Zonder hulp groeit de rommel mij boven het hoofd.",
            }
        },
    },
    "g1_t2": {
        "text": "Kliko buiten",
        "from_sheet": "s1",
        "covers": ["h2"],
        "own": "ik zet hem buiten",
        "others": {
            "a1": {
                "person": "p1",
                "what": "herinnert mij eraan",
                "frequency": "weekly",
                "asked": "yes",
                "in_return": "ik help af en toe in zijn volkstuin",
            }
        },
    },
    "g1_t3": {
        "text": "Boodschappen",
        "own": "ik ga mee",
        "others": {
            "a1": {"person": "p2", "what": "helpt met boodschappen", "frequency": "weekly", "asked": "yes"},
            "a2": {"person": "p7", "what": "gaat mee", "asked": "not_yet"},
        },
    },
    "g1_t4": {"text": "Was en kledingkast", "own": "mijn eigen was"},
    "g1_t5": {
        "text": "Overzicht houden, en een paar persoonlijke zaken",
        "own": "ik beslis",
        "professionals": {"f1": {"organisation": "p5", "what": "denkt mee", "coordinates": True}},
        "wmo": {
            "w1": {
                "what": "Ambulante begeleiding",
                "provider": "p5",
                "reason": "Dit team heeft verstand van mensen zoals ik.",
            }
        },
    },
}

VERSION = {
    "made_on": "24-11-2026",
    "direction": "client_with_help",
    "direction_help": "p5",
    "evaluate_on": "24-02-2027",
    "plans": {"g1": {"steps": STEPS}},
}

LOGBOOK = {
    "e1": {"on": "02-12-2026", "people": ["p1"], "what": "Kliko op tijd buiten", "step": "g1_t2"},
    "e2": {"on": "09-12-2026", "what": "Kennisgemaakt bij volleybal", "new_contact": "teamgenote"},
}

EVALUATION = {
    "on": "24-02-2027",
    "plan_version": "v1",
    "present": ["p2"],
    "steps": {
        "g1_t2": {"done": "done", "how_it_was": "Fijn, het gaat vanzelf.", "verdict": "keep"},
        "g1_t3": {
            "done": "partly",
            "how_it_was": "Mijn vriend had het druk.",
            "otherwise": "Ik vraag mijn teamgenote.",
            "verdict": "change",
        },
    },
    "goals": {
        "g1": {
            "result": "Mijn huis is schoon. Er is weer iemand langs geweest.",
            "score": "7",
            "verdict": "keep",
        }
    },
    "helpers": {
        "g1_t3__a1": {"feasible": "no", "reason": "te druk met werk", "instead": "teamgenote, nog te vragen"}
    },
    "appreciated": "Dat ik zelf mocht kiezen.",
    "next_on": "24-05-2027",
    "municipality": {"used": "Elke week hulp bij het huishouden.", "result": "Het huis blijft schoon."},
}

AANVRAAG = {
    "melding_on": "23-11-2026",
    "medical_data": "goes",
    "other_laws": "Ik heb alleen een zorgverzekering.",
    "useful_activities": "Ik help in de volkstuin van mijn buurman.",
}


def bram(**changes: object) -> Dossier:
    """The whole dossier; `changes` replace parts of its round, such as `aanvraag` or `evaluations`."""
    round = {
        "meeting": MEETING,
        "sheets": SHEETS,
        "wishes": WISHES,
        "marks": MARKS,
        "links": LINKS,
        "goals": GOALS,
        "option_sheets": OPTION_SHEETS,
        "versions": {"v1": VERSION},
        "logbook": LOGBOOK,
        "evaluations": {"v1": EVALUATION},
        "aanvraag": AANVRAAG,
    }
    return Dossier.model_validate(
        {
            "id": "bram",
            "name": "Bram",
            "identity": IDENTITY,
            "people": PEOPLE,
            "rounds": {"r1": {**round, **changes}},
            "private": {"notes": NOTE, "self_evaluations": {"z1": {"dilemmas": LOOKING_BACK}}},
        }
    )


def half() -> Dossier:
    """Bram after the first talk and one goal: most of it still empty."""
    return Dossier.model_validate(
        {
            "id": "bram",
            "name": "Bram",
            "rounds": {"r1": {"meeting": MEETING, "goals": {"g1": {"own_words": GOALS["g1"]["own_words"]}}}},
        }
    )


def empty() -> Dossier:
    """Only a name."""
    return Dossier(id="empty", name="Zonder woorden")
