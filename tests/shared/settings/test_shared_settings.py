"""Kinds and sentences of settings, on a schema of its own: whatever program reads it."""

from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from shared.settings.kinds import AsTuple, EnvironmentText, Flag, Seconds, TimeZone, Whole
from shared.settings.outline import keys
from shared.settings.refusals import sentences
from shared.settings.sources import Program
from shared.settings.values import Given


class Section(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")


class Lamp(Section):
    kind: Literal["lamp"]
    watts: Whole


class Bell(Section):
    kind: Literal["bell"] = "bell"


class Schema(Section):
    on: Flag = True
    wait: Seconds | None = None
    zone: TimeZone | None = None
    names: Annotated[tuple[str, ...], AsTuple] = ()
    sign: Annotated[Lamp | Bell, Field(discriminator="kind")] = Bell()
    needed: Whole


def said(tree: dict[str, object]) -> list[str]:
    with pytest.raises(ValidationError) as caught:
        Schema.model_validate({"needed": 1, **tree})
    return list(sentences(caught.value, Schema, lambda _: "here"))


def test_every_key_of_every_kind_is_in_the_outline() -> None:
    assert set(keys(Schema)) == {
        *("on", "wait", "zone", "names", "needed"),
        *("sign.kind", "sign.watts"),
    }


@pytest.mark.parametrize(
    ("tree", "sentence"),
    [
        ({"on": EnvironmentText("yes")}, 'here: on is "yes", expected true or false.'),
        ({"on": EnvironmentText("true\nx = 1")}, "here: on is 'true\\nx = 1', expected"),
        ({"wait": True}, "here: wait is true, expected a number of seconds."),
        (
            {"wait": float("inf")},
            "here: wait is inf, expected a number of seconds",
        ),
        ({"zone": 1}, "here: zone is 1, expected an IANA time zone such as Europe/Berlin."),
        ({"names": "a"}, 'here: names is "a", expected a list in square brackets.'),
        ({"sign": {"kind": "horn"}}, 'here: sign.kind is "horn", expected one of'),
        ({"sign": {}}, "here: sign.kind is missing. Add it."),
        ({"sign": {"kind": "lamp"}}, "here: sign.watts is missing. Add it."),
        ({"sign": {"kind": "lamp", "watts": "9"}}, 'here: sign.watts is "9", expected a whole'),
        ({"watts": 9}, "here: watts is not a setting; did you mean sign.watts."),
    ],
    ids=str,
)
def test_a_wrong_value_is_answered_by_one_sentence(
    tree: dict[str, object], sentence: str
) -> None:
    (only,) = said(tree)
    assert only.startswith(sentence)


def test_values_of_the_environment_are_read_as_toml_would() -> None:
    given = {"on": "false", "wait": "1.5", "names": '["a"]', "needed": "7"}

    read = Schema.model_validate({name: EnvironmentText(text) for name, text in given.items()})

    assert (read.on, read.names, read.needed) == (False, ("a",), 7)
    assert read.wait is not None
    assert read.wait.total_seconds() == 1.5


def test_each_value_is_shown_plainly() -> None:
    read = Schema.model_validate({"needed": 1, "wait": 2.0, "zone": "UTC", "names": ["a"]})
    given = Given(Program("lamp"), None, {}, {})

    shown = {value.key: value.value for value in given.values(read.model_dump())}

    assert (shown["wait"], shown["zone"], shown["names"]) == (2.0, "UTC", ["a"])
    assert given.source_of("on") == "Environment variable COUNTERPROOF_LAMP__ON"
