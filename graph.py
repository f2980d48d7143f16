"""The graph on one page: which deployment feeds which. No other part of the service imports Ray.

    picture -> encoder -> clip_svm, clip_log_reg -.
    picture -> reader  -> ocr_nb ------------------+-> ingress: RandomForest -> answer

    screenshot -> IntentClassifier -> encoder, reader -> ingress -> answer

`serve run serve_config.yaml` calls `build`; how each deployment is scaled stands in that file.
"""

# No `from __future__ import annotations` here: Ray Serve looks at the annotation of `build` itself
# to turn the `args` of the YAML into GraphSettings, and does not resolve strings.

from uuid import uuid4

from pydantic import BaseModel, ConfigDict
from ray import serve
from ray.exceptions import (
    NodeDiedError,
    ObjectLostError,
    RayActorError,
    RayError,
    WorkerCrashedError,
)
from ray.serve import Application, metrics
from ray.serve.exceptions import BackPressureError, RayServeException

from deployments.base_classifier import BaseClassifier
from deployments.branches import MAKER_OF
from deployments.clip_encoder import ClipEncoder
from deployments.handles import Platform
from deployments.instruments import Instruments
from deployments.intent_classifier import IntentClassifier, IntentSettings
from deployments.priority import NICENESS
from deployments.stacking_ingress import IngressSettings, StackingIngress
from deployments.text_reader import TextReader
from reviewlens.ensemble import FEATURE_OF
from reviewlens.settings import EncoderSettings, ReaderSettings

# A controller that was restarted recovers replicas, which serve all the while.
_SERVING = ("RUNNING", "RECOVERING")


class GraphSettings(BaseModel):
    """The `args` of the application in serve_config.yaml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    bundle: str = "models/embedded"
    encoder: EncoderSettings | None = None
    """None, or a `source` of None, means the encoder that the bundle names."""
    reader: ReaderSettings | None = None
    """None means the reader that the bundle names."""
    intent: IntentSettings = IntentSettings()
    ingress: IngressSettings = IngressSettings()


def build(settings: GraphSettings) -> Application:
    """The application: seven deployments, bound."""
    # Ray's classes themselves: each replica makes its own metrics of them.
    instruments = Instruments(metrics.Counter, metrics.Gauge, metrics.Histogram)
    encoder = serve.deployment(ClipEncoder, name=MAKER_OF["embedding"]).bind(
        settings.bundle, settings.encoder, instruments=instruments, niceness=NICENESS
    )
    reader = serve.deployment(TextReader, name=MAKER_OF["text"]).bind(
        settings.bundle, settings.reader, instruments=instruments, niceness=NICENESS
    )
    base = {
        name: serve.deployment(BaseClassifier, name=name).bind(settings.bundle, name)
        for name in FEATURE_OF
    }

    intent = serve.deployment(IntentClassifier, name="IntentClassifier").bind(
        settings.bundle, encoder, reader, settings.intent
    )

    # Inside of `build`, so that Ray hands over the function itself: by its name the ingress would
    # import this module, and with it torch and every model's library.
    def deployments_without_replica() -> dict[str, str]:
        """What the controller knows: deployment to why it has no running replica."""
        # First, because it fails outside of a cluster, where asking for the status starts one.
        name_of_application = serve.get_replica_context().app_name
        try:
            application = serve.status().applications.get(name_of_application)
        except (RayError, RayServeException) as error:
            return {"Serve's controller": f"it cannot be asked ({type(error).__name__})"}
        if application is None:
            return {"Serve's controller": "it has just started, and knows of nothing yet"}
        return {
            name: deployment.message or "no replica is running"
            for name, deployment in application.deployments.items()
            if not any(deployment.replica_states.get(state) for state in _SERVING)
        }

    platform = Platform(
        overloaded=(BackPressureError,),
        # Of a replica that dies Ray tells in all of these ways, by when and where it was in a call.
        down=(
            RayServeException,
            RayActorError,
            ObjectLostError,
            WorkerCrashedError,
            NodeDiedError,
        ),
        problems=deployments_without_replica,
        instruments=instruments,
        run=uuid4().hex,
    )
    return serve.deployment(serve.ingress()(StackingIngress), name="StackingIngress").bind(
        settings.bundle, encoder, reader, base, intent, platform, settings.ingress
    )
