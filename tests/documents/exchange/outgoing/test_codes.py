"""A code leads back to nobody: it is drawn anew for each export, and is no word and no number."""

from random import Random

import pytest

from supportcycle.documents.exchange.outgoing.codes import LENGTH, Codes


def test_one_person_has_one_code_as_long_as_the_export_is_made():
    codes = Codes()
    assert codes.of("d1", "p1") == codes.of("d1", "p1")
    assert len({codes.of("d1"), codes.of("d1", "p1"), codes.of("d2", "p1"), codes.of("d2", "p2")}) == 4


def test_another_export_has_other_codes():
    places = [("d1", f"p{number}") for number in range(20)]
    first, second = Codes(), Codes()
    assert {first.of(*place) for place in places}.isdisjoint({second.of(*place) for place in places})


def test_ten_thousand_codes_differ_and_none_is_a_number_or_a_word():
    codes = Codes(Random(1))
    drawn = [codes.of("d1", f"p{number}") for number in range(10_000)]
    assert len(set(drawn)) == len(drawn)
    assert {len(code) for code in drawn} == {LENGTH}
    for code in drawn:
        assert code.isalnum()
        assert not set(code) & set("AEIOUY01")
        with pytest.raises(ValueError, match="could not convert"):
            float(code)


def test_codes_say_nothing_of_themselves():
    codes = Codes()
    assert codes.of("d1", "p1") not in repr(codes)
