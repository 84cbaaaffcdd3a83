"""Has Pillow read the changed photos that Fuzz left in a folder, and counts where the two disagree.

    mvn -q -Pfuzz -DskipTests -pl src/fuzz -am integration-test -Dfuzz.args="trials=500 targets=photo. sample=/tmp/sample"
    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install pillow==13.0.0
    /tmp/venv/bin/python src/fuzz/pillow.py /tmp/sample

What matters is the column "read, Pillow refuses": such a photo passes without a note. Their names follow the table.
"""
import collections, pathlib, sys, warnings
import PIL
from PIL import Image

warnings.simplefilter("ignore")


def pillow(file):
    try:
        with Image.open(file) as image:
            image.convert("RGB")
        return ""
    except Exception as error:  # of a damaged file, it raises anything
        return f"{type(error).__name__}: {error}".splitlines()[0]


def main(folder):
    counts, names = collections.defaultdict(collections.Counter), []
    for line in (folder / "said.tsv").read_text(encoding="utf-8").rstrip("\n").split("\n"):
        name, said, *_ = line.split("\t")
        refusal = pillow(folder / name)
        counts[name.rsplit(".", 1)[1]][said, bool(refusal)] += 1
        if said == "read" and refusal:
            names.append((name, refusal))
    print(f"Pillow {PIL.__version__}\n")
    print("| format | both read | read, Pillow refuses | note, Pillow reads | note, Pillow refuses | error, Pillow reads | both refuse |")
    print("|---|---|---|---|---|---|---|")
    for ending, count in counts.items():
        cells = [count[said, refused] for said in ("read", "note", "error") for refused in (False, True)]
        print("|", " | ".join(map(str, [ending, *cells])), "|")
    print()
    for name, refusal in names:
        print(name, refusal)


main(pathlib.Path(sys.argv[1]))
