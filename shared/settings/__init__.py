"""How both programs read settings: TOML and environment in, values or one sentence each out."""
