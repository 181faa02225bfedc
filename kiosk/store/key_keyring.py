"""The key in the keyring of the operating system or desktop session."""

from collections.abc import Generator
from contextlib import contextmanager
from typing import Protocol

from kiosk.store.keys import key_from_text, key_to_text, refuse_another
from shared.errors import UnavailableError

_ADVICE = (
    "Start the kiosk in a session with a keyring (gnome-keyring, KWallet), or choose systemd "
    "credentials or a key file in the settings"
)
# Backends of the library that keep nothing: they stand for "there is no keyring here".
_EMPTY_BACKENDS = ("keyring.backends.fail", "keyring.backends.null")


class Backend(Protocol):
    """The part of `keyring.backend.KeyringBackend` that is used."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...


class KeyringKeySource:
    def __init__(
        self, service: str, account: str = "cache", backend: Backend | None = None
    ) -> None:
        self._service = service
        self._account = account
        self._given = backend

    @property
    def name(self) -> str:
        return f"the system's keyring (service {self._service}, account {self._account})"

    @property
    def caution(self) -> str | None:
        return None

    def load(self) -> bytes | None:
        with _translated():
            text = self._backend().get_password(self._service, self._account)
        return None if text is None else key_from_text(text, self.name)

    def store(self, key: bytes) -> None:
        refuse_another(self.load(), key, self.name)
        with _translated():
            self._backend().set_password(self._service, self._account, key_to_text(key))
        if self.load() != key:
            raise UnavailableError(f"The keyring took the key but did not keep it. {_ADVICE}.")

    def _backend(self) -> Backend:
        backend = self._given or _chosen_by_the_system()
        if type(backend).__module__ in _EMPTY_BACKENDS:
            raise UnavailableError(f"There is no keyring on this machine. {_ADVICE}.")
        return backend


def _chosen_by_the_system() -> Backend:
    # Imported here: it looks for every backend there is, which a start with another key
    # source need not pay for.
    import keyring  # noqa: PLC0415

    # The library wraps the methods at run time, which hides their parameters from the checker.
    return keyring.get_keyring()  # pyright: ignore[reportReturnType]


@contextmanager
def _translated() -> Generator[None]:
    from keyring.errors import KeyringError  # noqa: PLC0415 (see above)

    try:
        yield
    except (KeyringError, NotImplementedError) as error:
        raise UnavailableError(f"The keyring did not answer ({error}). {_ADVICE}.") from error
