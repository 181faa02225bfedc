"""DPoP proofs, by the vectors of the standards and against another implementation (joserfc)."""

import json
from dataclasses import replace

import pytest
from joserfc import jws
from joserfc.jwk import OKPKey

from shared.canonical import canonical_json
from shared.errors import CounterproofError, EvidenceError
from shared.keys import PublicKey, SigningKey
from shared.wire import dpop
from shared.wire.base64url import to_bytes, to_text
from shared.wire.dpop import Proof
from shared.wire.jwk import jwk_of, members_of, thumbprint_of
from shared.wire.jws import written

KEY = SigningKey(bytes(range(32)))
URL = "https://server.example/api/v1/kiosks/token"
PROOF = Proof(KEY.public, "one", "POST", URL, 1_790_000_000, "hash", "nonce")
HEADER = {"typ": "dpop+jwt", "alg": "EdDSA", "jwk": members_of(KEY.public)}
CLAIMS = {"jti": "one", "htm": "POST", "htu": URL, "iat": 1_790_000_000}
# RFC 8037, appendix A.
RFC_X = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
RFC_D = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"
RFC_THUMBPRINT = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"
RFC_JWS = (
    "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-0"
    "9PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
)


def peer(key: SigningKey) -> OKPKey:
    return OKPKey.import_key({**members_of(key.public), "d": to_text(key.seed)})


def test_the_thumbprint_is_the_one_of_rfc_8037() -> None:
    key = PublicKey(to_bytes(RFC_X, "x"))

    assert thumbprint_of(key) == RFC_THUMBPRINT
    assert jwk_of(key).public_key == key


def test_a_signature_is_the_one_of_rfc_8037() -> None:
    signed, _, signature = RFC_JWS.rpartition(".")
    key = SigningKey(to_bytes(RFC_D, "d"))

    assert to_text(key.sign(signed.encode())) == signature


def test_the_hash_of_a_token_is_the_one_of_rfc_9449() -> None:
    token = "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU"  # noqa: S105  (section 7.1)

    assert dpop.token_hash_of(token) == "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo"


@pytest.mark.filterwarnings("ignore:EdDSA is deprecated")
def test_our_proof_is_read_by_another_implementation() -> None:
    text = dpop.write(PROOF, KEY)

    read = jws.deserialize_compact(text, peer(KEY), algorithms=["EdDSA"])
    assert read.headers() == HEADER
    assert json.loads(read.payload) == {**CLAIMS, "ath": "hash", "nonce": "nonce"}


@pytest.mark.filterwarnings("ignore:EdDSA is deprecated")
@pytest.mark.parametrize("algorithm", ["EdDSA", "Ed25519"])
def test_the_proof_of_another_implementation_is_read_by_us(algorithm: str) -> None:
    header = {**HEADER, "alg": algorithm}
    claims = json.dumps(CLAIMS)
    text = jws.serialize_compact(header, claims, peer(KEY), algorithms=[algorithm])

    assert dpop.read(text) == replace(PROOF, token_hash=None, nonce=None)


def test_a_proof_is_read_as_it_was_written() -> None:
    assert dpop.read(dpop.write(PROOF, KEY)) == PROOF


@pytest.mark.parametrize(
    ("header", "claims"),
    [
        ({"typ": "JWT"}, {}),
        ({"typ": None}, {}),
        ({"alg": "none"}, {}),
        ({"alg": "HS256"}, {}),
        ({"alg": "ES256"}, {}),
        ({"jwk": None}, {}),
        ({"jwk": {**members_of(KEY.public), "d": "AA"}}, {}),
        ({"jwk": {**members_of(KEY.public), "x": "AA"}}, {}),
        ({"jwk": {**members_of(KEY.public), "crv": "X25519"}}, {}),
        ({"crit": ["exp"]}, {}),
        ({}, {"jti": None}),
        ({}, {"jti": ""}),
        ({}, {"jti": "x" * 129}),
        ({}, {"htm": None}),
        ({}, {"htu": None}),
        ({}, {"iat": None}),
        ({}, {"iat": "1790000000"}),
        ({}, {"iat": -1}),
        ({}, {"iat": 1e300}),
        ({}, {"ath": 1}),
    ],
)
def test_a_proof_that_lacks_or_twists_anything_is_refused(header: dict, claims: dict) -> None:
    wrong = [
        {name: value for name, value in {**whole, **changed}.items() if value is not None}
        for whole, changed in ((HEADER, header), (CLAIMS, claims))
    ]

    with pytest.raises(CounterproofError):
        dpop.read(written(*wrong, KEY.sign))


HEAD, BODY, SIGNATURE = dpop.write(PROOF, KEY).split(".")
WHOLE = f"{HEAD}.{BODY}.{SIGNATURE}"


@pytest.mark.parametrize(
    "text",
    {
        "nothing": "",
        "four parts": f"{WHOLE}.x",
        "two parts": f"{HEAD}.{BODY}",
        "padding": f"{WHOLE}=",
        "cut off": WHOLE[:-4],
        "other letters": f"ä{WHOLE}",
        "an empty part": f"{HEAD}..{SIGNATURE}",
        "too long": f"{'A' * 5000}.{BODY}.{SIGNATURE}",
        "another body": f"{HEAD}.{to_text(b'{}')}.{SIGNATURE}",
        "a deep header": f"{to_text(b'[' * 900)}.{BODY}.{SIGNATURE}",
        "no JSON": f"{to_text(b'{')}.{BODY}.{SIGNATURE}",
    }.items(),
    ids=lambda named: named[0],
)
def test_what_is_no_proof_is_refused(text: tuple[str, str]) -> None:
    with pytest.raises(CounterproofError):
        dpop.read(text[1])


def test_a_proof_signed_by_another_key_is_refused() -> None:
    with pytest.raises(EvidenceError):
        dpop.read(dpop.write(PROOF, SigningKey(bytes(32))))


@pytest.mark.parametrize(
    "same",
    [
        "HTTPS://SERVER.example/api/v1/kiosks/token",
        "https://server.example:443/api/v1/kiosks/token",
        "https://server.example/api/v1/kiosks/token?a=b#c",
    ],
)
def test_an_address_is_the_same_however_it_is_written(same: str) -> None:
    dpop.check_request(replace(PROOF, target=same), "POST", URL)


@pytest.mark.parametrize(
    ("method", "target"),
    [
        ("GET", URL),
        ("post", URL),
        ("POST", "http://server.example/api/v1/kiosks/token"),
        ("POST", "https://server.example:8443/api/v1/kiosks/token"),
        ("POST", "https://other.example/api/v1/kiosks/token"),
        ("POST", "https://server.example/api/v1/kiosks"),
        ("POST", "https://server.example:port/api/v1/kiosks/token"),
        ("POST", "https://[server/api/v1/kiosks/token"),
    ],
)
def test_a_proof_for_another_request_is_refused(method: str, target: str) -> None:
    with pytest.raises(CounterproofError):
        dpop.check_request(replace(PROOF, method=method, target=target), "POST", URL)


def test_a_canonical_payload_is_what_is_signed() -> None:
    payload = dpop.write(replace(PROOF, token_hash=None, nonce=None), KEY).split(".")[1]

    assert to_bytes(payload, "payload") == canonical_json(CLAIMS)
