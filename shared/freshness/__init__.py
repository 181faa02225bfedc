"""Is this pack fresh? Batches, policies and the judgement both programs share."""
