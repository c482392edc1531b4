"""No words of a user and no address in any log, whichever library writes it, at whichever level.

Each case runs in a process of its own, as Baken's processes do, with every level turned to DEBUG, and writes a secret
word in one way. The word must be nowhere; that something happened, and where, must be there.
"""

import os
import subprocess
import sys

import pytest

from baken.serving.environment import ROOT

SECRET = "zeepaardje"
START = f"""
import asyncio, logging, sys, threading, warnings
from baken.privacy import logs
logs.install(sys.stdout)
secret = {SECRET!r}
"""
EVERYTHING = {"BAKEN_LOG_LEVEL": "DEBUG", "LOG_LEVEL": "DEBUG", "LOG_LEVEL_LIBRARIES": "DEBUG"}

LIBRARIES = {
    "a message": "logging.getLogger('rasa.core').info(secret)",
    "an f-string": "logging.getLogger('rasa.core').debug(f'heard: {secret}')",
    "arguments": "logging.getLogger('rasa.core').warning('heard: %s', secret)",
    "arguments by name": "logging.getLogger('rasa.core').warning('heard: %(text)s', {'text': secret})",
    "an object as message": "logging.getLogger('rasa.core').error(ValueError(secret))",
    "the root logger": "logging.warning(secret)",
    "a level of its own": "logging.getLogger('rasa.core').log(5 + 20, secret)",
    "extra fields": """
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter('%(message)s from %(host)s'))
log = logging.getLogger('sanic.access')
log.addHandler(handler)
log.info('', extra={'host': secret})
log.info('and one more')
""",
    "a handler of its own": """
log = logging.getLogger('tensorflow')
log.propagate = False
log.addHandler(logging.StreamHandler(sys.stdout))
log.error('heard: %s', secret)
""",
    "a child logger made later": "logging.getLogger('rasa').getChild('core.processor').info(secret)",
    "a ready record": """
logging.getLogger('x').handle(logging.makeLogRecord({'msg': secret, 'levelno': 40, 'pathname': 'x.py'}))
""",
    "a stack": "logging.getLogger('rasa.core').info('', stack_info=True)",
    "a warning": "warnings.warn(secret)",
    "structlog": "import structlog; structlog.get_logger().info('processor.message.parse', parse_data_text=secret)",
    "structlog, bound": "import structlog; structlog.get_logger().bind(text=secret).warning(secret)",
    "structlog, from a logger that was there before": "early.info('heard', text=secret)",
    "structlog with an exception": """
import structlog
try: raise ValueError(secret)
except ValueError: structlog.get_logger().exception(secret)
""",
    "an exception": """
try: raise ValueError(secret)
except ValueError: logging.getLogger('rasa.core').exception(secret)
""",
    "an exception with a cause": """
try:
    try: raise KeyError(secret)
    except KeyError as error: raise ValueError(secret) from error
except ValueError: logging.getLogger('rasa.core').error('', exc_info=True)
""",
    "an exception in a thread": """
def fail(): raise ValueError(secret)
thread = threading.Thread(target=fail, name=secret); thread.start(); thread.join()
""",
    "an exception in a task": """
async def fail(): raise ValueError(secret)
async def main():
    task = asyncio.ensure_future(fail()); await asyncio.sleep(0); del task
asyncio.run(main(), debug=True)
""",
    "an exception in a callback": """
async def main():
    def fail(): raise ValueError(secret)
    asyncio.get_running_loop().call_soon(fail); await asyncio.sleep(0)
asyncio.run(main())
""",
    "an exception in a finaliser": """
class Fails:
    def __del__(self): raise ValueError(secret)
Fails()
""",
    "an exception that nobody catches": "raise ValueError(secret)",
}


def output_of(code, start=START, **environment):
    ran = subprocess.run(
        [sys.executable, "-c", start + code],
        cwd=ROOT,
        env={**os.environ, **EVERYTHING, **environment},
        capture_output=True,
        text=True,
    )
    return ran.stdout + ran.stderr


@pytest.mark.parametrize("way", LIBRARIES)
def test_no_word_gets_into_a_log(way):
    start = f"import structlog; early = structlog.get_logger('early')\n{START}"
    output = output_of(LIBRARIES[way], start)
    assert SECRET not in output
    assert "<string>:" in output or ".py:" in output, "the place in the code is what is left"


def test_what_is_left_of_an_error_is_its_type_and_its_places():
    output = output_of(LIBRARIES["an exception with a cause"])
    assert "ERROR rasa.core <string>:" in output
    assert "ValueError\n  <string>:" in output
    assert "KeyError\n  <string>:" in output


def test_our_own_messages_stand_in_the_code_and_are_kept():
    assert "INFO baken.serving ready (" in output_of("logging.getLogger('baken.serving').info('ready')")


def test_only_numbers_are_filled_in_in_our_own_messages():
    output = output_of("logging.getLogger('baken').info('%s after %d of %.1f s', secret, 3, 1.5)")
    assert "<str> after 3 of 1.5 s" in output


def test_rasa_cannot_undo_it():
    """Rasa sets levels and filters of its own when it starts."""
    output = output_of(
        """
import rasa.utils.common
rasa.utils.common.configure_logging_and_warnings()
rasa.utils.common.configure_library_logging()
rasa.utils.common.update_sanic_log_level()
logging.getLogger('rasa.core').debug(secret)
from sanic.log import access_logger
access_logger.info(secret, extra={'host': secret, 'request': secret, 'status': 200, 'byte': 1})
"""
    )
    assert SECRET not in output
    assert "DEBUG rasa.core <string>:" in output


def test_by_default_only_errors_are_logged():
    code = "logging.getLogger('rasa').warning('a'); logging.getLogger('rasa').error('b')"
    output = output_of(code, BAKEN_LOG_LEVEL="")
    assert "ERROR" in output
    assert "WARNING" not in output


def test_an_unknown_level_is_the_default():
    assert output_of("logging.getLogger('rasa').warning('a')", BAKEN_LOG_LEVEL="LOUD") == ""


def test_what_libraries_print_goes_nowhere():
    start = f"from baken.serving import child; terminal = child.keep_back_output(); secret = {SECRET!r}\n"
    code = """
import os, sys, subprocess
print(secret); print(secret, file=sys.stderr); os.write(1, secret.encode()); os.write(2, secret.encode())
subprocess.run(['echo', secret])
print('what a person must see', file=terminal)
"""
    assert output_of(code, start) == "what a person must see\n"
