"""Writes maps.json beside this script: the maps that grad-cam computes of the layers in gradients.json, each network's first and last one, by
the five methods that need the gradient. Of each map of 32x32 every fourth pixel of every fourth row, from the second on, is kept, as float32
in base64; maps that are zero everywhere are left out, and one that is rounding alone.

Made with Python 3.12, grad-cam 1.5.7, torch 2.9.0, torchvision 0.24.0, timm 1.0.31, opencv-python-headless 5.0.0.93, numpy 2.4.6, after
torch_gradients.py:

    pip install grad-cam==1.5.7 torch==2.9.0 torchvision==0.24.0 timm==1.0.31
    python grad_cam_maps.py
"""

import base64
import json

import pytorch_grad_cam
import torch
from pytorch_grad_cam.utils.model_targets import ClassifierOutputTarget

import torch_gradients
import torch_models

# A layer normalisation right behind the layer does not see a token's length: its gradient is orthogonal to the token, and the sum rounding alone
NOISE = ("swin", "features.3", "hires-cam")

METHODS = {
    "grad-cam": pytorch_grad_cam.GradCAM,
    "grad-cam-plus-plus": pytorch_grad_cam.GradCAMPlusPlus,
    "hires-cam": pytorch_grad_cam.HiResCAM,
    "layer-cam": pytorch_grad_cam.LayerCAM,
    "x-grad-cam": pytorch_grad_cam.XGradCAM,
}


def tokens(x):
    """Patches behind a class token, as a map with channels first."""
    side = round((x.shape[1] - 1) ** 0.5)
    return x[:, 1:].reshape(1, side, side, -1).permute(0, 3, 1, 2)


def channels_last(x):
    return x.permute(0, 3, 1, 2)


def main():
    """What follows a layer is given a copy: DenseNet's last ReLU works in place, and would change the activations that grad-cam kept."""
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
        chosen = list(found[name])
        for layer in dict.fromkeys((chosen[0], chosen[-1])):
            of_class = found[name][layer]["class"]
            for method, tool in METHODS.items():
                module = model.get_submodule(layer)
                with tool(model, [module], reshape_transform=turned) as cam:
                    apart = module.register_forward_hook(lambda _, inputs, output: output * 1)
                    made = cam(torch_models.photo(), [ClassifierOutputTarget(of_class)])[0]
                    apart.remove()
                if made.max() > 0 and (name, layer, method) != NOISE:
                    kept = base64.b64encode(made[1::4, 1::4].astype("<f4").tobytes()).decode()
                    result.setdefault(name, {}).setdefault(layer, {})[method] = kept
        print(name, {layer: list(maps) for layer, maps in result.get(name, {}).items()})
    (torch_gradients.HERE / "maps.json").write_text(json.dumps(result, indent=1) + "\n")


main()
