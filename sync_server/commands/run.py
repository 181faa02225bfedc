"""`sync-server run`: serve until told to stop."""

from sync_server.commands.configured import ConfigOption, configured
from sync_server.exit_codes import ExitCode


def run(*, config: ConfigOption = None) -> int:
    """Serve the API until SIGTERM or Ctrl-C; the log goes to standard error, JSON by lines.

    An empty database is filled. One with an old schema is refused with a sentence, or
    migrated where database.migrate_on_start says so.
    """
    settings = configured(config)
    # The web framework loads with the application: nothing else here should wait for it.
    from sync_server import serving  # noqa: PLC0415

    serving.run(settings)
    return ExitCode.OK
