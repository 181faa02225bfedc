"""What is known of one request while it is answered; the outermost middleware makes it."""

from dataclasses import dataclass, field

from starlette.types import Scope

from sync_server.platform.rates import Standing

_KEY = "counterproof.facts"


@dataclass(slots=True)
class Facts:
    """`caller` is the id of the key that was let in; `standings` is told in the answer."""

    request_id: str
    address: str
    caller: str = ""
    standings: list[Standing] = field(default_factory=list[Standing])


def put_facts(scope: Scope, facts: Facts) -> None:
    scope[_KEY] = facts


def facts_of(scope: Scope) -> Facts:
    facts = scope[_KEY]
    if not isinstance(facts, Facts):
        raise TypeError("the request did not pass through RequestIds")
    return facts
