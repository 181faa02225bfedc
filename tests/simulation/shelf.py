"""What is on a shelf after which acts, said a second time: what both programs are held to.

A shelf is what feeds say of it: bodies by site, subject and key; products have no site. Bodies
are replaced, never changed, so that a copy of a shelf is one of its outermost dictionary.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from shared.freshness.entry import DATES, TEXTS, read_batch, read_product
from shared.wire import shelf_acts
from shared.wire.changes import Subject

Field = str | int | None
Fields = Mapping[str, Field]
Said = Mapping[str, object]
Key = tuple[str, str, str]
Shelf = dict[Key, Fields]

_EDITED = (*DATES, *TEXTS)


def product_key(gtin: object) -> Key:
    return "", Subject.PRODUCT.value, str(gtin)


def batch_key(site: str, batch_id: object) -> Key:
    return site, Subject.BATCH.value, str(batch_id)


def policy_key(site: str, scope: object, subject: object) -> Key:
    return site, Subject.POLICY.value, f"{scope}:{subject}"


def carry_out(shelf: Shelf, site: str, act: tuple[str, Said]) -> None:
    """As a kiosk of this site does at once, whatever the server will say."""
    kind, said = act
    work = _WORK.get(kind)
    if work is not None:
        work(shelf, site, said)


def objection(shelf: Shelf, site: str, today: date, act: tuple[str, Said]) -> str | None:
    """The code with which the server answers that it cannot do this."""
    kind, said = act
    match kind:
        case shelf_acts.PRODUCT_PUT:
            return _objection_to_product(said)
        case shelf_acts.BATCH_PUT:
            return _objection_to_batch(shelf, site, today, said)
        case shelf_acts.BATCH_RECALLED | shelf_acts.BATCH_ARCHIVED | shelf_acts.LABEL_PROVEN:
            known = batch_key(site, said["batch_id"]) in shelf
            return None if known else "unknown-batch"
        case shelf_acts.LABELS_PRINTED:
            known = all(batch_key(site, each) in shelf for each in _listed(said, "batch_ids"))
            return None if known else "unknown-batch"
        case shelf_acts.SHELF_IMPORTED:
            return _objection_to_list(shelf, site, today, said)
        case _:
            return None


def seen_from(shelf: Shelf, site: str) -> Shelf:
    """What of an organisation's shelf a kiosk of this site is told."""
    return {key: fields for key, fields in shelf.items() if key[0] in ("", site)}


def _objection_to_list(shelf: Shelf, site: str, today: date, said: Said) -> str | None:
    """All of it or nothing; its own products count for its batches."""
    shelf = dict(shelf)
    for row in _listed(said, "products"):
        if (found := _objection_to_product(row)) is not None:
            return found
        _put_product(shelf, site, row)
    found = [_objection_to_batch(shelf, site, today, row) for row in _listed(said, "batches")]
    return next((each for each in found if each is not None), None)


def _objection_to_product(said: Said) -> str | None:
    texts = {name: str(said[name]) for name in ("gtin", "name", "category")}
    return "invalid" if isinstance(read_product(texts), tuple) else None


def _objection_to_batch(shelf: Shelf, site: str, today: date, said: Said) -> str | None:
    if said["site"] != site:
        return "foreign-site"
    texts = {name: str(said[name] or "") for name in ("gtin", "lot", *DATES, *TEXTS)}
    if isinstance(read_batch(texts, site, today), tuple):
        return "invalid"
    return None if product_key(said["gtin"]) in shelf else "unknown-product"


def _put_product(shelf: Shelf, site: str, said: Said) -> None:
    shelf[product_key(said["gtin"])] = _plain(said, ("gtin", "name", "category"))


def _put_batch(shelf: Shelf, site: str, said: Said) -> None:
    key = batch_key(site, said["batch_id"])
    there = shelf.get(key)
    if there is None:
        shelf[key] = _plain(said, said)
    else:
        shelf[key] = {**there, **_plain(said, _EDITED)}


def _import(shelf: Shelf, site: str, said: Said) -> None:
    for name, put in (("products", _put_product), ("batches", _put_batch)):
        for row in _listed(said, name):
            put(shelf, site, row)


def _listed(said: Said, name: str) -> list[Said]:
    rows = said[name]
    return rows if isinstance(rows, list) else []


def _restand(shelf: Shelf, key: Key, changed: Fields) -> None:
    if key in shelf:
        shelf[key] = {**shelf[key], **changed}


def _recall(shelf: Shelf, site: str, said: Said) -> None:
    standing = {"recall_reason": said["reason"], "recalled_on": said["on"]}
    _restand(shelf, batch_key(site, said["batch_id"]), _plain(standing, standing))


def _archive(shelf: Shelf, site: str, said: Said) -> None:
    _restand(shelf, batch_key(site, said["batch_id"]), _plain(said, ("archived",)))


def _prove(shelf: Shelf, site: str, said: Said) -> None:
    _restand(shelf, batch_key(site, said["batch_id"]), {"live": 1})


def _set_policy(shelf: Shelf, site: str, said: Said) -> None:
    names = ("scope", "subject", "fresh_days", "caution_days")
    shelf[policy_key(site, said["scope"], said["subject"])] = _plain(said, names)


def _unset_policy(shelf: Shelf, site: str, said: Said) -> None:
    shelf.pop(policy_key(site, said["scope"], said["subject"]), None)


def _plain(said: Said, names: Iterable[str]) -> Fields:
    plain: dict[str, Field] = {}
    for name in names:
        value = said[name]
        if not isinstance(value, str | int | None):
            raise TypeError(f"{name} is {value!r}: no plain field")
        plain[name] = value
    return plain


_WORK: Mapping[str, Callable[[Shelf, str, Said], None]] = {
    shelf_acts.PRODUCT_PUT: _put_product,
    shelf_acts.BATCH_PUT: _put_batch,
    shelf_acts.BATCH_RECALLED: _recall,
    shelf_acts.BATCH_ARCHIVED: _archive,
    shelf_acts.LABEL_PROVEN: _prove,
    shelf_acts.POLICY_SET: _set_policy,
    shelf_acts.POLICY_UNSET: _unset_policy,
    shelf_acts.SHELF_IMPORTED: _import,
}
