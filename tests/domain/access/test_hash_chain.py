"""Whatever is done to the chains afterwards is found, and where."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.access.hash_chain import (
    ChainBreak,
    ChainFault,
    ChainTail,
    anchored,
    first_break,
    linked,
    mark_of,
)

KEY = bytes(range(32))


def chain(number, entries, tail=None):
    links = []
    for entry in entries:
        links.append(linked(number, tail, entry))
        tail = ChainTail(links[-1].number, links[-1].hash)
    return links


def tails(*chains):
    return {each[-1].chain: ChainTail(each[-1].number, each[-1].hash) for each in chains}


def two_days():
    """Two chains of five and three, anchored after the first two entries of each and at the end."""
    one = chain(1, [f"a{n}".encode() for n in range(5)])
    two = chain(2, [f"b{n}".encode() for n in range(3)])
    first = anchored(None, tails(one[:2], two[:2]), KEY)
    return [*one, *two], [first, anchored(first, tails(one, two), KEY)]


def test_untouched_chains_have_no_break():
    links, anchors = two_days()
    assert first_break(links, anchors, KEY, mark=mark_of(anchors[-1])) is None
    assert first_break([], [], KEY) is None


@given(st.integers(0, 7), st.binary())
def test_a_changed_entry_is_found_at_its_place(place, entry):
    links, anchors = two_days()
    old = links[place]
    if entry == old.entry:
        return
    links[place] = replace(old, entry=entry)
    assert first_break(links, anchors, KEY) == ChainBreak(ChainFault.CHANGED, old.chain, old.number)


@given(st.integers(0, 7))
def test_an_entry_that_was_left_out_is_found(place):
    links, anchors = two_days()
    gone = links.pop(place)
    found = first_break(links, anchors, KEY)
    is_last = place in (4, 7)
    fault = ChainFault.CUT_OFF if is_last else ChainFault.LEFT_OUT
    assert found == ChainBreak(fault, gone.chain, gone.number)


def test_a_chain_that_is_gone_whole_is_found():
    links, anchors = two_days()
    found = first_break([each for each in links if each.chain == 1], anchors, KEY)
    assert found == ChainBreak(ChainFault.CUT_OFF, 2, 1)


def test_a_chain_that_was_made_anew_does_not_fit_its_anchors():
    links, anchors = two_days()
    forged = chain(1, [b"x", *(each.entry for each in links[1:5])])
    assert first_break([*forged, *links[5:]], anchors, None) == ChainBreak(ChainFault.CHANGED, 1, 2)


def test_a_chain_and_an_anchor_that_were_made_anew_lack_the_key():
    forged = chain(1, [b"x"])
    anchor = anchored(None, tails(forged), bytes(32))
    assert first_break(forged, [anchor], KEY) == ChainBreak(ChainFault.ANCHOR, None, 1)


def test_an_anchor_that_was_left_out_is_found():
    links, anchors = two_days()
    third = anchored(anchors[1], anchors[1].tails, KEY)
    assert first_break(links, [anchors[0], third], KEY) == ChainBreak(ChainFault.ANCHOR, None, 2)


def test_all_of_it_put_back_to_an_earlier_day_is_found_by_the_mark_outside():
    links, anchors = two_days()
    earlier = [each for each in links if each.number <= 2]
    assert first_break(earlier, anchors[:1], KEY) is None
    found = first_break(earlier, anchors[:1], KEY, mark=mark_of(anchors[1]))
    assert found == ChainBreak(ChainFault.OLDER, None, 1)


def test_what_went_by_rule_is_no_break():
    links, anchors = two_days()
    kept = [each for each in links if each.number > 2]
    begins = anchors[0].tails
    assert first_break(kept, anchors, KEY, begins=begins) is None
    assert first_break(kept[1:], anchors, KEY, begins=begins) == ChainBreak(ChainFault.LEFT_OUT, 1, 3)


@pytest.mark.parametrize("bit", range(0, 256, 37))
def test_one_bit_of_a_seal_is_enough(bit):
    links, anchors = two_days()
    seal = bytearray(anchors[1].seal)
    seal[bit // 8] ^= 1 << bit % 8
    anchors[1] = replace(anchors[1], seal=bytes(seal))
    assert first_break(links, anchors, KEY) == ChainBreak(ChainFault.ANCHOR, None, 2)
