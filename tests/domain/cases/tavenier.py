"""Familie Tavenier (r.3498-3738): the case from end to end. Lina is the client; Pieter cares."""

from supportcycle.domain.model.dossier import Dossier

PIETER, DAUGHTER, ELDEST_SON, YOUNGEST_SON = "p1", "p2", "p3", "p4"
HIS_FAMILY, HER_FAMILY, STAFF_OFFICER, HEAD, CONSULTANT = "p5", "p6", "p11", "p12", "p13"
QUESTIONS = (
    "Wie gaat er met Lina en de kinderen mee naar afspraken, zodat Pieter minder vrij hoeft te nemen?",
    "Hoe kunnen we samen iets leuks doen, zoals tekenen of zwemmen, en wie past er dan op?",
    "Hoe kunnen we een keer met het hele gezin op vakantie?",
    "Hoe komen we aan een fornuis, vloerbedekking, een kast en een bestrate tuin?",
    "Hoe beginnen we vriendschappen, en hoe houden we ze?",
    "Hoe kan Lina haar rijbewijs halen?",
)
INTAKE_QUESTION = "Ondersteuning bij de financiën"

_CHILD = {"role": "family", "at_home": True, "in_client_system": True, "needs_care": True}
PEOPLE = {
    PIETER: {
        "name": "Pieter",
        "relation": "man",
        "role": "partner",
        "sex": "man",
        "age": "42",
        "at_home": True,
        "in_client_system": True,
        "hulp": "mantelzorg",
        "strain": "Ik neem al mijn vrije dagen op. We hebben weinig tijd voor elkaar.",
        "care": {
            "filled_by": "together",
            "tasks": "meegaan naar afspraken, de kinderen helpen",
            "own_life": "weinig tijd samen, en zorgen over het huis",
            "signs": ["partner_or_child", "own_work_suffers", "complex"],
        },
    },
    DAUGHTER: {"relation": "dochter", "sex": "woman", "age": "11", **_CHILD},
    ELDEST_SON: {"relation": "oudste zoon", "sex": "man", "age": "8", **_CHILD},
    YOUNGEST_SON: {"relation": "jongste zoon", "sex": "man", "age": "4", **_CHILD},
    HIS_FAMILY: {"relation": "familie van Pieter", "role": "family", "kind": "group"},
    HER_FAMILY: {"relation": "familie in Duitsland", "role": "family", "kind": "group"},
    "p7": {"relation": "therapeut", "role": "professional"},
    "p8": {"relation": "internist", "role": "professional"},
    "p9": {"relation": "longarts", "role": "professional"},
    "p10": {"relation": "school voor speciaal onderwijs", "role": "organisation", "cluster": "school"},
    STAFF_OFFICER: {"relation": "personeelsfunctionaris", "role": "colleague", "cluster": "work"},
    HEAD: {"relation": "afdelingsleider", "role": "colleague", "cluster": "work"},
    CONSULTANT: {"name": "Michel Scheerder", "relation": "consulent", "role": "professional"},
}
TIES = {
    PIETER: {"quality": "close", "care": "receives", "now": ["practical", "emotional"], "frequency": "daily"},
    HIS_FAMILY: {"quality": "good", "possible": ["practical", "company"], "reach": "region"},
    HER_FAMILY: {"quality": "good", "possible": ["practical", "emotional"], "reach": "beyond"},
    STAFF_OFFICER: {"formality": "formal"},
    HEAD: {
        "formality": "formal",
        "quality": "distant",
        "direct": "yes",
        "lasting": "yes",
        "meaningful": "no",
    },
}
TURNING_POINTS = {
    "k1": {"what": "Pieter wordt geboren", "age": "0", "whose": PIETER},
    "k2": {"what": "Aan het werk bij de sociale werkplaats", "whose": PIETER},
    "k3": {"what": "Samenwonen met Lina", "tone": "good", "whose": PIETER},
}


def tavenier() -> Dossier:
    """The family before the plan: six questions in their own words, and nobody asked yet."""
    wanted = {f"h{number}": {"text": words} for number, words in enumerate(QUESTIONS, 1)}
    children = (DAUGHTER, ELDEST_SON, YOUNGEST_SON)
    parents = [(child, parent) for child in children for parent in ("client", PIETER)]
    return Dossier.model_validate(
        {
            "id": "tavenier",
            "name": "Familie Tavenier",
            "identity": {"first_names": "Lina", "surname": "Tavenier"},
            "people": PEOPLE,
            "ties": TIES,
            "partnerships": {"b1": {"one": "client", "other": PIETER, "kind": "married"}},
            "descents": {
                f"d{number}": {"child": child, "parent": parent, "kind": "birth"}
                for number, (child, parent) in enumerate(parents, 1)
            },
            "turning_points": TURNING_POINTS,
            "rounds": {
                "r1": {
                    "meeting": {"reason": INTAKE_QUESTION, "reason_known": "de personeelsfunctionaris"},
                    "goals": {"g1": {"own_words": "Weer lucht in ons gezin", "help_wanted": wanted}},
                    "network": {"map_exists": "no", "wanted": "now", "crowd": "few"},
                }
            },
        }
    )
