"""Where the frozen program starts: the command line, which opens the window when no command is given."""

from multiprocessing import freeze_support

from cli.__main__ import main

freeze_support()
main()
