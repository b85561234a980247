"""The handbook on screen is the handbook of the repository, whole, and explains every page."""

import re
import tomllib

import pytest

from supportcycle.content import handbook as module
from supportcycle.content.handbook import HandbookPicture, chapter_of, handbook, news
from supportcycle.resources import HANDBOOK, ROOT
from supportcycle.ui.shell.page_registry import PAGES

TITLES = [chapter.title for chapter in handbook()]
UNEXPLAINED = {"at_table", "handbook"}
"""The screens at the table have nothing for somebody else, and the handbook explains itself."""


def test_each_page_is_explained_under_a_heading_that_is_there():
    named = {page.key: chapter_of(page.key) for page in PAGES if page.key not in UNEXPLAINED}
    assert {key: title for key, title in named.items() if title not in TITLES} == {}
    assert not any(chapter_of(key) for key in UNEXPLAINED)


def test_no_two_chapters_have_one_title():
    assert len(set(TITLES)) == len(TITLES)


def test_every_line_of_the_files_is_in_some_chapter():
    read = {
        words
        for chapter in handbook()
        for part in chapter.parts
        if isinstance(part, str)
        for words in part.splitlines()
    }
    for name in module.FILES:
        lines = (HANDBOOK / name).read_text(encoding="utf-8").splitlines()
        told = [line for line in lines if line.strip() and not line.startswith(("#", "!["))]
        assert [line for line in told if line.strip() not in {each.strip() for each in read}] == []


def test_every_picture_in_the_files_is_there_and_can_also_be_read():
    pictures = [part for chapter in handbook() for part in chapter.parts if isinstance(part, HandbookPicture)]
    written = "".join((HANDBOOK / name).read_text(encoding="utf-8") for name in module.FILES)
    assert len(pictures) == written.count("![")
    assert all(picture.file.is_file() and picture.words.strip() for picture in pictures)


def test_no_chapter_points_to_a_file_that_is_not_on_the_screen():
    links = [chapter.title for chapter in handbook() if re.search(r"\]\((?!https?:)", chapter.words)]
    assert links == []


def test_the_newest_news_is_of_the_version_that_runs():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"].split(".dev")[0] in news()


@pytest.fixture
def no_files(monkeypatch, tmp_path):
    monkeypatch.setattr(module, "HANDBOOK", tmp_path)
    handbook.cache_clear()
    yield
    handbook.cache_clear()


def test_files_that_did_not_come_along_leave_no_chapters_and_no_error(no_files):
    assert handbook() == ()
    assert news() == ""
