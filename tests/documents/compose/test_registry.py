"""Every document of every dossier: it composes, it prints, and what is private is nowhere in it."""

import ast
import re
import zlib
from functools import cache
from itertools import chain

import pytest

from supportcycle.content.catalogue import choice_lists
from supportcycle.documents.compose.registry import composed, documents
from supportcycle.documents.rendering import rendered
from supportcycle.domain.update import with_value
from tests.documents.composing import NOON, TODAY
from tests.dossiers.bram import LOOKING_BACK, NOT_TO_BE_NAMED, NOTE, bram, empty, half
from tests.sources import imported, nodes, place, tracked

SECRETS = (NOTE, LOOKING_BACK)
THOUGHT = {"isolation": "structural", "orientation": "getting_by", "protects": "GEHEIM", "asked": "GEHEIM"}
MAIN = ("wmo-aanvraag", "persoonlijk-plan", "evaluatie", "gemeente")


def shared():
    """Bram, with permission to share what the municipality may know."""
    return with_value(bram(), ("rounds", "r1", "evaluations", "v1", "municipality", "may_be_shared"), True)


@cache
def told():
    """What every document tells of Bram, of whom much may be shared and of whom the worker thinks his own."""
    dossier = with_value(shared(), ("private", "isolation"), THOUGHT)
    return {name: composed(name, dossier, TODAY) for name in documents()}


@cache
def words():
    return {name: rendered(paper, "json", created=NOON).decode() for name, paper in told().items()}


def holding(*sought):
    """The documents that hold any of these words, with the words."""
    found = {name: [each for each in sought if each in text] for name, text in words().items()}
    return {name: each for name, each in found.items() if each}


@pytest.mark.slow
@pytest.mark.parametrize("dossier", [empty, half, None], ids=["empty", "half", "full"])
def test_every_document_composes_with_a_title(dossier):
    filled = dossier and dossier()
    for name in documents():
        document = composed(name, filled, TODAY) if filled else told()[name]
        assert document.title, name
        assert document.blocks, name
        assert rendered(document, "txt", created=NOON), name


def test_what_is_private_stands_in_no_document():
    assert holding(*SECRETS) == {}


def test_what_the_worker_thinks_about_isolation_stands_in_no_document():
    labels = choice_lists()["isolation_kind"].values(), choice_lists()["orientation"].values()
    assert holding("GEHEIM", *chain(*labels)) == {}


def test_nobody_is_named_who_may_not_be_named():
    assert holding(*NOT_TO_BE_NAMED) == {}


def test_the_search_finds_who_may_be_named():
    assert len(holding("Bram")) > len(MAIN)


@pytest.mark.parametrize("name", MAIN)
def test_what_is_private_is_not_among_the_bytes_of_a_pdf(name):
    data = rendered(composed(name, shared(), TODAY), "pdf", created=NOON)
    streams = re.findall(rb"stream\r?\n(.+?)\r?\nendstream", data, re.DOTALL)
    parts = [data, *(_inflated(stream) for stream in streams)]
    for secret in ("GEHEIM", "GEHEIM".encode("utf-16-be").decode("latin-1")):
        assert not any(secret.encode("latin-1") in part for part in parts)


def _inflated(stream):
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream


def test_every_document_says_in_which_language_it_is(spoken):
    spoken("qr", documents__shared='[shared]\nlanguage = "tr-TR"')
    turkish = {name: composed(name, bram(), TODAY, language="qr").language for name in documents()}
    assert set(turkish.values()) == {"tr-TR"}
    assert {composed(name, bram(), TODAY).language for name in documents()} == {"nl-NL"}


def test_an_unknown_name_is_a_key_error():
    with pytest.raises(KeyError):
        composed("no such document", bram(), TODAY)


def test_composing_knows_nothing_of_the_private_part():
    rooms = ("compose", "maps", "pictures", "words")
    files = tracked(*(f"supportcycle/documents/{room}/*.py" for room in rooms))
    read = {
        (place(file), each.attr) for file in files for each in nodes(file) if isinstance(each, ast.Attribute)
    }
    known = {(place(file), module) for file in files for module in imported(file)}
    assert len(files) > 50
    assert [pair for pair in read if pair[1] == "private"] == []
    assert [pair for pair in known if pair[1] == "supportcycle.domain.model.reflection"] == []
