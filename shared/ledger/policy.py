"""Whom somebody trusts (C2SP tlog-policy): logs, witnesses, and how many of these must agree.

Rules:
1. Octets: tab, newline, 0x20 to 0x7E and 0x80 to 0xFF. Those from 0x80 on are opaque.
2. Items are parted by blanks and tabs only; a line that begins with # says nothing.
3. A name is defined once, before it is used; it is a member of one group at most.
4. Two keys are the same if their bytes are, whatever they are called.
5. A key of an algorithm that nobody here can verify is kept, and never counts as seen.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from shared.errors import InputError
from shared.ledger.note import (
    COSIGNATURE_V1,
    ED25519,
    ML_DSA_44,
    key_id,
    read_any_verifier_key,
)

LARGEST = 1024 * 1024
MOST = 256
MOST_WITNESSES = 4096
"""Each kiosk is one, and one that is put away stays one: it signed what it signed."""
NONE = "none"

_ODD = re.compile(rb"[^\t\n\x20-\x7e\x80-\xff]")
_BLANKS = re.compile(r"[ \t]+")
_NUMBER = re.compile(r"[1-9][0-9]{0,8}", re.ASCII)
_LOG_TYPES = frozenset((ED25519, ML_DSA_44))
_WITNESS_TYPES = frozenset((COSIGNATURE_V1, ML_DSA_44))


@dataclass(frozen=True, slots=True)
class Key:
    """`name` is the key name of notes: a log's origin, or what a cosigner signs as."""

    name: str
    algorithm: int
    key: bytes
    url: str = ""

    @property
    def key_id(self) -> bytes:
        return key_id(self.name, self.algorithm, self.key)

    @property
    def verifiable(self) -> bool:
        return self.algorithm != ML_DSA_44


@dataclass(frozen=True, slots=True)
class Group:
    """`needed` of the members, which are witnesses or groups, have to have seen a head."""

    needed: int
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """The names of witnesses and groups mean something in here only."""

    logs: tuple[Key, ...]
    witnesses: Mapping[str, Key]
    groups: Mapping[str, Group]
    quorum: str

    def met(self, saw: Collection[str]) -> bool:
        """Whether a head is believed that the witnesses of these names cosigned."""
        return self.quorum == NONE or self._saw(self.quorum, saw)

    def _saw(self, name: str, saw: Collection[str]) -> bool:
        group = self.groups.get(name)
        if group is None:
            return name in saw
        return sum(self._saw(each, saw) for each in group.members) >= group.needed


def parse_policy(data: bytes) -> Policy:
    if len(data) > LARGEST:
        raise InputError(f"A policy has at most {LARGEST} bytes, not {len(data)}.")
    odd = _ODD.search(data)
    if odd:
        raise InputError(
            f"A policy holds no octet {odd[0][0]:#04x}, yet byte {odd.start()} is."
        )
    # What is no UTF-8 becomes half characters: other octets never become the same text.
    lines = data.decode("utf-8", "surrogateescape").split("\n")
    if lines.pop():
        raise InputError(f"Line {len(lines) + 1} of the policy does not end in a newline.")
    reader = _Reader()
    for number, line in enumerate(lines, 1):
        items = _BLANKS.split(line.strip(" \t"))
        if items[0] and not items[0].startswith("#"):
            try:
                reader.take(items)
            except InputError as error:
                raise InputError(f"Line {number} of the policy: {error}") from error
    return reader.policy()


