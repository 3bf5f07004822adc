"""The rehearsal that ``hemicycle run`` starts with: an assembly to try, sign-ins for every role, a hall that votes along."""
