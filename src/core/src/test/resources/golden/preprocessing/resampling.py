"""Writes resampling.json: odd sizes of drawing.png by OpenCV and Pillow. Needs opencv-python-headless and Pillow.

Each result is (width, height, CRC-32 of its bytes row by row): equal only if every pixel is.
"""
import json
import zlib

import cv2
import numpy
import PIL
from PIL import Image

drawing = Image.open("drawing.png").convert("RGB")
pixels = numpy.asarray(drawing)
sizes = [(1, 1), (97, 61), (32, 32), (48, 30), (49, 31), (96, 60), (98, 62), (194, 122), (13, 200), (300, 7), (64, 64)]


def crc(array):
    return zlib.crc32(numpy.ascontiguousarray(array).tobytes())


def entries(resize):
    return [[w, h, crc(numpy.asarray(resize(w, h)))] for w, h in sizes]


gray = drawing.convert("L")
written = {
    "versions": {"opencv": cv2.__version__, "pillow": PIL.__version__, "numpy": numpy.__version__},
    "antialias": entries(lambda w, h: drawing.resize((w, h), Image.BILINEAR)),
    "bilinear": entries(lambda w, h: cv2.resize(pixels, (w, h), interpolation=cv2.INTER_LINEAR)),
    "nearest": entries(lambda w, h: cv2.resize(pixels, (w, h), interpolation=cv2.INTER_NEAREST)),
    "grayThenAntialias": entries(lambda w, h: gray.resize((w, h), Image.BILINEAR)),
}
with open("resampling.json", "w") as file:
    json.dump(written, file, indent=1)
    file.write("\n")
