"""Measures the weights of wording (kg/linking/wording.toml, kg/reading/wording.toml) on reports with gold."""
