"""The tests of tritonclient, in a process of their own.

It brings gevent, whose greenlets are kept apart from Ray's threads and Playwright's greenlets.
"""

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def test_a_client_written_by_others_understands_the_service() -> None:
    cases = Path(__file__).with_name("tritonclient_cases.py")
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(cases)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert ran.returncode == 0, ran.stdout[-5000:]
    assert " passed" in ran.stdout
