"""The line reader's training: repeatable lines, EasyOCR's own shapes, and once as a whole."""

import json
import random
from dataclasses import replace
from pathlib import Path

import easyocr
import numpy as np
import pytest
import torch
from easyocr.recognition import AlignCollate
from easyocr.utils import CTCLabelConverter, get_image_list
from PIL import Image

from training.recogniser.__main__ import main
from training.recogniser.batches import STEP, Chunks, collate, normalise, stream
from training.recogniser.characters import CHARACTERS, CLASSES, decode, encode, readable
from training.recogniser.evaluate import held_out_lines, measure
from training.recogniser.export import NAME, build_model, export, load_model
from training.recogniser.faces import drawable
from training.recogniser.lines import HEIGHT, Line, line_rng, make_line, to_height
from training.recogniser.scoring import edit_distance, error_rate
from training.recogniser.texts import LONGEST, SHORT, write_line
from training.recogniser.trade import WRITERS
from training.recogniser.words import pick_words
from training.synthetic import Part, Sources, load_sources

PARTS: tuple[Part, ...] = ("train", "test")
pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.fixture
def sources(tiny_data: Path) -> Sources:
    return load_sources(tiny_data)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("reader")
    export(build_model(1), out)
    return out


def some_lines(sources: Sources, count: int = 6) -> list[Line]:
    return [make_line(line_rng(7, sources.part, index), sources) for index in range(count)]


def test_a_seed_gives_one_line(sources: Sources) -> None:
    first, again = (make_line(line_rng(7, "train", 3), sources) for _ in range(2))
    other = make_line(line_rng(7, "train", 4), sources)
    assert (first.pixels.tobytes(), first.text) == (again.pixels.tobytes(), again.text)
    assert first.pixels.tobytes() != other.pixels.tobytes()


@pytest.mark.parametrize("part", PARTS)
def test_a_line_shows_what_can_be_written(tiny_data: Path, part: Part) -> None:
    for line in some_lines(load_sources(tiny_data, part), 60):
        assert line.text
        assert set(line.text) <= set(CHARACTERS)
        assert line.text == readable(line.text)
        assert line.pixels.shape[0] == HEIGHT
        assert line.pixels.dtype == np.uint8
        assert line.pixels.std() > 0


def test_easy_lines_are_short(sources: Sources) -> None:
    lines = [make_line(line_rng(1, "train", index), sources, easy=True) for index in range(30)]
    assert max(len(line.text) for line in lines) <= 2 * SHORT


def test_the_characters_are_all_there_once() -> None:
    assert len(CHARACTERS) == len(set(CHARACTERS)) == CLASSES - 1
    assert set("@_/.:+-()₽№%€$«»—–…'\"!?,;&#* 09azAZаяёАЯЁ") <= set(CHARACTERS)


def test_a_text_comes_back_from_its_classes_as_easyocr_reads_them() -> None:
    text = "Пишите: @hello_77, ₽ёё"
    steps = [step for index in encode(text) for step in (index, index, 0)]
    assert decode(steps) == text
    converter = CTCLabelConverter(CHARACTERS)
    assert converter.decode_greedy(np.array(steps), [len(steps)]) == [text]


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [("", "", 0), ("abc", "", 3), ("", "ab", 2), ("кот", "кит", 1), ("kitten", "sitting", 3)],
)
def test_edit_distance(one: str, other: str, edits: int) -> None:
    assert edit_distance(one, other) == edit_distance(other, one) == edits


def test_the_error_rate_weighs_lines_by_their_length() -> None:
    assert error_rate([("abcd", "abcd"), ("ab", "")]) == pytest.approx(2 / 6)
    with pytest.raises(ValueError, match="no character"):
        error_rate([("", "abc")])


def test_lines_reach_from_black_to_white_as_the_reader_shows_them(sources: Sources) -> None:
    ranges = [np.ptp(line.pixels) for line in some_lines(sources, 60)]
    assert min(ranges) > 180


