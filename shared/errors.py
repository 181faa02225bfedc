"""The three families of failure this product foresees.

CounterproofError
├── InputError         what we were given is malformed: say what, which value, what was expected
├── EvidenceError      a key, signature, proof or database was checked and found wrong
└── UnavailableError   a device, file, right or peer is not there now; trying again may help

Anything else that is raised is a bug and reaches the crash hook.
"""


class CounterproofError(Exception):
    """Catching it means: a failure we foresaw, with a sentence for people."""


class InputError(CounterproofError):
    """Input that does not parse or breaks the rules of its own format."""


class EvidenceError(CounterproofError):
    """Evidence that was checked and rejected."""


class UnavailableError(CounterproofError):
    """Something outside the process did not answer."""
