"""Measures the weights of wording (kg/linking/statements/theme_wording.json, kg/reading/wording.json) on reports with
gold."""
