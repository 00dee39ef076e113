"""What a section of a report tells: background, practice, problems, causes, countermeasures."""
