"""face_recognition really loads: without its models it ends the process as if all were well."""

import subprocess
import sys

PROBE = """
import dlib, face_recognition
from importlib.resources import files
models = {path.name for path in (files("face_recognition_models") / "models").iterdir()}
assert "dlib_face_recognition_resnet_model_v1.dat" in models, models
print("loaded", callable(face_recognition.face_encodings), bool(dlib.__version__))
"""


def _run(*words):
    return subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False)  # noqa: S603


def test_face_recognition_loads_with_its_models():
    outcome = _run("-W", "ignore", "-c", PROBE)
    assert outcome.stdout == "loaded True True\n", outcome.stdout + outcome.stderr


def test_the_installed_packages_fit_together():
    outcome = _run("-m", "pip", "check")
    assert outcome.returncode == 0, outcome.stdout
