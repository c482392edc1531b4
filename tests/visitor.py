"""Somebody who talks with Baken over HTTP, for tests."""


class Visitor:
    """Somebody who talks over HTTP."""

    def __init__(self, site, **page):
        self.site = site
        started = site.post("/api/conversations", json=page)
        assert started.status_code == 201
        self.token = started.json()["token"]
        self.greeting = started.json()["messages"]

    @property
    def headers(self):
        return {"Authorization": f"Bearer {self.token}"}

    def send(self, body):
        return self.site.post("/api/messages", json=body, headers=self.headers)

    def say(self, text):
        return self.send({"text": text})

    def choose(self, payload):
        return self.send({"payload": payload})

    def wipe(self):
        return self.site.delete("/api/conversations", headers=self.headers)


def refused(response, status, code):
    """Check that a refusal is as the contract has it."""
    assert response.status_code == status
    error = response.json()["error"]
    assert error["code"] == code
    assert error["message"].endswith(".")
    assert set(response.json()) == {"error"} and set(error) == {"code", "message"}
