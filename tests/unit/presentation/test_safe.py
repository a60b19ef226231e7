"""Text made safe to print."""

import pytest

from panoh.presentation.safe import printable, shortened


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two\n  lines", "two lines"),
        ("\x1b]0;title\x07clear\x1b[2J", "�]0;title�clear�[2J"),
        ("28\u202e92", "28�92"),
        ("half a pair \ud800", "half a pair �"),
        ("Маҳкамов, “quoted”", "Маҳкамов, “quoted”"),
    ],
)
def test_nothing_in_a_report_can_steer_the_terminal(text: str, expected: str) -> None:
    assert printable(text) == expected


@pytest.mark.parametrize("length", range(1, 60))
def test_shortened_text_is_never_longer_than_asked(length: int) -> None:
    assert len(shortened("were handed over to Tajikistan on the night of 12 November", length)) <= length


def test_short_text_is_left_alone() -> None:
    assert shortened("handed over", 11) == "handed over"
