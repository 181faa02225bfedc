"""What a scanned code says: GS1 elements and Digital Links, plain numbers, VINs, our labels.

Standard library only, no clock, no I/O; `understand` is the way in for most callers.
"""
