"""`sync-server verify FILE`, where the file is a receipt, proof, bundle or link."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sync_server.exit_codes import ExitCode

DAYS = 30.0

_DAY_S = 24 * 60 * 60
_MANIFEST = "manifest.json"
_NOBODY_TRUSTED = (
    "Whom you trust was not said: give --policy FILE. 'sync-server log policy' prints this "
    "server's own."
)

PolicyOption = Annotated[
    str | None,
    typer.Option(
        "--policy",
        metavar="FILE",
        help="For evidence: whom you trust (C2SP tlog-policy); without it nobody is trusted.",
    ),
]
MaxAge = Annotated[
    float,
    typer.Option(
        "--max-age",
        metavar="DAYS",
        min=0.0,
        help="For evidence: stale is what no witness has seen for longer.",
    ),
]


def is_evidence(name: str) -> bool:
    """A file that begins as evidence does, and is no part of a backup."""
    from shared.auditing import opening  # noqa: PLC0415  (loads slowly)

    if name == opening.STANDARD_INPUT:
        return True
    return opening.is_evidence(name) and not Path(name).with_name(_MANIFEST).exists()


def verify_evidence(
    name: str, policy: str | None, max_age: float, *, as_json: bool
) -> ExitCode:
    # Neither the settings nor the database is asked: only the file and the policy.
    from shared import keys  # noqa: PLC0415  (loads slowly)
    from shared.auditing import opening, telling  # noqa: PLC0415  (as above)
    from shared.ledger.evidence import Terms, judge  # noqa: PLC0415  (as above)
    from sync_server.commands.told import say  # noqa: PLC0415  (as above)
    from sync_server.platform.clock import SystemClock  # noqa: PLC0415  (as above)

    file = opening.open_evidence(name)
    trusted = opening.open_policy(policy) if policy else opening.NOBODY
    now_s = int(SystemClock().now().timestamp())
    terms = Terms(trusted, keys.verify, now_s, round(max_age * _DAY_S))
    judged = judge(file, terms)
    say(telling.fields(judged), telling.words(judged), as_json=as_json)
    if policy is None:
        sys.stderr.write(f"sync-server: {_NOBODY_TRUSTED}\n")
    return telling.exit_code(judged.outcome)
