"""Which figure is found, on a small made-up base: the exact one, else the nearest, and never a mixture."""

import pytest

from baken.figures.finding import find
from baken.figures.pool import Pool
from baken.figures.query import Query
from baken.knowledge import Figure


def figure(value, year=None, edition="nrm-2016-2020", quantity="registered_possible_victims", **fields):
    time = {"period": year} if isinstance(year, str) else {"year": year}
    return Figure(
        quantity=quantity, value=value, unit=fields.pop("unit", "personen"), counts="mensen", edition=edition,
        sources=["een"], confidence="high", **time, **fields,
    )  # fmt: skip


@pytest.fixture
def found(lexicon):
    """What is found in a base of these figures."""

    def found(query, **figures):
        return find(query, Pool(figures, lexicon))

    return found


def query(years=None, kind="value", by="", counter="", **dims):
    return Query("victims", kind, (years, years) if isinstance(years, int) else years, dims, counter, by)


class TestOneFigure:
    """A question for one number."""

    def test_the_exact_figure_is_found(self, found):
        assert found(query(2020), a=figure(1, 2020), b=figure(2, 2019)).exact == "a"

    def test_of_two_counts_the_default_is_given_and_the_other_is_known(self, found):
        result = found(query(2020), c=figure(2, 2020, "comensha"), n=figure(1, 2020))

        assert (result.exact, result.rivals) == ("n", ("c",))

    def test_the_other_count_is_given_when_it_is_asked_for(self, found):
        result = found(query(2020, counter="comensha"), c=figure(2, 2020, "comensha"), n=figure(1, 2020))

        assert (result.exact, result.missing) == ("c", "")

    def test_without_a_year_the_newest_is_given(self, found):
        assert found(query(), a=figure(1, 2020), b=figure(2, 2023, "comensha")).exact == "b"

    def test_a_range_of_the_same_count_is_told_too(self, found):
        result = found(query(2018), a=figure("4-7", 2018), b=figure(5, 2018))

        assert (result.exact, result.also) == ("b", ("a",))

    def test_another_year_is_said_to_be_another_year(self, found):
        result = found(query(2022), a=figure(1, 2020), b=figure(2, 2021))

        assert (result.exact, result.missing, result.nearest) == ("", "year", ("b",))

    def test_of_two_years_as_near_the_later_is_given(self, found):
        assert found(query(2020), a=figure(1, 2019), b=figure(2, 2021)).nearest == ("b",)

    def test_the_total_stands_in_for_the_form_and_is_said_to_be_wider(self, found):
        result = found(query(2022, form="labour"), a=figure(1, 2022), b=figure(2, 2021, form="labour"))

        assert (result.nearest, result.wider) == (("b",), ("a",))

    def test_a_group_around_it_is_nearer_than_the_total(self, found):
        result = found(query(2022, form="labour"), a=figure(1, 2022), b=figure(2, 2022, form="labour_criminal"))

        assert (result.missing, result.wider) == ("anywhere", ("b",))

    def test_something_narrower_is_never_given_for_what_was_asked(self, found):
        assert found(query(2022), a=figure(1, 2022, form="labour")).missing == "nothing"

    def test_a_share_is_not_passed_off_as_a_number(self, found):
        share = figure(72, 2017, quantity="share_of_registered_victims", unit="procent", sex="female")
        result = found(query(2017, sex="female"), a=share)

        assert (result.exact, result.missing, result.nearest) == ("", "amount", ("a",))

    def test_for_a_share_that_is_not_there_part_and_whole_of_one_count_are_told(self, found):
        figures = {"part": figure(5, 2020, "comensha", sex="female"), "whole": figure(9, 2020, "comensha")}
        result = found(query(2020, kind="share", sex="female"), nrm=figure(8, 2020), **figures)

        assert (result.missing, result.nearest) == ("share", ("part", "whole"))


class TestRows:
    """A question for more years, or for a list."""

    def test_a_row_holds_one_count_only_the_one_with_most_of_the_years(self, found):
        nrm = {f"n{year}": figure(1, year) for year in (2019, 2020)}
        comensha = {f"c{year}": figure(2, year, "comensha") for year in (2019, 2020, 2021)}
        result = found(query((2019, 2021), "trend"), **nrm, **comensha)

        assert result.series == ("c2019", "c2020", "c2021")

    def test_of_rows_as_long_the_default_count_is_given(self, found):
        figures = {"c9": figure(2, 2019, "comensha"), "c0": figure(2, 2020, "comensha")}
        result = found(query((2019, 2020), "trend"), **figures, n9=figure(1, 2019), n0=figure(1, 2020))

        assert result.series == ("n9", "n0")

    def test_the_figure_for_all_years_together_must_be_of_the_same_count(self, found):
        row = {"n9": figure(1, 2019), "n0": figure(1, 2020)}
        other = figure(5, "2019-2020", "comensha")

        assert found(query((2019, 2020), "trend"), **row, t=figure(2, "2019-2020")).total == "t"
        assert found(query((2019, 2020), "trend"), **row, t=other).total == ""

    def test_a_year_that_was_counted_otherwise_stands_apart(self, found):
        row = {"n9": figure(1, 2019), "n0": figure(1, 2020)}
        result = found(query((2019, 2021), "trend"), **row, c1=figure(3, 2021, "comensha"))

        assert (result.series, result.apart) == (("n9", "n0"), ("c1",))

    def test_the_newest_year_stands_apart_when_no_year_was_asked_for(self, found):
        row = {"n9": figure(1, 2019), "n0": figure(1, 2020)}
        newer = {"c1": figure(3, 2021, "comensha"), "c2": figure(3, 2022, "other")}

        assert found(query(None, "trend"), **row, **newer).apart == ("c2",)
        assert found(query((2018, 2021), "trend"), **row, **newer).apart == ("c1",)

    def test_two_years_of_two_counts_make_no_row(self, found):
        result = found(query((2019, 2020), "trend"), a=figure(1, 2019), b=figure(3, 2020, "comensha"))

        assert (result.series, result.apart, result.missing) == ((), ("a", "b"), "series")

    def test_one_year_is_held_against_the_one_before_it(self, found):
        figures = {f"n{year}": figure(1, year) for year in (2017, 2019, 2020)}

        assert found(query(2020, "trend"), **figures).series == ("n2019", "n2020")

    def test_a_list_goes_from_high_to_low(self, found):
        figures = {"a": figure(1, 2020, form="labour"), "b": figure(2, 2020, form="sexual"), "t": figure(3, 2020)}

        assert found(query(2020, "list", "form"), **figures).series == ("b", "a")

    def test_a_group_stands_in_no_list_beside_its_parts(self, found):
        parts = {"l": figure(4, 2020, form="labour"), "c": figure(3, 2020, form="criminal")}
        both = {"lc": figure(7, 2020, form="labour_criminal"), "s": figure(5, 2020, form="sexual")}

        assert found(query(2020, "list", "form"), **both, **parts).series == ("s", "l", "c")
        parts.pop("l")
        assert found(query(2020, "list", "form"), **both, **parts).series == ("lc", "s")

    def test_a_list_of_another_year_is_said_to_be_that(self, found):
        figures = {"a": figure(1, 2016, form="labour"), "b": figure(2, 2016, form="sexual")}
        result = found(query(2018, "list", "form"), **figures)

        assert (result.series, result.missing) == (("b", "a"), "list")
