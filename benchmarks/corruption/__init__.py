"""Clean manuscripts of our own making, and operators that put one known defect at a time into a manuscript."""
