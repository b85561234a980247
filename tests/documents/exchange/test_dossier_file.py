"""A dossier as JSON, out and in: nothing lost on the way out, nothing believed on the way in."""

import json
import os
import traceback
import tracemalloc
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.documents.exchange.dossier_file import (
    DEEPEST,
    INVALID,
    MOST_BYTES,
    MOST_IN_ONE,
    TOO_LARGE,
    TOO_MANY,
    dossier_from_json,
    dossier_json,
    dossier_schema,
)
from supportcycle.domain.errors import ArchiveError, NewerVersion
from supportcycle.domain.model.dossier import SCHEMA_VERSION, Dossier
from supportcycle.domain.update import with_value
from supportcycle.domain.visits.covers import covers_anything
from supportcycle.workspace.serialization import as_text
from tests.dossiers.bram import LOOKING_BACK, NOTE, bram, empty, half
from tests.examples import many
from tests.sources import ROOT

SECRET = "woorden-van-de-client"
FOREIGN = "archive_foreign"
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def read_with(**changes):
    return dossier_from_json(
        json.dumps({"schema_version": SCHEMA_VERSION, "id": "a", "name": "A", **changes})
    )


def places(node, path=()):
    """Every place in plain data, the outermost first."""
    yield path
    inside = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, part in inside:
        yield from places(part, (*path, key))


FULL = json.loads(dossier_json(bram()))
PLACES = list(places(FULL))[1:]


def with_another(path, value):
    """The full dossier as a file, with something else at one place."""
    raw = json.loads(json.dumps(FULL))
    node = raw
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    return json.dumps(raw)


def code_of(text):
    with pytest.raises(ArchiveError) as caught:
        dossier_from_json(text)
    return caught.value.code


@pytest.mark.parametrize("dossier", [empty(), half(), bram()], ids=["empty", "half", "full"])
def test_what_goes_out_comes_back_the_same(dossier):
    assert dossier_from_json(dossier_json(dossier)) == dossier


def test_the_order_of_what_was_typed_is_kept():
    there_and_back = dossier_from_json(dossier_json(bram()))
    assert list(there_and_back.rounds["r1"].marks) == list(bram().rounds["r1"].marks)


def test_the_same_dossier_gives_the_same_file():
    assert dossier_json(bram()) == dossier_json(dossier_from_json(dossier_json(bram())))


def test_what_was_left_at_its_default_is_left_out():
    kept = {"schema_version": SCHEMA_VERSION, "id": "empty", "name": "Zonder woorden"}
    assert json.loads(dossier_json(empty())) == kept


def test_fifty_thousand_characters_survive():
    story = "Ik vertel verder. ✓ é 😀\n" * 2_200
    dossier = with_value(bram(), ("rounds", "r1", "meeting", "story"), story)
    assert dossier_from_json(dossier_json(dossier)).rounds["r1"].meeting.story == story


def test_the_workers_own_notes_can_be_left_out():
    whole, shared = dossier_json(bram()), dossier_json(bram(), with_private=False)
    assert NOTE in whole
    assert LOOKING_BACK in whole
    assert NOTE not in shared
    assert LOOKING_BACK not in shared
    assert dossier_from_json(shared).rounds == bram().rounds


def test_what_stays_covered_during_a_visit_goes_with_them():
    covered = {"covered_words": "GEHEIM", "covered_people": ("p1",)}
    covered |= {"covered_life_domains": ("health",), "covered_dimensions": ("rights",)}
    visit = {"kind": "plan", "place": "Thuis", **covered}
    dossier = with_value(bram(), ("rounds", "r1", "visits", "b1"), visit)
    assert dossier_from_json(dossier_json(dossier)) == dossier
    left = dossier_from_json(dossier_json(dossier, with_private=False)).rounds["r1"].visits["b1"]
    assert (left.kind, left.place) == ("plan", "Thuis")
    assert not covers_anything(left)


def test_nor_does_a_file_for_others_hold_what_the_worker_aims_at_with_anybody():
    dossier = with_value(bram(), ("ties", "p1"), {"quality": "good", "aim": "wind_down"})
    dossier = with_value(dossier, ("clusters", "c1"), {"tie": {"aim": "wind_down"}})
    talk = {"worker_role": "keeper", "worker_role_why": "ALLEEN-IK", "asides": "Rust"}
    dossier = with_value(dossier, ("rounds", "r1", "network"), talk)
    assert dossier_from_json(dossier_json(dossier)) == dossier
    shared = dossier_json(dossier, with_private=False)
    assert not any(word in shared for word in ('"aim"', "wind_down", "worker_role", "keeper", "ALLEEN-IK"))
    left = dossier_from_json(shared)
    assert (left.ties["p1"].quality, left.rounds["r1"].network.asides) == ("good", "Rust")


