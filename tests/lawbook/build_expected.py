"""Writes expected_bindings.tsv from the table of accessions as it was delivered, without the loader and the engine.

    python tests/lawbook/build_expected.py /path/to/delivered/parties.csv

Run once, on 2026-11-24. Each line restates a row: what must be answered the day before and the day of its first day,
and with what was known. A change of src/panoh/data/law/parties.csv must be made in its output too, by hand and with its
source: that is what makes it show.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

OUT = Path(__file__).parent / "expected_bindings.tsv"
COLUMNS = ("instrument", "state", "signed", "deposited", "first", "before", "after", "ended", "known_end", "as_of")
OPENED = {"RC51": "1954-04-22", "RP67": "1967-10-04", "CRC-OP3": "2014-04-14", "ICCPR-OP1": "1976-03-23"}
# Read from the prose of the delivered table: the day a leaving was notified or decided; ends counted half-open.
ENDS = {
    ("ACHR", "TT"): ("1999-05-26", "1998-05-26"),
    ("ACHR", "VE"): ("2013-09-10", "2012-09-10"),
    ("EU-CHARTER", "GB"): ("2021-01-01", "2020-01-31"),
    ("ECHR", "RU"): ("2022-09-16", "2022-03-16"),
    ("ECHR-P4", "RU"): ("2022-09-16", "2022-03-16"),
    ("ECHR-P7", "RU"): ("2022-09-16", "2022-03-16"),
    ("ICCPR-OP1", "BY"): ("2023-02-08", "2022-11-08"),
    ("CIS-MINSK93", "UA"): ("", "2022-12-01"),
}
# Two periods that the delivered table tells in prose only.
FURTHER = (
    ("ECHR", "GR", "1950-11-28", "1953-03-28", "1953-09-03", "no", "yes", "1970-06-13", "1969-12-12", "2026"),
    ("ACHR", "VE", "", "2019-07-31", "2019-07-31", "no", "unknown", "", "", "2023"),
)


def expected(row: dict[str, str]) -> tuple[str, ...]:
    """What a row of the delivered table must give."""
    instrument, state, action = row["treaty_id"], row["iso2"], row["action"]
    ended, known_end = ENDS.get((instrument, state), ("", ""))
    uncertain = row["confidence"] == "uncertain" or "entry into force uncertain" in row["confidence"]
    if action in ("none", "none found", "signature only"):
        first, before, after = "", "", "unknown" if uncertain else "no"
    elif uncertain:
        first, before, after = row["in_force"] or row["date"], "no", "unknown"
    elif row["date_precision"] == "year":
        # A deposit on the first of January is the earliest; three months later it binds.
        first, before, after = max(f"{row['date']}-04-01", OPENED[instrument]), "no", "unknown"
    elif action == "succession" or row["in_force_basis"].startswith("succession"):
        first, before, after = row["in_force"] or max(row["date"], OPENED[instrument]), "unknown", "yes"
    else:
        first, before, after = row["in_force"], "no", "yes"
    return (
        instrument, state, row["signed"], row["date"], first, before, after, ended, known_end, row["as_of"],
    )  # fmt: skip


def main(delivered: str) -> None:
    """Write the file."""
    with open(delivered, encoding="utf-8", newline="") as file:
        rows = [expected(row) for row in csv.DictReader(file)]
    lines = ("\t".join(row) for row in sorted((*rows, *FURTHER), key=lambda row: (row[0], row[1], row[4] or row[3])))
    OUT.write_text("\n".join(("\t".join(COLUMNS), *lines)) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
