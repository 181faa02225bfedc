"""Is this pack fresh? From a code in front of the camera to an answer with its reasons."""
