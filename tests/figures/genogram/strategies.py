"""Families as nobody would make them up: whoever with whomever, from children to their own ancestors."""

from hypothesis import strategies as st

from supportcycle.figures.genogram import Bond, GenogramDescent, GenogramPartnership, GenogramPerson
from supportcycle.figures.genogram.notation import BONDS, DESCENTS, PARTNERSHIPS
from tests.figures.strategies import words

years = st.none() | st.integers(1900, 2030)


@st.composite
def persons(draw, most):
    count = draw(st.integers(0, most))
    return [
        GenogramPerson(
            f"p{at}",
            draw(words),
            draw(st.sampled_from(["female", "male", "unknown", "other"])),
            draw(st.sampled_from(["", "??", "12", "±26", "about forty or so"])),
            draw(years),
            draw(years),
            deceased=draw(st.booleans()),
            index=draw(st.integers(0, 9)) == 0,
            pet=draw(st.integers(0, 9)) == 0,
            note=draw(st.sampled_from(["", "", "note", "long note " * 9])),
            household=draw(st.sampled_from(["", "", "one", "two"])),
        )
        for at in range(count)
    ]


@st.composite
def families(draw, most=40):
    """People, partnerships, descents and bonds; most of the ties lead to somebody who is there."""
    people = draw(persons(most))
    someone = st.sampled_from([person.id for person in people] or ["nobody"])
    partnerships = draw(
        st.lists(
            st.builds(
                GenogramPartnership,
                st.sampled_from([f"u{at}" for at in range(12)]),
                someone,
                st.none() | someone,
                st.sampled_from(list(PARTNERSHIPS)),
                years,
                years,
            ),
            max_size=most // 3,
        )
    )
    parents = st.sampled_from([tie.id for tie in partnerships] or ["u0"]) | someone
    kind = st.sampled_from(list(DESCENTS))
    descents = st.lists(
        st.builds(GenogramDescent, someone, parents, kind, st.sampled_from(["", "", "t"])), max_size=most
    )
    bonds = st.lists(
        st.builds(Bond, someone, someone, st.sampled_from(list(BONDS)), st.sampled_from(["", "a note"])),
        max_size=12,
    )
    return people, partnerships, draw(descents), draw(bonds)


@st.composite
def trees(draw, most=30):
    """An ordinary family: couples, their children, some of them with a partner, some with a second one."""
    people, partnerships, descents = [], [], []

    def person(sex):
        people.append(GenogramPerson(f"p{len(people)}", f"Name {len(people)}", sex, str(len(people))))
        return people[-1].id

    waiting = [person("male")]
    while waiting and len(people) < most:
        parent = waiting.pop(0)
        for _ in range(draw(st.sampled_from([0, 1, 1, 1, 2, 3]))):
            kind = draw(st.sampled_from(["married", "divorced", "together"]))
            partner = person(draw(st.sampled_from(["female", "male"])))
            partnerships.append(GenogramPartnership(f"u{partner}", parent, partner, kind))
            for _ in range(draw(st.integers(0, 3))):
                waiting.append(person(draw(st.sampled_from(["female", "male"]))))
                descents.append(GenogramDescent(waiting[-1], f"u{partner}"))
    return people, partnerships, descents
