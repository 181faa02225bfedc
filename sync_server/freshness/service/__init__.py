"""What operators do with products and batches, and what they are told of them.

Rules:
1. A caller sees the organisation of its key, and only the key's site where the key has one.
2. The fields of a product or batch pass the checks of the kiosk (shared/freshness/entry).
3. A change needs the revision it changes; recalls and archiving only heed one that is given.
4. A change touches dates, supplier and notes alone: no edit undoes a recall.
"""
