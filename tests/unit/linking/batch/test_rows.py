"""Rows of a list, and what is set aside with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from panoh.linking.batch.errors import ListUnreadableError
from panoh.linking.batch.rows import PeopleList, Row, SetAside


def people(folder: Path, content: str | bytes, encoding: str = "utf-8") -> PeopleList:
    path = folder / "list.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return PeopleList(path, "list.csv", encoding)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    text = f"name{delimiter}born\nUmed Oltinsoev{delimiter}1980\n"

    assert list(people(tmp_path, text).rows()) == [Row(2, ["Umed Oltinsoev", "1980"])]


def test_a_byte_order_mark_is_no_part_of_the_first_header(tmp_path: Path) -> None:
    assert people(tmp_path, "\ufeffname,born\n").header == ["name", "born"]


def test_a_row_tells_the_line_it_begins_on(tmp_path: Path) -> None:
    text = 'name,place\n"Umed\nOltinsoev",Osh\n\nHikmat Zarifbekov,Osh\n'

    assert [row.line for row in people(tmp_path, text).rows()] == [2, 5]


def test_a_row_of_another_length_is_set_aside_and_the_next_is_read(tmp_path: Path) -> None:
    found = list(people(tmp_path, "name,born\nUmed Oltinsoev\nHikmat Zarifbekov,1981\n").rows())

    assert found == [
        SetAside("list.csv", 2, "it has 1 cells where the header has 2", "Umed Oltinsoev"),
        Row(3, ["Hikmat Zarifbekov", "1981"]),
    ]


def test_a_row_in_another_encoding_is_set_aside(tmp_path: Path) -> None:
    content = b"name,born\n" + "Умед,1980\n".encode("cp1251") + "Ҳикмат,1981\n".encode()
    first, second = people(tmp_path, content).rows()

    assert isinstance(first, SetAside)
    assert (first.line, first.what) == (2, "it is not utf-8")
    assert second == Row(3, ["Ҳикмат", "1981"])


def test_an_encoding_can_be_named(tmp_path: Path) -> None:
    assert list(people(tmp_path, "имя\nУмед\n".encode("cp1251"), "cp1251").rows()) == [Row(2, ["Умед"])]


def test_a_quotation_mark_never_closed_is_told_not_followed_to_the_end(tmp_path: Path) -> None:
    text = 'name,born\n"Umed,1980\n' + "x" * 140_000 + "\nHikmat Zarifbekov,1981\n"
    found = list(people(tmp_path, text).rows())

    assert isinstance(found[0], SetAside)
    assert found[0].line == 2
    assert found[-1] == Row(4, ["Hikmat Zarifbekov", "1981"])


@pytest.mark.parametrize(("content", "told"), [("", "it is empty"), ("Имя\n".encode("cp1251"), "--encoding cp1251")])
def test_a_file_that_is_no_list_says_what_to_do(tmp_path: Path, content: str | bytes, told: str) -> None:
    with pytest.raises(ListUnreadableError, match=told):
        people(tmp_path, content)