@many
@given(st.text())
def test_garbage_is_no_dossier(text):
    with pytest.raises(ArchiveError):
        dossier_from_json(text)


@many
@given(json_values)
def test_other_json_is_no_dossier(value):
    with pytest.raises(ArchiveError):
        dossier_from_json(json.dumps(value))


@pytest.mark.slow
@many
@given(st.dictionaries(st.sampled_from([*Dossier.model_fields, "else"]), json_values))
def test_a_dossier_with_anything_in_it_is_read_or_refused_but_never_breaks(parts):
    text = json.dumps({**parts, "schema_version": SCHEMA_VERSION})
    with suppress(ArchiveError):
        assert isinstance(dossier_from_json(text), Dossier)


@many
@given(
    st.sampled_from(PLACES),
    json_values
    | st.sampled_from(
        [10**400, -1, True, "../../x", "x" * 300_000, "\ud800", "31-02-2026", {"__proto__": 1}]
    ),
)
def test_a_full_dossier_with_something_else_in_one_place_is_refused_or_goes_out_and_in_again(path, value):
    with suppress(ArchiveError):
        dossier = dossier_from_json(with_another(path, value))
        assert dossier_from_json(dossier_json(dossier)) == dossier


@many
@given(
    st.sampled_from(PLACES),
    st.sampled_from(["../x", "a/b", "a\n", "a.b", "A", "x" * 61, "", "c:", "a\0", "é"]),
)
def test_a_key_that_could_be_a_path_or_breaks_a_line_is_refused(path, key):
    raw = json.loads(with_another(path, {key: {}}))
    assert code_of(json.dumps(raw)) == INVALID or path[0] == "schema_version"


def test_a_file_that_is_cut_off_anywhere_is_foreign():
    whole = dossier_json(half()).rstrip()
    for length in range(len(whole)):
        assert code_of(whole[:length]) == FOREIGN


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "1.5", "9" * 5_000])
def test_a_number_that_no_place_can_hold_is_refused(number):
    ties = f'{{"p1": {{"seat": {number}}}}}'
    assert code_of(f'{{"schema_version": 1, "id": "a", "name": "A", "ties": {ties}}}') in (FOREIGN, INVALID)


@pytest.mark.parametrize(
    "doubled",
    [
        '"people": {"p1": {"name": "one", "name": "two"}}',
        '"rounds": {"r1": {"meeting": {"story": "a", "story": "b"}}}',
        '"name": "B"',
        '"people": {}, "people": {}',
        '"rounds": {"r1": {}, "\\u0072\\u0031": {}}',
    ],
)
def test_a_key_that_stands_there_twice_is_invalid_at_any_depth_and_however_it_is_spelled(doubled):
    assert code_of(f'{{"schema_version": 1, "id": "a", "name": "A", {doubled}}}') == INVALID


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "7",
        '{"id": "a", "name": "A"}',
        '{"schema_version": true}',
        '{"schema_version": "1"}',
        '{"schema_version": 0}',
        '{"schema_version": NaN}',
        '{"schema_version": ' + "9" * 5_000 + "}",
        '{"schema_version": 1, "id": "a", "name": "A"',
        "[" * 30_000,
    ],
    ids=range(12),
)
def test_what_is_no_dossier_of_ours_is_foreign(text):
    assert code_of(text) == FOREIGN


