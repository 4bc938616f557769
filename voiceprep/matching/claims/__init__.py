"""The ways in which the words of a key point make another claim, one a module.

Each takes a mention and says where it is so: where the point was denied, or wished for, or told of somebody else, or
where another word stands in the place of one of its own. `contradiction.py` and `verdict.py` ask them in their order.
What several of them know of language: `clauses`, `negation`, `people`, `phrases`, `prepositions`, `rates`.
"""
