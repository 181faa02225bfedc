"""Finds, in source, texts that people see and no translation could reach."""

import ast
from collections.abc import Iterator

SETTERS = {
    "setText",
    "setWindowTitle",
    "setAccessibleName",
    "setAccessibleDescription",
    "setToolTip",
    "setPlaceholderText",
    "setTitle",
    "setStatusTip",
}
WIDGETS = {"QLabel", "QPushButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction"}
BRAND = "# brand"
"""Ends a line whose literal is a name and the same in every language."""


def own_classes(sources: list[str]) -> frozenset[str]:
    """Name the classes of ours: widgets, and the small records that bring them their texts."""
    return frozenset(
        node.name
        for source in sources
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ClassDef)
    )


def unmarked(source: str, classes: frozenset[str]) -> Iterator[str]:
    """Name each literal that reaches a person without passing through tr or translate."""
    lines = source.splitlines()
    for call in (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)):
        name = called(call)
        if is_translation(call):
            yield from unextractable(call, name)
        ours = name in classes or name.startswith("show_")
        if not ours and name not in SETTERS | WIDGETS:
            continue
        for literal in outer_literals(call):
            # Classes of ours take names of icons and the like too: those are one small word.
            told = is_sentence(literal) if ours else has_words(literal)
            last_line = lines[(literal.end_lineno or literal.lineno) - 1]
            if told and BRAND not in last_line:
                yield f"line {literal.lineno}: {ast.unparse(literal)} is not marked with tr"


def called(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def is_translation(call: ast.Call) -> bool:
    """A painter has a translate too; it moves pictures."""
    match call.func:
        case ast.Attribute(attr="tr") | ast.Name("translate"):
            return True
        case ast.Attribute(value=ast.Name("QCoreApplication"), attr="translate"):
            return True
        case _:
            return False


def outer_literals(call: ast.Call) -> Iterator[ast.expr]:
    """The text arguments of a call, also inside +, if-else and .format, but not in a tr."""
    waiting = [*call.args, *(keyword.value for keyword in call.keywords)]
    while waiting:
        match waiting.pop():
            case ast.Constant(value=str()) as literal:
                yield literal
            case ast.JoinedStr() as literal:
                yield literal
            case ast.BinOp(left=left, right=right):
                waiting += [left, right]
            case ast.IfExp(body=body, orelse=other):
                waiting += [body, other]
            case ast.Call(func=ast.Attribute(value=text, attr="format")):
                waiting.append(text)
            case _:
                pass


def has_words(literal: ast.expr) -> bool:
    return any(character.isalpha() for character in written(literal))


def is_sentence(literal: ast.expr) -> bool:
    text = written(literal).strip()
    return text[:1].isupper() or (" " in text and has_words(literal))


def written(literal: ast.expr) -> str:
    parts = literal.values if isinstance(literal, ast.JoinedStr) else [literal]
    return "".join(
        part.value
        for part in parts
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    )


def unextractable(call: ast.Call, name: str) -> Iterator[str]:
    texts = call.args[:1] if name == "tr" else call.args[:2]
    for text in texts:
        if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
            yield f"line {call.lineno}: {name} needs plain literals, not {ast.unparse(text)}"


def inherited_plurals(sources: list[str]) -> Iterator[str]:
    """Name each plural in a class with subclasses: PySide does not find it for those."""
    classes = [
        node
        for source in sources
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ClassDef)
    ]
    bases = {ast.unparse(base).split(".")[-1] for node in classes for base in node.bases}
    for node in (node for node in classes if node.name in bases):
        for call in (n for n in ast.walk(node) if isinstance(n, ast.Call)):
            if called(call) == "tr" and len(call.args) == 3:
                yield f"{node.name}: {ast.unparse(call)} is lost in subclasses"
