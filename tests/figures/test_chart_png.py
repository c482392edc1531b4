"""A chart as a PNG: a picture, with its text for who does not see it, in colours that can be told apart."""

import io
import struct
import zlib

import pytest

from baken.figures.answering import load_charts
from baken.figures.chart_png import BAR, INK, PAPER, alternative, to_png


@pytest.fixture(scope="module")
def chart(knowledge):
    return load_charts(knowledge)["vormen"]


def chunks(png):
    """The parts of a PNG by kind."""
    stream = io.BytesIO(png)
    assert stream.read(8) == b"\x89PNG\r\n\x1a\n"
    while header := stream.read(8):
        length, kind = struct.unpack(">I4s", header)
        yield kind.decode(), stream.read(length)
        stream.read(4)


def described(png):
    """The texts in a PNG."""
    for kind, content in chunks(png):
        key, _, text = content.partition(b"\0")
        if kind == "tEXt":
            yield key.decode(), text.decode("latin-1")
        elif kind == "iTXt":
            compressed, text = text[0], text.split(b"\0", 4)[-1]
            yield key.decode(), (zlib.decompress(text) if compressed else text).decode()


def test_it_is_a_picture_that_is_wide_enough_for_print_and_small_enough_to_send(chart):
    png = to_png(chart)
    width, height = struct.unpack(">II", dict(chunks(png))["IHDR"][:8])

    assert width >= 1000 and height >= 300
    assert len(png) < 100_000


def test_it_carries_its_text(chart):
    assert dict(described(to_png(chart)))["Description"] == alternative(chart)


def test_the_text_has_every_number_and_what_is_counted_and_by_whom(chart):
    text = alternative(chart)

    assert all(f"{label}: {value}" in text for label, value in chart.series)
    assert chart.title in text and chart.counts in text and chart.source in text


def test_the_same_chart_is_the_same_picture(chart):
    assert to_png(chart) == to_png(chart)


def luminance(colour):
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colour, ratio", [(INK, 7), (BAR, 4.5)])
def test_the_colours_stand_out(colour, ratio):
    assert (luminance(PAPER) + 0.05) / (luminance(colour) + 0.05) >= ratio
