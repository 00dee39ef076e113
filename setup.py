"""The one build step that setup.cfg cannot say: the wheel holds ontology/ and data/gazetteer/ inside the package."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

RESOURCES = ("ontology", "data/gazetteer")


class BuildWithResources(build_py):  # type: ignore[misc]  # setuptools ships no types that strict mypy accepts
    """Copies the resources to where kg.resources.locate finds them in an installed package."""

    def run(self) -> None:
        super().run()
        if self.editable_mode:  # a checkout has them beside the package
            return
        for folder in RESOURCES:
            target = Path(self.build_lib, "kg", folder)
            shutil.copytree(folder, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.py", "__pycache__"))


setup(cmdclass={"build_py": BuildWithResources})
