"""Every error that a user can meet, with the HTTP status and the title of its problem document."""

from collections.abc import Mapping
from typing import ClassVar


class ReviewlensError(Exception):
    """Base of the errors below. The message says what happened and what to do about it.

    `status`, `title` and `slug` are the fields of an RFC 9457 problem document; `retry_after_s` is
    set where trying again later can help; `headers` go with the answer.
    """

    status: ClassVar[int] = 500
    title: ClassVar[str] = "Internal error"
    slug: ClassVar[str] = "internal"
    retry_after_s: ClassVar[int | None] = None
    headers: ClassVar[Mapping[str, str]] = {}

    @property
    def detail(self) -> str:
        """The message, in one sentence or two."""
        return str(self)


class BadRequest(ReviewlensError):
    """The body is not in one of the three forms."""

    status = 400
    title = "The request body cannot be read"
    slug = "bad-request"


class KeyNeeded(ReviewlensError):
    """The request carries none of the service's keys."""

    status = 401
    title = "A key is needed"
    slug = "key-needed"
    headers: ClassVar[Mapping[str, str]] = {"WWW-Authenticate": "Bearer"}


class ClosedToStrangers(ReviewlensError):
    """The service is reached from outside, and nobody said that it may be."""

    status = 403
    title = "The service is closed to strangers"
    slug = "closed"


class NoPicture(ReviewlensError):
    """The body holds no picture."""

    status = 400
    title = "No picture"
    slug = "no-picture"


class SeveralPictures(ReviewlensError):
    """The body holds more than one picture."""

    status = 400
    title = "More than one picture"
    slug = "several-pictures"


class BodyTooSlow(ReviewlensError):
    """The body did not arrive in time."""

    status = 408
    title = "The body came too slowly"
    slug = "body-too-slow"


class PictureTooLarge(ReviewlensError):
    """Too many bytes or too many pixels."""

    status = 413
    title = "The picture is too large"
    slug = "too-large"


class NotAPicture(ReviewlensError):
    """The bytes are a known kind of file that is not a picture we read."""

    status = 415
    title = "Not a picture"
    slug = "not-a-picture"


class UndecodablePicture(ReviewlensError):
    """The bytes look like a picture, or like nothing known, and cannot be decoded."""

    status = 422
    title = "The picture cannot be decoded"
    slug = "undecodable"


class BadLabels(ReviewlensError):
    """The labels of a zero-shot request are too few, too many, too long, or not all different."""

    status = 400
    title = "The labels cannot be used"
    slug = "bad-labels"


class UnknownModel(ReviewlensError):
    """There is no model of that name, or not in that version."""

    status = 404
    title = "There is no such model"
    slug = "unknown-model"


class NotSupported(ReviewlensError):
    """The loaded model cannot do what is asked."""

    status = 501
    title = "The loaded model cannot do this"
    slug = "not-supported"


class Overloaded(ReviewlensError):
    """The queue is full."""

    status = 429
    title = "Too many requests"
    slug = "overloaded"
    retry_after_s = 1


class DeploymentDown(ReviewlensError):
    """A deployment that the answer needs does not run."""

    status = 503
    title = "A part of the service is down"
    slug = "deployment-down"
    retry_after_s = 5


class MixedBundles(ReviewlensError):
    """Replicas of two bundles answer for a moment, and what one made fits not what the other holds.

    It happens while a bundle with another encoder or reader replaces this one.
    """

    status = 503
    title = "The service is being updated"
    slug = "being-updated"
    retry_after_s = 5


class OutOfTime(ReviewlensError):
    """The answer was not there in time."""

    status = 504
    title = "Out of time"
    slug = "out-of-time"


class ModelUnavailable(ReviewlensError):
    """Weights are neither in a folder, nor in the local cache, nor to be downloaded."""

    title = "Model weights are missing"
    slug = "model-unavailable"


class BundleError(ReviewlensError):
    """A bundle is missing, broken, or made for another encoder or reader."""

    title = "The bundle cannot be used"
    slug = "bundle"


class DataError(ReviewlensError):
    """A folder of labelled pictures cannot be trained on or evaluated."""

    title = "The data cannot be used"
    slug = "data"
