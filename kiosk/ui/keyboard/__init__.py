"""The on-screen keyboard: layouts as data, typing as pure state, one panel of keys."""
