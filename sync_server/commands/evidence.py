"""`sync-server verify FILE`, where the file is a receipt, proof, bundle or link."""

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from shared.errors import CounterproofError, InputError, UnavailableError
from sync_server.exit_codes import ExitCode

if TYPE_CHECKING:
    from shared.ledger.policy import Policy

DAYS = 30.0

_DAY_S = 24 * 60 * 60
_MANIFEST = "manifest.json"
_NOBODY_TRUSTED = (
    "Whom you trust was not said, and here is no database of a server: give --policy FILE. "
    "'sync-server log policy' prints it where the server runs."
)
_OWN = (
    "Judged by this server's own policy, its log's key and its kiosks as witnesses; "
    "--policy FILE trusts others."
)

PolicyOption = Annotated[
    str | None,
    typer.Option(
        "--policy",
        metavar="FILE",
        help="For evidence: whom you trust (C2SP tlog-policy); without it this server's "
        "own, where its database is.",
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


def expect_backup(name: str) -> None:
    """What is no evidence has to be a backup's folder, or a file in one."""
    path = Path(name)
    if path.is_dir() or path.with_name(_MANIFEST).exists():
        return
    if not path.exists():
        raise UnavailableError(f"{name} cannot be read: there is no such file or folder.")
    raise InputError(
        f"{name} is neither evidence nor part of a backup: it begins as no statement, proof, "
        f"bundle or link, and no {_MANIFEST} lies beside it."
    )


def verify_evidence(
    name: str, policy: str | None, max_age: float, config: Path | None, *, as_json: bool
) -> ExitCode:
    """With a policy neither settings nor database are asked."""
    from shared import keys  # noqa: PLC0415  (loads slowly)
    from shared.auditing import opening, telling  # noqa: PLC0415  (as above)
    from shared.ledger.evidence import Terms, judge  # noqa: PLC0415  (as above)
    from sync_server.commands.told import say  # noqa: PLC0415  (as above)
    from sync_server.platform.clock import SystemClock  # noqa: PLC0415  (as above)

    file = opening.open_evidence(name)
    trusted, said = (opening.open_policy(policy), None) if policy else _own(config)
    now_s = int(SystemClock().now().timestamp())
    terms = Terms(trusted, keys.verify, now_s, round(max_age * _DAY_S))
    judged = judge(file, terms)
    say(telling.fields(judged), telling.words(judged), as_json=as_json)
    if said is not None:
        sys.stderr.write(f"sync-server: {said}\n")
    return telling.exit_code(judged.outcome)


def _own(config: Path | None) -> "tuple[Policy, str]":
    """And a sentence on whose policy it is; settings that were named have to be right."""
    from shared.auditing.opening import NOBODY  # noqa: PLC0415  (loads slowly)

    if find_spec("fastapi") is None:
        return NOBODY, _NOBODY_TRUSTED  # installed for auditors: there can be no server here
    from sync_server.commands.own_policy import own_policy  # noqa: PLC0415  (as above)

    try:
        own = own_policy(config)
    except CounterproofError as error:
        if config is not None:
            raise
        return NOBODY, f"This server's own policy cannot be read: {error} Give --policy FILE."
    return (NOBODY, _NOBODY_TRUSTED) if own is None else (own, _OWN)
