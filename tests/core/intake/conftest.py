from pathlib import Path

import pytest
import yaml

from mufakat import profiles
from mufakat.core.intake import Vocabulary, vocabulary_from

FOLDER = Path(profiles.__file__).parent / "asean_swd"


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """What the profile that comes with the package lends to intake."""
    files = [
        path
        for path in FOLDER.glob("*.yaml")
        if path.stem in ("bodies", "members", "organisations", "instruments", "vocabularies")
    ]
    return vocabulary_from({path.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in files})
