"""Reports checked against the files and the rules that they are of, by code that has no part in finding anything.

Trusted are the readers, the bridge to facts, the parser of rules, the functions of computed relations, and how atoms
and checks read in English. A proof is checked step by step by `proofs.py`, and what it says is absent, counted or
computed over relations is evaluated again by `naive.py`; `reports.py` holds the rest of a report against its files.
"""

from argcheck.verification.reports import Fault, Verdict, Verifier, verify

__all__ = ["Fault", "Verdict", "Verifier", "verify"]
