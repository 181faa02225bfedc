"""Pictures in, facts out: the codes in camera frames and picture files.

Read in this order: `reading` and `symbologies` (what a code is), `frames` and `confirming` (the
quick look at live frames, and when it counts), `pictures` (the thorough look, and the rescue of
live frames that `code_like` and `rescuing` earn), `proof` and `witnesses` (what is believed).
The rest serves one of them: `zxing_reader` and `zbar_reader`, `views` and `regions`,
`bar_profile` and `retail_bars`, `picture_files` and `picture_headers`.
"""
