"""The files of a new language: a line for each sentence the client reads, and what was translated stays."""

from supportcycle.content.client_words import client_sentences, sentences_of
from supportcycle.content.language import words_file
from supportcycle.content.spoken_languages import FACTS, folder_of
from supportcycle.content.template_file import read_toml
from supportcycle.content.translation_check import translation_problems
from tools.language_files import write_language


def test_what_was_translated_stays_and_the_rest_is_there_to_fill_in(spoken):
    spoken("qo", texts__page='[page]\nsubject = "Qonu “bir”"')
    folder = folder_of("qo")
    write_language("qo", folder.parent)
    first = {file: file.read_bytes() for file in folder.rglob("*.toml")}
    write_language("qo", folder.parent)
    assert {file: file.read_bytes() for file in folder.rglob("*.toml")} == first
    assert sentences_of(folder / "texts" / "page.toml") == {"page.subject": "Qonu “bir”"}
    assert set(read_toml(folder / "language.toml")) == set(FACTS)
    for place, dutch in client_sentences(words_file()).items():
        lines = (folder / place).read_text("utf-8")
        assert all(words.strip().splitlines()[0] in lines for words in dutch.values()), place
    assert not [each for each in translation_problems("qo") if "nergens" in each]
