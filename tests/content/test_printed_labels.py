"""The four printed forms keep the labels of the book, to the letter."""

from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.worksheet import Field


def printed(fields: tuple[Field, ...]) -> list[str]:
    return [field.label for field in fields if field.print]


def test_the_personal_profile_has_the_printed_labels() -> None:
    sheet = worksheet("personal_profile")
    assert sheet.title == "Persoonlijk Profiel"
    assert printed(sheet.header) == ["Naam:"]
    assert printed(sheet.columns) == [
        "Huidige mogelijkheden en ervaringen",
        "Wensen",
        "Vroegere mogelijkheden en ervaringen",
    ]
    assert [row.label for row in sheet.rows] == [
        "Wonen",
        "Werken",
        "Leren - Opleiding",
        "Recreëren - Vrije tijd",
        "Gezondheid",
        "Persoonlijke (zelf)zorg (incl. huishouden, financiën)",
        "Sociale Contacten",
        "Zingeving (incl. spiritualiteit/religie)",
    ]
    assert printed(sheet.footer) == ["Welke wensen zijn het belangrijkst?"]
    assert [len(column.guide) for column in sheet.columns] == [5, 0, 8]


def test_quality_of_life_has_the_printed_labels() -> None:
    sheet = worksheet("quality_of_life")
    assert [sheet.row_title, *printed(sheet.columns)] == [
        "Dimensie kwaliteit van bestaan",
        "Ervaren belemmeringen",
        "Wensen",
        "Benodigde ondersteuning en hulpbronnen",
        "Aanwezige ondersteuning en hulpbronnen",
    ]
    assert [row.label for row in sheet.rows] == [
        "Emotioneel welbevinden",
        "Interpersoonlijke relaties",
        "Materieel welbevinden",
        "Persoonlijke ontplooiing",
        "Lichamelijk welbevinden",
        "Zelfbepaling",
        "Sociale inclusie",
        "Rechten",
    ]
    assert all(row.guide for row in sheet.rows)


def test_the_options_sheet_has_the_printed_labels() -> None:
    sheet = worksheet("options")
    assert sheet.title == "Werkblad Opties"
    assert printed(sheet.header) == ["Doel:"]
    assert printed(sheet.columns) == ["Opties", "Voordelen", "Nadelen"]
    assert printed(sheet.footer) == ["Beste optie:", "Op één na beste optie:"]


def test_the_action_plan_has_the_printed_labels() -> None:
    sheet = worksheet("action_plan")
    assert sheet.title == "Plan van Aanpak"
    assert printed(sheet.header) == [
        "Naam:",
        "Datum opstellen:",
        "Datum evaluatie:",
        "Te bereiken resultaat (doel):",
        "Benodigde hulpmiddelen of voorzieningen:",
    ]
    assert printed(sheet.columns) == [
        "Concrete stappen of activiteiten om dit te bereiken",
        "Wat de persoon zelf doet",
        "Wat anderen doen",
        "Welke professionele hulp nodig is",
        "Waarvoor een beroep op de Wmo gedaan wordt",
    ]
    assert sheet.open_rows == 5
