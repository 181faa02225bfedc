"""What the server promises about its log.

Rules:
1. A statement is a leaf under its number, appended in the transaction that keeps it; the head
   over it is signed in that transaction, and shown to nobody before it is committed.
2. No head is signed whose size is not larger than the last one signed under this origin.
3. The last head is in a file of its own before anybody is told of it: a database that was put
   back shows at the next start.
4. While the log is held nothing is signed. It ends when a head is shown that fits, and every
   head known beside it fits as well; or when an operator begins again under another origin.
5. A head that does not fit is kept, with what proves it, and never forgotten.
"""