@dataclass(slots=True)
class _Reader:
    _logs: list[Key] = field(default_factory=list[Key])
    _witnesses: dict[str, Key] = field(default_factory=dict[str, Key])
    _groups: dict[str, Group] = field(default_factory=dict[str, Group])
    _members: set[str] = field(default_factory=set[str])
    _names: dict[tuple[str, bytes], str] = field(default_factory=dict[tuple[str, bytes], str])
    _ids: set[tuple[str, str, bytes]] = field(default_factory=set[tuple[str, str, bytes]])
    _quorum: str | None = None

    def take(self, items: list[str]) -> None:
        match items:
            case ["log", vkey, *url] if len(url) <= 1:
                self._log(vkey, *url)
            case ["witness", name, vkey, *url] if len(url) <= 1:
                self._witness(name, vkey, *url)
            case ["group", name, needed, *members]:
                self._group(name, needed, members)
            case ["quorum", name]:
                self._take_quorum(name)
            case _:
                raise InputError(
                    "it is none of: log VKEY [URL], witness NAME VKEY [URL], group NAME "
                    f"all|any|NUMBER NAME..., quorum NAME: {shown(' '.join(items))}."
                )

    def policy(self) -> Policy:
        if self._quorum is None:
            raise InputError("The policy has no quorum line.")
        return Policy(tuple(self._logs), self._witnesses, self._groups, self._quorum)

    def _log(self, vkey: str, url: str = "") -> None:
        key = _key(vkey, url, _LOG_TYPES, "log")
        self._expect_other(key, "log")
        _refuse_more_than(MOST, self._logs, "lines for a log")
        self._logs.append(key)

    def _witness(self, name: str, vkey: str, url: str = "") -> None:
        self._expect_new(name)
        key = _key(vkey, url, _WITNESS_TYPES, "witness")
        self._expect_other(key, "witness")
        _refuse_more_than(MOST_WITNESSES, self._witnesses, "lines for a witness")
        self._witnesses[name] = key

    def _group(self, name: str, needed: str, members: list[str]) -> None:
        self._expect_new(name)
        if not members:
            raise InputError(f"the group {shown(name)} has no members.")
        for member in members:
            self._expect_known(member)
            if member in self._members:
                raise InputError(f"{shown(member)} is a member already.")
            self._members.add(member)
        _refuse_more_than(MOST, self._groups, "groups")
        self._groups[name] = Group(_needed(needed, len(members)), tuple(members))

    def _take_quorum(self, name: str) -> None:
        if self._quorum is not None:
            raise InputError("a policy has one quorum line, and this is another.")
        if name != NONE:
            self._expect_known(name)
        self._quorum = name

    def _expect_other(self, key: Key, what: str) -> None:
        """Of two that are one, nobody could tell who signed."""
        same = self._names.get((what, key.key))
        if same is not None:
            raise InputError(f"the {what} {shown(key.name)} has the key of {shown(same)}.")
        line = what, key.name, key.key_id
        if line in self._ids:
            raise InputError(
                f"two keys of the {what} {shown(key.name)} have the ID {key.key_id.hex()}."
            )
        self._names[what, key.key] = key.name
        self._ids.add(line)

    def _expect_new(self, name: str) -> None:
        if name == NONE or name in self._witnesses or name in self._groups:
            raise InputError(f"{shown(name)} has its meaning already.")

    def _expect_known(self, name: str) -> None:
        if name not in self._witnesses and name not in self._groups:
            raise InputError(f"{shown(name)} is no witness and no group of a line before.")


def shown(name: str) -> str:
    """Without what is no character: an answer may be written anywhere."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return repr(text[:80])


def _key(vkey: str, url: str, types: frozenset[int], what: str) -> Key:
    try:
        vkey.encode()
    except UnicodeEncodeError as error:
        raise InputError(f"the name of the {what}'s key is not UTF-8.") from error
    name, algorithm, key = read_any_verifier_key(vkey)
    if algorithm not in types:
        raise InputError(
            f"the key of {shown(name)} has the type {algorithm:#04x}, which is not one of a "
            f"{what}: {', '.join(f'{each:#04x}' for each in sorted(types))}."
        )
    return Key(name, algorithm, key, url)


def _refuse_more_than(most: int, known: Collection[object], what: str) -> None:
    if len(known) == most:
        raise InputError(f"a policy has at most {most} {what}.")


def _needed(text: str, count: int) -> int:
    match text:
        case "any":
            return 1
        case "all":
            return count
        case _ if _NUMBER.fullmatch(text) and int(text) <= count:
            return int(text)
        case _:
            raise InputError(
                f"of {count} members all, any or 1 to {count} are needed, not {shown(text)}."
            )
