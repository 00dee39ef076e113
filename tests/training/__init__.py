"""Measures the weights of wording (kg/linking/wording.json, kg/reading/wording.json) on reports with gold."""
