"""Dutch messages that lean on the one before, and those that stand by themselves: one line per message."""

import pytest

from baken.dialogue.followup import leans_on_last


@pytest.mark.parametrize(
    "text",
    [
        "En bij mannen?",
        "en in België",
        "  en daarvoor?",
        "en als ze minderjarig is?",
        "maar hoe dan?",
        "ook voor jongens?",
        "of alleen bij vrouwen?",
        "dus het mag niet?",
        "oké en daarna?",
        "ja maar wie betaalt dat",
        "Wie helpt daarbij?",
        "wat moet ik dan?",
        "En in 2019?",
        "wat kost dat in dat geval?",
        "wat kan ik daartegen",
    ],
)
def test_a_message_that_leans_on_the_last(text):
    assert leans_on_last(text)


@pytest.mark.parametrize(
    "text",
    [
        "Wat is mensenhandel?",
        "Hoeveel slachtoffers waren er in 2020?",
        "endorfine, wat is dat",
        "ofwel, wat is een loverboy",
        "en toen pakte hij mijn paspoort af",
        "en hij zegt dat ik eerst de reis moet betalen voordat ik weg mag",
        "Daarvoor werkte ik bij een andere baas",
        "Dan belt hij mij",
        "",
        "?",
    ],
)
def test_a_message_that_stands_by_itself(text):
    assert not leans_on_last(text)
