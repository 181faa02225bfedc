"""Keeps the help of the kiosk's commands in README.md the help they really give.

`build/readme_help.py` says whether they agree, `--write` makes them agree.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = ("", "run", "demo", "tour", "scan", "selftest", "settings", "pin")
BLOCK = re.compile(r"(?<=<!-- help:kiosk -->\n).*?(?=<!-- /help -->)", re.DOTALL)
# Nothing of this machine's terminal may show in the text.
PLAIN = {"COLUMNS": "88", "NO_COLOR": "1", "_TYPER_FORCE_DISABLE_TERMINAL": "1"}


def help_of(command: str) -> str:
    said = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-m", "kiosk", *command.split(), "--help"],
        cwd=ROOT,
        env=PLAIN | {"PYTHONUTF8": "1"},
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    lines = "\n".join(line.rstrip() for line in said.splitlines()).strip("\n")
    return f"```\n$ kiosk {command} --help\n{lines}\n```\n".replace("kiosk  --", "kiosk --")


def wanted() -> str:
    return "\n".join(help_of(command) for command in COMMANDS)


def main() -> int:
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    block = wanted()
    fresh = BLOCK.sub(lambda _: block, text, count=1)
    if not BLOCK.search(text):
        print("README.md has no <!-- help:kiosk --> block.", file=sys.stderr)
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
