"""A receipt file judged for whoever brings it, by the server's own policy or one of theirs."""

from dataclasses import dataclass
from enum import StrEnum

from shared import keys
from shared.errors import InputError
from shared.ledger.evidence import Judged, Terms, judge, read
from shared.ledger.policy import parse_policy
from sync_server.platform.clock import Clock
from sync_server.web.service.own_policy import OwnPolicy


class What(StrEnum):
    """What could not be read."""

    FILE = "unreadable-file"
    POLICY = "unreadable-policy"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """It is no evidence, or the policy no policy; the sentence says why."""

    what: What
    sentence: str


@dataclass(frozen=True, slots=True)
class Checking:
    own: OwnPolicy
    clock: Clock

    async def check(self, data: bytes, policy: bytes) -> Judged | Unreadable:
        """Without a policy, by the server's own."""
        text = policy or (await self.own.text()).encode()
        try:
            trusted = parse_policy(text)
        except InputError as error:
            return Unreadable(What.POLICY, str(error))
        try:
            file = read(data)
        except InputError as error:
            return Unreadable(What.FILE, str(error))
        now_s = int(self.clock.now().timestamp())
        return judge(file, Terms(trusted, keys.verify, now_s))
