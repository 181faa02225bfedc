"""The file that tells how far the marks of rows had come, held against the database.

It is read twice. Before the database it cannot be ahead of it, unless that was put back. After
it, it cannot be behind, unless the file was: it is written after each transaction.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from shared.errors import EvidenceError, InputError
from shared.keys import PublicKey
from sync_server.operations.service.findings import Damage, Finding
from sync_server.platform.row_marks import Tally
from sync_server.platform.rows_file import FILE, Stand, Stands, read_stands
from sync_server.platform.two_places import TwoPlaces


@dataclass(slots=True)
class RowsFileAudit:
    """Without a folder there is none to look at."""

    folder: Path | None
    key: PublicKey
    before: Stands | None = None
    found: list[Finding] = field(default_factory=list[Finding])
    facts: list[str] = field(default_factory=list[str])
    _readable: bool = True

    @classmethod
    def begin(cls, folder: Path | None, key: PublicKey) -> "RowsFileAudit":
        audit = cls(folder, key)
        audit.before = audit._read()
        if folder is not None:
            for where in TwoPlaces(folder / FILE).damaged():
                audit._tell(f"{folder / FILE} is damaged.", f"{FILE}, {where}")
        return audit

    def compare(self, tallies: Mapping[str, Tally], *, shared: bool, held: bool) -> None:
        """`shared` is a database with which other servers work, each with a file of its own.

        While the log is `held` the file may be gone: a restore takes it away.
        """
        if self.folder is None or not self._readable:
            return
        for table, stand in (self.before or {}).items():
            self._put_back(table, stand, tallies.get(table))
        after = self._read()
        if after is None and not held:
            self._tell(f"{self.folder / FILE} is gone. The next start writes it.", FILE)
        if after is None or not self._readable:
            return
        behind = [
            name
            for name, tally in tallies.items()
            if name not in after
            or (after[name].number < tally.number and not after[name].put_back)
        ]
        for name in behind:
            self._behind(name, tallies[name], shared=shared)

    def _put_back(self, table: str, stand: Stand, tally: Tally | None) -> None:
        there = None if tally is None else Stand.of(tally)
        if stand.put_back or not stand.fits(there):
            now = "nothing" if tally is None else f"change {tally.number} and {tally.rows} rows"
            said = (
                f"{table} was put back: {FILE} had seen change {stand.number} and {stand.rows} "
                f"rows, and there is {now}."
            )
            expected = f"change {stand.number}, {stand.rows} rows, {stand.digest.hex()}"
            self.found.append(Finding(Damage.LOST, None, said, table, expected))

    def _behind(self, table: str, tally: Tally, *, shared: bool) -> None:
        said = (
            f"{FILE} does not know change {tally.number} of {table}: it was put back, or the "
            "server was cut off in between. Its next start writes it."
        )
        if shared:
            self.facts.append(said)  # another server may have made it
        else:
            self._tell(said, f"{FILE}, {table}", f"change {tally.number}")

    def _read(self) -> Stands | None:
        if self.folder is None:
            return None
        try:
            return read_stands(self.folder, self.key)
        except (InputError, EvidenceError) as error:
            if self._readable:
                self._readable = False
                self._tell(str(error), FILE)
            return None

    def _tell(self, said: str, place: str, expected: str = "") -> None:
        self.found.append(Finding(Damage.ROWS_FILE, None, said, place, expected))
