"""Writes randomised.json beside this script: maps of tiny.onnx before and after its weights are drawn anew.

Made with Python 3.11.7, NumPy 2.4.6, SciPy 1.17.1, scikit-image 0.26.0, onnx 1.23.2, onnxruntime 1.32.0:

    pip install numpy==2.4.6 scipy==1.17.1 scikit-image==0.26.0 onnx==1.23.2 onnxruntime==1.32.0
    python randomised.py

The maps are the article's Score-CAM, held against article.json first. Weights are drawn as the product documents it: with the
random numbers of java.util.Random, whose algorithm its documentation fixes.
"""

import hashlib
import json
import math
import pathlib

import numpy
import onnx
import onnxruntime
from onnx import numpy_helper
from scipy.stats import pearsonr, spearmanr
from skimage.metrics import structural_similarity

HERE = pathlib.Path(__file__).parent
SEED = 7
HEADS = {
    "relu2": ["conv3.weight", "conv3.bias", "fc.weight", "fc.bias"],
    "relu3": ["fc.weight", "fc.bias"],
}


class Random:
    """java.util.Random."""

    def __init__(self, seed):
        self.state = (seed ^ 0x5DEECE66D) & ((1 << 48) - 1)
        self.kept = None

    def next(self, bits):
        self.state = (self.state * 0x5DEECE66D + 0xB) & ((1 << 48) - 1)
        found = self.state >> (48 - bits)
        return found - (1 << bits) if found >= 1 << (bits - 1) and bits == 32 else found

    def next_double(self):
        return ((self.next(26) << 27) + self.next(27)) * 2.0**-53

    def next_gaussian(self):
        if self.kept is not None:
            kept, self.kept = self.kept, None
            return kept
        while True:
            a = 2 * self.next_double() - 1
            b = 2 * self.next_double() - 1
            s = a * a + b * b
            if 0 < s < 1:
                scale = math.sqrt(-2 * math.log(s) / s)
                self.kept = b * scale
                return a * scale

    def next_int(self, bound):
        if bound & (bound - 1) == 0:
            return (bound * self.next(31)) >> 31
        while True:
            bits = self.next(31)
            value = bits % bound
            if bits - value + bound - 1 < 1 << 31:
                return value


def drawn(name, values):
    first = int.from_bytes(hashlib.sha256(f"{SEED}:{name}".encode()).digest()[:8], "big")
    random = Random(first)
    flat = values.astype(numpy.float64).ravel()
    if name == "bn1.var":
        for i in range(len(flat) - 1, 0, -1):
            j = random.next_int(i + 1)
            flat[i], flat[j] = flat[j], flat[i]
    else:
        mean, deviation = flat.mean(), flat.std()
        flat = numpy.array([mean + deviation * random.next_gaussian() for _ in flat])
    return flat.astype(numpy.float32).reshape(values.shape)


def model(layer, names):
    model = onnx.load(HERE / "tiny.onnx")
    weights = {}
    for tensor in model.graph.initializer:
        if tensor.name in names:
            new = drawn(tensor.name, numpy_helper.to_array(tensor))
            weights[tensor.name] = new
            tensor.CopyFrom(numpy_helper.from_array(new, tensor.name))
    model.graph.output.append(onnx.helper.make_tensor_value_info(layer, onnx.TensorProto.FLOAT, None))
    return onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"]), weights


def upsampled(mask):
    """Bilinear, half-pixel centres, edges clamped."""

    def ends(small, large):
        at = numpy.clip((numpy.arange(large) + 0.5) * small / large - 0.5, 0, small - 1)
        low = numpy.floor(at).astype(int)
        return low, numpy.minimum(low + 1, small - 1), at - low

    top, bottom, down = ends(mask.shape[0], 32)
    left, right, along = ends(mask.shape[1], 32)
    rows = mask[top] * (1 - down)[:, None] + mask[bottom] * down[:, None]
    return rows[:, left] * (1 - along) + rows[:, right] * along


def maps(session, x, classes):
    _, activations = session.run(None, {"input": x[None].astype(numpy.float32)})
    b = numpy.maximum(activations[0].astype(numpy.float64), 0)
    sums = {c: numpy.zeros(b.shape[1:]) for c in classes}
    for each in b:
        if each.min() == each.max():
            continue
        mask = (each - each.min()) / (each.max() - each.min() + 1e-8)
        masked = (x * upsampled(mask)).astype(numpy.float32)
        logits = session.run(None, {"input": masked[None]})[0][0].astype(numpy.float64)
        p = numpy.exp(logits - logits.max())
        p /= p.sum()
        for c in classes:
            sums[c] += p[c] * mask
    found = {}
    for c, total in sums.items():
        total = numpy.maximum(total, 0)
        spread = total.max() - total.min()
        found[c] = (total - total.min()) / (spread + 1e-8) if spread > 0 else 0 * total
    return found


def main():
    photo = json.loads((HERE / "input0.json").read_text())
    article = json.loads((HERE / "article.json").read_text())["input0"]["tools"]["article"]
    x = numpy.array(photo["input"], dtype=numpy.float64).reshape(3, 32, 32)
    classes = photo["classes"]
    everything = [w.name for w in onnx.load(HERE / "tiny.onnx").graph.initializer]
    entries, weights = [], {}
    for layer, head in HEADS.items():
        before = maps(model(layer, [])[0], x, classes)
        for c in classes:
            assert abs(before[c].ravel() - article[layer][str(c)]["map"]).max() < 1e-5
        one, other = (before[c].ravel() for c in classes)
        entries.append({"layer": layer, "scope": "none", "classSimilarity": pearsonr(one, other).statistic})
        for scope, names in (("head", head), ("all", everything)):
            session, new = model(layer, names)
            weights = {name: values.ravel().tolist() for name, values in new.items()}
            after = maps(session, x, classes)
            for c in classes:
                entries.append({
                    "layer": layer,
                    "scope": scope,
                    "class": c,
                    "rankCorrelation": spearmanr(before[c].ravel(), after[c].ravel()).statistic,
                    "ssim": structural_similarity(
                        before[c], after[c], win_size=7, data_range=1, use_sample_covariance=False),
                    "map": after[c].ravel().tolist(),
                })
    rounded = json.dumps({"seed": SEED, "weights": weights, "maps": entries})
    tidy = json.loads(rounded, parse_float=lambda text: float(f"{float(text):.9g}"))
    (HERE / "randomised.json").write_text(json.dumps(tidy) + "\n")


main()
