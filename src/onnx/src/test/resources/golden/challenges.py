"""What the tiny model answers to changed inputs, by NumPy and ONNX Runtime alone: the values of challenges.json.

    python -m venv venv && venv/bin/pip install numpy==2.4.6 onnxruntime==1.32.0 pillow==13.0.0
    venv/bin/python challenges.py

The input is input0.json, 3x32x32, normalised as torchvision does. The regions are two boxes, the shortcut is a third, the stamp is a picture of
8x6 with a transparent half. A pixel belongs to a box that holds its centre. Written by hand of the formulas on the page on metrics, not of the product's code.
"""

import base64
import io
import json
import pathlib

import numpy as np
import onnxruntime as ort
from PIL import Image

HERE = pathlib.Path(__file__).parent
MEAN = np.array([0.485, 0.456, 0.406]).reshape(3, 1, 1)
STD = np.array([0.229, 0.224, 0.225]).reshape(3, 1, 1)
BOXES = [(3.2, 4.6, 12.5, 15.4), (10.0, 12.0, 18.0, 20.5)]
SHORTCUT = [(24.0, 25.0, 31.0, 30.0)]
SHA256 = "0123456789abcdef" * 4


def area(boxes):
    y, x = np.mgrid[0:32, 0:32] + 0.5
    mask = np.zeros((32, 32), bool)
    for left, top, right, bottom in boxes:
        mask |= (x >= left) & (x < right) & (y >= top) & (y < bottom)
    return mask


def blurred(x):
    """RISE's: sigma 5, 11 pixels, edges repeated."""
    at = np.arange(-5, 6)
    kernel = np.exp(-(at**2) / 50)
    kernel /= kernel.sum()
    wide = np.pad(x, ((0, 0), (0, 0), (5, 5)), mode="edge")
    wide = sum(kernel[i] * wide[:, :, i : i + 32] for i in range(11))
    tall = np.pad(wide, ((0, 0), (5, 5), (0, 0)), mode="edge")
    return sum(kernel[i] * tall[:, i : i + 32, :] for i in range(11))


def filled(x, gone, kept, fill):
    value = {
        "surroundings": lambda: np.broadcast_to(x[:, kept].mean(axis=1).reshape(3, 1, 1), x.shape),
        "mean": lambda: np.zeros_like(x),
        "grey": lambda: np.broadcast_to((128 / 255 - MEAN) / STD, x.shape),
        "black": lambda: np.broadcast_to((0 - MEAN) / STD, x.shape),
        "blur": lambda: blurred(x),
    }[fill]()
    return np.where(gone, value, x)


def places(shape, free):
    """All ways (right, down) that bring the shape into what is free: from the top, and from the left."""
    ys, xs = np.nonzero(shape)
    found = []
    for down in range(-ys.min(), 32 - ys.max()):
        for right in range(-xs.min(), 32 - xs.max()):
            if free[ys + down, xs + right].all():
                found.append((int(right), int(down)))
    return found


def stamp_picture():
    rgba = np.zeros((6, 8, 4), np.uint8)
    rgba[:, :, 0] = np.arange(8) * 30
    rgba[:, :, 1] = 200
    rgba[:, :, 2] = np.arange(6).reshape(6, 1) * 40
    rgba[:, :, 3] = np.where(np.arange(8) < 4, 255, 90)
    return rgba


def stamped(x, rgba, share, corner):
    """(1 - a) x + a s: the picture resized by Pillow's bilinear, colours times alpha and alpha each by themselves."""
    height, width = rgba.shape[:2]
    across = max(1, round((share * 1024 * width / height) ** 0.5))
    down = max(1, round((share * 1024 * height / width) ** 0.5))
    alpha = rgba[:, :, 3].astype(float) / 255
    premultiplied = np.rint(rgba[:, :, :3] * alpha[:, :, None]).astype(np.uint8)
    colours = np.asarray(Image.fromarray(premultiplied).resize((across, down), Image.BILINEAR)).astype(float)
    a = np.asarray(Image.fromarray(rgba[:, :, 3].copy()).resize((across, down), Image.BILINEAR)) / 255.0
    top, left = {"top-left": (0, 0), "bottom-right": (32 - down, 32 - across)}[corner]
    out = x.copy()
    for c in range(3):
        s = (colours[:, :, c] / 255 - a * MEAN[c, 0, 0]) / STD[c, 0, 0]
        out[c, top : top + down, left : left + across] = (1 - a) * x[c, top : top + down, left : left + across] + s
    return out


def main():
    given = json.loads((HERE / "input0.json").read_text())
    x = np.array(given["input"], np.float32).reshape(3, 32, 32).astype(float)
    session = ort.InferenceSession(str(HERE / "tiny.onnx"), providers=["CPUExecutionProvider"])
    name = session.get_inputs()[0].name

    def probabilities(changed):
        logits = session.run(None, {name: changed[None].astype(np.float32)})[0][0].astype(float)
        e = np.exp(logits - logits.max())
        return (e / e.sum()).tolist()

    own, shortcut = area(BOXES), area(SHORTCUT)
    everywhere = np.ones((32, 32), bool)
    ways = places(own, everywhere & ~(own | shortcut))
    right, down = ways[int(SHA256[:16], 16) % len(ways)]
    elsewhere = np.zeros_like(own)
    ys, xs = np.nonzero(own)
    elsewhere[ys + down, xs + right] = True
    picture = stamp_picture()
    png = io.BytesIO()
    Image.fromarray(picture, "RGBA").save(png, "PNG")
    written = {
        "tools": f"numpy {np.__version__}, onnxruntime {ort.__version__}, pillow {Image.__version__}",
        "boxes": BOXES,
        "shortcut": SHORTCUT,
        "sha256": SHA256,
        "pixels": {"own": int(own.sum()), "shortcut": int(shortcut.sum()), "ways": len(ways)},
        "offset": [right, down],
        "stamp": base64.b64encode(png.getvalue()).decode(),
        "fills": {
            fill: {
                "only_foreground": probabilities(filled(x, ~own, own, fill)),
                "no_foreground": probabilities(filled(x, own, ~own, fill)),
                "control": probabilities(filled(x, elsewhere, ~elsewhere, fill)),
                "without_shortcut": probabilities(filled(x, shortcut, ~shortcut, fill)),
            }
            for fill in ["surroundings", "mean", "grey", "blur", "black"]
        },
        "stamped": {
            f"{corner} {share}": probabilities(stamped(x, picture, share, corner))
            for corner in ["top-left", "bottom-right"]
            for share in [0.1, 0.25]
        },
    }
    (HERE / "challenges.json").write_text(json.dumps(written, indent=1) + "\n")


main()
