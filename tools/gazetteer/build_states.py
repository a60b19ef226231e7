"""Builds states.toml from CLDR (names), ISO 3166 (official names) and states_hand.txt (adjectives and the rest)."""

from __future__ import annotations

import re
from pathlib import Path

import babel  # type: ignore[import-not-found]  # a tool of build time, never installed with Panoh
import pycountry  # type: ignore[import-not-found]  # a tool of build time, never installed with Panoh
from babel import Locale

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "src/panoh/data/places/states.toml"
SOURCE = (
    f"names en, ru: Unicode CLDR by babel {babel.__version__} (Unicode licence); official names: ISO 3166-1 by "
    "pycountry 26.2.16; further names, adjectives, peoples, capitals: written by hand for Panoh, "
    "tools/gazetteer/states_hand.txt"
)
# Names of territories that are ordinary words, given names or parts of other names: not taken.
RUSSIAN_VARIANTS = {"KG": ["Кыргызстан"], "BY": ["Белоруссия"], "MD": ["Молдавия"], "TM": ["Туркмения"]}
SKIPPED_NAMES = {"Man", "Isle of Man", "Jersey", "World", "Outlying Oceania"}


def quoted(items: list[str]) -> str:
    return "[" + ", ".join(f'"{item}"' for item in items) + "]"


def names_of(code: str, extra: str) -> list[str]:
    """Every English name, straight apostrophes, without brackets, once, in order."""
    english = Locale("en").territories.get(code, "")
    country = pycountry.countries.get(alpha_2=code)
    found = [english, english.replace(" & ", " and ")]
    if country is not None:
        found += [getattr(country, "common_name", ""), getattr(country, "official_name", "")]
        found += [country.name] if "," not in country.name and "(" not in country.name else []
    found += extra.split(",")
    cleaned = [re.sub(r"\s*\([^)]*\)", "", name).replace("’", "'").strip() for name in found]
    cleaned = [re.sub(r"\bSt\. ", "St ", name) for name in cleaned]
    with_article = [re.sub(r"^[Tt]he ", "", name) for name in cleaned]
    return list(dict.fromkeys(name for name in with_article if name and name not in SKIPPED_NAMES))


def people_of(spec: str, adjectives: list[str]) -> list[str]:
    found: list[str] = []
    for part in filter(None, spec.split(",")):
        if part == "*":
            found += [word for adjective in adjectives for word in (adjective, adjective + "s")]
        elif part == "=":
            found += adjectives
        else:
            found += part.split("/")
    return list(dict.fromkeys(found))


def main() -> None:
    hand = {}
    for line in (HERE / "states_hand.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, *rest = line.split("|")
            hand[code] = rest
    codes = sorted({country.alpha_2 for country in pycountry.countries} | {"XK"})
    lines = ["# States: names, adjectives, peoples, capitals. Built by tools/gazetteer/build_states.py."]
    lines.append(f'source = "{SOURCE}"')
    for code in codes:
        extra, adjectives, people, capitals = hand.get(code, ["", "", "", ""])
        adjective_list = [word for word in adjectives.split(",") if word]
        names = names_of(code, extra)
        if not names:
            continue
        lines += ["", "[[state]]", f'code = "{code}"', f"names = {quoted(names)}"]
        russian = Locale("ru").territories.get(code)
        lists = {
            "adjectives": adjective_list,
            "people": people_of(people, adjective_list),
            "capitals": [re.sub("^the ", "", capital) for capital in capitals.split(",") if capital],
            "ru": list(filter(None, [russian])) + RUSSIAN_VARIANTS.get(code, []),
        }
        lines += [f"{key} = {quoted(words)}" for key, words in lists.items() if words]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
