"""What one report tells about one person beside his name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from panoh.model.decision import IdentityId
from panoh.model.errors import ModelValueError
from panoh.model.moment import Moment


@dataclass(frozen=True, slots=True)
class Age:
    """An age in years on a day.

    >>> Age(31, date(2011, 6, 9)).years_of_birth
    (1979, 1980)
    """

    years: int
    at: date

    def __post_init__(self) -> None:
        if not 0 <= self.years <= 130:
            raise ModelValueError(f"{self.years} is no age of a person.")

    @property
    def years_of_birth(self) -> tuple[int, int]:
        """The first and the last year that he may be born in."""
        return self.at.year - self.years - 1, self.at.year - self.years


@dataclass(frozen=True, slots=True)
class Particulars:
    """A person as one report has him.

    Attributes:
        born: Day, month or year; 1 January is held to mean the year.
        ages: As told; used where no date of birth is.
        nationalities: ISO 3166 alpha-2 codes.
        relatives: Names of them.
        companions: Who is named together with him, in this report.
        list: The list of names that he stands in; two names of one list are two people.
    """

    id: IdentityId
    name: str
    born: Moment | None = None
    age: Age | None = None
    nationalities: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    relatives: tuple[str, ...] = ()
    companions: tuple[IdentityId, ...] = ()
    list: str | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ModelValueError("A person to be linked has a name.")

    @property
    def day_of_birth(self) -> date | None:
        """The day, None where it is not told or is 1 January."""
        days = self._days_of_birth()
        return days[0] if days and days[0] == days[1] and not _is_new_year(days[0]) else None

    @property
    def month_of_birth(self) -> str | None:
        """The month, such as 1980-05, None where only years are told."""
        days = self._days_of_birth()
        if days is None or (days[0] == days[1] and _is_new_year(days[0])):
            return None
        first, last = days
        return f"{first:%Y-%m}" if (first.year, first.month) == (last.year, last.month) else None

    @property
    def years_of_birth(self) -> tuple[int, int] | None:
        """The first and the last year that he may be born in, None where nothing is told."""
        days = self._days_of_birth()
        if days is not None:
            return days[0].year, days[1].year
        return self.age.years_of_birth if self.age else None

    def _days_of_birth(self) -> tuple[date, date] | None:
        """The first and the last day that he may be born on, by the date told."""
        if self.born is None or self.born.first is None or self.born.after is None:
            return None
        return self.born.first, self.born.after - timedelta(days=1)


def _is_new_year(day: date) -> bool:
    return (day.month, day.day) == (1, 1)
