"""Sets of people in a report."""

from panoh.reading.people.cast import Cast
from panoh.reading.people.sets import LEAD_WEIGHT, PeopleSet

__all__ = ["LEAD_WEIGHT", "Cast", "PeopleSet"]
