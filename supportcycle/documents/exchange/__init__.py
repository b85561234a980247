"""Files that go out and come in: dossier, spreadsheet, calendar, the worker's mirror."""
