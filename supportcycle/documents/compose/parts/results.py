"""The parts about what is wanted: results, and what does not exist yet."""

from collections.abc import Callable, Iterable
from functools import partial

from supportcycle.content.catalogue import choice_label, choice_lists, text
from supportcycle.documents.compose.parts.in_dutch import words_in_dutch
from supportcycle.documents.compose.parts.proposal import Proposal, proposal, together
from supportcycle.documents.compose.typed_text import listed, one_piece, quoted
from supportcycle.domain.model.dossier import Dossier, goals_now
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.options import Option, ideas
from supportcycle.domain.model.profile import Wish


def intended_results(dossier: Dossier, round_id: str) -> Proposal:
    """The goals in the client's words, beside them those of the request, and the results per domain.

    A goal without words of the request has those of the wishes it came from.
    """
    round = dossier.rounds[round_id]
    goals = goals_now(round).values()
    in_dutch = partial(words_in_dutch, dossier=dossier, round_id=round_id)
    said = [
        _goal(number, goal, [round.wishes[id] for id in goal.wishes if id in round.wishes], in_dutch)
        for number, goal in enumerate(goals, 1)
    ]
    return together(*said, _grouped([key for goal in goals for key in goal.intended_results]))


def new_solution(dossier: Dossier, round_id: str) -> Proposal:
    """Options that do not exist yet, of every goal that is worked on."""
    round = dossier.rounds[round_id]
    goals = goals_now(round)
    sheets = (sheet for sheet in round.option_sheets.values() if sheet.goal in goals or sheet.goal is None)
    new = [option for sheet in sheets for option in ideas(sheet).values() if option.not_yet_existing]
    words = listed(text("parts.new_solution.intro"), [_new(option) for option in new])
    return proposal(words, "options.not_yet_existing")


def _new(option: Option) -> str:
    words, advantages = quoted(option.text), option.advantages.strip()
    if not advantages:
        return words
    return text("parts.new_solution.advantages", words=words, advantages=quoted(advantages))


def _goal(number: int, goal: Goal, wishes: Iterable[Wish], in_dutch: Callable[[str], str]) -> Proposal:
    own, words, notice = goal.own_words.strip(), goal.application_words.strip(), goal.notice.strip()
    of_wishes = " ".join(filter(None, (one_piece(wish.application_words) for wish in wishes)))
    lasting = choice_label("lasting", goal.lasting)
    items = {
        "goal.application_words": in_dutch(words),
        "wish_questions.application_words": "" if words else in_dutch(of_wishes),
        "goal.notice": _told("notice", quoted(notice) if notice else ""),
        "goal.lasting": _told("lasting", lasting),
    }
    said_so = {source: line for source, line in items.items() if line}
    sources = (*(["goal.own_words"] if own else []), *said_so)
    if not sources:
        return Proposal()
    name = quoted(own.rstrip(".")) if own else ""
    title = text("parts.intended_results.goal", number=number, words=name).strip()
    open_end = [] if notice else [text("parts.intended_results.no_notice")]
    return proposal(listed(title, [*said_so.values(), *open_end]), *sources)


def _told(key: str, words: str) -> str:
    return text(f"parts.intended_results.{key}", words=words) if words else ""


def _grouped(results: list[str]) -> Proposal:
    domains = choice_lists()["result_domain"]
    items = []
    for domain, name in choice_lists()["intended_result_domain_wmo"].items():
        here = [
            choice_label("intended_result", key)
            for key in dict.fromkeys(results)
            if domains.get(key) == domain
        ]
        if here:
            items.append(text("parts.intended_results.domain", domain=name, results="; ".join(here)))
    return proposal(listed(text("parts.intended_results.grouped"), items), "goal.intended_results")
