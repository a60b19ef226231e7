"""Rows brought to one form."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from panoh.linking.batch.headers import columns_of
from panoh.linking.batch.records import ReadingWishes, Record, RecordReader
from panoh.linking.batch.rows import PeopleList, SetAside


def read(
    folder: Path, text: str, wishes: ReadingWishes | None = None, more: tuple[str, ...] = ()
) -> list[Record | SetAside]:
    path = folder / "list.csv"
    path.write_text(text, "utf-8")
    people = PeopleList(path, "list.csv", "utf-8")
    columns = columns_of("list.csv", people.header, {}, more)
    return list(RecordReader(people, columns, wishes or ReadingWishes()).records(7))


def test_every_field_finds_its_form(tmp_path: Path) -> None:
    header = "№,Фамилия,Имя,Отчество,Год рождения,Гражданство,Место рождения,Пол,Список"
    text = f"{header}\n12,Олтинсоев,Умед,Каримович,1980,Таджикистан,г. Ош,муж.,Б\n"

    assert read(tmp_path, text) == [
        Record(
            7,
            "list.csv",
            2,
            "12",
            "Умед Каримович Олтинсоев",
            None,
            None,
            1980,
            1980,
            "TJ",
            "г ош",
            None,
            "m",
            None,
            "list.csv:Б",
            (),
        )
    ]


def test_a_row_without_a_name_is_set_aside(tmp_path: Path) -> None:
    assert read(tmp_path, "name,born\n ,1980\n") == [SetAside("list.csv", 2, "it has no name", " ,1980")]


def test_a_birth_that_cannot_be_read_is_told_and_the_row_is_kept(tmp_path: Path) -> None:
    aside, record = read(tmp_path, "name,born\nUmed Oltinsoev,spring\n")

    assert aside == SetAside("list.csv", 2, "no year of birth could be read from this", "spring", is_row=False)
    assert isinstance(record, Record)
    assert (record.id, record.born_low) == ("2", None)


def test_an_age_is_counted_from_the_day_of_the_list(tmp_path: Path) -> None:
    (record,) = read(tmp_path, "name,age\nUmed Oltinsoev,31\n", ReadingWishes(seen=date(2011, 6, 9)))

    assert isinstance(record, Record)
    assert (record.born_low, record.born_high) == (1979, 1980)


def test_an_age_without_a_day_says_nothing(tmp_path: Path) -> None:
    (record,) = read(tmp_path, "name,age\nUmed Oltinsoev,31\n")

    assert isinstance(record, Record)
    assert record.born_low is None


def test_each_file_can_be_a_list_in_which_nobody_stands_twice(tmp_path: Path) -> None:
    (record,) = read(tmp_path, "name\nUmed Oltinsoev\n", ReadingWishes(each_is_list=True))

    assert isinstance(record, Record)
    assert record.list == "list.csv"
