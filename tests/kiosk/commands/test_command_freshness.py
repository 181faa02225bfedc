"""`kiosk freshness`: one code, a terminal of many, and a cache that cannot be asked."""

import io

import pytest

from kiosk.devices.system_clock import SystemClock
from kiosk.exit_codes import ExitCode
from shared.freshness.batch import Product, Recall, batch_id_of

GTIN = "04012345678901"


def code(lot):
    return f"https://x.example/01/{GTIN}/10/{lot}"


@pytest.fixture
def stocked(machine):
    recall = Recall("Glass", machine.today())
    machine.fill(
        machine.batch("L1"),
        machine.batch("L3", days=3),
        machine.batch("L9", days=9),
        machine.batch("R1", recall=recall),
    )
    return machine


@pytest.mark.parametrize(
    ("lot", "verdict", "exit_code"),
    [
        ("L1", "fresh", ExitCode.OK),
        ("L3", "caution", ExitCode.FINDINGS),
        ("L9", "expired", ExitCode.FINDINGS),
        ("R1", "recalled", ExitCode.FINDINGS),
        ("X", "not known", ExitCode.FINDINGS),
    ],
)
def test_only_a_fresh_pack_ends_with_0(stocked, lot, verdict, exit_code):
    said = stocked.say("freshness", code(lot), "--json")
    assert (said.answer["verdict"], said.code) == (verdict, exit_code)
    assert said.answer["meaning"]["lot"] == lot


def test_the_answer_holds_reasons_days_the_older_pack_and_the_age_of_the_data(stocked):
    answer = stocked.say("freshness", code("L1"), "--json").answer
    policy = {"fresh_days": 2, "caution_days": 4}
    assert answer["reasons"] == [{"kind": "on_shelf", "days": 0, "policy": policy}]
    assert (answer["days_on_shelf"], answer["days_left"]) == (0, 4)
    assert answer["older"]["lot"] == "L3"
    assert answer["product"]["name"] == "Minced beef"
    assert (answer["data_from"], answer["data_age_s"]) == (None, None)


def test_a_number_without_a_lot_offers_the_shelf(stocked):
    said = stocked.say("freshness", GTIN[1:], "--json")
    assert said.code == ExitCode.FINDINGS
    assert said.answer["verdict"] is None
    assert {each["batch"]["lot"] for each in said.answer["choices"]} >= {"L1", "L3"}


def test_our_own_label_link_is_answered(stocked):
    link = f"https://x.example/batch/{batch_id_of('Counterproof', GTIN, 'L1')}"
    assert stocked.say("freshness", link, "--json").answer["meaning"]["kind"] == "batch link"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("4012345678902", "malformed"),
        ("https://elsewhere.example/win", "no product"),
        ("1M8GDM9AXKP042788", "vehicle"),
    ],
)
def test_what_is_no_product_code_ends_with_3_and_says_what_it_is(stocked, text, kind):
    said = stocked.say("freshness", text, "--json")
    assert (said.answer["meaning"]["kind"], said.code) == (kind, ExitCode.INPUT)
    assert "finding" not in said.answer
    assert stocked.say("freshness", text).out


def test_a_product_nobody_knows_and_one_that_is_sold_out_are_not_known(stocked):
    assert stocked.say("freshness", "96385074", "--json").answer["finding"] == "unknown product"
    stocked.fill(products=[Product("00000096385074", "Eggs", "eggs")])
    said = stocked.say("freshness", "96385074", "--json")
    assert (said.answer["finding"], said.answer["verdict"]) == ("nothing on shelf", "not known")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (code("L1"), "Fresh: Minced beef, batch L1, 4 days left"),
        (code("R1"), "Recalled on"),
        (code("X"), "batch X of Minced beef"),
        (GTIN, "the code names no batch"),
        ("96385074", "Not known: product 00000096385074"),
    ],
)
def test_people_read_sentences(stocked, text, words):
    said = stocked.say("freshness", text)
    assert words in said.out
    assert "From the data entered at this kiosk." in said.out


def test_a_terminal_answers_each_line_until_the_end(stocked, monkeypatch):
    lines = f"{code('L1')}\r\n\n{code('L9')}\n\xff\xfe\n{'A' * 200_000}\n{code('L3')}"
    typed = io.TextIOWrapper(io.BytesIO(lines.encode("latin-1")))
    monkeypatch.setattr("sys.stdin", typed)
    said = stocked.say("freshness", "-", "--json")
    verdicts = [line["verdict"] for line in said.lines]
    assert verdicts == ["fresh", "expired", None, None, "caution"]
    assert said.code == ExitCode.OK


def test_it_works_beside_the_running_kiosk_and_sees_what_was_just_written(machine):
    running = machine.open()
    try:
        assert machine.say("freshness", GTIN, "--json").answer["finding"] == "unknown product"
        batch = machine.batch("L1", days=3)
        running.shelf_book.put(batch, SystemClock().now())
        said = machine.say("freshness", code("L1"), "--json").answer
        assert (said["verdict"], said["product"]) == ("caution", None)
    finally:
        running.close()


def test_without_a_cache_it_says_so_and_makes_none(machine):
    said = machine.say("freshness", GTIN)
    assert said.code == ExitCode.UNAVAILABLE
    assert "Start the kiosk once" in said.err
    assert not (machine.folder / "counterproof").exists()
