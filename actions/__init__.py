"""Rasa actions: they translate between Rasa and `baken.dialogue`, and hold no judgement of their own."""
