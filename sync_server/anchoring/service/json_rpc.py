"""One node as it is asked over HTTP: JSON-RPC 2.0, one question at a time."""

import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx2

from shared.errors import EvidenceError, InputError, UnavailableError
from shared.ledger.evm import is_object, read_object

LARGEST = 8 * 1024 * 1024
TIMEOUT_S = 15


class NodeRefusedError(UnavailableError):
    """The node answered with an error instead; `words` are its own."""

    def __init__(self, sentence: str, words: str) -> None:
        super().__init__(sentence)
        self.words = words


@dataclass(frozen=True, slots=True)
class Wire:
    """`url` may hold a password: only its host is ever told."""

    url: str = field(repr=False)
    client: httpx2.AsyncClient = field(repr=False)
    _numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1), repr=False)

    @property
    def name(self) -> str:
        parts = urlsplit(self.url)
        host = parts.hostname or "?"
        return host if parts.port is None else f"{host}:{parts.port}"

    async def ask(self, method: str, *params: object) -> object:
        number = next(self._numbers)
        question = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
        answer = await self._answer(question)
        if answer.get("id") != number:
            raise EvidenceError(f"The node {self.name} answered another question.")
        if (error := answer.get("error")) is not None:
            words = str(error.get("message", error) if is_object(error) else error)[:200]
            raise NodeRefusedError(f"The node {self.name} refused {method}: {words}", words)
        if "result" not in answer:
            raise EvidenceError(f"The node {self.name} answered {method} without a result.")
        return answer["result"]

    async def _answer(self, question: object) -> "dict[object, object]":
        try:
            async with self.client.stream("POST", self.url, json=question) as said:
                content = await self._content(said)
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            reason = type(error).__name__
            raise UnavailableError(
                f"The node {self.name} does not answer: {reason}."
            ) from error
        try:
            return {**read_object(json.loads(content), "answer")}
        except (ValueError, RecursionError, InputError) as error:
            status = said.status_code
            raise UnavailableError(
                f"The node {self.name} answered with no JSON-RPC (status {status})."
            ) from error

    async def _content(self, said: httpx2.Response) -> bytes:
        content = bytearray()
        async for part in said.aiter_bytes():
            content += part
            if len(content) > LARGEST:
                raise UnavailableError(f"The node {self.name} answered with far too much.")
        return bytes(content)
