"""Writes ablation_cam_maps.json beside this script: the maps that grad-cam's AblationCAM computes of the layers in ../gradients/gradients.json,
and of those of ../golden/tiny.onnx for each of its classes. Of each map of 32x32 every fourth pixel of every fourth row, from the second on,
is kept, as float32 in base64. Left out are maps that are zero everywhere, and those that the tool itself gives otherwise by more than 2e-5 in float64: there the
scores differ by so little that float32 rounds the differences.

Made with Python 3.11.7, grad-cam 1.5.7, torch 2.9.0, torchvision 0.24.0, timm 1.0.31, onnx 1.23.2, opencv-python-headless 5.0.0.93,
numpy 2.4.6, after ../gradients/torch_gradients.py:

    pip install grad-cam==1.5.7 torch==2.9.0 torchvision==0.24.0 timm==1.0.31 onnx==1.23.2
    python ablation_cam_maps.py

One channel is ablated at a time (batch_size=1). In a larger batch the tool takes the smallest activation of what it has ablated before, so that
the first channel of a batch becomes min - 1e7, the second min - 2e7, and so on.
"""

import base64
import json
import pathlib
import sys

import onnx
import torch
from onnx import numpy_helper
from pytorch_grad_cam import AblationCAM
from pytorch_grad_cam.ablation_layer import AblationLayer, AblationLayerVit
from pytorch_grad_cam.utils.model_targets import ClassifierOutputTarget
from torch import nn
from torchvision.models import densenet

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "gradients"))
import torch_gradients  # noqa: E402
import torch_models  # noqa: E402

TINY = ("relu2", "conv3", "relu3")


class Tiny(nn.Module):
    """tiny.onnx, node by node."""

    def __init__(self):
        super().__init__()
        model = onnx.load(HERE.parent / "golden" / "tiny.onnx")
        weights = {each.name: torch.tensor(numpy_helper.to_array(each)) for each in model.graph.initializer}
        nodes = {node.output[0]: [weights.get(name) for name in node.input] for node in model.graph.node}
        self.conv1 = self.convolution(nodes["conv1"], 1)
        _, scale, bias, mean, var = nodes["bn1"]
        self.bn1 = nn.BatchNorm2d(len(scale))
        self.bn1.load_state_dict({"weight": scale, "bias": bias, "running_mean": mean, "running_var": var}, strict=False)
        self.relu1 = nn.ReLU()
        self.conv2 = self.convolution(nodes["conv2"], 2)
        self.relu2 = nn.ReLU()
        self.conv3 = self.convolution(nodes["conv3"], 2)
        self.relu3 = nn.ReLU()
        _, last, bias = nodes["logits"]
        transposed = any(a.name == "transB" and a.i for n in model.graph.node if n.output[0] == "logits" for a in n.attribute)
        last = last if transposed else last.T
        self.fc = nn.Linear(last.shape[1], last.shape[0])
        self.fc.load_state_dict({"weight": last, "bias": bias})

    @staticmethod
    def convolution(inputs, stride):
        _, weight, bias = inputs
        made = nn.Conv2d(weight.shape[1], weight.shape[0], 3, stride, 1)
        made.load_state_dict({"weight": weight, "bias": bias})
        return made

    def forward(self, x):
        x = self.relu1(self.bn1(self.conv1(x)))
        x = self.relu3(self.conv3(self.relu2(self.conv2(x))))
        return self.fc(x.mean((2, 3)))


def tokens(x):
    """Patches behind a class token, as a map with channels first."""
    side = round((x.shape[1] - 1) ** 0.5)
    return x[:, 1:].reshape(1, side, side, -1).permute(0, 3, 1, 2)


def channels_last(x):
    return x.permute(0, 3, 1, 2)


def of(model, layer, photo, of_class, turned=None):
    apart = AblationLayerVit() if turned else AblationLayer()
    with AblationCAM(
            model, [model.get_submodule(layer)], reshape_transform=turned, ablation_layer=apart, batch_size=1) as cam:
        return cam(photo, [ClassifierOutputTarget(of_class)])[0]


def kept(made):
    return base64.b64encode(made[1::4, 1::4].astype("<f4").tobytes()).decode()


def networks():
    """DenseNet's last ReLU would change the activations that grad-cam keeps."""
    densenet.F.relu = lambda x, inplace=False: torch.relu(x)
    found = json.loads((torch_gradients.HERE / "gradients.json").read_text())
    result = {}
    for name, build in {**torch_models.MODELS, **torch_gradients.OWN}.items():
        torch.manual_seed(1)
        model = build().eval()
        torch_models.randomise(model)
        for module in model.modules():
            if hasattr(module, "inplace"):
                module.inplace = False
        turned = tokens if "vit" in name else channels_last if name == "swin" else None
        for layer in found[name]:
            of_class = found[name][layer]["class"]
            made = of(model.float(), layer, torch_models.photo(), of_class, turned)
            precise = of(model.double(), layer, torch_models.photo().double(), of_class, turned)
            if made.max() > 0 and abs(made - precise).max() < 2e-5:
                result.setdefault(name, {})[layer] = kept(made)
        print(name, list(result.get(name, {})))
    return result


def tiny():
    model = Tiny().eval()
    found = json.loads((HERE.parent / "golden" / "input0.json").read_text())
    photo = torch.tensor(found["input"], dtype=torch.float32).reshape(1, 3, 32, 32)
    with torch.no_grad():
        assert torch.allclose(model(photo).flatten(), torch.tensor(found["logits"], dtype=torch.float32).flatten(), atol=1e-5)
    result = {}
    for name in TINY:
        for of_class in range(4):
            made = of(model, name, photo, of_class)
            if made.max() > 0:
                result.setdefault(name, {})[str(of_class)] = kept(made)
    print("tiny", {name: list(maps) for name, maps in result.items()})
    return result


def main():
    result = {"tiny": tiny(), "networks": networks()}
    (HERE / "ablation_cam_maps.json").write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
