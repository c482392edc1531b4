"""Which language a message is in: one line per message."""

import pytest

from baken.nlu.language import LANGUAGES, Languages


@pytest.fixture(scope="module")
def languages():
    return Languages()


@pytest.mark.parametrize(
    "text, language",
    [
        ("My boss has taken my passport and I do not get any money, where can I find help?", "en"),
        ("Mój szef zabrał mi paszport i nie płaci mi za pracę", "pl"),
        ("Șeful meu mi-a luat pașaportul și nu îmi plătește salariul", "ro"),
        ("Шефът ми взе паспорта и не ми плаща заплатата", "bg"),
        ("Mi jefe me ha quitado el pasaporte y no me paga el salario", "es"),
        ("Мій начальник забрав у мене паспорт і не платить зарплату", "uk"),
        ("أخذ صاحب العمل جواز سفري ولا يدفع لي الراتب", "ar"),
        ("Patronum pasaportumu aldı ve maaşımı ödemiyor", "tr"),
        ("A főnököm elvette az útlevelemet és nem fizeti ki a béremet", "hu"),
        ("Ông chủ đã lấy hộ chiếu của tôi và không trả lương", "vi"),
        ("Mijn baas heeft mijn paspoort afgepakt en betaalt mij niet", "nl"),
    ],
)
def test_the_language_of_a_message_with_unknown_words(languages, text, language):
    assert languages.of(text, 0.0) == language


@pytest.mark.parametrize(
    "text, language",
    [
        ("az nqmam pari i shefat mi vze vsichko, kakvo da pravq sega", "bg"),
        ("shcho meni robyty, vin zabrav dokumenty i hroshi", "uk"),
        ("toi khong co tien va ong chu giu giay to cua toi", "vi"),
        ("param yok ve patron beni burada kilitliyor, nasil cikarim", "tr"),
        ("nem tudok elmenni, mit tegyek, nincs penzem", "hu"),
        ("nu am bani si nu stiu unde sunt", "ro"),
        ("nie moge wyjsc, bo szef mnie pilnuje", "pl"),
    ],
)
def test_a_language_is_also_known_as_people_type_it_without_its_own_letters(languages, text, language):
    assert languages.of(text, 0.1) == language


@pytest.mark.parametrize("text", ["waar is me paspoort", "help me now", "w8 ff hoezo", "sos"])
def test_words_that_baken_knows_make_a_message_dutch(languages, text):
    assert languages.of(text, 1.0) == "nl"


def test_another_script_is_never_dutch(languages):
    assert languages.of("Помогите мне, пожалуйста", 1.0) in {"ru", "uk", "bg"}


@pytest.mark.parametrize("text", ["", "112", "?!", "🙂", "2020 - 984", "\ud800"])
def test_a_message_without_letters_is_dutch(languages, text):
    assert languages.of(text, 0.0) == "nl"


@pytest.mark.parametrize("text", ["a", "ok", "xqzt", "日本語のテキスト", "x" * 2000])
def test_any_text_has_a_language_that_is_listed(languages, text):
    assert languages.of(text, 0.0) in LANGUAGES
