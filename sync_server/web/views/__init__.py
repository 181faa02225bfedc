"""From what was found to what is shown: words in their places, nothing decided any more."""
