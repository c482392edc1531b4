"""Somebody out of a vignette who goes through the check over the web channel, answering in their own words."""

from dataclasses import dataclass
from time import sleep
from typing import Any, Dict, List

import httpx

MOST_TURNS = 40
SAFE = "nee, ik ben nu veilig"


@dataclass(frozen=True)
class Played:
    """How a vignette ended: the outcome on the wire, empty when none came, and the ids of the questions in order."""

    vignette: Dict[str, Any]
    outcome: Dict[str, Any]
    asked: List[str]

    @property
    def level(self) -> str:
        """The level of the outcome; empty when none came."""
        return str(self.outcome.get("level", ""))


def play(url: str, vignette: Dict[str, Any]) -> Played:
    """Tell the story, start the check, answer until the outcome is there."""
    with httpx.Client(base_url=url, trust_env=False, timeout=30) as client:
        client.headers["Authorization"] = f"Bearer {_post(client, '/api/conversations', {})['token']}"
        _say(client, vignette["first"])
        reply, asked = _say(client, "start de signaalcheck"), []
        for _ in range(MOST_TURNS):
            outcomes = [each["outcome"] for each in reply if "outcome" in each]
            if outcomes:
                return Played(vignette, outcomes[0], asked)
            steps = [each["step"]["id"] for each in reply if "step" in each]
            if not steps:  # an alarm has made the questions wait
                reply = _say(client, "verder met de vragen")
                continue
            asked += [step for step in steps if step not in asked]
            reply = _say(client, said(vignette, steps[-1]))
    return Played(vignette, {}, asked)


def said(vignette: Dict[str, Any], step: str) -> str:
    """What this person answers to a question."""
    if step in vignette["answers"]:
        return str(vignette["answers"][step])
    if step in vignette.get("unknown", []):
        return str(vignette["unknown_words"])
    return {"nu_gevaar": SAFE, "over_wie": str(vignette["who"])}.get(step, str(vignette["default"]))


def _say(client: httpx.Client, text: str) -> List[Dict[str, Any]]:
    messages: List[Dict[str, Any]] = _post(client, "/api/messages", {"text": text})["messages"]
    return messages


def _post(client: httpx.Client, path: str, body: Dict[str, Any]) -> Dict[str, Any]:
    response = client.post(path, json=body)
    while response.status_code == httpx.codes.TOO_MANY_REQUESTS:
        sleep(int(response.headers["Retry-After"]))
        response = client.post(path, json=body)
    assert response.is_success, response.text
    fields: Dict[str, Any] = response.json()
    return fields
