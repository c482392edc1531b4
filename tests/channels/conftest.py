"""A site with a Rasa that a test can tell what to say, and somebody who talks to it."""

import httpx
import pytest
from fake_rasa import FakeRasa, serving
from visitor import Visitor

from baken.channels import web
from baken.privacy.limits import Limiter


@pytest.fixture(scope="session")
def channel():
    return web.WebInput()


@pytest.fixture(scope="session")
def served(channel):
    """Sanic cannot be started twice in one process."""
    with serving(channel, FakeRasa()) as app_and_address:
        yield app_and_address


@pytest.fixture
def rasa():
    return FakeRasa()


@pytest.fixture
def site(served, channel, rasa):
    app, address = served
    app.ctx.agent = rasa
    channel._new_talks = Limiter(*web.NEW_TALKS)
    channel._messages = Limiter(*web.MESSAGES_IN_A_TALK)
    with httpx.Client(base_url=address, trust_env=False) as client:
        yield client


@pytest.fixture
def visitor(site):
    return Visitor(site)
