"""Whether a message can be answered now."""

import asyncio
from urllib.parse import urljoin

import aiohttp
from rasa.core.agent import Agent

ASK_SECONDS = 1.0


async def can_answer(agent: Agent) -> bool:
    """Whether the model is loaded and the action server answers."""
    if not agent.is_ready() or agent.action_endpoint is None:
        return False
    limit = aiohttp.ClientTimeout(total=ASK_SECONDS)
    try:
        async with aiohttp.ClientSession(timeout=limit) as session:
            async with session.get(urljoin(agent.action_endpoint.url, "/health")) as answer:
                return answer.status == 200
    except (aiohttp.ClientError, asyncio.TimeoutError, OSError):
        return False
