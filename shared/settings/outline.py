"""The outline of the settings: which keys there are, whichever kind of device is chosen."""

from collections.abc import Iterator, Sequence
from typing import get_args

from pydantic import BaseModel


def keys(model: type[BaseModel], above: str = "") -> Iterator[str]:
    """Every key in its dotted form, such as `devices.camera.path`."""
    for name, field in model.model_fields.items():
        sections = _sections(field.annotation)
        if not sections:
            yield above + name
        for section in sections:
            yield from keys(section, f"{above}{name}.")


def key_of(place: Sequence[int | str], model: type[BaseModel]) -> str:
    """The dotted key of pydantic's place, which also counts list items and names union tags."""
    found: list[str] = []
    choice: list[type[BaseModel]] = [model]
    for step in place:
        if len(choice) > 1:
            choice = [section for section in choice if step in _kinds(section)]
        elif choice and isinstance(step, str):
            found.append(step)
            field = choice[0].model_fields.get(step)
            choice = _sections(field.annotation) if field else []
    return ".".join(found)


def _sections(annotation: object) -> list[type[BaseModel]]:
    """The models an annotation names: none for a value, one for a section, more for a union."""
    named = get_args(annotation) or (annotation,)
    return [each for each in named if isinstance(each, type) and issubclass(each, BaseModel)]


def _kinds(section: type[BaseModel]) -> tuple[object, ...]:
    return get_args(section.model_fields["kind"].annotation)
