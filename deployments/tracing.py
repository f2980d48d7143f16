"""Where traces go: to whatever collector takes OTLP over HTTP."""

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.trace import SpanProcessor
from opentelemetry.sdk.trace.export import BatchSpanProcessor


def otlp() -> list[SpanProcessor]:
    """What Ray Serve puts its spans into; `tracing_config.exporter_import_path` names it.

    OTEL_EXPORTER_OTLP_ENDPOINT says where to, http://localhost:4318 where it is not set; the other
    variables of the OpenTelemetry specification hold as well.
    """
    return [BatchSpanProcessor(OTLPSpanExporter())]
