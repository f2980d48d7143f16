"""What can go wrong with a call, seen from the client."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx


class ClientError(Exception):
    """Base of the errors below.

    `status` is the HTTP status, None where no answer came. `title` and `detail` are those of the
    service's problem document, or say what happened instead. `retry_after_s` is set where the
    service asked for a pause.
    """

    def __init__(
        self,
        title: str,
        detail: str,
        status: int | None = None,
        retry_after_s: float | None = None,
    ) -> None:
        self.title, self.detail, self.status = title, detail, status
        self.retry_after_s = retry_after_s
        super().__init__(f"{title}: {detail}" if status is None else f"{status} {title}: {detail}")


class Refused(ClientError):
    """Status 4xx but 429: the request is at fault, and would be refused again."""


class Unavailable(ClientError):
    """Status 429 or 5xx, or no answer at all: the same request may succeed later."""


class Overloaded(Unavailable):
    """Status 429: the queue is full."""


class TimedOut(Unavailable):
    """Status 504, or no answer within the client's own time."""


class Unreachable(Unavailable):
    """No connection, or one that broke before the answer was there."""


class UnexpectedAnswer(ClientError):
    """An answer that is not the service's: another server, or another version, is at the URL."""


def is_worth_a_retry(error: BaseException) -> bool:
    """Whether trying again soon can help: a full queue, a part being started, a lost connection.

    A timeout is not: the request took all of its time, and would again.
    """
    if isinstance(error, Unreachable | Overloaded):
        return True
    return isinstance(error, Unavailable) and error.status in (502, 503)


@contextmanager
def translated() -> Iterator[None]:
    """Raise httpx's errors as this module's."""
    try:
        yield
    except (httpx.ConnectTimeout, httpx.ConnectError) as error:
        detail = f"the service does not answer at {_address(error)}: {error or 'no connection'}"
        raise Unreachable("No connection", detail) from error
    except httpx.TimeoutException as error:
        detail = f"{_address(error)} did not answer in time"
        raise TimedOut("Out of time", detail) from error
    except httpx.TransportError as error:
        detail = f"the connection to {_address(error)} broke: {error or type(error).__name__}"
        raise Unreachable("Connection lost", detail) from error
    except (httpx.DecodingError, httpx.TooManyRedirects) as error:
        raise UnexpectedAnswer("Unreadable answer", f"{_address(error)}: {error}") from error


def error_of(response: httpx.Response) -> ClientError:
    """The error that a response other than 200 stands for, whatever its body."""
    status = response.status_code
    title, detail = _problem(response)
    retry_after_s = parse_retry_after(response.headers.get("Retry-After"))
    kind: type[ClientError]
    if status == 429:
        kind = Overloaded
    elif status == 504:
        kind = TimedOut
    elif status >= 500:
        kind = Unavailable
    elif status >= 400:
        kind = Refused
    else:
        kind = UnexpectedAnswer
    return kind(title, detail, status, retry_after_s)


def parse_retry_after(value: str | None) -> float | None:
    """Seconds to wait, of a Retry-After header in either form; None where there is none."""
    if value is None:
        return None
    if value.strip().isdecimal():
        return float(value)
    try:
        date = parsedate_to_datetime(value)
    except ValueError:
        return None
    if date.tzinfo is None:  # RFC 9110: every HTTP date is in GMT
        date = date.replace(tzinfo=UTC)
    return max(0.0, (date - datetime.now(UTC)).total_seconds())


def _problem(response: httpx.Response) -> tuple[str, str]:
    title = response.reason_phrase or "Error"
    try:
        problem: Any = response.json()
    except ValueError:
        problem = None
    if isinstance(problem, dict) and isinstance(problem.get("detail"), str):
        return str(problem.get("title") or title), problem["detail"]
    # What stands before the service, a proxy for one, answers in its own words.
    body = " ".join(response.text.split())[:200]
    return title, f"{response.request.url} answered {body or 'without a body'}"


def _address(error: httpx.RequestError | httpx.DecodingError) -> str:
    try:
        return str(error.request.url)
    except RuntimeError:
        return "the service"
