"""The tiles on the screen: each station has a flow, actions and a screen."""
