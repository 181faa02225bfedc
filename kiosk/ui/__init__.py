"""Theme, widgets, window and background work: the Qt the screens are made of."""
