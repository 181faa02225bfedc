"""Write shared/codes/syntax_table.py from a copy of GS1's gs1-syntax-dictionary.txt.

Usage: python build/codes_syntax_table.py gs1-syntax-dictionary.txt
Only the rows are taken over (they are facts); what our tables cannot express stops the script.
"""

import sys
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
TARGET = REPOSITORY / "shared" / "codes" / "syntax_table.py"

HEAD = '''"""The rows of the GS1 syntax dictionary; written by build/codes_syntax_table.py.

Origin: GS1 AISBL, gs1-syntax-dictionary.txt (Apache-2.0), rows only; read by `dictionary.py`.
"""

ROWS = """\\
'''
TAIL = '"""  # noqa: E501 -- rows are as long as GS1 makes them\n'


def rows_of(dictionary: str) -> list[str]:
    lines = (line.strip() for line in dictionary.splitlines())
    return [" ".join(line.split()) for line in lines if line and not line.startswith("#")]


def main(source: str) -> None:
    sys.path.insert(0, str(REPOSITORY))
    rows = rows_of(Path(source).read_text(encoding="utf-8"))
    if not TARGET.exists():  # the reader of rows imports the table it is about to get
        TARGET.write_text(HEAD + TAIL, encoding="utf-8")
    from shared.codes.dictionary import read_rows  # noqa: PLC0415 -- the path is set above

    entries = read_rows(rows)
    TARGET.write_text(HEAD + "".join(f"{row}\n" for row in rows) + TAIL, encoding="utf-8")
    print(f"{TARGET.relative_to(REPOSITORY)}: {len(rows)} rows, {len(entries)} AIs")


if __name__ == "__main__":
    main(sys.argv[1])