@pytest.mark.parametrize("part", PARTS)
def test_texts_vary_and_keep_their_length(part: Part) -> None:
    texts = [write_line(random.Random(seed), part) for seed in range(400)]
    assert len(set(texts)) > 370
    assert max(map(len, texts)) <= LONGEST
    assert set("".join(texts)) <= set(CHARACTERS)
    short = [write_line(random.Random(seed), part, short=True) for seed in range(100)]
    assert max(map(len, short)) <= SHORT


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.__name__)
def test_trade_can_be_written(writer: object) -> None:
    assert callable(writer)
    written = [writer(random.Random(seed)) for seed in range(50)]
    assert len(set(written)) > 20
    assert all(readable(text) == " ".join(text.split()) for text in written)


def test_words_are_of_their_language() -> None:
    rng = random.Random(1)
    assert all(min(word) >= "а" for word in pick_words(rng, "ru", 50))
    assert all(max(word) <= "z" for word in pick_words(rng, "en", 50))


def test_a_font_shows_only_what_it_has(sources: Sources) -> None:
    latin = sources.fonts[0].path
    assert drawable(latin, "ab Я№ 7") == "ab N 7"


def test_padding_is_easyocrs(sources: Sources) -> None:
    lines = some_lines(sources)
    batch = normalise(collate(lines).pixels)
    width = batch.shape[3]
    theirs = AlignCollate(HEIGHT, width, keep_ratio_with_pad=True)(
        Image.fromarray(line.pixels) for line in lines
    )
    assert torch.allclose(batch, theirs, atol=1e-6)
    widest = max(line.pixels.shape[1] for line in lines)
    assert widest <= width < widest + HEIGHT
    assert collate(lines, extra=2).pixels.shape[3] == width + 2 * HEIGHT


