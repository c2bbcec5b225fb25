// Ends at once, as a program with a wrong setting does.
process.exit(3)
