"""Web pages: the report is kept, what is around it is left out, and offsets lead to the source."""

from __future__ import annotations

import pytest
from intake_documents import DATELINE, SENTENCE, TITLE, html
from intake_offsets import check_offsets

from panoh.intake import Received, receive
from panoh.model.errors import UnreadableError
from panoh.model.page import Role

PARAGRAPHS = (
    f"<p>{SENTENCE}</p><p>Their families had not been told, and their lawyers learned of it in the morning.</p>"
)


def read(source: str) -> Received:
    received = receive(source.encode(), "page.html")
    check_offsets(received, lambda name: source)
    return received


def blocks(source: str) -> list[tuple[Role, str]]:
    page = read(source).pages[0]
    return [(block.role, page.text[block.span.start : block.span.end]) for block in page.blocks]


def test_headings_paragraphs_lists_and_quotes_are_kept() -> None:
    source = html(
        f"<h1>{TITLE}</h1><p>{DATELINE}</p>{PARAGRAPHS}<ul><li>One.<li>Two.</ul><blockquote>“No.”</blockquote>"
    )

    assert [text for _, text in blocks(source)][0:3] == [TITLE, DATELINE, SENTENCE]
    assert [text for _, text in blocks(source)][4:] == ["One.", "Two.", "“No.”"]


@pytest.mark.parametrize(
    "around",
    [
        "<script>var a = '<p>x</p>';</script>",
        "<style>p { color: red }</style>",
        "<nav><a href=1>Home</a> <a href=2>News</a></nav>",
        "<aside>Most people live elsewhere.</aside>",
        "<footer>Example News, Some Street 1</footer>",
        "<form><input><label>Your name</label></form>",
        "<div class='cookie-banner'>We like biscuits.</div>",
        "<div id=shareButtons>Tell a friend</div>",
        "<ul><li><a href=1>First other story</a><li><a href=2>Second other story</a></ul>",
        "<p><a href=1>Another story altogether</a></p>",
        "<div style='display: none'>Unseen</div>",
        "<div hidden>Unseen</div>",
        "<!-- a comment with <p>text</p> -->",
        "<noscript>Turn on scripts</noscript>",
        "<header><a href=/>Example</a></header>",
        "<div role=navigation>Here and there</div>",
    ],
)
def test_what_is_around_the_report_is_left_out(around: str) -> None:
    plain = blocks(html(f"<h1>{TITLE}</h1>{PARAGRAPHS}"))

    assert blocks(html(f"{around}<h1>{TITLE}</h1>{PARAGRAPHS}{around}")) == plain
    assert blocks(html(f"<div><h1>{TITLE}</h1>{around}{PARAGRAPHS}</div>{around}")) == plain


def test_a_page_whose_class_names_promise_a_menu_is_still_read() -> None:
    assert (Role.BODY, SENTENCE) in blocks(html(f"<div class='has-sidebar menu'>{PARAGRAPHS}</div>"))


def test_a_page_within_one_form_is_still_read() -> None:
    assert (Role.BODY, SENTENCE) in blocks(html(f"<form>{PARAGRAPHS}</form>"))


def test_the_title_outside_of_the_article_is_kept() -> None:
    source = html(f"<div><h1>{TITLE}</h1></div><article>{PARAGRAPHS}</article><div><p>Short other text.</p></div>")

    assert blocks(source)[0] == (Role.HEADLINE, TITLE)
    assert len(blocks(source)) == 3


def test_entities_and_blanks_lead_to_their_place_in_the_source() -> None:
    source = html("<p>A &amp; B&nbsp;said\n   &#8220;no&#x201D; to &lt;all&gt; &copy;&unknown; caf&eacute;.</p>")
    page = read(source).pages[0]

    assert page.text == "A & B\xa0said “no” to <all> ©&unknown; café."
    assert source[page.source(page.text.index("B")).offset] == "B"
    assert source[page.source(page.text.index("no")).offset :].startswith("no")
    assert source[page.source(page.text.index("é")).offset :].startswith("&eacute;")


def test_a_caption_is_furniture_and_a_byline_a_byline() -> None:
    source = html(
        f"<h1>{TITLE}</h1><div class=author>Jane Roe</div><figure><figcaption>A court</figcaption></figure>{PARAGRAPHS}"
    )

    assert blocks(source)[1:3] == [(Role.BYLINE, "Jane Roe"), (Role.FURNITURE, "A court")]


def test_the_name_of_the_section_over_the_title_is_furniture() -> None:
    assert blocks(html(f"<p>Central Asia</p><h1>{TITLE}</h1>{PARAGRAPHS}"))[0] == (Role.FURNITURE, "Central Asia")


def test_a_single_line_break_parts_lines_that_are_meant() -> None:
    source = html(f"<b>{TITLE}</b><br>{DATELINE}<br><br>{SENTENCE}<br><br>{SENTENCE[:60]} again.")

    assert blocks(source)[:3] == [(Role.HEADLINE, TITLE), (Role.DATELINE, DATELINE), (Role.BODY, SENTENCE)]


def test_the_cells_of_a_short_row_are_one_block() -> None:
    source = html(f"{PARAGRAPHS}<table><tr><td>U. Oltinsoev<td>9 June<td>10 years</table>")

    assert blocks(source)[-1][1] == "U. Oltinsoev\t9 June\t10 years"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<meta property="article:published_time" content="2011-06-09T23:30:00+06:00">', "2011-06-09"),
        ('<script type="application/ld+json">{"@graph":[{"datePublished":"2011-06-09"}]}</script>', "2011-06-09"),
        ('<meta name="DC.date.issued" content="2011-06">', "2011-06"),
        ('<meta name="citation_publication_date" content="2011/6/9">', "2011-06-09"),
        ("<meta name=pubdate content=20110609>", "2011-06-09"),
        ('<meta name=date content="2011-13-45">', None),
        ('<script type="application/ld+json">{not json</script>', None),
        ("<script type='application/ld+json'>" + "[" * 100_000 + "</script>", None),
        ("", None),
    ],
)
def test_the_day_of_publication_is_read_from_the_head(head: str, expected: str | None) -> None:
    assert read(html(PARAGRAPHS, head)).report.published == expected


def test_a_time_element_tells_the_day() -> None:
    assert read(html(f"<time datetime='2011-06-09'>Thursday</time>{PARAGRAPHS}")).report.published == "2011-06-09"


def test_title_publisher_and_language_are_read_from_the_head() -> None:
    head = f"<title>{TITLE} | Example News</title><meta property=og:site_name content='Example News'>"
    report = read(html("<p>29</p><p>30</p>", head).replace("<html>", "<html lang=en-GB>")).report

    assert (report.headline, report.publisher, report.language) == (TITLE, "Example News", "en")


@pytest.mark.parametrize("source", ["<html><body></body></html>", html("<script>x()</script>"), "<!DOCTYPE html>"])
def test_a_page_without_text_is_refused(source: str) -> None:
    with pytest.raises(UnreadableError, match="web page without text"):
        receive(source.encode(), "page.html")


def test_an_unfinished_page_is_read_as_far_as_it_goes() -> None:
    source = f"<html><body><div><p>{SENTENCE}</p><p>And then <b>the pa"

    assert [text for _, text in blocks(source)] == [SENTENCE, "And then the pa"]


@pytest.mark.parametrize(
    "trap", ["<div>" * 30_000, "<", "<!--", "<a '" * 5_000, "<p " * 20_000, "<b>" * 9_000 + "</p>" * 9_000]
)
def test_a_page_built_as_a_trap_is_read_in_time(trap: str) -> None:
    read(html(PARAGRAPHS + trap + "x</a>"))
