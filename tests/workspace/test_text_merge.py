"""Two texts made of one: all words of both, nothing twice, and a question only where they collide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.workspace.text_merge import merge_text, union
from tests.examples import many

LONG = "Het verhaal begint lang geleden, toen zij nog in de straat achter de kerk woonde en iedereen kende."


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "both"),
    [
        ("", "", "", ""),
        ("een", "een", "twee", "twee"),
        ("een", "twee", "een", "twee"),
        ("een", "twee", "twee", "twee"),
        ("een\ntwee", "EEN\ntwee", "een\nTWEE", "EEN\nTWEE"),
        ("een\ntwee", "een\ntwee\ndrie", "nul\neen\ntwee", "nul\neen\ntwee\ndrie"),
        ("ik wil graag naar buiten", "ik wil graag vaak naar buiten", "ik wil graag naar buiten toe",
         "ik wil graag vaak naar buiten toe"),
        ("een", "een en meer", "een\ntwee", "een en meer\ntwee"),
        ("twee", "twee en meer", "een\ntwee", "een\ntwee en meer"),
        ("een\ntwee\ndrie", "een\ndrie", "een\ntwee\ndrie\nvier", "een\ndrie\nvier"),
        ("", "van de een en meer", "van de een", "van de een en meer"),
    ],
)  # fmt: skip
def test_changes_in_different_places_come_together_without_a_question(base, mine, theirs, both):
    assert merge_text(base, mine, theirs) == (both, False)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "both"),
    [
        ("", "van de ander", "van de een", "van de een\nvan de ander"),
        ("Het gaat", "Het gaat slecht", "Het gaat goed", "Het gaat goed\nHet gaat slecht"),
        ("oud", "", "nieuw", "nieuw"),
        ("", "van de een", "van de een\nen van de ander", "van de een\nen van de ander"),
        ("een\ntwee", "een", "een\ntwee en meer", "een\ntwee en meer"),
        (LONG, f"{LONG} Slecht.", f"{LONG} Goed.", f"{LONG} Goed.\nSlecht."),
    ],
)
def test_where_two_changed_the_same_the_words_of_both_stand_there_and_it_is_said(base, mine, theirs, both):
    assert merge_text(base, mine, theirs) == (both, True)


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        ("twee", "een", "een\ntwee"),
        ("een", "een\ntwee", "een\ntwee"),
        ("een\ntwee", "een", "een\ntwee"),
        ("een\nvan mij\ndrie", "een\nvan jou\ndrie", "een\nvan jou\nvan mij\ndrie"),
    ],
)
def test_texts_of_which_nobody_knows_the_beginning_keep_what_they_share_once(mine, theirs, both):
    assert union(mine, theirs) == both
    assert union(mine, both) == union(both, mine) == both


LINES = st.lists(st.lists(st.integers(0, 9), max_size=4), max_size=5)


def edited(lines, data, who):
    """The lines with some words taken out and new ones put in; and what was added and taken out."""
    words, added, gone = [], set(), set()
    for number, line in enumerate(lines):
        words.append([])
        for at, word in enumerate(line):
            doing = data.draw(st.sampled_from("kkkkda"))
            if doing == "d":
                gone.add(word)
                continue
            words[-1].append(word)
            if doing == "a":
                words[-1].append(f"{who}{number}.{at}")
                added.add(words[-1][-1])
    if data.draw(st.booleans()):
        words.insert(data.draw(st.integers(0, len(words))), [f"{who}new"])
        added.add(f"{who}new")
    return "\n".join(" ".join(line) for line in words), added, gone


@many
@given(LINES, st.data())
def test_no_added_word_is_lost_no_deleted_one_of_both_comes_back_and_nothing_grows(lines, data):
    lines = [[f"w{number}.{at}" for at, _ in enumerate(line)] for number, line in enumerate(lines)]
    base = "\n".join(" ".join(line) for line in lines)
    mine, my_words, my_gone = edited(lines, data, "m")
    theirs, their_words, their_gone = edited(lines, data, "t")
    merged = merge_text(base, mine, theirs).text
    stays = {word for line in lines for word in line} - my_gone - their_gone
    assert stays | my_words | their_words <= set(merged.split())
    assert not my_gone & their_gone & set(merged.split())
    assert len(merged) <= len(mine) + len(theirs) + 1


@many
@given(st.text("ab \n", max_size=30), st.text("ab \n", max_size=30), st.text("ab \n", max_size=30))
def test_of_any_texts_the_whole_is_never_longer_than_both(base, mine, theirs):
    assert len(merge_text(base, mine, theirs).text) <= len(mine) + len(theirs) + len(base) + 2
    both = union(mine, theirs)
    assert len(both) <= len(mine) + len(theirs) + 1
    assert union(mine, both) == union(both, mine) == union(theirs, both) == both


def test_a_large_text_is_brought_together_as_well():
    base = "\n".join(f"regel {number} " + "woord " * 20 for number in range(1500))
    mine, theirs = base.replace("regel 3 ", "REGEL 3 "), base.replace("regel 900 ", "REGEL 900 ")
    assert merge_text(base, mine, theirs) == (mine.replace("regel 900 ", "REGEL 900 "), False)
    other = " ".join(reversed(base.split()))
    assert merge_text(base, other, theirs).collided