def test_places_follow_the_text(sources: Sources) -> None:
    for easy in (True, False):
        lines = [make_line(line_rng(2, "train", index), sources, easy=easy) for index in range(20)]
        for line in lines:
            assert len(line.middles) == len(line.text)
            assert list(line.middles) == sorted(line.middles)
            assert -0.3 < line.middles[0] <= line.middles[-1] < 1.3
        batch = collate(lines)
        assert batch.aligned.shape == (20, batch.pixels.shape[3] // STEP)
        for line, row in zip(lines, batch.aligned.tolist(), strict=True):
            told = [index for index in row if index > 0]
            assert set(told) <= set(encode(line.text))
            assert len(told) > 0.7 * len(line.text)


def test_scaling_is_easyocrs() -> None:
    crop = np.random.default_rng(1).integers(0, 255, (57, 190), np.uint8)
    ((_, theirs),), _ = get_image_list([[0, 190, 0, 57]], [], crop, model_height=HEIGHT)
    assert np.array_equal(to_height(crop), theirs)


def test_chunks_are_the_same_in_place_and_in_a_worker(sources: Sources) -> None:
    chunks = Chunks(sources, batch_size=2, seed=3)
    # Both streams stay open: a batch from a worker lies in memory that is shared with it.
    streams = [stream(chunks, 5, workers) for workers in (0, 1)]
    here, there = map(next, streams)
    assert torch.equal(here.pixels, there.pixels)
    assert torch.equal(here.classes, there.classes)
    assert int(here.lengths.sum()) == len(here.classes)


def test_held_out_fonts_photos_and_kinds_stay_apart(tiny_data: Path) -> None:
    train, test = (load_sources(tiny_data, part) for part in PARTS)
    trained = {line.font.family for line in some_lines(train, 60) if line.font}
    for handwritten in (False, True):
        lines = held_out_lines(test, handwritten, 20, seed=7)
        assert not trained & {line.font.family for line in lines if line.font}
        assert {line.font.handwritten for line in lines if line.font} == {handwritten}
    with pytest.raises(ValueError, match="test part"):
        held_out_lines(train, False, 1, seed=7)


def test_the_network_scores_two_steps_for_four_pixels() -> None:
    model = build_model(1).eval()
    with torch.inference_mode():
        scores = model(torch.zeros(2, 1, HEIGHT, 96), torch.zeros(2, 1))
    assert scores.shape == (2, 48, CLASSES)
    assert 2e6 < sum(weight.numel() for weight in model.parameters()) < 4e6


def test_easyocr_loads_the_export_and_reads(exported: Path, sources: Sources) -> None:
    reader = easyocr.Reader(
        ["ru", "en"],
        gpu=False,
        detector=False,
        recog_network=NAME,
        user_network_directory=str(exported),
        model_storage_directory=str(exported),
        download_enabled=False,
        verbose=False,
    )
    pixels = some_lines(sources)[0].pixels
    height, width = pixels.shape
    ((_, text, confidence),) = reader.recognize(pixels, [[0, width, 0, height]], [])
    assert set(text) <= set(CHARACTERS)
    assert 0 <= confidence <= 1
    assert (exported / f"{NAME}.pth").stat().st_size < 20e6
    assert "not trained" in (exported / "README.md").read_text(encoding="utf-8")


def test_training_resumes_where_it_stopped(tiny_data: Path, tmp_path: Path) -> None:
    def train(minutes: float) -> list[dict[str, float]]:
        main(
            tiny_data,
            tmp_path / "out",
            tmp_path / "work",
            minutes=minutes,
            batch_size=4,
            workers=0,
            held_out=4,
        )
        log = (tmp_path / "out" / "training_log.jsonl").read_text(encoding="utf-8")
        return [json.loads(row) for row in log.splitlines()]

    (first,) = train(0.01)
    _, second = train(0.03)
    assert 0 < first["step"] < second["step"]
    assert first["minutes"] < second["minutes"] < 1
    assert {"loss", "cer_print", "cer_handwriting", "samples_per_second", "device"} <= set(second)
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert f"{second['cer_print']:.3f}" in card


def test_training_goes_on_from_an_exported_reader(tiny_data: Path, tmp_path: Path) -> None:
    before, after, work = (tmp_path / name for name in ("before", "after", "work"))
    log = tmp_path / "training_log.jsonl"
    row = {"step": 7, "minutes": 2.0, "batch_size": 4, "device": "cpu", "seed": 7}
    row |= {"cer_print": 0.5, "cer_handwriting": 0.5}
    log.write_text(json.dumps(row) + "\n", encoding="utf-8")
    trained = build_model(3)
    export(trained, before, log)
    main(
        tiny_data,
        after,
        work,
        start_from=before,
        minutes=0.01,
        peak_rate=0.0,
        batch_size=4,
        workers=0,
        held_out=4,
    )
    for name, weight in load_model(after).named_parameters():
        assert torch.equal(weight, trained.get_parameter(name).half().float())
    lines = (after / "training_log.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["step"] > 0 for line in lines] == [True, True]
    assert json.loads(lines[0]) == row
    card = (after / "README.md").read_text(encoding="utf-8")
    assert "Trained for 2 minutes (7 steps of 4 lines),\nthen 0 minutes (" in card


def test_an_untrained_reader_can_be_exported(tmp_path: Path) -> None:
    main(tmp_path, tmp_path / "out", tmp_path / "work", init_only=True)
    assert {f"{NAME}.{end}" for end in ("pth", "py", "yaml")} < {
        file.name for file in (tmp_path / "out").iterdir()
    }
    assert not (tmp_path / "work").exists()


def test_a_blank_reader_makes_as_many_errors_as_there_are_characters(sources: Sources) -> None:
    model = build_model(1)
    with torch.no_grad():
        model.scores.weight.zero_()
        model.scores.bias.zero_()[0] = 1
    lines = [replace(line, text="abc", middles=(0.2, 0.5, 0.8)) for line in some_lines(sources, 3)]
    assert measure(model, lines, "cpu") == 1.0
