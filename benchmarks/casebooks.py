"""Casebooks of any size for measurements: the demo reports with other people, numbers and years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from panoh.pipeline import Letter, demo_casebook

GIVEN = (
    "Alisher Bahodur Davlat Emomali Firuz Gairat Habib Ismat Jamshed Kamol Latif Murod Nozim Olim Parviz Qodir Ravshan "
    "Sobir Tohir Ulugh Vali Yusuf Ziyo"
).split()
STEMS = (
    "Olmosh Barfin Chashmat Dovud Eshmur Farang Guloq Hamdam Inoyat Jonqul Kabut Lolazor Mehnat Navbah Orzuq Poyand "
    "Qamish Rozmat Sanghin Tillo Umedal Zarkor"
).split()
ENDINGS = ("ov", "zod", "iev", "bekov", "zoda", "qulov")
# Names of the demo casebook, in both of its spellings.
NAMES = re.compile(
    r"\b(?:Umed|Hikmat|Khikmat|Jahongir|Dzhakhongir|Farruh|Farrukh|Saidahmad|Abduqayum|Abdukayum|Mirzo|Shodi|Zafar"
    r"|Daler|Ilhom|Ilkhom|Nuriddin) ([A-Z][a-z]+)\b"
)
YEARS = re.compile(r"\b20(1[6-9])\b")
NUMBERS = re.compile(r"\b(ten|nine|eleven|twelve|11)\b", re.IGNORECASE)
WORDS = ("seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "17", "21", "28", "35")


def casebook(size: int, seed: int = 2018) -> Iterator[Letter]:
    """As many different reports as asked for; the same for the same seed."""
    demo = demo_casebook()
    for number in range(size):
        letter = demo[number % len(demo)]
        random = Random(f"{seed} {number}")
        yield Letter(f"{number:05d}-{letter.origin}", _varied(letter.raw.decode("utf-8"), random).encode("utf-8"))


def _varied(text: str, random: Random) -> str:
    people: dict[str, str] = {}
    shift = random.randrange(-6, 7)

    def other_name(match: re.Match[str]) -> str:
        fresh = f"{random.choice(GIVEN)} {random.choice(STEMS)}{random.choice(ENDINGS)}"
        return people.setdefault(match[0], fresh)

    def other_number(match: re.Match[str]) -> str:
        word = numbers.setdefault(match[0].lower(), random.choice(WORDS))
        return word.capitalize() if match[0][0].isupper() else word

    numbers: dict[str, str] = {}
    text = NAMES.sub(other_name, text)
    text = YEARS.sub(lambda match: str(2000 + int(match[1]) + shift), text)
    return NUMBERS.sub(other_number, text)
