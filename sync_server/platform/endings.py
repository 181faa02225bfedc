"""What a write transaction collects while it runs, and writes before it is committed.

A feature asks for its collector by its class; it lives as long as the transaction.
"""

from typing import Protocol, TypeGuard, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

_KEY = "counterproof.endings"


class Ending(Protocol):
    async def write(self, connection: AsyncConnection) -> None:
        """Write what was collected since the last time."""
        ...


AnyEnding = TypeVar("AnyEnding", bound=Ending)
_Endings = dict[type[Ending], Ending]


def begin_endings(connection: AsyncConnection) -> None:
    connection.info[_KEY] = {}


def forget_endings(connection: AsyncConnection) -> None:
    connection.info.pop(_KEY, None)


def ending(connection: AsyncConnection, kind: type[AnyEnding]) -> AnyEnding:
    """The collector of this class in the transaction, made when it is first asked for."""
    endings = _of(connection)
    there = endings.get(kind)
    if isinstance(there, kind):
        return there
    endings[kind] = made = kind()
    return made


async def write_endings(connection: AsyncConnection) -> None:
    for each in _of(connection).values():
        await each.write(connection)


def _of(connection: AsyncConnection) -> _Endings:
    endings: object = connection.info.get(_KEY)
    if not _is_endings(endings):
        raise TypeError("this is no transaction of Database.write")
    return endings


def _is_endings(value: object) -> TypeGuard[_Endings]:
    return isinstance(value, dict)
