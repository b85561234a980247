"""The order in which modules of tests are handed out, so that no process waits for a long one at the end."""

from collections import defaultdict
from collections.abc import Iterable

import pytest

BROWSER, OTHER = 5.0, 0.06
"""Seconds a test takes as a rule, with a browser and without."""
LONG = {
    "tests/journeys/screen/test_accessible.py": 200,
    "tests/journeys/cases/test_visits.py": 140,
    "tests/journeys/screen/test_table_accessible.py": 120,
    "tests/ui/test_hostile_pages.py": 120,
    "tests/journeys/saving/test_lists_of_lines.py": 110,
    "tests/journeys/saving/test_nothing_is_lost.py": 110,
    "tests/documents/pdf/test_dossiers.py": 98,
    "tests/ui/test_hostile_drawings.py": 85,
    "tests/journeys/saving/test_nothing_is_lost_on_any_page.py": 80,
    "tests/journeys/security/test_neighbour.py": 80,
    "tests/journeys/cases/test_bram.py": 78,
    "tests/journeys/saving/test_typed_choice.py": 75,
    "tests/journeys/saving/test_typed_lines.py": 75,
    "tests/journeys/cases/test_tavenier.py": 68,
    "tests/journeys/cases/test_maps.py": 60,
    "tests/journeys/saving/test_spoken.py": 60,
    "tests/journeys/saving/test_two_windows.py": 60,
    "tests/journeys/screen/test_paper.py": 60,
    "tests/journeys/team/test_two_colleagues.py": 60,
    "tests/deploy/test_followed_literally.py": 50,
    "tests/journeys/team/test_one_team.py": 50,
    "tests/documents/maps/test_maps_by_name.py": 45,
    "tests/journeys/screen/test_table_way.py": 45,
    "tests/ui/test_pages.py": 45,
    "tests/journeys/saving/test_large_fields.py": 40,
    "tests/journeys/screen/test_table_guard.py": 40,
    "tests/journeys/screen/test_focus_in_sight.py": 37,
    "tests/journeys/team/test_taken_along.py": 37,
    "tests/journeys/saving/test_other_browsers.py": 33,
    "tests/test_declared_once.py": 33,
    "tests/ui/pages/at_table/test_guard.py": 32,
    "tests/ui/shell/test_deep_link.py": 32,
    "tests/storage/team/test_bad_days.py": 30,
    "tests/documents/test_keep_with_next.py": 28,
    "tests/journeys/screen/test_paper_accessible.py": 28,
    "tests/journeys/security/test_hostile_words.py": 28,
    "tests/journeys/cases/test_methods.py": 23,
    "tests/ui/pages/papers/test_papers.py": 22,
    "tests/domain/loose_ends/test_on_paper.py": 21,
    "tests/ui/shell/test_every_kind_of_text.py": 20,
    "tests/test_benchmarks.py": 17,
    "tests/documents/pdf/test_every_paper.py": 15,
    "tests/journeys/cases/test_many_dossiers.py": 15,
    "tests/ui/pages/methods/test_methods.py": 15,
    "tests/ui/widgets/test_field_hints.py": 15,
    "tests/storage/test_attacks.py": 14,
    "tests/documents/compose/worksheets/test_worksheet.py": 13,
    "tests/storage/test_kill.py": 13,
    "tests/ui/pages/maps/test_every_other_map.py": 13,
    "tests/ui/pages/search/test_search.py": 13,
    "tests/documents/exchange/test_dossier_file.py": 12,
    "tests/documents/pdf/test_scripts.py": 12,
    "tests/domain/network/test_any_network.py": 12,
    "tests/figures/maps/test_every_map.py": 12,
    "tests/ui/pages/maps/test_circle_and_consents.py": 12,
    "tests/ui/shared/test_privacy.py": 12,
    "tests/documents/pdf/test_stress.py": 11,
    "tests/ui/pages/at_table/test_hearing.py": 11,
    "tests/ui/shell/test_page_navigation.py": 11,
    "tests/ui/pages/start/test_start.py": 10,
    "tests/ui/shared/test_client_edition.py": 10,
    "tests/documents/maps/test_sheets.py": 9,
    "tests/ui/pages/start/test_settings.py": 9,
    "tests/ui/pages/visit/test_afterwards.py": 9,
    "tests/content/test_language.py": 8,
    "tests/documents/compose/test_two_languages.py": 8,
    "tests/test_command.py": 8,
    "tests/test_package.py": 8,
    "tests/ui/pages/at_table/test_languages.py": 8,
    "tests/ui/pages/review/test_review_cards_and_closing.py": 8,
}
"""Seconds of processor, with those of the browser and the workbook, of the modules that take much longer."""


def in_running_order(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """Long modules first, and those with a browser, which wait much, evenly between those without.

    A module stays together, with its tests in their own order.
    """
    modules: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        modules[item.nodeid.split("::")[0]].append(item)
    lanes: dict[bool, list[tuple[float, str]]] = {True: [], False: []}
    for name, tests in modules.items():
        with_browser = any(test.get_closest_marker("browser") for test in tests)
        seconds = LONG.get(name, len(tests) * (BROWSER if with_browser else OTHER))
        lanes[with_browser].append((seconds, name))
    places = [place for lane in lanes.values() for place in _places(lane)]
    return [item for _, name in sorted(places) for item in modules[name]]


def _places(lane: list[tuple[float, str]]) -> list[tuple[float, str]]:
    """Where each module begins, from 0 to 1, when the longest go first."""
    whole, before, places = sum(seconds for seconds, _ in lane), 0.0, []
    for seconds, name in sorted(lane, key=lambda one: (-one[0], one[1])):
        places.append((before / whole, name))
        before += seconds
    return places
