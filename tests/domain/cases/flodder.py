"""Gezin Flodder (fiction, r.1689-1873): a drawing test for genogram and ecogram, with 2012 as today."""

from datetime import date

from supportcycle.domain.model.dossier import Dossier

IN_2012 = date(2012, 6, 1)
CHILDREN = ("p6", "p7", "p8", "p9", "p10")
FORMER_PARTNERS = ("p1", "p2", "p3", "p4", "p5")
SON_KEES, DAUGHTER_KEES, GRANDPA, DOG = "p7", "p8", "p11", "p12"
JOLANDA, COMMANDER, SJAKIE, ALDERMAN = "p13", "p14", "p15", "p16"

_FAMILY = {"role": "family", "at_home": True, "in_client_system": True}
_HOUSEHOLD = {
    "p6": {"name": "Johnie Flodder", "relation": "zoon", "sex": "man", **_FAMILY},
    "p7": {"name": "Kees Flodder", "relation": "zoon", "sex": "man", **_FAMILY},
    "p8": {"name": "Kees Flodder", "relation": "dochter", "sex": "woman", **_FAMILY},
    "p9": {"name": "Henkie Flodder", "relation": "een van de twee jongsten", "birth_year": "2000", **_FAMILY},
    "p10": {"name": "Toet Flodder", "relation": "een van de twee jongsten", "birth_year": "2002", **_FAMILY},
    "p11": {
        **_FAMILY,
        "name": "Opa Flodder",
        "relation": "hoort bij het gezin",
        "role": "housemate",
        "sex": "man",
        "birth_year": "1917",
    },
    "p12": {**_FAMILY, "name": "Whiskey", "relation": "hond", "kind": "pet", "role": None},
}
_AROUND = {
    "p13": {"name": "Jolanda", "relation": "vrouw van de buurman", "role": "neighbour", "sex": "woman"},
    "p14": {"relation": "buurman, legercommandant", "role": "neighbour", "sex": "man"},
    "p15": {"name": "Sjakie", "relation": "maatschappelijk werker", "role": "professional", "sex": "man"},
    "p16": {"relation": "wethouder", "role": "organisation"},
}
_IN_CLUSTER = {"p13": "neighbourhood", "p14": "neighbourhood", "p15": "c2", "p16": "c3"}

CLUSTERS = {
    "work": {"remark": "ook zwart en illegaal werk"},
    "school": {"remark": "een week na de verhuizing nog niet op school"},
    "c1": {"label": "Media", "remark": "aan het begin en aan het einde"},
    "c5": {"label": "Wonen", "remark": "de gedwongen verhuizing is het begin van alles"},
    "c2": {"label": "Sociaal werk"},
    "c3": {"label": "Gemeente, corporatie", "remark": "de wethouder twijfelt"},
    "c4": {"label": "Tennisclub", "remark": "de leden zijn tegen", "tie": {"quality": "conflict"}},
    "neighbourhood": {"label": "Zonnedael, Amstelhaege (buurt)", "tie": {"quality": "tense"}},
}
"""The eight of the book; the qualities of two are read from the text, the drawing itself was lost."""

TIES = {
    GRANDPA: {"care": "gives"},
    JOLANDA: {"quality": "good"},
    SJAKIE: {"quality": "good", "weight": "very", "now": ["practical", "advice"]},
    "p16": {"quality": "tense"},
    "p11__p6": {"quality": "conflict"},
    "p11__p7": {"quality": "conflict"},
    "p7__p8": {"quality": "close", "remark": "erg hecht"},
}


def flodder() -> Dossier:
    """Ma Flodder is the client; five former partners of whom nothing is known, a child of each."""
    unknown = {id: {"sex": "man", "only_in_family_tree": True} for id in FORMER_PARTNERS}
    around = {id: {**person, "cluster": _IN_CLUSTER[id]} for id, person in _AROUND.items()}
    couples = {
        f"b{number}": {"one": "client", "other": id, "kind": "married", "ended": "divorced"}
        for number, id in enumerate(FORMER_PARTNERS, 1)
    }
    descents = {}
    for number, (father, child) in enumerate(zip(FORMER_PARTNERS, CHILDREN, strict=True)):
        descents[f"d{2 * number + 1}"] = {"child": child, "parent": "client", "kind": "birth"}
        descents[f"d{2 * number + 2}"] = {"child": child, "parent": father, "kind": "birth"}
    return Dossier.model_validate(
        {
            "id": "flodder",
            "name": "Ma Flodder",
            "identity": {"first_names": "Geertruida", "surname": "Flodder"},
            "people": {**unknown, **_HOUSEHOLD, **around},
            "ties": TIES,
            "clusters": CLUSTERS,
            "partnerships": couples,
            "descents": descents,
        }
    )
