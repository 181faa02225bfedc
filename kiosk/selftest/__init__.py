"""The self-test: named checks, run one after the other, each saying what to do about it."""

from kiosk.selftest.checks import Attention, Check, Failed, Finding, Ok, Result, passed, run

__all__ = ["Attention", "Check", "Failed", "Finding", "Ok", "Result", "passed", "run"]
