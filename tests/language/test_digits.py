from newsroom.language.digits import to_western


def test_both_sets_become_western_and_the_rest_stays() -> None:
    assert to_western("عام ٢٠٢٦ و۱۴۰۴") == "عام 2026 و1404"
    assert to_western("99.5 %") == "99.5 %"
