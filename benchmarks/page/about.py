"""What each benchmark measures, and how its figures are read."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class About:
    """Markdown: in one line, in full, and how to read the figures."""

    brief: str
    measures: str
    reading: str


BENCHMARKS: Mapping[str, About] = {
    "serve": About(
        "what serving costs beside the models alone, and beside other servers of the same models",
        "The graph over HTTP with `serve_config.yaml` (the cache of answers off), beside the "
        "bare pipeline, which is the same models in one process, in batches, without a server; "
        "beside the same pipeline behind FastAPI, LitServe and BentoML; and beside four Flask "
        "processes that ask each other, with our reader and with EasyOCR as it comes. Early "
        "exit and the cache are rows of their own. Clients wait for their answers; `--rate N` "
        "adds pictures that come by chance, whose latency counts from when they are due. The "
        "contestants take turns in rounds on the same pictures, and those that run the same "
        "models are asked first whether they answer as the bare pipeline does.",
        "The bare pipeline is the most that these models give in one process on the machine. At "
        "1 client latency counts, from 16 on pictures/s. CPU s a picture, of all processes of "
        "a contestant, tell what a rate was paid with. 429 is a refusal that asks to come again, "
        "no error. The clients run on the same CPUs.",
    ),
    "scale": About(
        "what more replicas and nodes bring, and how autoscaling follows a load that steps",
        "The default graph on a cluster of Ray nodes on one machine, deployed with more replicas "
        "of one deployment at a time, then with more nodes; each under the same clients, in "
        "rounds. Then with its reader autoscaled, under few clients, many, and few again.",
        "Every row but the first scales what it names alone. More replicas bring pictures/s while "
        "CPUs are idle: where all are busy, the machine is what bends the curve. Nodes of one "
        "machine share its CPUs, so that their rows tell what a node costs, and not what a "
        "machine more brings.",
    ),
    "gpu": About(
        "what one GPU gives to the encoder and to the reader, alone and beside each other",
        "ViT-L/14, CRAFT and cyrillic_g2 by precision and batch: the networks on pixels that are "
        "on the GPU, then all that a replica does with decoded pictures of 1600 x 1200; at last "
        "both at a time, a process each, as configs/gpu.yaml places them.",
        "The share of the peak is that of the best product of two square matrices, measured in "
        "the same run. From pictures, the CPU's work around the networks counts too.",
    ),
    "bulk": About(
        "pictures/s of `reviewlens score` beside the online graph's",
        "A Ray Data job from a folder, one actor a CPU, and the graph over HTTP at 16 clients "
        "with the cache off, in turns on the same pictures.",
        "pictures/s is of when all is loaded; with start-up counts from the start of the "
        "process, so that it depends on how many pictures there are.",
    ),
    "reader": About(
        "how well and how fast text in pictures is read, beside Tesseract, RapidOCR and EasyOCR",
        "Our reader beside Tesseract 5 in two modes, RapidOCR as it ships and EasyOCR as it "
        "comes, on made pictures in fonts, wordings and photos that were never trained on; ours "
        "without its model of letters, too.",
        "CER is edits a character, so less is better; any case leaves the case of letters "
        "aside. Handles and phones are the share read without a mistake; whole: with nothing "
        "that sticks to them. x ours is the time, ours being 1. Where EasyOCR's weights are not "
        "at hand, networks of its shapes are timed, and it has no CER.",
    ),
    "clip": About(
        "what the small CLIP sees, beside an untrained one and hand-made features",
        "Zero-shot and linear probes on held-out photos, made pictures and screenshots, in "
        "English and Russian; and the time of the image tower beside OpenAI's shapes.",
        "What an untrained network reaches needs no training: a figure is worth what it is "
        "above that. How far a probe is regularised is chosen on its training pictures. OpenAI's "
        "networks have random weights here: they are timed alone.",
    ),
    "intent": About(
        "how screenshots are told by zero-shot, by their text, and by both",
        "Made screenshots whose designs, fonts and wordings were not trained on, and pictures "
        "of no intent.",
        "Top-1 is the share whose best intent is right; confident the share at or above the "
        "threshold; precision the share of those that is right. Of pictures of no intent none "
        "should be confident.",
    ),
    "runtimes": About(
        "PyTorch, ONNX Runtime and OpenVINO on the reader's networks",
        "The detector and the recogniser on inputs of some sizes, the runtimes in turn.",
        "Median milliseconds; less is better.",
    ),
}
