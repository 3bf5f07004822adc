"""The subcommands of ``hemicycle``, one a file. ``add`` declares it, ``run`` does it and gives the exit status."""
