"""A statement under a head of the log: a proof of C2SP tlog-proof whose extra data it is."""

from dataclasses import dataclass

from shared.errors import InputError
from shared.ledger import statement
from shared.ledger.statement import Signed
from shared.ledger.tlog_proof import TlogProof, parse_proof


@dataclass(frozen=True, slots=True)
class Logged:
    signed: Signed
    proof: TlogProof

    @property
    def level(self) -> int:
        return 2


def parse_logged(data: bytes) -> Logged:
    proof = parse_proof(data)
    if not proof.extra:
        raise InputError("The proof has no extra line, which holds the statement.")
    try:
        return Logged(statement.parse(proof.extra), proof)
    except InputError as error:
        raise InputError(f"The extra data of the proof: {error}") from error
