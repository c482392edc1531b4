"""What a visitor sends is never more than words or a choice."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.nlu.training_data.message import Message

from baken.channels.incoming import MAX_CHARACTERS, as_words, clean, read_message, read_page
from baken.channels.refusals import Refusal

ANY_TEXT = st.text(st.characters(), max_size=200)  # lone surrogates and control characters included
COMMAND = st.from_regex(r"[\s/]*/[\s/]*[a-z_/]*(\{.*\})?", fullmatch=True)


class TestCleaning:
    """Text is kept as it was typed, but for what is no text."""

    @pytest.mark.parametrize(
        "typed, kept",
        [
            ("wat is mensenhandel?", "wat is mensenhandel?"),
            ("  hallo \n", "hallo"),
            ("een\r\ntwee\rdrie", "een\ntwee\ndrie"),
            ("a\x00b\x1b[31mc\x7f", "ab[31mc"),
            ("a\ud83d!", "a!"),
            ("👩\u200d👧 en مرحبا", "👩\u200d👧 en مرحبا"),
        ],
    )
    def test_what_is_kept(self, typed, kept):
        assert clean(typed) == kept

    @given(ANY_TEXT)
    def test_what_is_kept_can_be_written_down(self, text):
        assert not set(clean(text).encode("utf-8").decode()) & set("\x00\r\x1b\x7f")

    @given(ANY_TEXT)
    def test_twice_is_once(self, text):
        assert clean(clean(text)) == clean(text)


class TestCommands:
    """Rasa reads `/restart` as a command. From a visitor it is a word."""

    @given(COMMAND | ANY_TEXT)
    def test_rasa_finds_no_command_in_a_text(self, text):
        heard = UserMessage(as_words(clean(text))).text
        message = Message({"text": heard})
        assert not heard.startswith("/")
        assert YAMLStoryReader.unpack_regex_message(message) is message

    @given(st.from_regex(r"\w[^/]*", fullmatch=True))
    def test_any_other_text_stays_as_it_is(self, text):
        assert as_words(text) == text

    def test_the_words_behind_the_strokes_stay(self):
        assert as_words("//wat is mensenhandel?") == "wat is mensenhandel?"

    def test_strokes_alone_are_still_a_message(self):
        assert as_words("///")


class TestReading:
    """The body of a request."""

    @given(st.binary(max_size=100) | ANY_TEXT.map(lambda text: json.dumps(text).encode()))
    def test_any_body_is_read_or_refused(self, body):
        for read in (read_message, read_page):
            try:
                read(body)
            except Refusal as refusal:
                assert refusal.status in (400, 413)

    @given(ANY_TEXT)
    def test_any_text_is_read_or_refused(self, text):
        try:
            assert read_message(json.dumps({"text": text}).encode()).text == clean(text)
        except Refusal as refusal:
            assert refusal.code == "malformed"
            assert not any(character.isalnum() for character in text)

    @pytest.mark.parametrize("kind", ["text", "payload"])
    def test_the_limit_counts_characters_and_not_bytes(self, kind):
        read_message(json.dumps({kind: "😀" * MAX_CHARACTERS}).encode())
        with pytest.raises(Refusal, match="te lang") as refused:
            read_message(json.dumps({kind: "x" * (MAX_CHARACTERS + 1)}).encode())
        assert refused.value.status == 413
        assert "2.000 tekens" in refused.value.message
