"""Families to draw: two from the cases, the others made up."""

from supportcycle.figures.genogram import (
    KEYS,
    Bond,
    GenogramDescent,
    GenogramPartnership,
    GenogramPerson,
    GenogramWords,
)

SAID = {
    "person.female": "woman", "person.male": "man", "person.other": "other", "person.unknown": "not known",
    "person.pet": "pet", "person.index": "this drawing is about", "person.deceased": "deceased",
    "partnership.married": "married", "partnership.together": "living together",
    "partnership.engaged": "engaged", "partnership.separated": "married, apart",
    "partnership.divorced": "divorced", "partnership.parted": "no longer together",
    "partnership.affair": "affair", "partnership.secret_affair": "secret affair",
    "partnership.unknown": "couple", "descent.birth": "child", "descent.adopted": "adopted child",
    "descent.foster": "foster child", "descent.step": "stepchild", "descent.twins": "twins",
    "household": "living together in one house", "bond.good": "good", "bond.close": "close",
    "bond.very_close": "very close", "bond.distant": "distant", "bond.tense": "tense",
    "bond.hostile": "hostile", "bond.violent": "violent", "bond.broken": "contact broken",
    "bond.cares_for": "cares for",
}  # fmt: skip
WORDS = GenogramWords(
    title="Family",
    nobody="Nobody else is in the drawing yet. Who belongs here?",
    not_drawn="Not in the drawing:",
    listed="This family is large; here it is as a list.",
    signs=SAID,
)
assert set(SAID) == set(KEYS)


def woman(key, name="", age="", born=None, **more):
    return GenogramPerson(key, name or key.capitalize(), "female", age, born, **more)


def man(key, name="", age="", born=None, **more):
    return GenogramPerson(key, name or key.capitalize(), "male", age, born, **more)


def couple(a, b, kind="married", since=None, until=None):
    return GenogramPartnership(f"{a}+{b}", a, b, kind, since, until)


def children(parents, *keys, kind="birth", twins=""):
    return [GenogramDescent(key, parents, kind, twins) for key in keys]


def flodder():
    home = {"household": "home"}
    persons = [
        woman("ma", "Geertruida (Ma) Flodder", "??", index=True, **home),
        man("johnie", "Johnie Flodder", "??", **home),
        man("kees-son", "Kees Flodder", "??", note="son", **home),
        woman("kees-daughter", "Kees Flodder", "??", note="daughter", **home),
        man("henkie", "Henkie Flodder", "12", 2000, **home),
        woman("toet", "Toet Flodder", "10", 2002, **home),
        man("grandpa", "Grandpa Flodder", "95", 1917, **home),
        GenogramPerson("whiskey", "Whiskey", pet=True, **home),
    ]
    partnerships = [GenogramPartnership(f"p{at}", "ma", None, "divorced") for at in range(5)]
    kids = ["johnie", "kees-son", "kees-daughter", "henkie", "toet"]
    descents = [GenogramDescent(kid, f"p{at}") for at, kid in enumerate(kids)]
    return persons, partnerships, descents


FLODDER_BONDS = (
    Bond("ma", "grandpa", "cares_for"),
    Bond("johnie", "grandpa", "hostile"),
    Bond("kees-son", "grandpa", "hostile"),
    Bond("kees-son", "kees-daughter", "close", note="very close"),
)


def tavenier():
    home = {"household": "home"}
    persons = [
        man("pieter", age="42", index=True, **home),
        woman("lina", age="41", index=True, **home),
        woman("d", "Daughter", "11", **home),
        man("s1", "Son", "8", **home),
        man("s2", "Son", "4", **home),
    ]
    return persons, [couple("pieter", "lina")], children("pieter+lina", "d", "s1", "s2")


def remarried():
    persons = [
        woman("sandra", age="44", born=1980, household="a"),
        man("erik", age="47", born=1977, index=True, household="b"),
        woman("noor", age="39", born=1985, household="b"),
        man("tim", age="18", born=2006, household="a"),
        woman("lisa", age="16", born=2008, household="a"),
        man("daan", age="5", born=2019, household="b"),
    ]
    partnerships = [
        couple("erik", "sandra", "divorced", 2003, 2014),
        couple("erik", "noor", "married", 2017),
    ]
    return (
        persons,
        partnerships,
        [*children("erik+sandra", "tim", "lisa"), *children("erik+noor", "daan")],
    )


def half_siblings():
    persons = [
        man("frank", age="58"), woman("ria", age="55"), man("joost", age="57"),
        man("bas", age="30", born=1994), woman("eva", age="27", born=1997, index=True),
        woman("mila", age="19", born=2005), woman("anja", age="50"), man("sem", age="12", born=2012),
    ]  # fmt: skip
    partnerships = [
        couple("ria", "frank", "divorced", 1990, 2000),
        couple("ria", "joost", "together", 2003),
        couple("frank", "anja", "parted", 2010, 2016),
    ]
    descents = [*children("ria+frank", "bas", "eva"), *children("ria+joost", "mila")]
    return persons, partnerships, [*descents, *children("frank+anja", "sem")]


def unknown_father():
    persons = [
        woman("joke", age="61"), woman("petra", age="38", index=True), man("kevin", age="15"),
        woman("demi", age="9"),
    ]  # fmt: skip
    partnerships = [GenogramPartnership("father", "petra", None, "unknown")]
    descents = [
        *children("joke", "petra"),
        *children("father", "kevin"),
        *children("petra", "demi"),
    ]
    return persons, partnerships, descents


