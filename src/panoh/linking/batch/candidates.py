"""Which pairs of records are compared at all: SQL that DuckDB and Spark both run, over keys of name and context."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

# A key that more records share tells too little by itself: it is joined with the birth or the place, or left out.
MOST_SHARING = 60
# A pair whose names score less is compared no further, unless its context made it a candidate.
LEAST_NAME_SCORE = 0.05
# So much of the context makes a candidate without the name; a document number does so alone.
CONTEXT = ("born", "place")
ALONE = "document"
# What a key of a name is joined with where too many share it.
REFINED_BY = ("born", "concat('', born_low)", "concat('', born_high)", "place", "father_name", "grp")
NO_DETAIL = "''"


def keys_sql(more: Sequence[str]) -> str:
    """Rows of (record, key, detail, by_context): all keys of all records.

    Reads the tables `people` and `name_keys` (name, key, alone).

    Args:
        more: Further columns of `people`.
    """
    parts = [
        f"SELECT p.record, k.key, {NO_DETAIL} AS detail, 0 AS by_context "
        "FROM people p JOIN name_keys k ON p.name = k.name",
        f"SELECT record, -1 AS key, {ALONE} AS detail, 1 AS by_context FROM people WHERE {ALONE} IS NOT NULL",
    ]
    for number, (one, other) in enumerate(combinations((*CONTEXT, *more), 2), 2):
        parts.append(
            f"SELECT record, {-number} AS key, {one} || '|' || {other} AS detail, 1 AS by_context "
            f"FROM people WHERE {one} IS NOT NULL AND {other} IS NOT NULL"
        )
    return " UNION ALL ".join(parts)


def shared_keys_sql(most: int) -> str:
    """The keys that between two and `most` records share, and those shared by more, joined with birth or place.

    Reads the tables `people`, `name_keys` and `keys`.
    """
    refined = " UNION ALL ".join(
        f"SELECT b.record, b.key, '{number}:' || {column} AS detail, b.by_context "
        f"FROM big b JOIN people p ON p.record = b.record WHERE {column} IS NOT NULL"
        for number, column in enumerate(REFINED_BY)
    )
    # The whole of one part makes a key of two beginnings finer.
    refined += (
        " UNION ALL SELECT b.record, b.key, 'part:' || k.key AS detail, b.by_context FROM big b "
        "JOIN people p ON p.record = b.record JOIN name_keys k ON k.name = p.name WHERE k.alone AND k.key <> b.key"
    )
    return (
        "WITH counted AS (SELECT *, count(*) OVER (PARTITION BY key, detail) AS sharing FROM keys), "
        f"big AS (SELECT record, key, by_context FROM counted WHERE sharing > {most} AND detail = ''), "
        f"refined AS ({refined}), "
        "recounted AS (SELECT *, count(*) OVER (PARTITION BY key, detail) AS sharing FROM refined) "
        f"SELECT record, key, detail, by_context FROM counted WHERE sharing BETWEEN 2 AND {most} "
        f"UNION ALL SELECT record, key, detail, by_context FROM recounted WHERE sharing BETWEEN 2 AND {most}"
    )


def pairs_sql(part: int, parts: int) -> str:
    """The pairs that share a key, the record with the lower number first, each once.

    Two of one list are no pair. Reads the tables `people` and `shared_keys`.

    Args:
        part: Of the pairs, from 0; a pair belongs to a part by its first record.
        parts: How many.
    """
    return (
        "WITH paired AS (SELECT a.record AS l, b.record AS r, max(a.by_context) AS by_context "
        "FROM shared_keys a JOIN shared_keys b ON a.key = b.key AND a.detail = b.detail AND a.record < b.record "
        f"WHERE a.record % {parts} = {part} GROUP BY a.record, b.record) "
        "SELECT paired.l, paired.r, p.name AS name_l, q.name AS name_r, paired.by_context "
        "FROM paired JOIN people p ON p.record = paired.l JOIN people q ON q.record = paired.r "
        "WHERE p.list IS NULL OR q.list IS NULL OR p.list <> q.list"
    )
