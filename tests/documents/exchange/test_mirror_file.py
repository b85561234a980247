"""The file for the view of the team: only factors go out, and nothing else comes in."""

import json

import pytest

from supportcycle.content.library import factors
from supportcycle.documents.exchange.mirror_file import MOST_BYTES, as_file, export_in
from supportcycle.domain.errors import ArchiveError
from supportcycle.domain.guide.team_mirror import MOST_LOOKS, MirrorExport, MirrorLook, counted
from supportcycle.domain.model.reflection import Mirror

SECRET = "Mevrouw Jansen"
KNOWN = factors()
MINE = [
    Mirror(on="1-2-2026", situation=SECRET, before="4", helped=("aware", "courage"), hindered=("pressure",)),
    Mirror(on="2-2-2026", one_thing=SECRET, after="7"),
    Mirror(helped=("aware", "mevrouw_jansen")),
]


def of(*looks: MirrorLook) -> MirrorExport:
    return MirrorExport(looks=looks)


def test_only_factors_go_out_no_words_no_dates_no_marks_and_no_look_without_a_choice():
    data = json.loads(as_file(MINE, KNOWN))
    assert data == {
        "kind": "mirror_factors",
        "version": 1,
        "looks": [
            {"helped": ["aware", "courage"], "hindered": ["pressure"]},
            {"helped": ["aware"], "hindered": []},
        ],
    }


def test_what_goes_out_comes_in_again():
    assert len(export_in(as_file(MINE, KNOWN), KNOWN).looks) == 2


EMPTY = {"kind": "mirror_factors", "version": 1, "looks": []}
FOREIGN = {
    "nothing": b"",
    "words": b"hello",
    "a list": b"[]",
    "another kind": json.dumps(EMPTY | {"kind": "dossier"}).encode(),
    "no kind": b'{"version": 1, "looks": []}',
    "a later version": json.dumps(EMPTY | {"version": 2}).encode(),
    "more than we ask": json.dumps(EMPTY | {"name": SECRET}).encode(),
    "words for a factor": json.dumps(EMPTY | {"looks": [{"helped": [SECRET]}]}).encode(),
    "too large": b"x" * (MOST_BYTES + 1),
    "too many looks": json.dumps(EMPTY | {"looks": [{"helped": ["aware"]}] * (MOST_LOOKS + 1)}).encode(),
}


@pytest.mark.parametrize("data", FOREIGN.values(), ids=FOREIGN)
def test_any_other_file_is_refused_without_repeating_its_words(data):
    with pytest.raises(ArchiveError) as told:
        export_in(data, KNOWN)
    assert told.value.code == "mirror_foreign"
    assert "Jansen" not in str(told.value)


def test_a_factor_that_is_not_ours_is_left_out_and_each_counts_once_a_look():
    data = b'{"kind": "mirror_factors", "version": 1, "looks": [{"helped": ["aware", "aware", "stranger"]}]}'
    assert export_in(data, KNOWN).looks == (MirrorLook(helped=("aware",)),)


def test_over_several_workers_a_factor_is_counted_on_each_side():
    both = of(MirrorLook(helped=("aware",), hindered=("pressure",)), MirrorLook(helped=("aware",)))
    counts = counted([both, of(MirrorLook(hindered=("aware",)))])
    assert (counts["aware"].helped, counts["aware"].hindered) == (2, 1)
    assert set(counts) == {"aware", "pressure"}
