"""What the numbers of a part say, in sentences for people who do not read tables."""

from collections.abc import Iterable, Sequence

from training.report.bootstrap import Estimate
from training.report.figures import FIGURES
from training.report.findings import COMPARED, Comparison, Findings, ThresholdRow

DIFFERENCE_DIGITS = 4
_LEVEL_SAYS = {"review": "A person looks at", "block": "Blocked without a look are"}


def number(value: float | None, digits: int = 3) -> str:
    """A figure, or a dash where there is none."""
    # Adding 0 to what was rounded takes the sign from a zero.
    return "–" if value is None else f"{round(value, digits) + 0:.{digits}f}".replace("-", "−")


def with_interval(estimate: Estimate) -> str:
    """0.950 (0.930 to 0.970)."""
    if estimate.low is None or estimate.high is None:
        return number(estimate.value)
    return f"{number(estimate.value)} ({number(estimate.low)} to {number(estimate.high)})"


def listed(names: Sequence[str]) -> str:
    """a, b and c."""
    return ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else "".join(names)


def comparison_sentences(comparisons: Iterable[Comparison]) -> list[str]:
    """One sentence for each figure by which the stack is compared."""
    sentences = []
    comparisons = list(comparisons)
    for figure in COMPARED:
        by_verdict: dict[str, list[str]] = {}
        for one in comparisons:
            if one.figure == figure:
                by_verdict.setdefault(one.verdict, []).append(one.other)
        told = [f"{verdict} {listed(others)}" for verdict, others in by_verdict.items()]
        if told:
            sentences.append(f"By {FIGURES[figure].title} the stack {'; '.join(told)}.")
    return sentences


def ablation_sentences(ablation: Iterable[Comparison]) -> list[str]:
    """What each branch is worth to the stack."""
    sentences = []
    for one in ablation:
        figure, difference = FIGURES[one.figure], one.difference
        if difference.value is None or difference.low is None or difference.high is None:
            continue
        if one.verdict == "is not distinguishable from":
            change = "changes by no more than chance explains"
        else:
            word = "falls" if difference.value > 0 else "rises"
            sizes = sorted((abs(difference.low), abs(difference.high)))
            low, high = (number(size, DIFFERENCE_DIGITS) for size in sizes)
            by = number(abs(difference.value), DIFFERENCE_DIGITS)
            change = f"{word} by {by} ({low} to {high})"
        sentences.append(f"Without {one.other} its {figure.title} {change}.")
    return sentences


def threshold_sentence(row: ThresholdRow) -> str:
    """What one threshold does, in pictures of a hundred."""
    asked = "" if row.target is None else f" a precision of {row.target:g}"
    if row.threshold is None:
        return (
            f"'{row.class_name}', {row.level}: no threshold was found that reaches"
            f"{asked or ' what was asked'}, so nothing is flagged at this level."
        )
    precision, recall = row.figures["precision"], row.figures["recall"]
    if precision.value is None:
        return (
            f"'{row.class_name}', {row.level}: no picture here reaches the threshold of "
            f"{number(row.threshold)}."
        )
    sentence = (
        f"{_LEVEL_SAYS.get(row.level, row.level)} pictures with a probability of "
        f"'{row.class_name}' of {number(row.threshold)} or more. Of 100 such pictures "
        f"{_of_a_hundred(precision)} are '{row.class_name}'"
    )
    if recall.value is not None:
        sentence += f"; of 100 pictures of '{row.class_name}' {_of_a_hundred(recall)} are found"
    if row.target is not None and precision.high is not None and precision.high < row.target:
        sentence += f". That is less than the precision of {row.target:g} it was chosen for"
    return sentence + "."


def skipped_sentence(findings: Findings) -> str | None:
    """How many resamples an interval had to do without, if any."""
    if not findings.skipped:
        return None
    return (
        f"Up to {findings.skipped} of {findings.resamples} resamples lack a class that a figure "
        "needs: its interval is made of the others."
    )


def _of_a_hundred(estimate: Estimate) -> str:
    if estimate.value is None or estimate.low is None or estimate.high is None:
        return number(estimate.value)
    value, low, high = (100 * one for one in (estimate.value, estimate.low, estimate.high))
    # Resampling what is all of one kind shows no spread: that is no interval.
    return f"{value:.1f}" + (f" ({low:.1f} to {high:.1f})" if low < high else "")
