"""Writes faithfulness.json beside this script: how faithful maps are to tiny.onnx, as other tools measure it.

Made with Python 3.11.7, torch 2.15.0, torchcam 0.5.0, grad-cam 1.5.7, Quantus 0.6.0, SciPy 1.17.1, NumPy 2.4.6, OpenCV 5.0.0, onnx
1.23.2, onnxruntime 1.32.0:

    pip install torch==2.15.0 torchcam==0.5.0 grad-cam==1.5.7 quantus==0.6.0 scipy==1.17.1 numpy==2.4.6 onnx==1.23.2 onnxruntime==1.32.0
    python faithfulness.py

The model is tiny.onnx's weights in torch; its scores are held against ONNX Runtime's first.
"""

import contextlib
import functools
import json
import pathlib

import cv2
import numpy
import onnx
import onnxruntime
import quantus
import torch
from onnx import numpy_helper
from pytorch_grad_cam.metrics.cam_mult_image import DropInConfidence, IncreaseInConfidence
from pytorch_grad_cam.utils.model_targets import ClassifierOutputSoftmaxTarget
from scipy import ndimage
from torch import nn
from torchcam.methods import ScoreCAM
from torchcam.metrics import ClassificationMetric, DeletionInsertionMetric

HERE = pathlib.Path(__file__).parent
STEPS = 16
PIXELS = 32 * 32
SOFTMAX = functools.partial(torch.softmax, dim=-1)


def model():
    tiny = nn.Sequential()
    for name, layer in (
        ("conv1", nn.Conv2d(3, 6, 3, padding=1)),
        ("bn1", nn.BatchNorm2d(6, eps=1e-5)),
        ("relu1", nn.ReLU()),
        ("conv2", nn.Conv2d(6, 8, 3, stride=2, padding=1)),
        ("relu2", nn.ReLU()),
        ("conv3", nn.Conv2d(8, 10, 3, stride=2, padding=1)),
        ("relu3", nn.ReLU()),
        ("gap", nn.AdaptiveAvgPool2d(1)),
        ("flat", nn.Flatten()),
        ("fc", nn.Linear(10, 4)),
    ):
        tiny.add_module(name, layer)
    names = {"bn1.mean": "bn1.running_mean", "bn1.var": "bn1.running_var"}
    weights = onnx.load(HERE / "tiny.onnx").graph.initializer
    tiny.load_state_dict(
        {names.get(w.name, w.name): torch.from_numpy(numpy_helper.to_array(w).copy()) for w in weights}, strict=False)
    return tiny.eval()


class Given:
    """A map that is there already, in the form in which torchcam's metrics take extractors."""

    def __init__(self, model, cam):
        self.model = model
        self.cam = cam

    def __call__(self, *_, **__):
        return [self.cam.clone()]

    def fuse_cams(self, cams):
        return cams[0]

    def _hooks_off(self):
        return contextlib.nullcontext()


def blur(x):
    """The product's own baseline for insertions, by SciPy."""
    kernel = dict(sigma=5, mode="nearest", radius=5)
    return torch.from_numpy(ndimage.gaussian_filter(x.double().numpy(), axes=(2, 3), **kernel)).float()


def torchcam_masked(extractor, x, c):
    metric = ClassificationMetric(extractor, SOFTMAX)
    metric.update(x, c)
    assert metric.total == 1 and metric.nan_count == 0
    return metric.summary()


def torchcam_curves(extractor, x, c, baseline):
    metric = DeletionInsertionMetric(extractor, SOFTMAX, steps=STEPS, baseline=baseline)
    metric.update(x, c)
    assert metric.total == 1
    return metric.summary()


def gradcam_masked(net, cam, x, c):
    on_input = cv2.resize(cam.numpy()[0], (32, 32))[None]
    arguments = (x, on_input, [ClassifierOutputSoftmaxTarget(c)], net)
    return {
        "DropInConfidence": float(DropInConfidence()(*arguments)[0]),
        "IncreaseInConfidence": float(IncreaseInConfidence()(*arguments)[0]),
    }


def quantus_flipping(net, cam, x, c):
    """The probability after each step of whole pixels: Quantus counts channels as features of their own, three to a pixel."""
    on_input = nn.functional.interpolate(cam[None], (32, 32), mode="bilinear", align_corners=False)
    metric = quantus.PixelFlipping(
        features_in_step=PIXELS // STEPS,
        normalise=False,
        perturb_baseline=0.0,
        disable_warnings=True,
    )
    curve = metric(
        model=net,
        x_batch=x.numpy(),
        y_batch=numpy.array([c]),
        a_batch=on_input.numpy(),
        softmax=True,
        device="cpu",
    )
    return [float(p) for p in numpy.array(curve).ravel()[2::3]]


def measured(net, extractor, cam, x, c):
    zero = torchcam_curves(extractor(), x, c, None)
    blurred = torchcam_curves(extractor(), x, c, blur)
    masked = torchcam_masked(extractor(), x, c)
    return {
        "torchcam": {
            "avg_drop": masked["avg_drop"],
            "conf_increase": masked["conf_increase"],
            "deletion_auc": zero["deletion_auc"],
            "insertion_auc": blurred["insertion_auc"],
            "insertion_auc_zero": zero["insertion_auc"],
        },
        "gradcam": gradcam_masked(net, cam, x, c),
        "quantusPixelFlipping": quantus_flipping(net, cam, x, c),
    }


def own_extractor(net, layer):
    """torchcam's ScoreCAM as a user of its metrics makes it."""
    return ScoreCAM(net, layer)


def rounded(value):
    if isinstance(value, dict):
        return {key: rounded(each) for key, each in value.items()}
    if isinstance(value, list):
        return [rounded(each) for each in value]
    return float(f"{value:.9g}")


def main():
    net = model()
    reference = onnxruntime.InferenceSession(HERE / "tiny.onnx")
    article = json.loads((HERE / "article.json").read_text())
    variants = json.loads((HERE / "variants.json").read_text())
    written = []
    for name in ("input0", "input1"):
        x = torch.tensor(article[name]["input"], dtype=torch.float32).reshape(1, 3, 32, 32)
        with torch.no_grad():
            logits = net(x)
        assert numpy.abs(logits.numpy() - reference.run(None, {"input": x.numpy()})[0]).max() < 1e-5
        for tool, maps in (
            ("article", article[name]["tools"]["article"]),
            ("torch-cam/ScoreCAM", variants[name]["tools"]["torch-cam/ScoreCAM"]),
        ):
            for layer, classes in maps.items():
                for c, golden in classes.items():
                    side = int(len(golden["map"]) ** 0.5)
                    cam = torch.tensor(golden["map"], dtype=torch.float32).reshape(1, side, side)
                    if not cam.any() or (tool, layer) == ("article", "conv3"):
                        continue  # the article's maps of conv3 are those of relu3
                    given = functools.partial(Given, net, cam)
                    own = functools.partial(own_extractor, net, layer)
                    values = measured(net, given, cam, x, int(c))
                    if tool != "article":
                        values["torchcamScoreCAM"] = torchcam_masked(own(), x, int(c))
                    written.append({"input": name, "tool": tool, "layer": layer, "class": int(c), **rounded(values)})
    lines = ",\n".join(json.dumps(each) for each in written)
    (HERE / "faithfulness.json").write_text(f"[\n{lines}\n]\n")


main()
