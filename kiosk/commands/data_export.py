"""What `kiosk data export` does: write a list as it is at one moment, and say what is in it."""

import json
import os
import sys
from pathlib import Path

from kiosk.commands.data_progress import bar
from kiosk.exit_codes import ExitCode
from kiosk.parts.looking import at_its_site, look_into_kiosk_cache
from kiosk.settings import Settings
from kiosk.store.exchange.export import Export, export_list
from kiosk.store.exchange.tables import FileFormat, format_of
from kiosk.store.sync_view import SyncView
from shared.freshness.lists import Content

FORMATS = {each.value: each for each in FileFormat}
CONTENTS = {each.value: each for each in Content}


def export_of(
    content: Content, file: Path, file_format: FileFormat | None, *, force: bool
) -> Export:
    return Export(content, file, file_format or format_of(file), force)


def run(settings: Settings, export: Export, *, as_json: bool) -> int:
    cache = look_into_kiosk_cache(settings, os.environ)
    site = at_its_site(settings, SyncView(cache)).site.name
    with bar(f"Writing {export.path.name}") as tell:
        rows = export_list(cache, site, export, tell)
    if as_json:
        said = {"file": str(export.path), "content": export.content.value, "rows": rows}
        json.dump(said | {"format": export.format.value}, sys.stdout, ensure_ascii=False)
        sys.stdout.write("\n")
    else:
        sys.stdout.write(f"{export.path}: {rows} rows of {export.content.value}.\n")
    return ExitCode.OK
