"""Writes recipro_cam_maps.json beside this script: the maps that openvino_xai's Recipro-CAM makes of the layers in ../gradients/gradients.json
(its classes for PyTorch: TorchReciproCAM, and of tokens TorchViTReciproCAM), and of those of ../golden/tiny.onnx for each of its classes (its
class for OpenVINO, ReciproCAM, on that file). Of each map of 32x32 every fourth pixel of every fourth row, from the second on, is kept, as
float32 in base64.

Made with Python 3.11.7, openvino-xai 1.1.0, openvino 2024.4.0, torch 2.9.0, torchvision 0.24.0, timm 1.0.31, onnx 1.23.2,
opencv-python-headless 5.0.0.93, numpy 2.4.6, after ../gradients/torch_gradients.py:

    pip install torch==2.9.0 torchvision==0.24.0 timm==1.0.31 onnx==1.23.2 opencv-python-headless
    pip install --no-deps openvino-xai==1.1.0 openvino==2024.4.0 openvino-telemetry
    python recipro_cam_maps.py

The tool's scores are taken without its own scaling, which for PyTorch rounds to whole numbers of 255, and scaled as that for OpenVINO does: to (s - min) /
(max - min + 1e-12). Resized by OpenCV, as its Explanation.save does. Left out are maps of Swin, whose channels come last and which the tool does not take, and those of a
branch that is put together with others (Concat), where it fails; and those of scores that differ by less than a thousandth
of the largest, where float32 rounds the differences. Its own check of shapes (more channels than rows) is passed over.
"""

import base64
import json
import pathlib
import sys

import cv2
import numpy
import openvino
import torch
from openvino_xai.methods.white_box.recipro_cam import ReciproCAM
from openvino_xai.methods.white_box.torch import TorchReciproCAM, TorchViTReciproCAM

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "gradients"))
import torch_gradients  # noqa: E402
import torch_models  # noqa: E402

TINY = ("relu2", "conv3", "relu3")


class Exact:
    """The tool looks for a part of the name."""

    def _find_feature_module_by_name(self, model, target_name):
        return model.get_submodule(target_name)


class OfMaps(Exact, TorchReciproCAM):
    pass


class OfTokens(Exact, TorchViTReciproCAM):
    pass


def kept(scores):
    scaled = (scores - scores.min()) / (scores.max() - scores.min() + 1e-12)
    made = cv2.resize(scaled.astype(numpy.float32), (32, 32))
    return base64.b64encode(made[1::4, 1::4].astype("<f4").tobytes()).decode()


def networks():
    found = json.loads((torch_gradients.HERE / "gradients.json").read_text())
    result = {}
    for name, build in {**torch_models.MODELS, **torch_gradients.OWN}.items():
        if name == "swin":
            continue
        torch.manual_seed(1)
        model = build().eval()
        torch_models.randomise(model)
        for module in model.modules():
            if hasattr(module, "inplace"):
                module.inplace = False
        for layer in found[name]:
            tool = (OfTokens if "vit" in name else OfMaps)(model, target_layer=layer, embed_scaling=False)
            try:
                made = tool.generate_saliency_map(torch_models.photo().numpy())[0][found[name][layer]["class"]]
            except RuntimeError as e:
                print(name, layer, e)
                continue
            if made.max() - made.min() > 1e-3 * abs(made).max():
                result.setdefault(name, {})[layer] = kept(made)
        print(name, list(result.get(name, {})))
    return result


def tiny():
    ReciproCAM._is_valid_layout = staticmethod(lambda c, h, w: True)
    found = json.loads((HERE.parent / "golden" / "input0.json").read_text())
    photo = numpy.array(found["input"], dtype=numpy.float32).reshape(1, 3, 32, 32)
    result = {}
    for name in TINY:
        model = openvino.Core().read_model(HERE.parent / "golden" / "tiny.onnx")
        made = ReciproCAM(model, target_layer=name, embed_scaling=False).generate_saliency_map(photo)[0]
        result[name] = {str(of_class): kept(made[of_class]) for of_class in range(len(made))}
    print("tiny", {name: list(maps) for name, maps in result.items()})
    return result


def main():
    result = {"tiny": tiny(), "networks": networks()}
    (HERE / "recipro_cam_maps.json").write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
