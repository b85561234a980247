"""Words a client reads are short and plain: sentence length and Flesch-Douma of each file of templates/nl.

Flesch-Douma is 206.84 - 0.93 x words a sentence - 77 x syllables a word (Douma 1960). Whole sentences count:
a label of the book or of the law is none, and a sentence that is mostly places tells nothing of its words.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from supportcycle.content.catalogue import texts
from supportcycle.content.language import HOME, JE, SIMPLE, in_language
from supportcycle.content.visits import visits
from supportcycle.resources import TEMPLATES
from tests.running.walking import for_each

AVERAGE, LONGEST, EASIEST_OF_HARD, ENOUGH = 9, 20, 80, 60
WORKER = {
    "cards": "what the worker reads of the book before or after a visit",
    "health_words.toml": "a list of words",
    "method_advice.toml": "for the worker: which method fits",
    "method_words.toml": "a list of words",
    "methods.toml": "the guide to the methods, in the words of their makers",
    "names.toml": "a list of words",
    "product_words.toml": "a list of words",
    "start.toml": "what a command window says while the workbook is set up",
    "texts/about.toml": "sources, with their titles",
    "texts/backup.toml": "the worker's files",
    "texts/command.toml": "the command line",
    "texts/deadlines.toml": "terms in the words of the law",
    "texts/keeping.toml": "the worker's dossiers",
    "texts/lock.toml": "the worker's lock",
    "texts/mirror.toml": "the worker's own mirror",
    "texts/overview.toml": "the worker's list of dossiers",
    "texts/server.toml": "who keeps the server of a team",
    "texts/store.toml": "the worker's store",
    "texts/start.toml": "the worker's dossiers",
    "texts/team_figures.toml": "what a team counts, and how",
    "worksheets/private_notes.toml": "the worker's own notes",
    "worksheets/process_check.toml": "the worker's own check",
    "worksheets/self_evaluation.toml": "the worker's own review",
}
"""What no client reads, with who does."""
NOT_READ = {
    "key",
    "kind",
    "choices",
    "source",
    "counts",
    "when",
    "field",
    "place",
    "page",
    "paper",
    "sources",
}
SYLLABLE = re.compile(
    r"ieu|eeu|aai|ooi|oei|aa|ee|oo|uu|ie|eu|oe|ou|ui|ij|ei|au|[aeiouyàáâäèéêëìíîïòóôöùúûü]", re.IGNORECASE
)
WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*")
PLACE = re.compile(r"\{\w+\}")
BREAK = re.compile(r"(?<=[.?!])[”’)*]*\s+|\n+|:\s")
WHOLE = re.compile(r"[.?!][”’)*]*$")
WORDS_AROUND_A_PLACE = 4


def read_by_clients() -> list[str]:
    """The files whose words a client may read, with the folder of their edition of Dutch."""
    folders = [TEMPLATES / edition for edition in (HOME, JE, SIMPLE)]
    found = [(folder.name, file.relative_to(folder)) for folder in folders for file in folder.rglob("*.toml")]
    mine = [each for each in found if each[1].as_posix() not in WORKER and each[1].parts[0] not in WORKER]
    return sorted(f"{edition}/{file.as_posix()}" for edition, file in mine)


@cache
def sentences(name: str) -> list[list[str]]:
    """The words of each whole sentence of a file."""
    file = tomllib.loads((TEMPLATES / name).read_text("utf-8"))
    pieces = [piece.strip() for words in _said(file) for piece in BREAK.split(words)]
    whole = [piece for piece in pieces if WHOLE.search(piece)]
    own = [(WORD.findall(PLACE.sub(" ", piece)), bool(PLACE.search(piece))) for piece in whole]
    return [words for words, places in own if words and (not places or len(words) >= WORDS_AROUND_A_PLACE)]


def _said(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from _said(each)
        case dict():
            for key, each in value.items():
                if key not in NOT_READ:
                    yield from _said(each)


def syllables(word: str) -> int:
    return max(1, len(SYLLABLE.findall(word)))


def flesch_douma(told: list[list[str]]) -> float:
    words = [word for sentence in told for word in sentence]
    return 206.84 - 0.93 * len(words) / len(told) - 77 * sum(map(syllables, words)) / len(words)


def test_syllables_are_counted_as_they_are_spoken():
    said = {"huis": 1, "moeder": 2, "nieuwe": 2, "gemeente": 3, "ideeën": 3, "sociaal": 3, "fraaie": 2}
    assert {word: syllables(word) for word in said} == said


@for_each("name", read_by_clients())
def test_no_sentence_a_client_reads_is_long(name):
    told = sentences(name)
    assert [" ".join(words) for words in told if len(words) > LONGEST] == []
    if sum(map(len, told)) >= ENOUGH:
        assert sum(map(len, told)) / len(told) <= AVERAGE


@for_each("name", read_by_clients())
def test_what_a_client_reads_is_easy(name):
    told = sentences(name)
    if sum(map(len, told)) >= ENOUGH:
        assert flesch_douma(told) >= EASIEST_OF_HARD


def test_every_file_that_is_left_out_is_there():
    assert [name for name in WORKER if not (TEMPLATES / HOME / name).exists()] == []


OF_CLIENT = (
    "at_table.",
    "read_together.",
    "read_aloud.",
    "touchstone.",
    "client_page.",
    "preparation.",
    "visit_papers.",
    "deadlines.words.",
)
FAMILIAR = "je|jij|jou|jouw|jezelf"
ABOUT_JE = {
    "Je",
    "Zeggen we u of je?",
    "Dit geldt voor de eigen schermen en papieren van de {client}. Eenvoudig zegt altijd je.",
    "Hulp mag je aanbieden, niet verwachten",
    "Ik heb geleerd dat je niet vraagt",
}
"""Where je is asked for, or nobody in particular."""
FORMS = re.compile(r"(?<!\} )\bheeft u\b|\bu (?:\w+ ){0,3}heeft\b(?! u)|\bjullie\b", re.IGNORECASE)


def _lines_of(file: Path) -> Iterator[str]:
    for words in _said(tomllib.loads(file.read_text("utf-8"))):
        yield from words.splitlines()


def test_who_is_spoken_to_is_u_and_u_hebt():
    files = [file for file in (TEMPLATES / HOME).rglob("*.toml") if file.name != "names.toml"]
    assert [line for file in files for line in _lines_of(file) if FORMS.search(line)] == []


def test_je_stands_only_where_it_was_chosen():
    familiar, formal = (re.compile(rf"\b(?:{you})\b", re.IGNORECASE) for you in (FAMILIAR, "u|uw|uzelf"))
    said = {name: list(_lines_of(TEMPLATES / name)) for name in read_by_clients()}
    plain = [line for name, lines in said.items() if name.startswith(f"{HOME}/") for line in lines]
    chosen = [line for name, lines in said.items() if not name.startswith(f"{HOME}/") for line in lines]
    assert {line for line in plain if familiar.search(line)} == ABOUT_JE
    assert [line for line in chosen if formal.search(line)] == []


def test_what_only_the_client_reads_has_words_with_je():
    """What screens of a visit and papers of the client say, also where no walk comes by."""
    formal = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
    with in_language(JE):
        said = {key: words for key, words in texts().items() if key.startswith(OF_CLIENT)}
        for visit in visits().values():
            said |= {moment.key: f"{moment.question} {moment.words}" for moment in visit.moments}
    assert {key: words for key, words in said.items() if formal.search(words)} == {}


def test_no_client_reads_two_words_for_who_helps_for_pay():
    other = re.compile(r"hulpverlener|beroepskracht", re.IGNORECASE)
    said = [line for name in read_by_clients() for line in _lines_of(TEMPLATES / name)]
    assert [line for line in said if other.search(line)] == []
