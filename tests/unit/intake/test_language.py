"""The language of a text is guessed from letters and common words."""

from __future__ import annotations

import pytest

from panoh.intake.language import guess_language

TEXTS = [
    ("en", "The men had been held for a year, and their lawyers were told that the court would not hear them."),
    ("en", "29 Uzbeks Sent Back to Uzbekistan by the Kazakh Authorities"),
    ("ru", "Прокурор заявил, что 29 человек были переданы властям Узбекистана, и это не вызвало возражений суда."),
    ("ru", "В Алматы задержаны беженцы из Узбекистана"),
    ("uz", "Қозоғистон 29 нафар қочқинни Ўзбекистонга топширди, деб хабар берди прокурор. Улар бир йил қамоқда эди."),
    (
        "uz",
        "Qozog‘iston 29 nafar qochqinni O‘zbekistonga topshirdi, deb xabar berdi prokuror. Ular bir yil qamoqda edi.",
    ),
    ("uz", "Qozogʻiston sudi qochqinlarni Oʻzbekistonga topshirish haqida qaror chiqardi va bu uchun ular kutmoqda."),
    (
        "kk",
        "Қазақстан босқын өзбектерді Өзбекстанға қайтарды, деп хабарлады прокурор. Олар бір жыл бойы түрмеде болған.",
    ),
    ("ky", "Кыргызстан качкындарды Өзбекстанга өткөрүп берди, деп билдирди прокурор. Алар бир жыл бою түрмөдө болгон."),
    ("tg", "Додситони Қазоқистон гуфт, ки 29 нафар ба Ӯзбекистон супорида шуданд ва онҳо як сол дар ҳабс буданд."),
    ("tr", "Kırgızistan’daki öğretmenler gözaltına alındı ve Türkiye’ye gönderildi; bu olay için dava açıldı."),
    (None, "Der Staatsanwalt sagte, dass die Männer nicht nach Usbekistan geschickt werden und das Gericht sich irrt."),
    (None, "Прокурор заявив, що 29 осіб були передані владі Узбекистану, і це не викликало заперечень суду."),
    (None, "وقال المدعي العام إن الرجال أعيدوا إلى أوزبكستان"),
    (None, "29 31 2011"),
    (None, ""),
    (None, "Almaty"),
]


@pytest.mark.parametrize(("expected", "text"), TEXTS)
def test_the_language_is_guessed(expected: str | None, text: str) -> None:
    assert guess_language(text) == expected


def test_a_quoted_sentence_does_not_change_the_language() -> None:
    english, russian = TEXTS[0][1], TEXTS[2][1]

    assert guess_language(f"{english} {english} {russian} {english}") == "en"
