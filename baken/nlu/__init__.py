"""Understanding Dutch messages: Rasa components, each a thin shell around a pure core."""
