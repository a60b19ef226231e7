"""The lexicon proves itself: every entry's sentences are read."""

import pytest

from panoh.model import LexiconError
from panoh.reading.lexicon import load_lexicon, parse_lexicon
from panoh.reading.proof import prove

ENTRIES = load_lexicon().entries


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry.id for entry in ENTRIES])
def test_an_entry_reads_its_own_examples(entry):
    failures = prove(entry)

    assert not failures, "\n".join(f"{f.file} {f.entry}: «{f.sentence}» {f.what}" for f in failures)


BAD = [
    ('kind = "handover"\n[[entry]]\nid="a"\nverb=["extradite"]\nyes=["x"]\nno=["y"]', "no source"),
    ('kind = "handing"\nsource="s"', "does not exist"),
    ('kind = "handover"\nsource="s"\n[[entry]]\nid="a"\nverb=["extradite"]\nyes=["x"]', "proves itself"),
    ('kind = "handover"\nsource="s"\n[[entry]]\nid="a"\nverb=["x"]\nnoun=["y"]\nyes=["x"]\nno=["y"]', "one of verb"),
    ('kind = "handover"\nsource="s"\n[[entry]]\nid="a"\nverb=["x"]\ncolour="red"\nyes=["x"]\nno=["y"]', "unknown key"),
    (
        'kind = "handover"\nsource="s"\n[[entry]]\nid="a"\nverb=["x"]\nneeds={obj="@nowhere"}\nyes=["x"]\nno=["y"]',
        "word set",
    ),
    ('kind = "handover"\nsource="s"\n[[entry]]\nid="a"\nverb=["x"]\nstatus="hoped"\nyes=["x"]\nno=["y"]', "status"),
    ("kind = handover", "not valid TOML"),
]


@pytest.mark.parametrize(("text", "message"), BAD)
def test_a_bad_lexicon_file_is_refused_with_file_entry_and_remedy(text, message):
    with pytest.raises(LexiconError, match=message) as caught:
        parse_lexicon(text, "bad.toml", {})

    assert caught.value.file == "bad.toml"
    assert caught.value.remedy
