"""One line of help in words: who, what, how often, how much, from when."""

from supportcycle.content.catalogue import at_start, choice_label, in_sentence, text
from supportcycle.documents.words.days import short_day
from supportcycle.documents.words.names import People, named, named_at_work
from supportcycle.documents.words.quantities import hours_each_time
from supportcycle.domain.dates import as_date
from supportcycle.domain.kind_of_help import paid_help_of
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.plan import Helper, Hospitable, Professional, Step, helpers_now, is_helping
from supportcycle.domain.model.wmo import Voorziening
from supportcycle.domain.quantities.durations import length_in
from supportcycle.domain.sanitize_text import one_line


def helper_words(helper: Helper, step: Step, people: People) -> str:
    """What somebody around the client does; who is named by relation unless naming is allowed."""
    return _does(named(people, helper.person, text("people.somebody")), _what(helper, step), *_often(helper))


def helper_does(helper: Helper, step: Step, people: People) -> str:
    """The same without how often and when."""
    return _does(named(people, helper.person, text("people.somebody")), _what(helper, step))


def helpers_words(step: Step, people: People) -> list[str]:
    """Everybody who helps or may be asked; help that was not promised is named as still to be asked."""
    lines = []
    for helper in helpers_now(step).values():
        words = helper_words(helper, step, people)
        lines.append(at_start(words) if is_helping(helper) else text("people.to_be_asked", words=words))
    return lines


def welcome_words(step: Step, people: People) -> list[str]:
    """Who shows the client the way where a step leads, and whether that place is hospitable."""
    mate = named(people, step.welcome.mate)
    lines = (
        [at_start(_does(text("people.mate", name=mate), one_line(step.welcome.mate_does)))] if mate else []
    )
    if step.welcome.hospitable is Hospitable.YES:
        lines.append(text("people.hospitable"))
    if takes := one_line(step.welcome.takes):
        lines.append(text("people.welcome_takes", takes=takes))
    return lines


def professionals_words(step: Step, people: People) -> list[str]:
    """Everything organisations do in a step."""
    said_of = (one for one in step.professionals.values() if not is_blank(one))
    return [at_start(professional_words(one, people)) for one in said_of]


def provisions_words(step: Step, people: People) -> list[str]:
    """Everything that is asked of the municipality in a step."""
    return [provision_words(line, people) for line in step.wmo.values() if not is_blank(line)]


def professional_words(professional: Professional, people: People) -> str:
    """What an organisation does."""
    return _does(*_of_professional(professional, people), *_often(professional), _coordinates(professional))


def professional_does(professional: Professional, people: People) -> str:
    """The same without how often and when."""
    return _does(*_of_professional(professional, people), _coordinates(professional))


def provision_name(line: Voorziening) -> str:
    """What one measure is called."""
    return (
        one_line(line.what) or choice_label("product_category", line.category) or text("people.nameless_help")
    )


def provision_facts(line: Voorziening, people: People) -> str:
    """How much, how long and by whom, as far as it was said."""
    provider = named_at_work(people, line.provider)
    by = text("people.by", name=provider) if provider else ""
    return ", ".join(filter(None, (line.amount.strip(), line.duration.strip(), by)))


def provision_words(line: Voorziening, people: People) -> str:
    """One measure that is asked for, in a line."""
    return ", ".join(filter(None, (provision_name(line), provision_facts(line, people))))


def asked_amount(line: Voorziening, step: Step) -> str:
    """How often the help that is asked comes in the same step; empty where that was not said."""
    paid = paid_help_of(step, line)
    return how_often(paid) if paid else ""


def how_often(help: Helper | Professional) -> str:
    """How often, how long, from when and until when, as far as it was said."""
    return ", ".join(filter(None, _often(help)))


def _often(help: Helper | Professional) -> tuple[str, ...]:
    return (
        often_words(help.frequency),
        hours_each_time(help.hours),
        since_words(help.since),
        until_words(help.until),
    )


def _what(helper: Helper, step: Step) -> str:
    return helper.what.strip() or one_line(step.text)


def _of_professional(professional: Professional, people: People) -> tuple[str, str]:
    name = named_at_work(people, professional.organisation, text("people.some_organisation"))
    return name, professional.what.strip()


def _coordinates(professional: Professional) -> str:
    return text("people.coordinates") if professional.coordinates else ""


def often_words(often: str | None) -> str:
    """How often, as it stands inside a sentence: a choice of the list, or own words as they are."""
    chosen = choice_label("frequency", often)
    return in_sentence(chosen) if chosen != often else chosen.strip()


def since_words(typed: str) -> str:
    """From when, so that it can be read without a label; empty for nothing."""
    return _moment("since", typed)


def until_words(typed: str) -> str:
    """Until when, in the same way."""
    return _moment("until", typed)


def _moment(key: str, typed: str) -> str:
    """From or until when. Words that say so themselves stay as they are."""
    words = typed.strip()
    opening = words.casefold().partition(" ")[0]
    if not words or opening.strip(",.;:") in text(f"people.{key}_says_itself").split():
        return words
    begins_one = opening in text("people.opens_a_moment").split() or opening[:1].isdigit()
    is_moment = as_date(words) or (begins_one and length_in(words) is None)
    date = short_day(words)
    return text(f"people.{key}" if is_moment else f"people.{key}_words", date=date)


def _does(name: str, *facts: str) -> str:
    known = ", ".join(filter(None, facts))
    return text("people.does", name=name, facts=known) if known else name
