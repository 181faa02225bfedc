"""The key as a systemd credential: sealed to this machine, handed over to the service."""

import subprocess
from pathlib import Path

from kiosk.store.disk import explained
from kiosk.store.keys import key_from_text, key_to_text, refuse_another
from shared.errors import UnavailableError

SEALED_FOLDER = Path("/etc/credstore.encrypted")
_TIMEOUT_S = 30


class SystemdKeySource:
    """Reads what systemd hands over; seals a new key where systemd will find it.

    `handed_over` is $CREDENTIALS_DIRECTORY, None outside a service.
    """

    def __init__(
        self,
        credential: str,
        handed_over: Path | None,
        sealed_folder: Path = SEALED_FOLDER,
        tool: str = "systemd-creds",
    ) -> None:
        self._credential = credential
        self._handed_over = handed_over
        self._sealed = sealed_folder / credential
        self._tool = tool

    @property
    def name(self) -> str:
        return f"the systemd credential {self._credential}"

    @property
    def caution(self) -> str | None:
        return None

    def load(self) -> bytes | None:
        if self._handed_over is not None:
            with explained("read the credential", self._handed_over / self._credential):
                try:
                    text = (self._handed_over / self._credential).read_text("ascii", "replace")
                except FileNotFoundError:
                    return self._unseal()
            return key_from_text(text, self.name)
        return self._unseal()

    def store(self, key: bytes) -> None:
        refuse_another(self.load(), key, self.name)
        with explained("prepare the folder", self._sealed.parent):
            self._sealed.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._call(["encrypt", f"--name={self._credential}", "-", str(self._sealed)], key)

    def _unseal(self) -> bytes | None:
        # On the start that made the key, systemd has not handed it over yet.
        with explained("look for the sealed credential", self._sealed):
            if not self._sealed.exists():
                return None
        unsealed = self._call(
            ["decrypt", f"--name={self._credential}", str(self._sealed), "-"], None
        )
        return key_from_text(unsealed.decode("ascii", "replace"), self.name)

    def _call(self, arguments: list[str], key: bytes | None) -> bytes:
        stdin = b"" if key is None else key_to_text(key).encode()
        try:
            done = subprocess.run(  # noqa: S603 (the tool is a setting, the key goes by pipe)
                [self._tool, *arguments],
                input=stdin,
                capture_output=True,
                timeout=_TIMEOUT_S,
                check=True,
            )
        except subprocess.CalledProcessError as error:
            raise self._unavailable(_last_line(error)) from error
        except (OSError, subprocess.TimeoutExpired) as error:
            raise self._unavailable(str(error)) from error
        return done.stdout

    def _unavailable(self, why: str) -> UnavailableError:
        return UnavailableError(
            f"{self._tool} could not handle {self.name}: {why}. As root, run: head -c 32 "
            f"/dev/urandom | od -An -vtx1 | tr -d ' \\n' | systemd-creds encrypt "
            f"--name={self._credential} - {self._sealed} ; and put "
            f"LoadCredentialEncrypted={self._credential} into the kiosk's unit."
        )


def _last_line(error: subprocess.CalledProcessError) -> str:
    stderr: object = error.stderr
    text = stderr.decode(errors="replace") if isinstance(stderr, bytes) else ""
    return (text.strip().splitlines() or [f"exit status {error.returncode}"])[-1]
