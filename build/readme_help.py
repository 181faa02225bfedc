"""Keeps the help of both programs' commands in README.md the help they really give.

`build/readme_help.py` says whether they agree, `--write` makes them agree.
"""

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Nothing of this machine's terminal may show in the text.
PLAIN = {"COLUMNS": "88", "NO_COLOR": "1", "_TYPER_FORCE_DISABLE_TERMINAL": "1"}


@dataclass(frozen=True, slots=True)
class Program:
    name: str
    module: str
    commands: tuple[str, ...]

    def block(self, text: str) -> re.Match[str] | None:
        beginning = f"(?<=<!-- help:{self.name} -->\n)"
        return re.search(rf"{beginning}.*?(?=<!-- /help -->)", text, re.DOTALL)


PROGRAMS = (
    Program(
        "kiosk",
        "kiosk",
        (
            *(
                "",
                "run",
                "demo",
                "tour",
                "scan",
                "freshness",
                "verify",
                "data import",
                "data export",
            ),
            *("selftest", "settings", "pin", "pair", "sync"),
        ),
    ),
    Program(
        "sync-server",
        "sync_server",
        (
            *(
                "",
                "run",
                "migrate",
                "verify",
                "settings",
                "keys make",
                "keys list",
                "keys revoke",
            ),
            *("log status", "log policy", "log evidence", "log release", "log begin-again"),
            *("anchor status", "anchor once", "anchor deploy", "anchor lookup"),
        ),
    ),
)


def help_of(program: Program, command: str) -> str:
    said = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-m", program.module, *command.split(), "--help"],
        cwd=ROOT,
        env=PLAIN | {"PYTHONUTF8": "1"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    lines = "\n".join(line.rstrip() for line in said.splitlines()).strip("\n")
    typed = " ".join(["$", program.name, *command.split(), "--help"])
    return f"```\n{typed}\n{lines}\n```\n"


def wanted(program: Program) -> str:
    return "\n".join(help_of(program, command) for command in program.commands)


def refreshed(text: str) -> str | None:
    """None where the place of a program's help is missing."""
    for program in PROGRAMS:
        block = program.block(text)
        if block is None:
            print(f"README.md has no <!-- help:{program.name} --> block.", file=sys.stderr)
            return None
        text = text[: block.start()] + wanted(program) + text[block.end() :]
    return text


def main() -> int:
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    fresh = refreshed(text)
    if fresh is None:
        return 1
    if "--write" in sys.argv[1:]:
        readme.write_text(fresh, encoding="utf-8")
        return 0
    if fresh != text:
        print("README.md is stale: run build/readme_help.py --write", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