def deceased_child():
    persons = [
        man("wim", age="71", born=1953),
        woman("greet", age="69", born=1955, index=True),
        man("jan", born=1979, death_year=1981, deceased=True, age="2"),
        woman("els", born=1982, age="42"),
        man("koos", born=1982, age="42"),
        woman("anna", born=1925, death_year=2004, deceased=True, age="79"),
    ]
    descents = [
        *children("wim+greet", "jan"),
        *children("wim+greet", "els", "koos", twins="1"),
        *children("anna", "greet"),
    ]
    return persons, [couple("wim", "greet", since=1977)], descents


def same_sex():
    persons = [
        woman("fatima", age="36", index=True, household="h"), woman("iris", age="38", household="h"),
        woman("yara", age="7", household="h"), man("noah", age="4", household="h"),
        man("luuk", age="14", household="h"),
        GenogramPerson("sam", "Sam", "other", "33"),
        GenogramPerson("poes", "Minoes", pet=True, household="h"),
    ]  # fmt: skip
    descents = [
        *children("fatima+iris", "yara"),
        *children("fatima+iris", "noah", kind="adopted"),
        *children("fatima+iris", "luuk", kind="foster"),
        *children("mother", "fatima", "sam"),
    ]
    persons.insert(0, woman("mother", "Mother of Fatima", "63"))
    return persons, [couple("fatima", "iris", since=2015)], descents


def three_generations():
    persons = [
        man("opa1", "Grandpa Jansen", "84", 1940), woman("oma1", "Grandma Jansen", "81", 1943),
        man("opa2", "Grandpa de Vries", born=1938, death_year=2011, deceased=True, age="73"),
        woman("oma2", "Grandma de Vries", born=1941, age="83"),
        man("henk", "", "58", 1966), man("peter", "", "56", 1968), woman("carla", "", "53", 1971),
        woman("tineke", "", "59", 1965), woman("marja", "", "55", 1969), man("rob", "", "51", 1973),
        woman("wilma", age="57"), man("ahmed", age="60"), man("jeroen", born=1995, age="29"),
        woman("lotte", born=1998, age="26", index=True), man("tom", born=2001, age="23"),
        woman("kim", "", "30", 1994), man("ali", "", "32", 1992), woman("sara", "", "28", 1996),
    ]  # fmt: skip
    partnerships = [
        couple("opa1", "oma1", since=1964), couple("opa2", "oma2"), couple("peter", "marja", since=1993),
        couple("henk", "wilma"), couple("tineke", "ahmed"),
    ]  # fmt: skip
    descents = [
        *children("opa1+oma1", "henk", "peter", "carla"),
        *children("opa2+oma2", "tineke", "marja", "rob"),
        *children("peter+marja", "jeroen", "lotte", "tom"),
        *children("henk+wilma", "kim"),
        *children("tineke+ahmed", "ali", "sara"),
    ]
    return persons, partnerships, descents


def no_family():
    return [man("bram", age="31", index=True)], [], []


def in_laws():
    """Both sides of a couple with parents, brothers and sisters."""
    persons, partnerships, descents = three_generations()
    persons += [
        man("luc", "", "28"), man("father", "Father of Luc", "60"), woman("mother", "Mother of Luc", "58"),
        man("brother", "Brother of Luc", "33"), woman("mia", "", "2"),
    ]  # fmt: skip
    partnerships += [couple("lotte", "luc", "together", 2020), couple("father", "mother")]
    descents += [*children("father+mother", "brother", "luc"), *children("lotte+luc", "mia")]
    return persons, partnerships, descents


def foster_child():
    home = {"household": "foster"}
    persons = [
        man("pa", "Father", "40"), woman("ma", "Mother", "38"), man("brother", "Brother", "12", 2012),
        woman("sterre", "", "9", 2015, index=True, **home), man("piet", "", "50", **home),
        woman("ans", "", "49", **home), woman("bo", "", "11", **home),
    ]  # fmt: skip
    descents = [
        *children("pa+ma", "brother", "sterre"),
        *children("piet+ans", "bo"),
        *children("piet+ans", "sterre", kind="foster"),
    ]
    return persons, [couple("pa", "ma", "parted"), couple("piet", "ans")], descents


MANY_BONDS = (
    Bond("lotte", "peter", "close"),
    Bond("lotte", "marja", "tense"),
    Bond("lotte", "oma2", "very_close"),
    Bond("lotte", "tom", "good"),
    Bond("lotte", "jeroen", "distant"),
    Bond("henk", "peter", "broken", note="since the inheritance"),
    Bond("carla", "lotte", "cares_for", note="every Sunday"),
    Bond("oma1", "opa1", "violent"),
    Bond("rob", "lotte", "hostile"),
)

FAMILIES = {
    "flodder": (flodder(), ()),
    "flodder_with_bonds": (flodder(), FLODDER_BONDS),
    "tavenier": (tavenier(), ()),
    "divorced_and_remarried": (remarried(), ()),
    "half_siblings": (half_siblings(), ()),
    "unknown_father": (unknown_father(), ()),
    "deceased_child": (deceased_child(), ()),
    "same_sex_couple": (same_sex(), ()),
    "three_generations": (three_generations(), ()),
    "many_bonds": (three_generations(), MANY_BONDS),
    "in_laws": (in_laws(), ()),
    "foster_child": (foster_child(), ()),
    "no_family": (no_family(), ()),
}
