"""The command line: the contract of commands and JSON that scripts rely on."""
