"""The charts that have a name as pictures, for messengers and for print. Nothing of a visitor is in them."""

import asyncio
from typing import Dict, Mapping

from baken.figures.chart import Chart
from baken.figures.chart_png import to_png

CONTENT_TYPE = "image/png"


class Pictures:
    """Draws a chart when it is asked for first, beside the server's own work, and keeps it."""

    def __init__(self, charts: Mapping[str, Chart]) -> None:
        """Take the charts by name."""
        self._charts = {chart.image: chart for chart in charts.values()}
        self._drawn: Dict[str, bytes] = {}
        self.paths = tuple(self._charts)

    async def at(self, path: str) -> bytes:
        """The picture at one of `paths`."""
        if path not in self._drawn:
            drawing = asyncio.get_running_loop().run_in_executor(None, to_png, self._charts[path])
            self._drawn[path] = await drawing
        return self._drawn[path]
