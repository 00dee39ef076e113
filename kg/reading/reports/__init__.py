"""One text → its reports, each with its title, its author and its date."""
