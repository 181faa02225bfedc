"""The policies as staff see and change them.

Rules, all of them held by `advance`:
1. A step keeps the draft a policy: the caution days are never fewer than the fresh days.
2. A count belongs to the draft it was made for; any other changes nothing.
3. Nothing is saved that equals what holds already, and nothing while a save is under way.
"""

from dataclasses import dataclass, replace
from typing import assert_never

from shared.freshness.batch import Product
from shared.freshness.policy import Policy, PolicyBook
from shared.freshness.policy_change import (
    ForAll,
    Subject,
    inherited_policy,
    own_policy,
)

MOST_DAYS = 365


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds now: the book, every category there is, the products with their own policy."""

    book: PolicyBook
    categories: tuple[str, ...]
    products: tuple[Product, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """`rules` are None until they were read; `found` answers `text`."""

    rules: Rules | None = None
    text: str = ""
    found: tuple[Product, ...] | None = None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Editing:
    """`otherwise` batches on the shelf would get another verdict; None: not counted yet."""

    listing: Listing
    rules: Rules
    subject: Subject
    draft: Policy
    otherwise: int | None = None
    saving: bool = False
    trouble: str = ""

    @property
    def own(self) -> Policy | None:
        return own_policy(self.rules.book, self.subject)

    @property
    def inherited(self) -> Policy:
        return inherited_policy(self.rules.book, self.subject)

    @property
    def holds(self) -> Policy:
        return self.own or self.inherited

    @property
    def can_save(self) -> bool:
        """An own policy may say what the inherited one says: it stays when that changes."""
        return not self.saving and self.draft != self.own and not self._is_standard

    @property
    def can_remove(self) -> bool:
        return not self.saving and self.own is not None

    def asks(self, subject: Subject, draft: Policy) -> bool:
        return (subject, draft) == (self.subject, self.draft)

    @property
    def _is_standard(self) -> bool:
        return isinstance(self.subject, ForAll) and self.draft == self.holds


State = Listing | Editing


@dataclass(frozen=True, slots=True)
class RulesRead:
    rules: Rules


@dataclass(frozen=True, slots=True)
class Searched:
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    text: str
    products: tuple[Product, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    subject: Subject


@dataclass(frozen=True, slots=True)
class FreshSet:
    days: int


@dataclass(frozen=True, slots=True)
class CautionSet:
    days: int


@dataclass(frozen=True, slots=True)
class Counted:
    subject: Subject
    draft: Policy
    otherwise: int


@dataclass(frozen=True, slots=True)
class SaveWanted: ...


@dataclass(frozen=True, slots=True)
class RemoveWanted: ...


@dataclass(frozen=True, slots=True)
class BackWanted: ...


@dataclass(frozen=True, slots=True)
class Failed:
    why: str


Event = (
    RulesRead
    | Searched
    | Found
    | Chosen
    | FreshSet
    | CautionSet
    | Counted
    | SaveWanted
    | RemoveWanted
    | BackWanted
    | Failed
)


def advance(state: State, event: Event) -> State:
    """The next state; an event that does not apply leaves it as it is."""
    if isinstance(event, Failed):
        if isinstance(state, Editing):
            return replace(state, saving=False, trouble=event.why)
        return replace(state, trouble=event.why)
    match state:
        case Listing():
            return _among_all(state, event)
        case Editing():
            return _with_one(state, event)
        case _:
            assert_never(state)


def _among_all(listing: Listing, event: Event) -> State:
    match event:
        case RulesRead(rules):
            return replace(listing, rules=rules, trouble="")
        case Searched(text):
            return replace(listing, text=text, found=None)
        case Found(text, products) if text == listing.text and text:
            return replace(listing, found=products)
        case Chosen(subject) if listing.rules is not None:
            book = listing.rules.book
            holds = own_policy(book, subject) or inherited_policy(book, subject)
            return Editing(listing, listing.rules, subject, holds)
        case _:
            return listing


def _with_one(editing: Editing, event: Event) -> State:
    match event:
        case FreshSet(days) | CautionSet(days):
            draft = stepped(editing.draft, event, min(max(days, 0), MOST_DAYS))
            return replace(editing, draft=draft, otherwise=None, trouble="")
        case Counted(subject, draft, otherwise) if editing.asks(subject, draft):
            return replace(editing, otherwise=otherwise)
        case SaveWanted() | RemoveWanted():
            wanted = editing.can_save if isinstance(event, SaveWanted) else editing.can_remove
            return replace(editing, saving=True, trouble="") if wanted else editing
        case RulesRead(rules):
            return replace(editing.listing, rules=rules, trouble="")
        case BackWanted():
            return editing.listing
        case _:
            return editing


def stepped(policy: Policy, event: FreshSet | CautionSet, days: int) -> Policy:
    """The other limit goes along where it would be passed."""
    if isinstance(event, FreshSet):
        return Policy(days, max(days, policy.caution_days))
    return Policy(min(days, policy.fresh_days), days)
