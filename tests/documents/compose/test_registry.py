"""Every document of every dossier: it composes, it prints, and what is private is nowhere in it."""

import ast
import re
import zlib
from itertools import chain

import pytest

from supportcycle.content.catalogue import choice_lists
from supportcycle.documents.compose.registry import composed, documents
from supportcycle.documents.rendering import rendered
from supportcycle.domain.update import with_value
from tests.documents.composing import NOON, TODAY
from tests.dossiers.bram import LOOKING_BACK, NOT_TO_BE_NAMED, NOTE, bram, empty, half
from tests.sources import tracked

SECRETS = (NOTE, LOOKING_BACK)
MAIN = ("wmo-aanvraag", "persoonlijk-plan", "evaluatie", "gemeente")
each_document = pytest.mark.parametrize("name", documents())


def shared():
    """Bram, with permission to share what the municipality may know."""
    return with_value(bram(), ("rounds", "r1", "evaluations", "v1", "municipality", "may_be_shared"), True)


@pytest.mark.slow
@each_document
@pytest.mark.parametrize("dossier", [empty(), half(), shared()], ids=["empty", "half", "full"])
def test_every_document_composes_with_a_title(name, dossier):
    document = composed(name, dossier, TODAY)
    assert document.title
    assert document.blocks
    assert rendered(document, "txt", created=NOON)


@each_document
def test_what_is_private_stands_in_no_document(name):
    text = rendered(composed(name, shared(), TODAY), "json", created=NOON).decode()
    assert not any(secret in text for secret in SECRETS)


@each_document
def test_what_the_worker_thinks_about_isolation_stands_in_no_document(name):
    hint = {"isolation": "structural", "orientation": "getting_by", "protects": "GEHEIM", "asked": "GEHEIM"}
    dossier = with_value(shared(), ("private", "isolation"), hint)
    text = rendered(composed(name, dossier, TODAY), "json", created=NOON).decode()
    assert "GEHEIM" not in text
    labels = choice_lists()["isolation_kind"].values(), choice_lists()["orientation"].values()
    assert not [label for label in chain(*labels) if label in text]


@each_document
def test_nobody_is_named_who_may_not_be_named(name):
    text = rendered(composed(name, shared(), TODAY), "json", created=NOON).decode()
    assert not any(person in text for person in NOT_TO_BE_NAMED)


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


@pytest.mark.parametrize(
    "file",
    tracked(*(f"supportcycle/documents/{room}/*.py" for room in ("compose", "maps", "pictures", "words"))),
    ids=lambda file: file.stem,
)
def test_composing_knows_nothing_of_the_private_part(file):
    tree = ast.parse(file.read_text(encoding="utf-8"))
    read = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    modules = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert "private" not in read
    assert "supportcycle.domain.model.reflection" not in modules
