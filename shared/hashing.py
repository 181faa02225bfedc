"""Secrets that people choose, kept as Argon2id hashes: they can be checked, never read back."""

from dataclasses import dataclass, field

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

from shared.errors import EvidenceError


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs whoever stole the hash, and one check costs us.

    Memory counts most: a graphics card has thousands of cores, but not 64 MiB for each of them.
    The least OWASP accepts is 19 MiB and 2 passes. Ours is the second choice of RFC 9106,
    64 MiB and 3 passes, on one lane, since a kiosk checks one PIN at a time and a server many:
    147 ms of one core on the machine of docs/MEASURED.md, where OWASP's least takes 19 ms.
    """

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 1


PRODUCT = Cost()


@dataclass(frozen=True, slots=True)
class SecretHasher:
    """Only a test chooses another cost; a hash names the cost it was made at."""

    cost: Cost = PRODUCT
    _argon2: PasswordHasher = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        argon2 = PasswordHasher(
            time_cost=self.cost.passes,
            memory_cost=self.cost.memory_kib,
            parallelism=self.cost.lanes,
            type=Type.ID,
        )
        object.__setattr__(self, "_argon2", argon2)

    def hash_secret(self, secret: str) -> str:
        """With a salt of its own each time: equal secrets have different hashes."""
        return self._argon2.hash(secret)

    def matches(self, kept: str, secret: str) -> bool:
        try:
            return self._argon2.verify(kept, secret)
        except VerifyMismatchError:
            return False
        except (InvalidHashError, VerificationError) as error:
            raise EvidenceError(
                "A kept secret is no Argon2 hash any more, so nothing matches it: set the "
                "secret anew."
            ) from error

    def needs_rehash(self, kept: str) -> bool:
        """Whether it was made at another cost than is asked today."""
        return self._argon2.check_needs_rehash(kept)
