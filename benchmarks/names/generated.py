"""Generates lists of invented people whose records differ in script, spelling habit, order and exactness.

python benchmarks/names/generated.py 1000000 people.csv

The names are put together from common Uzbek parts and written by tables of this file, not by Panoh's: Uzbek Latin and
Cyrillic, Russian, English, French and German press habits, and Persian script. Same seed, same list.
"""

from __future__ import annotations

import csv
import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

SEED = 20_261_124
HEADER = ("id", "person", "name", "given", "family", "born", "place", "nationality", "sex")
MEN = """Abbos Abdulla Abror Adham Akmal Akrom Alisher Anvar Asror Avaz Aziz Azamat Bahodir Bahrom Baxtiyor Behruz
Bobur Botir Davron Dilmurod Dilshod Doniyor Elbek Eldor Elyor Erkin Fazliddin Farhod Farrux Firdavs Furqat Habib Hamid
Hasan Husan Hikmat Husniddin Ibrohim Ilhom Islom Ismoil Jahongir Jalol Jamshid Jasur Javohir Kamol Karim Komil Laziz
Lutfulla Mahmud Mansur Maqsud Mirza Muhammad Murod Muzaffar Nodir Nosir Nurali Obid Odil Olim Otabek Oybek Qahramon
Qodir Rahim Rahmatulla Rashid Rauf Rustam Ravshan Sadriddin Said Salim Sanjar Sardor Shavkat Sherzod Shuhrat Sobir
Sodiq Sulton Tohir Tolib Turg‘un Ulug‘bek Umar Umid Usmon Vohid Xurshid Yahyo Yusuf Zafar Zohid Ziyod G‘ayrat G‘ofur
O‘tkir O‘ktam Yo‘ldosh To‘lqin Jo‘ra Ne’mat""".split()
WOMEN = """Adolat Aziza Barno Dildora Dilfuza Dilnoza Dilorom Feruza Fotima Gavhar Gulbahor Gulchehra Gulnora Hilola
Iroda Kamola Lola Lobar Madina Mahbuba Malika Maftuna Mohira Munira Muhabbat Nargiza Nafisa Nasiba Nigora Nilufar Nodira
Oydin Ozoda Ra’no Robiya Sabohat Saida Sarvinoz Sevara Shahnoza Shoira Sitora Surayyo Umida Yulduz Zamira Zarina Zebo
Zilola Ziyoda Zulfiya O‘g‘iloy Go‘zal""".split()
STEM_HEADS = """Abdu Nur Mirza Xol Tosh Tur Norbo Ergash Qul Berdi Xudoy Eshon Mamat Rahmat Jo‘ra Bozor Choriyor Hayit
Ro‘zi Safar Rajab Sha’bon Ramazon Oq Qora Kenja Ulash Sattor G‘ulom Haqber Allaber Davlat Sher Temir Boy
Pirim""".split()
STEM_TAILS = """rahmon rahim karim jon boy qul ali berdi mat murod niyoz nazar din bek yor ulla samad vohid jabbor holiq
xon shod toy qilich dosh""".split()
TOWNS = """Toshkent Samarqand Buxoro Andijon Namangan Farg‘ona Qo‘qon Marg‘ilon Termiz Qarshi Shahrisabz Jizzax Guliston
Navoiy Urganch Xiva Nukus Chirchiq Angren Olmaliq Bekobod Denov Kattaqo‘rg‘on Zomin Chust Kosonsoy Xo‘jaobod Asaka
Quva Rishton Oltiariq Beshariq Yangiyo‘l Zarafshon Uchquduq Koson Kitob Boysun Sherobod Jomboy""".split()
NATIONS = ("UZ", "UZ", "UZ", "UZ", "TJ", "KG", "KZ", "RU")
# Letters of Uzbek Latin, longest first, in each way of writing.
LETTERS = re.compile("[oOgG]‘|[sScC][hH]|[yY](?:o‘|[aoeu])|.", re.S)
UZ_CYRILLIC = {
    "o‘": "ў", "g‘": "ғ", "sh": "ш", "ch": "ч", "yo‘": "йў", "ya": "я", "yo": "ё", "ye": "е", "yu": "ю", "a": "а",
    "b": "б", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "ҳ", "i": "и", "j": "ж", "k": "к", "l": "л", "m": "м",
    "n": "н", "o": "о", "p": "п", "q": "қ", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в", "x": "х", "y": "й",
    "z": "з", "’": "ъ",
}  # fmt: skip
RUSSIAN = {**UZ_CYRILLIC, "o‘": "у", "g‘": "г", "yo‘": "ю", "h": "х", "q": "к", "j": "дж", "’": ""}
ENGLISH = {
    **{letter: letter for letter in "abdefghijklmnoprstuvyz"}, "o‘": "u", "g‘": "g", "sh": "sh", "ch": "ch",
    "yo‘": "yu", "ya": "ya", "yo": "yo", "ye": "ye", "yu": "yu", "q": "k", "x": "kh", "h": "kh", "’": "",
}  # fmt: skip
FRENCH = {**ENGLISH, "o‘": "ou", "u": "ou", "sh": "ch", "ch": "tch", "yo‘": "iou", "yu": "iou", "j": "dj", "y": "ï"}
GERMAN = {
    **ENGLISH,
    "sh": "sch",
    "ch": "tsch",
    "yo‘": "ju",
    "ya": "ja",
    "yo": "jo",
    "yu": "ju",
    "j": "dsch",
    "x": "ch",
    "h": "ch",
    "v": "w",
    "y": "j",
}
PERSIAN = {
    "o‘": "و", "g‘": "غ", "sh": "ش", "ch": "چ", "yo‘": "یو", "ya": "یا", "yo": "یا", "ye": "ی", "yu": "یو", "a": "",
    "b": "ب", "d": "د", "e": "ی", "f": "ف", "g": "گ", "h": "ح", "i": "ی", "j": "ج", "k": "ک", "l": "ل", "m": "م",
    "n": "ن", "o": "ا", "p": "پ", "q": "ق", "r": "ر", "s": "س", "t": "ت", "u": "و", "v": "و", "x": "خ", "y": "ی",
    "z": "ز", "’": "ع",
}  # fmt: skip
HABITS: Mapping[str, Mapping[str, str] | None] = {
    "uz": None, "uz-cyrl": UZ_CYRILLIC, "ru": RUSSIAN, "en": ENGLISH, "fr": FRENCH, "de": GERMAN, "fa": PERSIAN,
}  # fmt: skip
# How often a list is written in each habit.
HABIT_WEIGHTS = (20, 12, 28, 28, 4, 3, 5)
PATRONYMICS = {"uz": ("{} o‘g‘li", "{} qizi"), "uz-cyrl": ("{} ўғли", "{} қизи")}
VOWELS = "aiueoy"
# A doubled letter is written once in Persian script.
DOUBLED = re.compile(r"(.)\1+")
# Between a father's name that ends in a vowel and the ending of the patronymic.
SOFT = {"ru": "е", "en": "ye", "fr": "ie", "de": "je"}
PERSIAN_FAMILY = {"ov": "وف", "yev": "یف", "ova": "وا", "yeva": "یوا"}
RUSSIAN_LIKE = {"ru": ("ович", "овна"), "en": ("ovich", "ovna"), "fr": ("ovitch", "ovna"), "de": ("owitsch", "owna")}


