"""`panoh law`: its three questions, in words and in JSON, and what it says to a wrong one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from panoh.cli import main

KYRGYZSTAN = ["--from", "KG", "--to", "UZ", "--on", "2006-08-01"]
ORDER = ["--event", "extradition_order=2011-03-01"]
# What a lawyer sees without scrolling on an ordinary screen.
SCREEN = 55


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What the program prints."""
    assert main(["law", *arguments]) == 0
    return capsys.readouterr().out


def as_json(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    """What the program prints for other programs."""
    found: dict[str, Any] = json.loads(run(capsys, *arguments, "--json"))
    return found


def refusal(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """The exit code and what is said on stderr."""
    try:
        code = main(["law", *arguments])
    except SystemExit as ended:
        code = int(str(ended.code))
    return code, capsys.readouterr().err


def test_in_force_tells_yes_since_when_and_the_source(capsys: pytest.CaptureFixture[str]) -> None:
    found = as_json(capsys, "in-force", "--instrument", "CAT", "--state", "KZ", "--on", "2011-06-09")

    assert (found["answer"], found["since"], found["until"]) == ("yes", "1998-09-25", None)
    assert {"basis", "source", "confidence", "as_of"} <= set(found)
    assert (found["confidence"], found["as_of"]) == ("verified-in-source", "2022-08")


@pytest.mark.parametrize(
    ("instrument", "state", "on", "said"),
    [
        ("CAT", "KZ", "2011-06-09", "YES        On 9 June 2011 CAT bound Kazakhstan, since 25 September 1998."),
        ("CAT", "KZ", "1998-09-24", "NO         On 24 September 1998 CAT did not bind Kazakhstan. It does from 25"),
        ("ECHR", "RU", "2023-01-10", "It did from 5 May 1998; it ended on 16 September 2022."),
        ("CAT22", "JP", "2015-01-01", "UNKNOWN    On 1 January 2015 CAT22: whether it bound Japan is not known."),
        ("CRC-OP3", "IT", "2018-01-01", "YES        On 1 January 2018 CRC-OP3 bound Italy, since when is not known."),
        ("RC51", "TR", "2015-01-01", "limit      Geographical limitation"),
        ("CAT22", "TM", "2025-01-01", "check      The source speaks to 2022"),
    ],
)
def test_in_force_says_it_in_words(
    capsys: pytest.CaptureFixture[str], instrument: str, state: str, on: str, said: str
) -> None:
    assert said in run(capsys, "in-force", "--instrument", instrument, "--state", state, "--on", on)


def test_what_was_known_on_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    question = ["in-force", "--instrument", "ECHR", "--state", "RU", "--on", "2022-10-01"]

    assert as_json(capsys, *question)["answer"] == "no"
    assert as_json(capsys, *question, "--known-on", "2022-02-01")["answer"] == "yes"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--instrument", "CATT", "--state", "KZ", "--on", "2011-06-09"), "'CATT' is no instrument that Panoh knows."),
        (
            ("--instrument", "CAT", "--state", "ZZ", "--on", "2011-06-09"),
            "'ZZ' is no state. Write its name or ISO 3166 code",
        ),
        (("--instrument", "CAT", "--state", "Kazachstan", "--on", "2011-06-09"), "Did you mean Kazakhstan"),
        (("--instrument", "CAT", "--state", "KZ", "--on", "9 June"), "'9 June' is no day. Write it like 2011-06-09"),
    ],
)
def test_a_wrong_question_is_told_gently(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    code, told = refusal(capsys, "in-force", *arguments)

    assert code in (1, 2)
    assert said in told


def test_position_keeps_the_layers_apart(capsys: pytest.CaptureFixture[str]) -> None:
    found = as_json(capsys, "position", "--from", "KZ", "--to", "UZ", "--on", "2011-06-08")

    assert found["barred"] == {"international": "yes", "domestic": "unknown"}
    bars = {one["rule"]: one for one in found["findings"] if one["topic"] == "bar"}
    assert (bars["CAT"]["answer"], bars["CAT"]["force"], bars["CAT"]["since"]) == ("yes", "absolute", "1998-09-25")
    assert bars["CAT"]["reason"]["provision"]["citation"] == "CAT art. 3"


def test_position_tells_deadlines_with_their_assumptions(capsys: pytest.CaptureFixture[str]) -> None:
    found = as_json(capsys, "position", "--from", "RU", "--to", "UZ", "--on", "2011-03-02", *ORDER)
    (step,) = (one for one in found["stages"][0]["open_steps"] if one["is_remedy"])

    assert step["due"]["last_day"] == "2011-03-11"
    assert step["due"]["timezone"] == "Europe/Moscow"
    assert step["due"]["assumptions"][0] == "10 days from receipt of the notice, taken to be 2011-03-01."


def test_the_demo_casebook_fits_a_screen_on_the_day_before_the_hand_over(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    assert main(["read", "--demo", "--json"]) == 0
    claims = tmp_path / "claims.jsonl"
    claims.write_text(capsys.readouterr().out, "utf-8")
    page = run(capsys, "position", "--claims", str(claims), "--on", "2018-11-12")

    assert page.startswith("Kyrgyzstan → Tajikistan, 12 November 2018\nYES        International law bars the hand-over")
    assert "Domestic law of Kyrgyzstan, apart from that" in page
    assert "Communication to the Human Rights Committee" in page
    assert len(page.splitlines()) <= SCREEN


def test_explain_goes_down_to_provisions(capsys: pytest.CaptureFixture[str]) -> None:
    page = run(capsys, "position", "--from", "KZ", "--to", "UZ", "--on", "2011-06-08", "--explain")

    assert "Why: each finding down to provisions and claims" in page
    assert "CAT art. 3; treaty text (well-established)" in page
    assert "as of 2022-08" in page


def test_remedies_say_who_how_and_until_when(capsys: pytest.CaptureFixture[str]) -> None:
    brief, full = run(capsys, "remedies", *KYRGYZSTAN), run(capsys, "remedies", *KYRGYZSTAN, "--full")

    assert "YES        Communication to the Human Rights Committee, with interim measures" in brief
    assert "(CAT22 does not bind)" in brief
    for label in ("who", "until", "stops", "standard", "before", "how", "must say"):
        assert f"\n{label:<11}" in full


def test_remedies_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    found = {one["id"]: one["open"] for one in as_json(capsys, "remedies", *KYRGYZSTAN)["remedies"]}

    assert (found["hrc-op1"], found["cat-art22"], found["ecthr-rule39"]) == ("yes", "no", "no")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--on", "2011-06-09"), "between which states? Give --from and --to, or --claims"),
        (
            ("--from", "KZ", "--on", "2011-06-09", "--event", "kidnap=2011"),
            "'kidnap' is no kind of claim. Known: arrival",
        ),
        (("--from", "KZ", "--on", "2011-06-09", "--event", "arrest=June"), "'June' is not a date Panoh can read"),
        (("--from", "KZ", "--on", "2011-06-09", "--event", "arrest=2011,by=X"), "'by' is not known here. Use body"),
        (("--claims", "nowhere.jsonl", "--on", "2011-06-09"), "nowhere.jsonl: cannot be opened"),
    ],
)
def test_a_wrong_path_is_told_gently(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str) -> None:
    code, told = refusal(capsys, "position", *arguments)

    assert code in (1, 2)
    assert said in told


def test_a_state_that_is_not_told_is_unknown(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    report, claims = tmp_path / "report.txt", tmp_path / "claims.jsonl"
    report.write_text("It rained in the valley on Monday.", "utf-8")
    assert main(["read", "--json", str(report)]) == 0
    claims.write_text(capsys.readouterr().out, "utf-8")

    for question in ("position", "remedies"):
        page = run(capsys, question, "--claims", str(claims), "--on", "2011-06-09")
        assert "Which state holds him is not told" in page


def test_one_person_of_a_file_of_claims(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["read", "--demo", "--json"]) == 0
    claims = tmp_path / "claims.jsonl"
    claims.write_text(capsys.readouterr().out, "utf-8")
    asked = ["position", "--claims", str(claims), "--on", "2018-11-12", "--person"]

    assert run(capsys, *asked, "Khikmat Zarifbekov").startswith("Kyrgyzstan → Tajikistan")
    code, told = refusal(capsys, *asked, "Nobody")
    assert code == 1
    assert "no claim names 'Nobody'. It names: " in told
