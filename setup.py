"""The one build step that setup.cfg cannot say: the wheel holds ontology/ and data/ inside the package."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithResources(build_py):  # type: ignore[misc]  # setuptools ships no types that strict mypy accepts
    """Copies the resources to where kg.resources.locate finds them in an installed package."""

    def run(self) -> None:
        shutil.rmtree(Path(self.build_lib, "kg"), ignore_errors=True)  # what an earlier build of other sources left
        super().run()
        if self.editable_mode:  # a checkout has them beside the package
            return
        leave_out = shutil.ignore_patterns("*.py", "__pycache__", "sample")
        for folder in ("ontology", "data"):
            shutil.copytree(folder, Path(self.build_lib, "kg", folder), ignore=leave_out, dirs_exist_ok=True)


setup(cmdclass={"build_py": BuildWithResources})
