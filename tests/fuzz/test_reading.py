"""Whatever text comes in: claims whose words stand in it, the same each time, and soon."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from readings import page_of, read_text

from panoh.model import Block, Claim, Page, Report, ReportId, Role, Span
from panoh.reading.reader import read

# A page is read in well under a second; ten leave room for a slow machine.
SECONDS = 10.0
STORY = (
    "# Kazakhstan sends back 28 refugees\n\n"
    "On June 9, 2011, Kazakhstan extradited 28 men to Uzbekistan, said Marta Lindqvar of Human Rights Watch. All but "
    "one of the 29 had been arrested in Almaty in June 2010. “They were tortured,” she added.\n\n"
    "Anvar Tillabek and Zafar Ulugmurod, two of the men, were charged with extremism and sentenced to ten years in "
    "prison. Their lawyers fear that four others will be deported if the Supreme Court rejects their appeals."
)
WORDS = st.sampled_from(
    (
        "28 all but one of the men was were not never extradited deported arrested tortured fear will be to from by "
        "said that who whom which and , . ; : “ ” \" ' ’ ( ) — - Kazakhstan Uzbekistan Almaty UNHCR Anvar Tillabek "
        "the four others more June 2010 9 last since until if should must ordered court urged they he his their it "
        "them refugees asylum seekers"
    ).split()
)
SENTENCES = st.lists(WORDS, max_size=60).map(" ".join)
MARKUP = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<a href='x'>", "&amp;", "&#0;", "{{", "}}", "[[28]]", "|", "#", "**", "\\n", "http://x.y/z"]
    )
    | WORDS,
    max_size=40,
).map("".join)
ODD = st.text(
    st.sampled_from("a9 \n\t.,'’“”\"()-–—\u00a0\u00ad\u200b\u202e\u0301\ufeff\x00\x0c\x1b\u2028😀ыş한½٢")
    | st.characters(),
    max_size=300,
)
SOME = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def read_in_time(text: str) -> tuple[Claim, ...]:
    """Read a text, and check what must be true of every reading."""
    start = time.process_time()
    claims = read_text(text, published="2011-06-17")
    assert time.process_time() - start < SECONDS
    for claim in claims:
        for quote in (claim.quote, *claim.evidence):
            assert quote.page.text[quote.span.start : quote.span.end] == quote.text
        assert all(name in claim.quote.page.text for name in claim.people.names)
        assert claim.entry
        assert claim.why
    return claims


@SOME
@given(ODD)
def test_any_characters_are_read(text: str) -> None:
    read_in_time(text)


@SOME
@given(MARKUP)
def test_what_looks_like_markup_is_read(text: str) -> None:
    read_in_time(text)


@SOME
@given(st.lists(SENTENCES, max_size=4).map("\n\n".join))
def test_words_in_any_order_are_read(text: str) -> None:
    read_in_time(text)


@SOME
@given(st.integers(0, len(STORY)), st.integers(0, 60), ODD)
def test_a_damaged_story_is_read(at: int, lost: int, put: str) -> None:
    read_in_time(STORY[:at] + put + STORY[at + lost :])


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(SENTENCES, max_size=3).map("\n\n".join))
def test_reading_twice_gives_the_same(text: str) -> None:
    once, again = read_text(text), read_text(text)

    assert once == again
    assert [claim.id for claim in once] == [claim.id for claim in again]
    assert [claim.why for claim in once] == [claim.why for claim in again]


@given(st.lists(st.tuples(st.integers(0, len(STORY)), st.integers(0, len(STORY))), max_size=5))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_blocks_cut_anywhere_are_read(cuts: list[tuple[int, int]]) -> None:
    spans = sorted({tuple(sorted(cut)) for cut in cuts})
    blocks = tuple(Block(Span(*span), Role.BODY) for span in spans)
    page = Page(ReportId("example"), 1, STORY, blocks, ())

    for claim in read(Report(ReportId("example"), "", 0, "text/plain", "x", language="en"), (page,)).claims:
        assert claim.quote.text == STORY[claim.quote.span.start : claim.quote.span.end]


# Characters of a text that says one thing over and over: longer than any report's paragraph.
LENGTH = 12_000
ENDLESS = (
    "the 28 men were arrested and ",
    "Kazakhstan extradited 28 men, ",
    "all but one of the 29 ",
    "Anvar Tillabek and ",
    "on 9 June 2011 and ",
    "28 ",
    "(",
    "“They were tortured ",
    '"',
    ".",
    "extradited",
    "the men who said that the police who ",
    "the lawyer of the brother of the men of ",
    "He was arrested.\n\n",
    "\n",
    "e\u0301\u0301\u0301",
    "he said that ",
    "They arrested them and he beat him. ",
)


@pytest.mark.parametrize("piece", ENDLESS)
def test_a_text_that_does_not_end_is_read_in_time(piece: str) -> None:
    read_in_time(piece * (LENGTH // len(piece)))


def test_a_text_of_many_people_is_read_in_time() -> None:
    read_in_time(" ".join(f"{chr(65 + n % 26)}nvar {chr(65 + n // 26)}illabek was arrested." for n in range(400)))


def test_every_quote_of_a_whole_story_stands_in_it() -> None:
    claims = read_in_time(STORY)

    assert len({claim.kind for claim in claims}) >= 5
    assert len({claim.id for claim in claims}) == len(claims)


def test_text_outside_the_body_is_not_quoted() -> None:
    page = page_of(STORY + "\n\nPolice arrested 45 men in Osh.")
    page = Page(page.report, 1, page.text, (*page.blocks[:-1], Block(page.blocks[-1].span, Role.FURNITURE)), ())

    claims = read(Report(page.report, "", 0, "text/plain", "x", language="en"), (page,)).claims

    assert claims
    assert not [claim for claim in claims if claim.people.count == 45]


DIGEST = """
import hashlib, sys
sys.path[:0] = sys.argv[1:]
from test_reading import STORY, digest
print(digest())
"""


def digest() -> str:
    """What reading the story gives, in short."""
    told = [(claim.id, claim.why, [quote.span for quote in claim.evidence]) for claim in read_text(STORY)]
    return hashlib.sha256(repr(told).encode()).hexdigest()


def test_reading_does_not_depend_on_the_seed_of_hashes() -> None:
    here = Path(__file__).parent
    paths = [str(here), str(here.parent), str(here.parents[1] / "src")]
    seen = {
        subprocess.run(
            [sys.executable, "-c", DIGEST, *paths],
            env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "4242")
    }  # fmt: skip

    assert seen == {digest() + "\n"}
