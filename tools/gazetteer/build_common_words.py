"""Builds common.txt: English words written with a small letter in running text, so that a capital at the start of a
sentence or in a headline makes no name of them. Usage: build_common_words.py en_ewt-ud-train.conllu"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

TARGET = Path(__file__).parents[2] / "src/panoh/data/words/en/common.txt"
SOURCE = (
    "# source: word forms tagged other than PROPN and written with a small letter in UD English EWT (train), "
    "Universal Dependencies, CC BY-SA 4.0"
)
# Once is enough: a name seldom stands with a small letter in edited text, and a name tagged so elsewhere is refused.
LEAST_TIMES = 1


def main() -> None:
    small: Counter[str] = Counter()
    proper: Counter[str] = Counter()
    for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) != 10 or not columns[0].isdigit():
            continue
        form, upos = columns[1], columns[3]
        if upos == "PROPN":
            proper[form.casefold()] += 1
        elif form.islower() and form.isalpha():
            small[form] += 1
    words = sorted(w for w, n in small.items() if n >= LEAST_TIMES and n * 2 > proper[w])
    TARGET.write_text(SOURCE + "\n" + "\n".join(words) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
