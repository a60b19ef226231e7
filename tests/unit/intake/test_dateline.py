"""Date lines are told from sentences, and their publisher is found."""

from __future__ import annotations

import pytest

from panoh.intake.dateline import read_dateline


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("RFE/RL's Kazakh Service, June 9, 2011", "RFE/RL's Kazakh Service"),
        ("Uznews.net, 10.06.2011", "Uznews.net"),
        ("IWPR, 2 Nov 10", "IWPR"),
        ("Committee against Torture, CAT/C/48/D/444/2010, distributed 11 July 2012", "Committee against Torture"),
        ("mutabar.org, January 2013", "mutabar.org"),
        ("Human Rights Watch, March 27, 2006", "Human Rights Watch"),
        ("EurasiaNet.org, Choihona, June 9, 2011", "EurasiaNet.org"),
        ("UNHCR, Press releases\n9 August 2006", "UNHCR"),
        ("(New York, 12 May 2010)", None),
        ("9 June 2011", None),
        (
            "Campaign for the Defence of Political and Civil Prisoners\n9 June 2011",
            "Campaign for the Defence of Political and Civil Prisoners",
        ),
        ("September 1 - 2017 KHARTOUM", None),
        ("Publication date: 16/03/2021", None),
        ("Press release, 9 June 2011", None),
        ("Communication No. 999/2010, 9 June 2011", None),
        ("Decision adopted 9 June 2011", None),
        ("Bishkek (Example News, 12-Aug-06)", "Example News"),
        ("Thursday, June 9th, 2011", None),
        ("Published: 09.06.2011 14:35", None),
        ("Posted on June 9, 2011 at 10:15 am", None),
        ("2011-06-09", None),
        ("2011-06-09T14:30:00+06:00", None),
        ("June 9, 2011 | Example News", "Example News"),
        ("9-Jun-2011, Example News", "Example News"),
        ("Фергана, 9 июня 2011 г.", "Фергана"),
        ("Опубликовано 9 июня 2011 года", None),
        ("Москва, 9 июня 2011", None),
        ("Ozodlik, 9 iyun 2011", "Ozodlik"),
        ("Озодлик, 2011 йил 9 июн", "Озодлик"),
        ("Al Jazeera (Reuters), 27 Feb 2025", "Al Jazeera (Reuters)"),
    ],
)
def test_a_date_line_is_read(line: str, publisher: str | None) -> None:
    found = read_dateline(line)

    assert found is not None
    assert found.publisher == publisher


@pytest.mark.parametrize(
    "line",
    [
        "The men were sent back on 9 June 2011.",
        "On June 9, 2011, 29 men were handed over.",
        "Handed over on 9 June 2011",
        "Kazakhstan: 29 men handed over",
        "On 9 June 2011 the prosecutor of the city told reporters of the hand-over of 29 men to Uzbekistan",
        "9 июня 2011 года прокурор сообщил о выдаче.",
        "",
        "Rule 39",
    ],
)
def test_a_sentence_with_a_date_is_no_date_line(line: str) -> None:
    assert read_dateline(line) is None
