"""Joins each station to the window: places, questions, answers, and what a code means there."""
