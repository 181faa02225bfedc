"""What Prometheus scrapes; a registry of its own for each application."""

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    generate_latest,
)

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_WAITS = (0.05, 0.25, 1, 5, 10, 20, 25, 30)
_BUCKETS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 10)


class FeedMetrics:
    """What kiosks were told of changes, and how many wait for more."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self.pages = Counter(
            "counterproof_feed_pages",
            "Pages of changes that were told, by what was in them.",
            ("content",),
            registry=registry,
        )
        self.changes = Counter(
            "counterproof_feed_changes",
            "Changes that were told to kiosks.",
            registry=registry,
        )
        self.waiting = Gauge(
            "counterproof_feed_waiting",
            "Kiosks that wait for changes now.",
            registry=registry,
        )
        self.wait_seconds = Histogram(
            "counterproof_feed_wait_seconds",
            "How long kiosks waited for changes, where there was none at first.",
            registry=registry,
            buckets=_WAITS,
        )


class LogMetrics:
    """Where the log stands, and what was shown of it that does not fit."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self.size = Gauge(
            "counterproof_log_size",
            "Statements in the log.",
            registry=registry,
        )
        self.held = Gauge(
            "counterproof_log_held",
            "1 while no head of the log is signed.",
            registry=registry,
        )
        self.alarms = Counter(
            "counterproof_log_alarms",
            "Heads of the log that were shown and do not fit it.",
            registry=registry,
        )

    def tell(self, size: int, *, held: bool) -> None:
        self.size.set(size)
        self.held.set(held)


class Metrics:
    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self.requests = Counter(
            "counterproof_requests",
            "Requests answered.",
            ("method", "operation", "status"),
            registry=self.registry,
        )
        self.seconds = Histogram(
            "counterproof_request_seconds",
            "Time from the request's head to the end of its answer.",
            ("method", "operation"),
            registry=self.registry,
            buckets=_BUCKETS,
        )
        self.in_progress = Gauge(
            "counterproof_requests_in_progress",
            "Requests being answered now.",
            registry=self.registry,
        )
        self.statements = Counter(
            "counterproof_statements",
            "Statements that kiosks sent, by what became of them.",
            ("outcome",),
            registry=self.registry,
        )
        self.unknown_acts = Counter(
            "counterproof_unknown_acts",
            "Statements of kinds this server does not know: kept without effect; update it.",
            registry=self.registry,
        )
        self.kiosk_alarms = Counter(
            "counterproof_kiosk_alarms",
            "Kiosks that were found to be two with one key.",
            registry=self.registry,
        )

        self.feed = FeedMetrics(self.registry)
        self.log = LogMetrics(self.registry)

    def text(self) -> bytes:
        return generate_latest(self.registry)
