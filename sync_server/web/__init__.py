"""The pages anybody may open: what a label or a receipt leads to, for people and programs."""
