"""Tables in text files that somebody else wrote."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from reviewlens.errors import DataError


@contextmanager
def utf8_text(file: Path) -> Iterator[TextIO]:
    """A text file to read, with or without a byte order mark.

    Raises DataError where the body finds it to be in another encoding, and OSError.
    """
    # Ends of lines are left as they are: cells of CSV may hold some.
    with file.open(encoding="utf-8-sig", newline="") as text:
        try:
            yield text
        except UnicodeDecodeError:
            raise DataError(
                f"'{file}' is not in UTF-8: save it as UTF-8 (in a spreadsheet as 'CSV UTF-8')."
            ) from None


@contextmanager
def csv_rows(file: Path) -> Iterator["csv.DictReader[str]"]:
    """The rows of a CSV file; raises DataError where they are none, and OSError."""
    with utf8_text(file) as text:
        rows = csv.DictReader(text)
        try:
            yield rows
        except csv.Error as error:
            raise DataError(f"'{file}', after line {rows.line_num}, is not CSV: {error}.") from None
