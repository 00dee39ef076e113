"""The one build step that setup.cfg cannot say: the wheel holds ontology/ and data/gazetteer/ inside the package."""

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
        package = Path(self.build_lib, "kg")
        for folder in ("ontology", "data/gazetteer"):
            leave_out = shutil.ignore_patterns("*.py", "__pycache__")
            shutil.copytree(folder, package / folder, ignore=leave_out)
        shutil.copy("data/README.md", package / "data")  # sources and licences go where the data go


setup(cmdclass={"build_py": BuildWithResources})
