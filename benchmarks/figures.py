"""How well and how fast questions about figures are answered: the table of the tests, over the real servers.

Run as `python -m benchmarks.figures`; it writes `benchmarks/cijfers.md`.
"""

import statistics
import time
from datetime import date
from pathlib import Path
from typing import Any, Dict, List, Tuple

import httpx
import yaml

from baken.figures.answering import Answerer
from baken.figures.asking import ask
from baken.figures.lexicon import Lexicon
from baken.nlu.entities import EntityReader
from baken.nlu.pipeline import dutch_pipeline
from baken.serving.model import ensure_model
from baken.serving.ports import ANY_FREE, LOOPBACK, listen, near_end
from baken.serving.servers import serving

QUESTIONS = Path("tests/figures/data/questions.yml")
PAGE = Path("benchmarks/cijfers.md")
LABEL = "cijfers/meldingen"
ROUNDS = 3
WARM = 10  # answers before the clock counts
PERCENTILES = 20  # so the last but one cut is the 95th

Message = Dict[str, Any]


def main() -> None:
    """Ask everything, a few rounds, and write the page."""
    rows = yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))
    with listen(LOOPBACK, ANY_FREE) as entrance:
        url = f"http://{near_end(entrance)}"
        with serving(ensure_model(), entrance), httpx.Client(base_url=url, trust_env=False, timeout=20) as site:
            for row in rows[:WARM]:
                _ask(site, row)
            asked = [(row, *_ask(site, row)) for _ in range(ROUNDS) for row in rows]
    right = sum(set(row["cites"]) <= cited for row, cited, _ in asked)
    page = _page(len(rows), right / len(asked), [seconds for *_, seconds in asked], _own_work(rows))
    PAGE.write_text(page, encoding="utf-8")


def _own_work(rows: List[Dict[str, Any]]) -> List[float]:
    """Seconds of processor time for what a figure adds to a message: entities, the question, the figure, the words."""
    reader, lexicon, answerer = EntityReader(dutch_pipeline()), Lexicon.load(), Answerer.load()
    spent = []
    for row in rows * ROUNDS:
        start = time.process_time()
        entities = [entity._asdict() for entity in reader.read(row["ask"])]
        asked = ask(row["ask"], entities, lexicon, None, LABEL)
        if asked:
            answerer.answer(asked.query)
        spent.append(time.process_time() - start)
    return spent


def _ask(site: httpx.Client, row: Dict[str, Any]) -> Tuple[set, float]:
    """The figures that the answer to a row cites, and the seconds that this answer took."""
    token = _post(site, "/api/conversations", {}, "")["token"]
    if "after" in row:
        _post(site, "/api/messages", {"text": row["after"]}, token)
    start = time.perf_counter()
    messages = _post(site, "/api/messages", {"text": row["ask"]}, token)["messages"]
    seconds = time.perf_counter() - start
    sources = (source for message in messages for source in message.get("sources", []))
    return {fact for source in sources for fact in source.get("facts", [])}, seconds


def _post(site: httpx.Client, path: str, body: Message, token: str) -> Any:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    response = site.post(path, json=body, headers=headers)
    while response.status_code == httpx.codes.TOO_MANY_REQUESTS:
        time.sleep(int(response.headers["Retry-After"]))
        response = site.post(path, json=body, headers=headers)
    return response.json()


def _page(questions: int, right: float, seconds: List[float], own: List[float]) -> str:
    times = {
        "median": statistics.median(seconds),
        "95th percentile": _p95(seconds),
        "longest": max(seconds),
        "of which for the figure itself, processor time, 95th percentile": _p95(own),
    }
    lines = "\n".join(f"| {name} | {1000 * value:.1f} ms |" for name, value in times.items())
    return f"""# Questions about figures

Measured on {date.today().isoformat()} with `python -m benchmarks.figures`: the {questions} questions of
`{QUESTIONS}`, follow-ups included, {ROUNDS} rounds over HTTP against the real servers, on a machine
with two cores, which the client used as well. A time is that of one message, from the request to the whole reply.

| | |
|---|---|
| the figure that was asked for is cited | {100 * right:.1f} % |
{lines}

The table was written from the base before the code was tuned on it. It is a test as well, without the network
(`tests/figures/test_questions.py`, which also holds that nothing else is cited) and with it
(`tests/server/test_figure_talk.py`).
"""


def _p95(values: List[float]) -> float:
    return statistics.quantiles(values, n=PERCENTILES)[-1]


if __name__ == "__main__":
    main()
