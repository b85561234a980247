"""The rules of the house that no other tool checks: sizes, borders of pages/, language, glossary."""

import re
import sys
from statistics import median

from tests.guards.table import out_of_reach, stale, table, unguarded
from tests.house.drawing_names import undrawn_names
from tests.house.glossary import missing_names, unexplained
from tests.house.sizes import (
    LONGEST_FILE,
    LONGEST_FUNCTION,
    MOST_FILES,
    PRODUCT,
    SCRIPTS,
    classes,
    files_of_folders,
    line_count,
    main,
)
from tests.sources import (
    ROOT,
    code_lines,
    comments,
    docstring_length,
    functions,
    imported,
    length,
    names,
    place,
    tracked,
    tree,
    written_text,
)

MOST_COMMENTS = 4
FILES = tracked(*PRODUCT)
READ = "supportcycle/domain/quantities/"
"""Dutch that is recognised in what people type, and never shown: docs/glossary.md, rule 3."""
DUTCH = frozenset((ROOT / "tests" / "house" / "dutch_words.txt").read_text(encoding="utf-8").split())
MACHINE_PATH = re.compile(r"(?<![\w.~*)\]}])(?:/(?:home|Users|root|work)/\w|[A-Z]:\\Users\\\w)")
LEFT_OPEN = re.compile("|".join(("TO" + "DO", "FIX" + "ME", "X" * 3)))


def test_no_file_outgrows_one_idea():
    long = {place(file): line_count(file) for file in [*FILES, *tracked(*SCRIPTS)]}
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FILE} == {}


def test_no_function_outgrows_a_screen():
    long = {(place(file), each.name): length(each) for file in FILES for each in functions(file)}
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FUNCTION} == {}


def test_every_module_says_what_it_is():
    silent = [file for file in FILES if not docstring_length(tree(file))]
    assert [place(file) for file in silent if file.name != "__init__.py" or file.read_text().strip()] == []


def test_dutch_stands_only_in_the_templates():
    ours = [file for file in FILES if not place(file).startswith(READ)]
    spoken = {place(file): unexplained(written_text(file)) | unexplained(names(file)) for file in ours}
    assert {name: sorted(words & DUTCH) for name, words in spoken.items() if words & DUTCH} == {}


def test_a_folder_can_be_taken_in_at_a_glance():
    assert {folder: files for folder, files in files_of_folders().items() if files > MOST_FILES} == {}


def test_a_class_name_means_one_thing():
    assert [name for name, times in classes().items() if times > 1] == []


def test_what_is_kept_knows_only_what_is_kept():
    ours = {
        (place(file), name) for file in tracked("supportcycle/domain/model/*.py") for name in imported(file)
    }
    strangers = {each for each in ours if each[1].startswith("supportcycle")}
    assert {each for each in strangers if not each[1].startswith("supportcycle.domain.model")} == set()


def test_the_figures_of_the_house_are_told_and_all_allowed(capsys):
    assert main() == 0
    told = capsys.readouterr().out
    assert len(told.splitlines()) == 4
    assert "TOO MUCH" not in told


def test_a_private_function_that_draws_on_screen_says_so():
    assert undrawn_names() == []


def test_comments_are_rare():
    said, lines = sum(len(comments(file)) for file in FILES), sum(map(code_lines, FILES))
    assert 100 * said / lines <= MOST_COMMENTS


def test_sizes_are_reported(record_property):
    record_property("median lines of a file", median(map(line_count, FILES)))
    record_property(
        "median lines of a function", median(length(f) for file in FILES for f in functions(file))
    )


def test_a_page_knows_only_ui():
    allowed = tuple(f"{name}." for name in ("supportcycle.ui", "streamlit", *sys.stdlib_module_names))
    known = {(place(file), name) for file in tracked("pages/*.py") for name in imported(file)}
    assert {each for each in known if not f"{each[1]}.".startswith(allowed)} == set()


def test_set_up_needs_nothing_installed():
    assert {name.split(".")[0] for name in imported(ROOT / "run.py")} <= sys.stdlib_module_names


def test_no_fragment_runs_by_itself():
    """It would now and then empty the page that is being drawn: docs/decisions/0006."""
    code = [
        file for file in tracked("supportcycle/*.py", "pages/*.py") if "run_every" in file.read_text("utf-8")
    ]
    assert [place(file) for file in code] == []


def test_nothing_is_left_open_in_the_code():
    assert [
        place(file) for file in tracked("*.py", "*.toml") if LEFT_OPEN.search(file.read_text("utf-8"))
    ] == []


def test_no_file_names_a_place_on_somebodys_machine():
    texts = ((file, file.read_bytes().decode("utf-8", errors="ignore")) for file in tracked())
    assert [place(file) for file, text in texts if "\0" not in text and MACHINE_PATH.search(text)] == []


def test_the_glossary_names_the_whole_domain():
    assert missing_names() == []


def test_every_module_has_a_test_file_that_guards_it():
    """Its own, or one that a line in tests/guards.toml names: `CONTRIBUTING.md`, "A module"."""
    assert unguarded(table()) == []


def test_a_guard_is_there_and_comes_to_its_module():
    assert stale(table()) + out_of_reach(table()) == []
