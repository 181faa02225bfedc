# pragma version 0.4.3
# pragma evm-version london
# pragma optimize gas
"""
@title Observation commitment (ERC-8281)
@license Apache-2.0
@notice Writes a digest and who sent it into the log of the chain; it keeps nothing itself.
"""

event Recorded:
    digest: indexed(bytes32)
    committer: indexed(address)


@external
def record(digest: bytes32):
    log Recorded(digest=digest, committer=msg.sender)


@external
@pure
def supportsInterface(interface_id: bytes4) -> bool:
    """
    @notice ERC-165: this interface, and the one that asks.
    """
    return interface_id in [0xb5c645bd, 0x01ffc9a7]
