"""Columns are known by their headers, in any script."""

from __future__ import annotations

import pytest

from panoh.linking.batch.errors import ColumnMapError, NoNameColumnError
from panoh.linking.batch.headers import columns_of, header_words, sexes


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Full_Name", "name"),
        ("Ф.И.О.", "name"),
        ("FISH", "name"),
        ("Аты-жөні", "name"),
        ("نام و نام خانوادگی", "name"),
        ("Tug`ilgan sanasi", "born"),
        ("Дата рождения:", "born"),
        ("DOĞUM TARİHİ", "born"),
        ("出生日期", "born"),
        ("نام پدر", "father"),
        ("گرىژدانلىقى", "nationality"),
        ("№", "id"),
    ],
)
def test_a_header_word_is_known(header: str, field: str) -> None:
    columns = columns_of("list.csv", ["Name", header], {"Name": "family"}, ())

    assert columns.places[field] == 1


@pytest.mark.parametrize(
    ("header", "fields"),
    [(["Имя", "Год"], ["name"]), (["Имя", "Фамилия"], ["given", "family"]), (["Full name", "Name"], ["name", "given"])],
)
def test_a_name_is_the_whole_name_where_it_stands_alone(header: list[str], fields: list[str]) -> None:
    assert sorted(columns_of("list.csv", header, {}, ()).places) == sorted(fields)


def test_the_words_of_the_table_are_each_in_one_field() -> None:
    assert len(header_words()) > 200
    assert set(sexes().values()) == {"m", "f"}


def test_what_the_person_says_comes_first_and_the_rest_is_told_as_unused() -> None:
    columns = columns_of("list.csv", ["Name", "Кто", "Note"], {"кто": "name", "Name": "-"}, ())

    assert columns.places == {"name": 1}
    assert columns.unused == ("Name", "Note")


def test_a_further_column_is_compared_and_one_that_a_list_lacks_is_none() -> None:
    assert columns_of("list.csv", ["name", "Postcode"], {}, ("postcode", "phone")).more == (1, None)


def test_a_list_without_a_name_says_how_to_name_the_column() -> None:
    with pytest.raises(NoNameColumnError, match=r"the columns are: Кто, Когда\. .*--map 'Кто=name'"):
        columns_of("list.csv", ["Кто", "Когда"], {}, ())


def test_a_field_that_is_none_is_refused() -> None:
    with pytest.raises(ColumnMapError, match="'nome' is no field"):
        columns_of("list.csv", ["Кто"], {"Кто": "nome"}, ())
