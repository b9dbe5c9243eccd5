"""Computed relations, one a file: what is not Datalog, each with how it is checked again."""
