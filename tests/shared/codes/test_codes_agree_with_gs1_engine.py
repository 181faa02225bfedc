"""The cases of the unit tests of GS1's own engine, run against our readers and writers."""

import json
from pathlib import Path
from typing import TypedDict

import pytest

from shared.codes import associations, digital_link, digital_link_writer, gs1, uri_text
from shared.codes.check_digits import check_digit, has_check_digit
from shared.codes.dictionary import AI_LENGTHS, ENTRIES, LINTERS, Pattern, entry_at, entry_named
from shared.codes.dictionary import PREDEFINED_LENGTHS as PREDEFINED
from shared.codes.digital_link import Tolerance
from shared.codes.faults import MalformedCodeError, Reason
from shared.codes.linters import CHARACTER_LINTERS
from shared.codes.symbology import Content, identify
from shared.codes.understand import NotAProduct, ProductCode, ScannedCode, understand

VECTORS = Path(__file__).parents[2] / "data" / "vectors" / "codes"


class Case(TypedDict, total=False):
    text: str
    good: bool
    reason: str | None
    element_string: str | None
    permit_unknown: bool
    rule: str
    ais: list[str]
    pattern: str
    ignoring: str | None
    found: bool
    exact: bool
    ai: str | None
    prefix: str
    length: int
    uri: str | None
    stem: str | None
    path: str | None
    query: str | None
    alphas: bool
    short_gtins: bool
    unknown_ais: bool
    unknown_attributes: bool
    identifier: str
    bad: str
    linter: str
    marked: str


def cases(name: str) -> list[Case]:
    read: list[Case] = json.loads((VECTORS / f"{name}.json").read_text(encoding="utf-8"))[
        "cases"
    ]
    return read


def each(name: str) -> pytest.MarkDecorator:
    found = cases(name)
    return pytest.mark.parametrize("case", found, ids=[str(at) for at in range(len(found))])


def tolerance(case: Case) -> Tolerance:
    return Tolerance(
        short_gtins=case.get("short_gtins", False),
        alphas=case.get("alphas", False),
        unknown_ais=case.get("unknown_ais", False),
        unknown_attributes=case.get("unknown_attributes", False),
    )


@each("engine_bracketed")
def test_bracketed_text_is_read_alike(case: Case) -> None:
    try:
        read = gs1.parse_bracketed(case["text"]).element_string()
    except MalformedCodeError:
        read = None
    assert read == case["element_string"]


@each("engine_element_strings")
def test_element_strings_are_judged_alike(case: Case) -> None:
    try:
        gs1.parse_element_string(case["text"], permit_unknown=case.get("permit_unknown", False))
    except MalformedCodeError:
        assert not case["good"]
    else:
        assert case["good"]


@each("engine_linted_values")
def test_the_same_flaw_is_found_in_a_value(case: Case) -> None:
    try:
        gs1.parse_bracketed(case["text"])
        reason = None
    except MalformedCodeError as error:
        reason = error.fault.reason
    assert reason == case["reason"]


@each("engine_associations")
def test_elements_go_together_alike(case: Case) -> None:
    elements = gs1.parse_bracketed(case["text"], permit_unknown=True)
    rules = {
        "different_values": associations.different_values,
        "excluded_pair": associations.excluded_pair,
        "required_missing": associations.missing_partner,
        "serial_missing": associations.serial_missing,
    }
    fault = rules[case["rule"]](elements)
    assert (fault is None) == case["good"]
    assert fault is None or fault.reason == case["rule"]


@each("engine_patterns")
def test_patterns_match_alike(case: Case) -> None:
    pattern = Pattern(case["pattern"].rstrip("n"), len(case["pattern"]))
    others = [ai for ai in case["ais"] if ai != case["ignoring"]]
    assert any(pattern.matches(ai) for ai in others) == case["found"]


@each("engine_ai_lookup")
def test_application_identifiers_are_found_alike(case: Case) -> None:
    permit = case["permit_unknown"]
    text = case["text"]
    found = (
        entry_named(text, permit_unknown=permit)
        if case["exact"]
        else entry_at(text, 0, permit_unknown=permit)
    )
    assert (found.ai if found else None) == case["ai"]


@each("engine_ai_lengths")
def test_two_digits_tell_how_long_an_application_identifier_is(case: Case) -> None:
    assert AI_LENGTHS[case["prefix"]] == case["length"]


