"""The command `baken`. Everything heavy is imported by the command that needs it."""

import argparse
import os
import sys
from pathlib import Path
from typing import Optional, Sequence

from baken.serving import environment
from baken.serving.plain import explain

DEFAULT_PORT = 5005
INTERRUPTED = 130


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """Carry out one command; returns the exit code."""
    given = _parser().parse_args(arguments)
    environment.prepare()
    try:
        return int(given.command(given))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever read our output has gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:
        line = explain(error)
        if line is None:
            raise
        if line:
            print(line, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="baken", description="A Dutch first-line assistant about human trafficking.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    run = commands.add_parser("run", help="train when needed, and serve the chat page")
    run.add_argument("--port", type=_port, default=DEFAULT_PORT, help="default: %(default)s")
    run.add_argument("--host", default="127.0.0.1", help="default: %(default)s, only this machine")
    run.set_defaults(command=_run)

    train = commands.add_parser("train", help="train when the data or the code has changed")
    train.add_argument("--force", action="store_true", help="train even when nothing has changed")
    train.set_defaults(command=_train)

    chat = commands.add_parser("chat", help="talk in the terminal")
    chat.set_defaults(command=_chat)

    check = commands.add_parser("check", help="check all data: labels, sources, answers, language")
    check.add_argument("--stale", type=_days, metavar="DAYS", help="also list what was not looked at for so many days")
    check.set_defaults(command=_check)

    sources = commands.add_parser("sources", help="write docs/bronnen.md: each source with what rests on it")
    sources.set_defaults(command=_sources)

    evaluate = commands.add_parser("evaluate", help="measure the language understanding on a labelled file")
    evaluate.add_argument("file", type=_file, help="a YAML list of {text, label, second?}")
    evaluate.add_argument("--json", action="store_true", help="print JSON")
    evaluate.add_argument("--train", type=_file, metavar="OTHER", help="first train on another labelled file")
    evaluate.set_defaults(command=_evaluate)
    return parser


def _run(given: argparse.Namespace) -> int:
    from baken.serving.run import run

    return run(given.host, given.port)


def _train(given: argparse.Namespace) -> int:
    from baken.serving.model import ensure_model
    from baken.serving.processes import stopping_on_signals

    with stopping_on_signals():
        model = ensure_model(given.force)
    print(f"The model is models/{model.name}.")
    return 0


def _chat(given: argparse.Namespace) -> int:
    from baken.serving.chat import chat

    return chat()


def _check(given: argparse.Namespace) -> int:
    from baken.serving.check import check

    return check(Path("data"), given.stale)


def _sources(given: argparse.Namespace) -> int:
    from baken.knowledge import Knowledge
    from baken.knowledge.sourcebook import FILE, sourcebook

    FILE.write_text(sourcebook(Knowledge.load(Path("data/knowledge"))), encoding="utf-8")
    print(f"Written: {FILE}.")
    return 0


def _evaluate(given: argparse.Namespace) -> int:
    from baken.privacy import logs

    logs.install(sys.stderr)  # or Rasa would print between the figures
    sys.excepthook = sys.__excepthook__  # here no user is writing
    from baken.nlu import evaluation

    return int(evaluation.main(given.file, given.json, given.train))


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 1 << 16:
        raise argparse.ArgumentTypeError("a port is a number from 1 to 65535")
    return int(text)


def _days(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError("a number of days is a whole number")
    return int(text)


def _file(text: str) -> Path:
    path = Path(text).resolve()
    if not path.is_file():
        raise argparse.ArgumentTypeError(f"there is no file '{text}'")
    return path


if __name__ == "__main__":
    sys.exit(main())