class Person(NamedTuple):
    """An invented person."""

    given: str
    father: str
    stem: str
    is_woman: bool
    born: date
    town: str
    nation: str


@lru_cache(maxsize=200_000)
def written(word: str, habit: str) -> str:
    """A word of Uzbek Latin in another way of writing."""
    table = HABITS[habit]
    if table is None:
        return word
    out = "".join(table.get(letter.lower(), letter) for letter in LETTERS.findall(word))
    if habit == "fa":
        out = ("ا" if word[0] in "AOUIE" and not out.startswith("ا") else "") + DOUBLED.sub(r"\1", out)
        out += "ه" if word.endswith("a") else ""
    if habit in ("uz-cyrl", "ru") and out.startswith("е") and word[0] in "eE":
        out = "э" + out[1:]
    return out[:1].upper() + out[1:]


def family_stems() -> list[str]:
    """Family stems, the frequent first."""
    compound = [head + tail for tail in STEM_TAILS for head in (*STEM_HEADS, *MEN)]
    return [*MEN, *STEM_HEADS, *compound]


def one_of(random_source: random.Random, words: Sequence[str], skew: float) -> str:
    """A word, the first ones more often; the skew is 1 for all alike."""
    return words[int(len(words) * random_source.random() ** skew)]


def invent(random_source: random.Random, stems: Sequence[str]) -> Person:
    """A person."""
    is_woman = random_source.random() < 0.25
    return Person(
        one_of(random_source, WOMEN if is_woman else MEN, 1.4),
        one_of(random_source, MEN, 1.4),
        one_of(random_source, stems, 1.8),
        is_woman,
        date(1945, 1, 1) + timedelta(days=int(22_000 * random_source.random() ** 0.7)),
        one_of(random_source, TOWNS, 1.6),
        random_source.choice(NATIONS),
    )


