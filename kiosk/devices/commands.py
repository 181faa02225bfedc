"""Run the system's own commands: no shell, a time limit, and plain words when they fail."""

import os
import subprocess

from shared.errors import UnavailableError

_SHOWN = 200


def run_command(
    command: list[str], advice: str, data: bytes = b"", timeout_s: float = 10.0
) -> str:
    """Return what the command said; raises `UnavailableError` unless it ended well."""
    program = command[0]
    try:
        done = subprocess.run(  # noqa: S603 (a list of arguments, and no shell)
            command,
            input=data,
            capture_output=True,
            timeout=timeout_s,
            check=False,
            # Answers are read by the program, so they must not follow the user's language.
            env={**os.environ, "LC_ALL": "C"},
        )
    except FileNotFoundError as error:
        raise UnavailableError(f"the command {program} is missing; {advice}") from error
    except subprocess.TimeoutExpired as error:
        raise UnavailableError(
            f"{program} gave no answer in {timeout_s:.0f} s; {advice}"
        ) from error
    except OSError as error:
        raise UnavailableError(f"{program} cannot run ({error.strerror}); {advice}") from error
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip()[:_SHOWN] or "no reason given"
        raise UnavailableError(f"{program} failed: {said}; {advice}")
    return done.stdout.decode(errors="replace")
