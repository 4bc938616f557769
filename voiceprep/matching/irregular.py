"""English verbs whose past has another stem: "won" is a form of "win"."""

FORMS = """
become became, begin began begun, break broke broken, bring brought, build built, buy bought, catch caught,
choose chose chosen, come came, deal dealt, do did done, draw drew drawn, drive drove driven, fall fell fallen, fight
fought, find found, forget forgot forgotten, freeze froze frozen, get got gotten, give gave given, go went gone,
grow grew grown, hide hid hidden, hold held, keep kept, know knew known, lead led, leave left, lose lost, make made,
mean meant, meet met, pay paid, rise rose risen, run ran, say said, see seen, seek sought, sell sold, send sent,
shrink shrank shrunk, show shown, sleep slept, speak spoke spoken, spend spent, stand stood, steal stole stolen,
take took taken, teach taught, tell told, think thought, throw threw thrown, understand understood, win won, write wrote
written
"""
PAST = {past: base for base, *forms in (verb.split() for verb in FORMS.split(",")) for past in forms}
"""Each past form with its verb."""