def name_of(person: Person, habit: str, random_source: random.Random) -> tuple[str, str, str]:
    """The full name, the given name and the family name as a list in this habit writes them."""
    given = written(person.given, habit)
    family = family_name(person, habit)
    patronymic = ""
    if random_source.random() < 0.35:
        if habit in PATRONYMICS:
            patronymic = PATRONYMICS[habit][person.is_woman].format(written(person.father, habit))
        elif habit in RUSSIAN_LIKE:
            ending = RUSSIAN_LIKE[habit][person.is_woman]
            is_soft = person.father[-1] in VOWELS
            patronymic = written(person.father, habit) + (SOFT[habit] + ending[1:] if is_soft else ending)
    parts = [given, patronymic, family] if random_source.random() < 0.7 else [family, given, patronymic]
    return " ".join(part for part in parts if part), given, family


def family_name(person: Person, habit: str) -> str:
    """The family name of a person in a habit of writing."""
    ending = ("yev" if person.stem[-1] in VOWELS else "ov") + ("a" if person.is_woman else "")
    if habit == "fa":
        return written(person.stem, habit) + PERSIAN_FAMILY[ending]
    return written(person.stem + ending, habit)


def slip(name: str, random_source: random.Random) -> str:
    """A name with a letter left out, doubled, or two changed round."""
    at = random_source.randrange(1, max(len(name) - 1, 2))
    match random_source.randrange(3):
        case 0:
            return name[:at] + name[at + 1 :]
        case 1:
            return name[:at] + name[at - 1 : at] + name[at:]
        case _:
            return name[: at - 1] + name[at : at + 1] + name[at - 1 : at] + name[at + 1 :]


def birth_of(person: Person, random_source: random.Random) -> str:
    """The birth as a list tells it: mostly the day, else the year, 1 January, a slip, nothing."""
    chance = random_source.random()
    if chance < 0.55:
        return person.born.strftime("%d.%m.%Y" if random_source.random() < 0.5 else "%Y-%m-%d")
    if chance < 0.75:
        return str(person.born.year)
    if chance < 0.82:
        return f"01.01.{person.born.year}"
    if chance < 0.86:
        return (person.born + timedelta(days=random_source.choice((-10, -1, 1, 10, 365)))).isoformat()
    return ""


def records(number: int, seed: int = SEED) -> Iterator[tuple[str, ...]]:
    """Records in no order that tells anything, about 1.3 to a person."""
    random_source = random.Random(seed)
    stems = family_stems()
    rows: list[tuple[str, ...]] = []
    person_number = 0
    while len(rows) < number:
        person, times = invent(random_source, stems), random_source.choices((1, 2, 3, 4), (80, 13, 5, 2))[0]
        rows.extend(record(person, str(person_number), random_source) for _ in range(times))
        person_number += 1
    rows = rows[:number]
    random_source.shuffle(rows)
    return ((str(at), *row) for at, row in enumerate(rows))


def record(person: Person, number: str, random_source: random.Random) -> tuple[str, ...]:
    """One record of a person."""
    habit = random_source.choices(tuple(HABITS), HABIT_WEIGHTS)[0]
    name, given, family = name_of(person, habit, random_source)
    if random_source.random() < 0.06:
        changed = slip(family, random_source)
        name, family = name.replace(family, changed), changed
    place = written(person.town, habit) if random_source.random() < 0.75 else ""
    if place and random_source.random() < 0.06:
        place = written(random_source.choice(TOWNS), habit)
    nation = person.nation if random_source.random() < 0.7 else ""
    sex = ("f" if person.is_woman else "m") if random_source.random() < 0.8 else ""
    return number, name, given, family, birth_of(person, random_source), place, nation, sex


def write(number: int, path: Path, seed: int = SEED) -> None:
    """Write a list."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(records(number, seed))


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]))
