"""The workbook in a browser, in the languages of clients."""
