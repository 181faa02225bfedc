"""What every feature stands on: database, problems, limits, logs, metrics, access."""