def test_a_file_that_is_too_large_is_not_even_read_and_told_as_such():
    assert code_of('{"schema_version": 1, "name": "' + "x" * MOST_BYTES + '"}') == TOO_LARGE
    assert code_of('"' + "€" * (MOST_BYTES // 3 + 1) + '"') == TOO_LARGE


def filled_with(inside):
    return f'{{"schema_version": 1, "id": "a", "name": "A", {inside}}}'


def keyed(number, each):
    return ",".join(f'"x{at}":{each}' for at in range(number))


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        filled_with(f'"rounds": {{{keyed(900_000, "{}")}}}'),
        filled_with(f'"people": {{{keyed(200_000, """{"name":"A"}""")}}}'),
        filled_with(f'"ties": {{{keyed(MOST_IN_ONE + 1, "{}")}}}'),
        filled_with(f'"put_away": {{{keyed(1_500_000, "0")}}}'),
        filled_with(f'"people": [{"{}," * 3_000_000}{{}}]'),
        filled_with(f'"people": [{"0," * 9_000_000}0]'),
        "[" * 9_000_000,
        '{"a":' * 3_000_000,
        '"' * 2_000_000,
        "\\" * 19_000_000 + '"',
        '"\\"' * 6_000_000,
        '"' + '\\"' * 9_000_000,
    ],
    ids=range(12),
)
def test_a_small_file_with_far_too_much_in_it_is_refused_before_it_takes_the_memory(text):
    tracemalloc.start()
    code = code_of(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 50_000_000
    assert code == TOO_MANY or (code == FOREIGN and "\\" in text[:4])


def test_as_much_as_one_collection_may_hold_is_taken_in():
    people = {f"p{number}": {"name": f"N{number}"} for number in range(MOST_IN_ONE)}
    assert len(read_with(people=people).people) == MOST_IN_ONE


def test_commas_and_brackets_in_what_somebody_wrote_do_not_count():
    story = 'a, "b" [c] {d}\\, ' * 9_000
    rounds = {f"r{number}": {"meeting": {"story": story}} for number in range(1, 30)}
    assert read_with(rounds=rounds).rounds["r29"].meeting.story == story


def test_the_fullest_file_that_is_taken_in_stays_small_in_the_store():
    """An empty object is written out with everything in it that was left at its default."""
    logs = {f"l{number}": {} for number in range(1_900)}
    rounds = {f"r{number}": {"logbook": logs} for number in range(1, 20)}
    assert len(as_text(read_with(rounds=rounds))) < MOST_BYTES
    assert len(as_text(read_with(rounds={f"r{number}": {} for number in range(1, 2_001)}))) < MOST_BYTES


@pytest.mark.parametrize(
    "changes",
    [
        {"unknown": 1},
        {"id": "no spaces allowed"},
        {"rounds": {}},
        {"rounds": {"r1": {"meeting": {"reason": ["not", "text"]}}}},
        {"people": {"p1": {"role": "emperor"}}},
        {"people": {"../p1": {}}},
        {"rounds": {"r1": {"meeting": {"story": "x" * 300_000}}}},
        {"name": "half a \ud800 surrogate"},
    ],
    ids=range(8),
)
def test_what_no_dossier_can_hold_is_invalid(changes):
    with pytest.raises(ArchiveError) as caught:
        read_with(**changes)
    assert caught.value.code == INVALID


def test_the_same_id_twice_is_invalid():
    people = '{"p1": {"name": "one"}, "p1": {"name": "two"}}'
    assert code_of(f'{{"schema_version": 1, "id": "a", "name": "A", "people": {people}}}') == INVALID


def test_nesting_that_goes_too_deep_is_invalid():
    deep = "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)
    assert code_of(f'{{"schema_version": 1, "people": {deep}}}') == INVALID


def test_a_file_of_a_later_workbook_is_told_apart():
    with pytest.raises(NewerVersion):
        read_with(schema_version=SCHEMA_VERSION + 1)


def test_an_older_file_is_upgraded_when_there_is_a_way(monkeypatch):
    later = SCHEMA_VERSION + 1
    monkeypatch.setattr("supportcycle.documents.exchange.dossier_file.SCHEMA_VERSION", later)
    old = json.dumps({"schema_version": 1, "id": "a", "title": "A"})
    assert code_of(old) == FOREIGN
    upgraded = dossier_from_json(
        old, lambda raw: {"schema_version": later, "id": raw["id"], "name": raw["title"]}
    )
    assert upgraded.name == "A"


@pytest.mark.parametrize(
    "text",
    [
        SECRET,
        f'{{"schema_version": 1, "id": "{SECRET} ", "name": "{SECRET}"}}',
        f'{{"schema_version": 1, "{SECRET}": 1}}',
        f'{{"{SECRET}": 1, "{SECRET}": 2}}',
        f'{{"schema_version": 9, "name": "{SECRET}"}}',
    ],
    ids=range(5),
)
def test_no_error_repeats_what_was_in_the_file(text):
    with pytest.raises(ArchiveError) as caught:
        dossier_from_json(text)
    told = "".join(traceback.format_exception(caught.value)) + repr(caught.value)
    assert SECRET not in told.replace(text, "")
    assert caught.value.__context__ is None


def test_the_published_schema_is_that_of_today():
    file = ROOT / "docs" / "dossier.schema.json"
    if os.environ.get("SUPPORTCYCLE_GOLDEN") == "write":
        file.write_text(dossier_schema(), encoding="utf-8")
    assert file.read_text(encoding="utf-8") == dossier_schema(), (
        "see docs/export.md on how to publish it anew"
    )
