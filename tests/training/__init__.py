"""Measures the weights of wording (the .json files of kg/linking and kg/reading) on reports with gold."""
