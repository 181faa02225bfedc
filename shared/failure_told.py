"""How either command tells a failure: a sentence on stderr, or one JSON object on stdout."""

import json
import sys


def tell(program: str, kind: str, message: str, *, as_json: bool) -> None:
    if as_json:
        json.dump({"error": {"kind": kind, "message": message}}, sys.stdout, ensure_ascii=False)
        sys.stdout.write("\n")
        return
    if kind == "usage":
        message += f"\nTry '{program} --help'."
    first, *others = message.splitlines() or [""]
    sys.stderr.write(f"{program}: {first}\n")
    for line in others:
        sys.stderr.write(f"  {line}\n")
