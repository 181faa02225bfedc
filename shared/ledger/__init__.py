"""Statements, the tree over them, and the proofs of both: bytes in, bytes or a refusal out.

Pure functions, so that anybody can test them alone. What is malformed raises `InputError`, what
does not hold `EvidenceError`; a check that returns has passed. Hashes are 32 bytes, sizes,
indices and seconds are whole numbers, a proof is a tuple of hashes.

The log
    merkle       leaf_hash, node_hash, root, inclusion_proof, consistency_proof,
                 verify_inclusion, root_from_inclusion, verify_consistency (RFC 6962, RFC 9162)
    growing      GrowingTree: a root that grows leaf by leaf
    joint        joint_path, roots_from_joint: one proof for several leaves
    tiles        Tile, tile_at, index_path, tiles_of, subtree_of, entry_bundle (tlog-tiles)
    note         parse_note, format_note, sign_note, verify_note, key_id, verifier_key,
                 read_verifier_key (signed-note)
    checkpoint   parse_checkpoint, format_checkpoint (tlog-checkpoint)
    cosignature  cosign, cosigned_message, verify_cosignatures (tlog-cosignature)
    witness      parse_submission, format_submission, consider (tlog-witness, add-checkpoint)
    policy       parse_policy, Policy.met (tlog-policy)
What people take away
    tlog_proof   parse_proof, format_proof, TlogProof.verify_entry (tlog-proof)
    receipt      parse_receipt, make_receipt, verify_receipt (RFC 9942)
    transparent  parse_transparent, format_transparent: a statement with receipts (RFC 9943)
    logged       parse_logged: a proof that carries its statement
    bundle       parse_bundle, format_bundle: what an auditor gets
    links        write_link, read_link: what is in QR codes
    files        read: any of these, by how it begins
    evidence     judge: is it so, by a policy
Statements
    statement    sign, parse, verify, follows, body_hash (RFC 9943 over RFC 9052)
    cose         encode_sign1, decode_sign1, message: what is signed (RFC 9052)
    cbor         encode, decode: deterministic, and read in that form only (RFC 8949)
    hlc          Hlc, tick, heard: hybrid logical clocks
    key_names    thumbprint_of, uri_of: a key by its thumbprint (RFC 9679)
The chain
    anchor       parse_envelope, format_envelope, verify_offline, confirm (ERC-8281)
    evm          read_address, checksummed, read_receipt (EIP-55, JSON-RPC)
    keccak       keccak_256

Who signs is for the caller: `check(message, signature)` raises unless the key signed that, as
the `verify` of `shared.keys.PublicKey` does.

    name, _, key = read_verifier_key("log.example+1a2b3c4d+AYE5...")
    verify_note(parse_note(data), [Verifier(name, key, PublicKey(key).verify)])
"""
