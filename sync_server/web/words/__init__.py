"""What the pages say, in six languages: the kiosk's sentences and their own."""
