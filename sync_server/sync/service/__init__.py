"""What becomes of the statements that kiosks send.

Rules:
1. A statement is accepted once, under the next number of all, in the transaction of its effect.
2. It must be signed by the key of the kiosk that sends it, over the body that comes with it,
   and be the next of that kiosk's chain.
3. What is not is put into quarantine with the reason and stops nothing else: a statement that
   names a quarantined one as the one before it goes on from there.
4. Where something before it has not come yet it waits, and is not kept.
5. Two statements under one number are two kiosks with one key: the alarm is raised.
6. A statement whose effect is impossible is kept all the same, and answered with the reason.
7. Only what is kept, or in quarantine, is acknowledged.
8. What came of an upload is in the feed up to the number that its answer names.
"""
