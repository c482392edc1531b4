"""What tests of all folders share."""

from pathlib import Path

import pytest

from baken.serving.model import ensure_model
from baken.serving.ports import ANY_FREE, LOOPBACK, listen, near_end
from baken.serving.servers import serving


@pytest.fixture(scope="session")
def project():
    """The folder of the project."""
    return Path(__file__).parents[1]


@pytest.fixture(scope="session")
def model():
    """The model for the data and code as they are; trained when it is not there yet."""
    return ensure_model()


@pytest.fixture(scope="session")
def server_url(model):
    """The address of Baken's real servers, started once for all tests."""
    with listen(LOOPBACK, ANY_FREE) as entrance:
        address = near_end(entrance)
        with serving(model, entrance):
            yield f"http://{address}"
