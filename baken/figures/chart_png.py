"""A chart as a PNG, for messengers and for print: the same bars as on the page, drawn without a network.

matplotlib draws, through its object interface: no window, no state between two charts, so threads may draw at once.
"""

import io
import textwrap
from typing import List

from baken.figures.chart import Chart
from baken.knowledge.schema import dutch_number

WIDTH, ROW, FRAME = 7.2, 0.42, 1.7  # inches: the width, what a bar takes, and what stands above and below the bars
MARGIN = 0.12  # inches
DPI = 150
LINE = 84  # characters of small print on a line
INK, BAR, PAPER = "#1b1b1f", "#1f4e8c", "#ffffff"  # ink on paper 17:1, bars on paper 8:1; WCAG asks 4.5:1 and 3:1
TITLE, TEXT, SMALL = 13, 11, 9  # points
ROOM = 1.15  # the axis ends beyond the longest bar, where its number stands


def to_png(chart: Chart) -> bytes:
    """The chart as a PNG with bars from zero, each with its number; what it shows is in its description too."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    labels = [label for label, _ in chart.series]
    values = [value for _, value in chart.series]
    height = FRAME + ROW * len(values)
    figure = Figure(figsize=(WIDTH, height), dpi=DPI, facecolor=PAPER, layout="constrained")
    figure.set_constrained_layout_pads(w_pad=MARGIN, h_pad=MARGIN)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot(facecolor=PAPER)
    bars = axes.barh(labels, values, color=BAR, height=0.7)
    axes.bar_label(bars, [dutch_number(str(value)) for value in values], padding=4, color=INK, fontsize=TEXT)
    axes.invert_yaxis()
    axes.set_xlim(0, max(values) * ROOM)
    axes.xaxis.set_visible(False)
    axes.tick_params(axis="y", length=0, labelsize=TEXT, colors=INK)
    for side in ("top", "right", "bottom"):
        axes.spines[side].set_visible(False)
    title = "\n".join(textwrap.wrap(chart.title, LINE * SMALL // TITLE))
    figure.suptitle(title, color=INK, fontsize=TITLE, x=0.02, ha="left")
    figure.supxlabel("\n".join(small_print(chart)), color=INK, fontsize=SMALL, x=0.02, ha="left")
    image = io.BytesIO()
    figure.savefig(image, format="png", metadata={"Title": chart.title, "Description": alternative(chart)})
    return image.getvalue()


def alternative(chart: Chart) -> str:
    """The text for those who do not see the chart: what it is, what it shows, what is counted and by whom."""
    return f"{chart.title}. {chart.summary} {' '.join(small_print(chart))}"


def small_print(chart: Chart) -> List[str]:
    """What stands under a chart, in lines."""
    lines = textwrap.wrap(f"Geteld: {chart.counts} ({chart.unit}).", LINE)
    return lines + textwrap.wrap(f"Bron: {chart.source}.", LINE)
