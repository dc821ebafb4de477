import pytest

from newsroom.domain.format import chat
from newsroom.domain.format.chat import Message


@pytest.mark.parametrize(
    "line",
    [
        "[10:32 ص، 24/11/2026] سالم: نص",
        "[24/11/2026, 10:32:05 AM] سالم: نص",
        "\u200e[٢٤/١١/٢٠٢٦، ١٠:٣٢:٠٥] سالم: نص",
        "[24.11.2026 10:32] سالم: نص",
    ],
)
def test_the_ways_in_which_a_message_begins(line):
    assert chat.messages([line, "تتمة"]) == [Message("سالم", ("نص", "تتمة"))]


@pytest.mark.parametrize(
    "line", ["[1] سالم: نص", "[10:32] سالم: نص", "سالم: نص", "24/11/2026 - نص: نص", "[المصدر: 3] نص"]
)
def test_what_is_no_message(line):
    assert chat.messages([line]) == []


def test_a_notice_of_the_program_says_nothing():
    named = ["24/11/2026, 10:32 - سالم: <Media omitted>", "24/11/2026, 10:33 - سالم: نص"]
    lines = ["24/11/2026, 10:30 - الرسائل مشفرة", *named]
    assert [message.lines for message in chat.messages(lines)] == [(), (), ("نص",)]


def test_dates_before_the_lines_of_a_report_are_its_own():
    lines = [
        "تسلسل ما جرى:",
        "12/05/2024 10:30 - انتهاء الجلسة الأولى",
        "12/05/2024 14:00 - وزارة الأشغال: الجسر مغلق",
        "13/05/2024 09:15 - عودة الوفد",
    ]
    assert chat.messages(lines) == []
    assert chat.messages([lines[0], lines[1]]) == []
