"""Who a kiosk is, and whether it is let in.

Rules:
1. A kiosk is its Ed25519 key; whoever speaks for it proves the key in each request.
2. It belongs to the organisation and site that an operator gave it, and never to another.
3. A code works once, for ten minutes; of a claim nothing readable is kept.
4. Every call asks whether the kiosk is revoked or suspended: it holds from the next call on.
5. Two statements under one number are two kiosks with one key: neither is let in until an
   operator decided.
6. A kiosk's clock is measured and shown, and decides nothing.
"""
