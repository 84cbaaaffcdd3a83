"""Writes gradients.json beside this script: what PyTorch's autograd gives as the gradient of the best class's logit with respect to layers of
small networks, for the files that both of PyTorch's exporters made of them: those in ../exported where these versions make the same random
weights (their scores say so), else the ones that this script writes beside itself (torchscript-*.onnx and dynamo-*.onnx).

Made with Python 3.12, torch 2.9.0, torchvision 0.24.0, timm 1.0.31, onnx 1.23.2, onnxscript 0.7.2, onnxruntime 1.32.0, numpy 2.4.6:

    pip install torch==2.9.0 torchvision==0.24.0 timm==1.0.31 onnx==1.23.2 onnxscript==0.7.2 onnxruntime==1.32.0
    python torch_gradients.py

A layer is a module's output; the tensor that it is in a file is the first one of its shape and values. Gradients are float32 in base64.
"""

import base64
import json
import pathlib
import sys

import numpy
import onnx
import onnxruntime
import timm.models.vision_transformer
import torch
from torchvision import models

HERE = pathlib.Path(__file__).parent
EXPORTED = HERE.parent / "exported"
sys.path.insert(0, str(EXPORTED))
import torch_models  # noqa: E402

MOST_LAYERS = 4
MOST_NUMBERS = 2100


def swin():
    """One block without and one with shifted windows in the second stage."""
    return models.SwinTransformer([4, 4], 8, [1, 2], [2, 2], [2, 2], num_classes=torch_models.CLASSES, stochastic_depth_prob=0)


def timm_vit():
    return timm.models.vision_transformer.VisionTransformer(
        img_size=32, patch_size=8, embed_dim=8, depth=2, num_heads=2, mlp_ratio=2, num_classes=torch_models.CLASSES)


OWN = {"swin": swin, "timm-vit": timm_vit}


def layers(name, model):
    """The modules whose outputs are layers: blocks, and what normalises before attention."""
    inside = {"vit": ("encoder.layers",), "timm-vit": ("blocks",), "inception": ("",), "shufflenet": ("",)}.get(name, ("features",))
    depth = inside[0].count(".") + 1 + (inside[0] != "")
    found = [each for each, _ in model.named_modules()
             if each.startswith(inside) and each.count(".") + 1 == depth and not each.startswith(("fc", "dropout", "avgpool"))]
    if name in ("vit", "timm-vit"):
        found += [each for each, _ in model.named_modules() if each.endswith((".ln_1", ".norm1"))]
    if name == "swin":
        found += [each for each, _ in model.named_modules() if each.count(".") == 2 and each.endswith(".norm1")]
    return found


def gradients(name, model, photo, of_class):
    for module in model.modules():
        if hasattr(module, "inplace"):
            module.inplace = False
    kept = {}

    def keep(module_name):
        def hook(_, inputs, output):
            if not torch.is_tensor(output) or output.ndim < 3:
                return None
            kept[module_name] = output
            if output.requires_grad:
                output.retain_grad()
            return output * 1  # what is changed in place later is not the layer
        return hook

    for module_name in layers(name, model):
        model.get_submodule(module_name).register_forward_hook(keep(module_name))
    model.requires_grad_(True)
    scores = model(photo)
    scores[0, of_class].backward()
    return {
        each: (output.detach().numpy(), output.grad.numpy()) for each, output in kept.items() if output.grad is not None}


def values(file, photo):
    """All float tensors of a file on the photo, in the order of the graph."""
    model = onnx.load(file)
    assert not model.functions, file
    names = [output for node in model.graph.node for output in node.output if output and node.op_type != "Constant"]
    del model.graph.output[:]
    model.graph.output.extend(onnx.ValueInfoProto(name=name) for name in names)
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(model.SerializeToString(), options)
    return dict(zip(names, session.run(names, {"photo": photo.numpy()})))


def tensor(found, value):
    for name, array in found.items():
        if array.shape == value.shape and array.dtype == numpy.float32 and numpy.allclose(array, value, rtol=1e-4, atol=1e-5):
            return name
    return None


def shorten(file):
    """The long names of what TorchScript traced were most of the file; the graph is as it was."""
    model = onnx.load(file)
    names = {each: each for each in ("", "photo", "logits")}
    for node in model.graph.node:
        node.name = ""
        for tensors in (node.input, node.output):
            tensors[:] = [names.setdefault(each, f"t{len(names)}") for each in tensors]
    for weights in model.graph.initializer:
        weights.name = names[weights.name]
    onnx.save(model, file)


def export(name, model):
    photo = torch_models.photo()
    traced = str(HERE / f"torchscript-{name}.onnx")
    torch.onnx.export(model, (photo,), traced, dynamo=False, opset_version=17, input_names=["photo"], output_names=["logits"])
    shorten(traced)
    file = str(HERE / f"dynamo-{name}.onnx")
    torch.onnx.export(model, (photo,), file, dynamo=True, input_names=["photo"], output_names=["logits"], external_data=False)
    torch_models.without_metadata(file)


def spread(names):
    """A few, from the first to the last."""
    if len(names) <= MOST_LAYERS:
        return names
    return [names[round(i * (len(names) - 1) / (MOST_LAYERS - 1))] for i in range(MOST_LAYERS)]


def main():
    expected = json.loads((EXPORTED / "torch.json").read_text())
    result = {}
    for name, build in {**torch_models.MODELS, **OWN}.items():
        torch.manual_seed(1)
        model = build().eval()
        torch_models.randomise(model)
        with torch.no_grad():
            made = model(torch_models.photo()).flatten().numpy()
        is_there = name in expected and numpy.allclose(made, expected[name], atol=2e-5)
        if not is_there:
            export(name, model)
        found = gradients(name, model, torch_models.photo(), int(made.argmax()))
        folder = EXPORTED if is_there else HERE
        files = {exporter: values(folder / f"{exporter}-{name}.onnx", torch_models.photo()) for exporter in ("torchscript", "dynamo")}
        layers_of = {}
        for module, (value, gradient) in found.items():
            tensors = {exporter: tensor(values, value) for exporter, values in files.items()}
            if value.size <= MOST_NUMBERS and all(tensors.values()):
                layers_of[module] = {**tensors, "shape": list(value.shape), "class": int(made.argmax()),
                                     "gradient": base64.b64encode(gradient.astype("<f4").tobytes()).decode()}
        chosen = spread(list(layers_of))
        print(name, {each: layers_of[each]["shape"] for each in chosen})
        result[name] = {each: layers_of[each] for each in chosen}
    (HERE / "gradients.json").write_text(json.dumps(result, indent=1) + "\n")


if __name__ == "__main__":
    main()