def test_every_entry_agrees_with_the_lengths_told_by_its_first_two_digits() -> None:
    for ai, entry in ENTRIES.items():
        assert len(ai) == AI_LENGTHS[ai[:2]]
        assert entry.predefined_length == (ai[:2] in PREDEFINED)


@each("engine_digital_links")
def test_digital_links_are_read_alike(case: Case) -> None:
    assert case["uri"] is not None
    try:
        read = digital_link.parse(case["uri"], tolerance(case)).elements.element_string()
    except MalformedCodeError:
        read = None
    assert read == case["element_string"]


@each("engine_built_links")
def test_digital_links_are_written_alike(case: Case) -> None:
    elements = gs1.parse_bracketed(case["text"], permit_unknown=case.get("unknown_ais", False))
    stem = case["stem"] or digital_link_writer.CANONICAL_STEM
    try:
        written = digital_link_writer.build(elements, stem, tolerance(case))
    except MalformedCodeError:
        written = None
    assert written == case["uri"]


@each("engine_rebuilt_links")
def test_a_link_that_was_read_keeps_its_path(case: Case) -> None:
    assert case["uri"] is not None
    assert case["stem"] is not None
    link = digital_link.parse(case["uri"])
    assert digital_link_writer.rebuild(link, case["stem"]) == case["uri"]


@each("engine_path_sequences")
def test_keys_take_the_same_qualifiers(case: Case) -> None:
    assert digital_link.is_path_sequence(case["ais"])


@each("engine_unescape")
def test_percent_sequences_are_undone_alike(case: Case) -> None:
    for query, expected in ((False, case["path"]), (True, case["query"])):
        try:
            plain = uri_text.unescape(case["text"], query=query)
        except MalformedCodeError:
            plain = None
        assert plain == expected


@each("engine_escape")
def test_values_are_escaped_alike(case: Case) -> None:
    assert uri_text.escape(case["text"], query=False) == case["path"]
    assert uri_text.escape(case["text"], query=True) == case["query"]


@each("engine_scan_data")
def test_scans_are_understood_alike(case: Case) -> None:
    meaning = understand(ScannedCode(case["text"]), 2026)
    if case["element_string"] is not None:
        assert isinstance(meaning, ProductCode)
        assert meaning.elements.element_string() == case["element_string"]
    elif case["good"]:
        assert isinstance(meaning, NotAProduct)
    else:
        assert not isinstance(meaning, ProductCode)


@each("engine_written_scans")
def test_what_symbols_transmit_reads_back(case: Case) -> None:
    symbology = identify(case["identifier"])
    expected = case["element_string"]
    assert symbology is not None
    assert expected is not None
    if symbology.content is Content.ELEMENT_STRING:
        assert gs1.parse_element_string(expected).element_string() == expected
    else:
        meaning = understand(ScannedCode(expected[3:], symbology_identifier="]E0"), 2026)
        assert isinstance(meaning, ProductCode)
        assert meaning.elements.element_string() == expected


@each("engine_parity")
def test_check_digits_are_computed_alike(case: Case) -> None:
    good, bad = str(case["good"]), case["bad"]
    assert has_check_digit(good)
    assert not has_check_digit(bad)
    assert check_digit(bad[:-1]) == good[-1]


@each("engine_linters")
def test_linters_find_the_same_flaw_in_the_same_place(case: Case) -> None:
    linter = {**LINTERS, "cset64": CHARACTER_LINTERS["Z"]}[case["linter"]]
    if "marked" not in case:
        assert linter(case["text"]) is None
        return
    start = case["marked"].index("*")
    end = case["marked"].rindex("*") - 1
    text = (
        case["marked"][:start] + case["marked"][start + 1 : end + 1] + case["marked"][end + 2 :]
    )
    flaw = linter(text)
    assert flaw is not None
    assert (flaw.reason, flaw.start, flaw.length) == (
        Reason(str(case["reason"])),
        start,
        end - start,
    )


@each("differential")
def test_where_a_peer_differs_the_engine_decides(case: Case) -> None:
    try:
        elements = (
            digital_link.parse(case["text"]).elements
            if case["text"].startswith("http")
            else gs1.parse_bracketed(case["text"])
        )
        fault = associations.contradiction(elements)
    except MalformedCodeError as error:
        fault = error.fault
    assert (fault.reason if fault else None) == case["reason"]
