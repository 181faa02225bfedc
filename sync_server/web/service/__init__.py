"""What the public pages find out.

Rules:
1. Only live batches are told of, archived ones by their label alone: as at the kiosk.
2. A judgement is the kiosk's: the policies of the batch's own site, the day at the site.
3. Where the pack says another date than the record, the earlier one counts; both are told.
4. Supplier, notes and everything else that was not meant for shoppers stays inside.
"""
