"""Whole processes measured in turn, on archives that bench makes; Python's standard library only."""
