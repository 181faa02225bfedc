"""What the `sync-server` command says with its exit status."""

from shared.exit_codes import ExitCode, exit_code_of, meanings

__all__ = ["MEANINGS", "ExitCode", "exit_code_of"]

MEANINGS = meanings(unavailable="the database, a port", bug="")
