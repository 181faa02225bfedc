"""The first gate: no address asks too often, and every answer says where its asker stands."""

from dataclasses import dataclass

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync_server.platform.facts import Facts, facts_of
from sync_server.platform.problems import Kind, ProblemError, answer
from sync_server.platform.rates import RateLimit, Standing, rate_headers


@dataclass(frozen=True, slots=True)
class AddressLimit:
    app: ASGIApp
    limit: RateLimit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        facts = facts_of(scope)
        standing = self.limit.take(facts.address)
        facts.standings.append(standing)

        async def send_with_rates(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(rate_headers(facts.standings))
            await send(message)

        if standing.allowed:
            await self.app(scope, receive, send_with_rates)
        else:
            await _refusal(standing, facts)(scope, receive, send_with_rates)


def too_many(standing: Standing) -> ProblemError:
    return ProblemError(
        Kind.TOO_MANY_REQUESTS,
        f"At most {standing.quota.requests} requests in a minute; "
        f"try again in {standing.wait_s} s.",
        headers={"Retry-After": str(standing.wait_s)},
    )


def _refusal(standing: Standing, facts: Facts) -> ASGIApp:
    return answer(too_many(standing), facts)
