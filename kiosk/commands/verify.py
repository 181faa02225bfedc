"""`kiosk verify`: whether a receipt, proof, bundle or link is what it says."""

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.commands.configured import ConfigOption, JsonOption, configured

if TYPE_CHECKING:
    from shared.ledger.evidence import File, Judged
    from shared.ledger.policy import Policy

_DAYS = 30.0
_DAY_S = 24 * 60 * 60
_NOBODY_TRUSTED = (
    "Whom you trust was not said: give --policy FILE, with the log's key and those of its "
    "witnesses (docs/OPERATING.md, An auditor's walk)."
)

Evidence = Annotated[
    str,
    typer.Argument(
        metavar="FILE", help="A receipt, proof, bundle or statement, or a link; - is stdin."
    ),
]
PolicyOption = Annotated[
    str | None,
    typer.Option(
        "--policy",
        metavar="FILE",
        help="Whom you trust (C2SP tlog-policy); without it a paired kiosk trusts its server's "
        "key and itself.",
    ),
]
MaxAge = Annotated[
    float,
    typer.Option(
        "--max-age",
        metavar="DAYS",
        min=0.0,
        help="Stale is what no witness has seen for longer.",
    ),
]


def verify(
    evidence: Evidence,
    *,
    policy: PolicyOption = None,
    max_age: MaxAge = _DAYS,
    config: ConfigOption = None,
    as_json: JsonOption = False,
) -> int:
    """Verify a receipt, proof or bundle; nothing is asked but the file and the policy.

    The exit code is 0 where it is valid, 1 where it is valid but stale or
    unwitnessed or cannot be told, 5 where it is invalid, 3 where it is malformed.
    """
    # The keys' libraries load with these: --help and a wrong line need not wait for them.
    from kiosk.devices.system_clock import SystemClock  # noqa: PLC0415
    from shared import keys  # noqa: PLC0415
    from shared.auditing import opening, telling  # noqa: PLC0415
    from shared.ledger.evidence import Terms, judge  # noqa: PLC0415

    file = opening.open_evidence(evidence)
    trusted = opening.open_policy(policy) if policy else _own_policy(file, config)
    now_s = int(SystemClock().now().timestamp())
    terms = Terms(trusted or opening.NOBODY, keys.verify, now_s, round(max_age * _DAY_S))
    judged = judge(file, terms)
    _say(judged, as_json=as_json)
    if trusted is None:
        sys.stderr.write(f"kiosk: {_NOBODY_TRUSTED}\n")
    return telling.exit_code(judged.outcome)


def _own_policy(file: "File", config: Path | None) -> "Policy | None":
    """Of a pairing; where no kiosk ever ran, nothing of a kiosk is loaded either."""
    settings = configured(config)
    if not settings.paths.data_dir.joinpath("cache").exists():
        return None
    from kiosk.parts.own_policy import own_policy  # noqa: PLC0415  (SQLAlchemy loads slowly)
    from shared.ledger.evidence import origin_of  # noqa: PLC0415  (as above)

    return own_policy(settings, os.environ, origin_of(file))


def _say(judged: "Judged", *, as_json: bool) -> None:
    from shared.auditing import telling  # noqa: PLC0415  (as above)

    if as_json:
        json.dump(telling.fields(judged), sys.stdout, indent=2)
        sys.stdout.write("\n")
    else:
        sys.stdout.write(f"{telling.words(judged)}\n")
