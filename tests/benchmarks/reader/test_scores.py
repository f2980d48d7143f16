import math

import pytest

from benchmarks.reader.scores import (
    Score,
    handles_of,
    has_handle,
    has_phone,
    has_whole_handle,
    normalise,
    phones_of,
    score,
    total,
)

SPELLINGS = ("+79261234567", "+7 926 123 45 67", "8-926-123-45-67", "8 (926) 123-45-67")


class TestCharacters:
    def test_line_breaks_do_not_count(self) -> None:
        assert score(["Пиши отзывы\n@name"], "Пиши\nотзывы @name").edits == 0

    def test_case_counts_in_one_column_alone(self) -> None:
        one = score(["РАБОТА дома"], "работа дома")
        assert one.cer == pytest.approx(6 / 11)
        assert one.cer_case_aside == 0

    def test_nothing_read_is_all_wrong(self) -> None:
        assert score(["abcde"], "").cer == 1

    def test_the_nearest_of_the_truths_counts(self) -> None:
        one = score(["ab\ncd ef", "cd ef\nab"], "cd ef ab")
        assert (one.edits, one.edits_case_aside, one.characters) == (0, 0, 8)

    def test_rates_are_over_all_characters_of_all_readings(self) -> None:
        both = total([score(["a"], "b"), score(["c" * 9], "c" * 9)])
        assert both.cer == pytest.approx(0.1)
        assert both.pictures == 2

    def test_marks_are_composed(self) -> None:
        assert normalise("\u0438\u0306  й\n") == "й й"

    def test_nothing_to_count_is_nan(self) -> None:
        assert math.isnan(Score().cer)
        assert math.isnan(score(["no contact here"], "").phone_rate)


class TestHandles:
    @pytest.mark.parametrize(
        ("truth", "handles"),
        [
            ("Пиши\n@Tedabo_55", ["tedabo_55"]),
            ("В телеге https://t.me/lubo", ["lubo"]),
            ("t.me/vebone", ["vebone"]),
            ("Подробности: sazycilame", ["sazycilame"]),
            ("TG\nTPAXUFU_TPA", ["tpaxufu_tpa"]),
            ("Work with your phone\nTG lxylili_223", ["lxylili_223"]),
            ("Telegram channel: dedu\nWA +79261234567", ["dedu"]),
            ("We pay for 5 star reviews", []),
            ("Выплаты каждый день", []),
        ],
    )
    def test_are_found_in_the_truth(self, truth: str, handles: list[str]) -> None:
        assert list(handles_of(truth)) == handles

    def test_are_found_in_a_reading_whatever_the_case(self) -> None:
        assert has_handle("тг: @MLOFINY_mlo", "mlofiny_mlo")
        assert not has_handle("тг: @mlofiny_m1o", "mlofiny_mlo")

    def test_are_whole_only_with_both_ends(self) -> None:
        assert has_handle("@mlofiny", "mlofi")
        assert not has_whole_handle("@mlofiny", "mlofi")
        assert has_whole_handle("тгmlofi, пиши", "mlofi")


class TestPhones:
    @pytest.mark.parametrize("spelling", SPELLINGS)
    def test_are_found_in_the_truth(self, spelling: str) -> None:
        assert phones_of(f"Ватсап {spelling}\nот 1500 р") == ("9261234567",)

    def test_of_no_assigned_area_are_found_too(self) -> None:
        assert phones_of("WA 8 (900) 000-00-00") == ("9000000000",)
        assert phones_of("WhatsApp +7 948 123 45 67") == ("9481234567",)

    @pytest.mark.parametrize("spelling", SPELLINGS)
    def test_are_read_in_any_spelling(self, spelling: str) -> None:
        assert has_phone(f"Звони {spelling}!", "9261234567")

    def test_may_be_broken_over_lines(self) -> None:
        assert has_phone("Ватсап +7 926\n123 45 67", "9261234567")

    @pytest.mark.parametrize("reading", ["+7926123456", "8-926-l23-45-67", "67-45-123-926-8", ""])
    def test_need_all_digits_in_their_order(self, reading: str) -> None:
        assert not has_phone(reading, "9261234567")
