"""Pictures of codes as a camera would see them, drawn by rule and repeatable by seed."""
