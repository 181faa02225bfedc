"""The server's tokens against another implementation of JOSE, in both directions."""

import pytest
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OctKey, OKPKey

from shared.keys import SigningKey
from shared.wire.jwk import jwk_of, thumbprint_of
from sync_server.kiosks.secret.tokens import TokenClaims, Tokens

KEY, ISSUER = bytes(range(32)), "urn:server"
CLAIMS = TokenClaims("a" * 16, thumbprint_of(SigningKey(bytes(32)).public), 1_790_000_000)
OURS = Tokens(KEY, ISSUER)
SAID = {"iss": ISSUER, "sub": "a" * 16, "exp": 1_790_000_000, "cnf": {"jkt": CLAIMS.bound_to}}


def test_another_implementation_reads_our_token() -> None:
    read = jwt.decode(OURS.issue(CLAIMS), OctKey.import_key(KEY), algorithms=["HS256"])

    assert (read.header["typ"], read.claims) == ("at+jwt", SAID)


def test_another_key_does_not_open_it() -> None:
    with pytest.raises(JoseError):
        jwt.decode(OURS.issue(CLAIMS), OctKey.import_key(bytes(32)), algorithms=["HS256"])


def test_we_read_the_token_of_another_implementation() -> None:
    theirs = jwt.encode(
        {"alg": "HS256", "typ": "at+jwt"}, SAID, OctKey.import_key(KEY), algorithms=["HS256"]
    )

    assert OURS.read(theirs) == CLAIMS


@pytest.mark.parametrize(
    ("header", "claims"),
    [
        ({"typ": "JWT"}, {}),
        ({"kid": "x"}, {}),
        ({}, {"iss": "urn:other"}),
        ({}, {"exp": "soon"}),
        ({}, {"cnf": {}}),
        ({}, {"admin": True}),
    ],
)
def test_a_token_of_another_shape_opens_nothing(header: dict, claims: dict) -> None:
    theirs = jwt.encode(
        {"alg": "HS256", "typ": "at+jwt", **header},
        {**SAID, **claims},
        OctKey.import_key(KEY),
        algorithms=["HS256"],
    )

    assert OURS.read(theirs) is None


def test_the_thumbprint_of_another_implementation_is_ours() -> None:
    public = SigningKey(bytes(32)).public
    theirs = OKPKey.import_key(jwk_of(public).model_dump(exclude_none=True))

    assert theirs.thumbprint() == thumbprint_of(public)


def test_what_is_too_long_to_be_a_token_is_not_remembered() -> None:
    from sync_server.kiosks.secret import tokens  # noqa: PLC0415

    before = tokens._read.cache_info().currsize
    assert OURS.read("a." + "b" * 5000 + ".c") is None
    assert tokens._read.cache_info().currsize == before
