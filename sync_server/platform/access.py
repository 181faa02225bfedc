"""Who is asking: an API key in the Authorization header, and what it may do (RFC 6750)."""

from dataclasses import dataclass
from typing import Annotated, Protocol

from fastapi import Request, Security
from fastapi.params import Security as SecurityParameter
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer, SecurityScopes

from sync_server.platform.address_limit import too_many
from sync_server.platform.callers import Caller, Turned
from sync_server.platform.facts import Facts, facts_of
from sync_server.platform.problems import Kind, ProblemError
from sync_server.platform.rates import RateLimit
from sync_server.scopes import Scope


class Doorkeeper(Protocol):
    async def admit(self, presented: str) -> Caller | Turned: ...


@dataclass(frozen=True, slots=True)
class Access:
    """`per_key` counts what a key asks, `wrong_keys` what an address tries in vain."""

    doorkeeper: Doorkeeper
    per_key: RateLimit
    wrong_keys: RateLimit

    async def caller(self, presented: str, facts: Facts) -> Caller:
        if (exhausted := self.wrong_keys.exhausted(facts.address)) is not None:
            facts.standings.append(exhausted)
            raise too_many(exhausted)
        caller = await self.doorkeeper.admit(presented)
        if isinstance(caller, Turned):
            facts.standings.append(self.wrong_keys.take(facts.address))
            raise _key_needed(caller.value, 'error="invalid_token"')
        facts.caller = caller.key_id
        standing = self.per_key.take(caller.key_id)
        facts.standings.append(standing)
        if not standing.allowed:
            raise too_many(standing)
        return caller


def access_of(request: Request) -> Access:
    access = request.state.access
    if not isinstance(access, Access):
        raise TypeError("the application was composed without Access")
    return access


_bearer = HTTPBearer(
    scheme_name="apiKey",
    bearerFormat="cp_...",
    description="An API key made by `sync-server keys make`.",
    auto_error=False,
)


async def _admitted(
    request: Request,
    needed: SecurityScopes,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Security(_bearer)],
) -> Caller:
    if credentials is None:
        raise _key_needed("Send 'Authorization: Bearer' with an API key.")
    caller = await access_of(request).caller(credentials.credentials, facts_of(request.scope))
    missing = [scope for scope in needed.scopes if scope not in caller.scopes]
    if missing:
        scopes = " ".join(needed.scopes)
        challenge = f'Bearer error="insufficient_scope", scope="{scopes}"'
        detail = f"This API key lacks {', '.join(missing)}."
        raise ProblemError(Kind.NOT_ALLOWED, detail, headers={"WWW-Authenticate": challenge})
    return caller


def require(scope: Scope) -> SecurityParameter:
    """What stands beside a `Caller` in a route's signature: one who has this scope."""
    return SecurityParameter(_admitted, scopes=[scope.value])


def _key_needed(detail: str, error: str = "") -> ProblemError:
    challenge = f"Bearer {error}".strip()
    return ProblemError(Kind.KEY_NEEDED, detail, headers={"WWW-Authenticate": challenge})
