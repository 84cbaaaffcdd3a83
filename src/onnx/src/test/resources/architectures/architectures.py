"""Holds the default layers of 30 architectures of torchvision and timm, each written by both of PyTorch's exporters, against the
target layers that pytorch-grad-cam advises, and prints the table of the page "Default layers" (site/src/site/markdown/layers.md).

Made with Python 3.12, torch 2.9.0, torchvision 0.24.0, timm 1.0.31, grad-cam 1.5.7 (its README: the advice), onnx 1.23.2,
onnxscript 0.7.2, onnxruntime 1.32.0, numpy 2.4.6. Weights are random (seed 1): nothing is downloaded.

    mvn -q test-compile dependency:build-classpath -pl src/core,src/onnx -Dmdep.outputFile=/tmp/classpath
    pip install torch==2.9.0 torchvision==0.24.0 timm==1.0.31 onnx==1.23.2 onnxscript==0.7.2 onnxruntime==1.32.0
    python architectures.py --classpath src/core/target/classes:src/onnx/target/classes:src/onnx/target/test-classes:$(cat /tmp/classpath)

Which tensor of the file is what the advised module gives is found by value: both run on one random input, and of all tensors with as
many numbers those that equal the module's output (but for the order of height, width and channels) are it. Exported files go to a
temporary folder and are deleted; what was found is kept there, one JSON a file, and not made again.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

README = "README"  # named in pytorch-grad-cam's README
LIKE = "by its rule"  # as its README says of the most similar one: the last block, or a transformer's last norm1

# architecture: library, advised module, whether the README names it
ARCHITECTURES = {
    "alexnet": ("torchvision", "features[-1]", LIKE),
    "vgg11": ("torchvision", "features[-1]", README),
    "resnet18": ("torchvision", "layer4[-1]", README),
    "densenet121": ("torchvision", "features[-1]", README),
    "mobilenet_v2": ("torchvision", "features[-1]", README),
    "mobilenet_v3_small": ("torchvision", "features[-1]", README),
    "mnasnet0_5": ("torchvision", "layers[-1]", README),
    "squeezenet1_1": ("torchvision", "features[-1]", LIKE),
    "googlenet": ("torchvision", "inception5b", LIKE),
    "inception_v3": ("torchvision", "Mixed_7c", LIKE),
    "shufflenet_v2_x0_5": ("torchvision", "conv5", LIKE),
    "efficientnet_b0": ("torchvision", "features[-1]", LIKE),
    "regnet_y_400mf": ("torchvision", "trunk_output[-1]", LIKE),
    "convnext_tiny": ("torchvision", "features[-1]", LIKE),
    "vit_b_32": ("torchvision", "encoder.layers[-1].ln_1", README),
    "swin_t": ("torchvision", "features[-1][-1].norm1", README),
    "maxvit_t": ("torchvision", "blocks[-1]", LIKE),
    "vit_tiny_patch16_224": ("timm", "blocks[-1].norm1", README),
    "deit_tiny_distilled_patch16_224": ("timm", "blocks[-1].norm1", README),
    "swin_tiny_patch4_window7_224": ("timm", "layers[-1].blocks[-1].norm1", README),
    "mixer_s32_224": ("timm", "blocks[-1]", LIKE),
    "pvt_v2_b0": ("timm", "stages[-1].blocks[-1].norm1", LIKE),
    "levit_128s": ("timm", "stages[-1].blocks[-1]", LIKE),
    "maxvit_pico_rw_256": ("timm", "stages[-1].blocks[-1]", LIKE),
    "convnext_atto": ("timm", "stages[-1].blocks[-1]", LIKE),
    "mobilevit_xxs": ("timm", "final_conv", LIKE),
    "regnety_002": ("timm", "s4", LIKE),
    "poolformer_s12": ("timm", "stages[-1].blocks[-1]", LIKE),
    "xcit_nano_12_p16_224": ("timm", "blocks[-1].norm1", LIKE),
    "coatnet_nano_rw_224": ("timm", "stages[-1].blocks[-1]", LIKE),
}
EXPORTERS = ["torchscript", "dynamo"]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--classpath", required=True, help="of the class org.scorecam.onnx.DefaultLayers")
    parser.add_argument("--work", default=str(pathlib.Path(tempfile.gettempdir()) / "scorecam-architectures"))
    parser.add_argument("--only", choices=ARCHITECTURES, help="one architecture alone")
    parser.add_argument("--turn", choices=EXPORTERS, help=argparse.SUPPRESS)
    return parser.parse_args()


def build(name):
    library = ARCHITECTURES[name][0]
    if library == "timm":
        import timm
        return timm.create_model(name, pretrained=False).eval()
    import torchvision
    more = {"init_weights": True, "aux_logits": False} if name in ("googlenet", "inception_v3") else {}
    return torchvision.models.get_model(name, weights=None, **more).eval()


def side(model, name):
    if ARCHITECTURES[name][0] == "timm":
        return model.default_cfg["input_size"][-1]
    return 299 if name == "inception_v3" else 224


def advised(model, name, photo):
    """What the advised module gives."""
    import torch
    given = []
    module = eval("model." + ARCHITECTURES[name][1], {"model": model})
    hook = module.register_forward_hook(lambda _, inputs, output: given.append(output))
    with torch.no_grad():
        model(photo)
    hook.remove()
    return given[0].numpy()


def export(model, photo, exporter, file):
    import torch
    if exporter == "torchscript":
        torch.onnx.export(model, (photo,), file, dynamo=False, opset_version=17, input_names=["photo"], output_names=["logits"])
    else:
        torch.onnx.export(model, (photo,), file, dynamo=True, input_names=["photo"], output_names=["logits"], external_data=False)


def arrangements(array, of):
    """The array as the other one may be arranged: as it is, or with channels last or first."""
    import numpy
    yield array
    if of.ndim == 4:
        n, a, b, c = of.shape
        yield numpy.moveaxis(array.reshape(n, b, c, a), 3, 1) if array.shape != of.shape else array
        yield numpy.moveaxis(array.reshape(n, c, a, b), 1, 3)
    if of.ndim == 3:
        n, t, d = of.shape
        yield numpy.moveaxis(array.reshape(n, d, t), 1, 2)


def inlined(file):
    import onnx
    import onnx.inliner
    model = onnx.load(file)
    return onnx.inliner.inline_local_functions(model) if model.functions else model


def tensors_of(model, photo, of):
    """The tensors whose values are those of the module."""
    import numpy
    import onnx
    import onnxruntime
    shapes = {value.name: [d.dim_value for d in value.type.tensor_type.shape.dim]
              for value in onnx.shape_inference.infer_shapes(model).graph.value_info}
    made = [name for node in model.graph.node if node.op_type != "Constant" for name in node.output if name]
    wanted = [name for name in made if 0 in shapes.get(name, [0]) or numpy.prod(shapes[name]) == of.size]
    del model.graph.output[:]
    model.graph.output.extend(onnx.ValueInfoProto(name=name) for name in wanted)
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(model.SerializeToString(), options)
    found = []
    for name, value in zip(wanted, session.run(wanted, {"photo": photo})):
        same = value.size == of.size and value.dtype == numpy.float32 and any(
            numpy.allclose(each.reshape(of.shape), of, rtol=1e-3, atol=1e-3 * of.std()) for each in arrangements(value, of))
        found += [name] if same else []
    return found


def between(model, start, end):
    """The operators on the ways from one tensor to another, None if there is no way."""
    behind, before = {start}, {end}
    for node in model.graph.node:
        if behind & set(node.input):
            behind |= set(node.output)
    for node in reversed(model.graph.node):
        if before & set(node.output):
            before |= set(node.input)
    if end not in behind:
        return None
    return [node.op_type for node in model.graph.node
            if behind & set(node.input) and before & set(node.output)]


def relation(model, ours, theirs):
    if not theirs:
        return "not in the graph"
    if ours in theirs:
        return "the same"
    ways = [("behind", between(model, each, ours)) for each in theirs] + [("before", between(model, ours, each)) for each in theirs]
    ways = [(where, operators) for where, operators in ways if operators is not None]
    if not ways:
        return "on another way"
    where, operators = min(ways, key=lambda way: len(way[1]))
    named = ", ".join(operators) if len(operators) <= 4 else f"{len(operators)} nodes, the last {operators[-1]}"
    return f"{where} it: {named}"


def turn(name, exporter, classpath, work):
    import torch
    torch.manual_seed(1)
    torch.set_num_threads(2)
    model = build(name)
    photo = torch.randn(1, 3, *[side(model, name)] * 2)
    wanted = advised(model, name, photo)
    result = {"advised_shape": list(wanted.shape)}
    with tempfile.TemporaryDirectory(dir=work) as folder:
        file = str(pathlib.Path(folder) / "model.onnx")
        try:
            export(model, photo, exporter, file)
        except Exception as e:
            return result | {"export": f"{type(e).__name__}: {str(e).splitlines()[0][:200]}"}
        line = subprocess.run(["java", "-cp", classpath, "org.scorecam.onnx.DefaultLayers", file], check=True, text=True,
                              stdout=subprocess.PIPE).stdout.strip("\n").splitlines()[-1]
        ours, channels, grid, tokens, why = line.split("\t")
        graph = inlined(file)
        theirs = tensors_of(inlined(file), photo.numpy(), wanted)
        result |= {"ours": ours, "channels": channels, "grid": grid, "tokens": tokens, "why": why.replace(file, "model.onnx"),
                   "theirs": theirs}
        if ours:
            result["relation"] = relation(graph, ours, theirs)
    return result


def shape(found):
    numbers = found["advised_shape"][1:]
    return "x".join(str(number) for number in numbers)


def cell(found):
    if "export" in found:
        return "not exported"
    if not found["ours"]:
        return "none: " + found["why"]
    tokens = f" with `<tokens>{found['tokens']}</tokens>`" if found["tokens"] else ""
    return f"{found['channels']} of {found['grid']}{tokens}: {found['relation']}"


def table(work):
    print("| architecture | advised module | its output | our default, TorchScript | our default, dynamo |")
    print("|---|---|---|---|---|")
    for name, (library, module, source) in ARCHITECTURES.items():
        files = [work / f"{exporter}-{name}.json" for exporter in EXPORTERS]
        if all(file.exists() for file in files):
            found = [json.loads(file.read_text()) for file in files]
            cells = [cell(each) for each in found]
            mark = "" if source == README else " *"
            print(f"| {library} `{name}` | `{module}`{mark} | {shape(found[0])} | {cells[0]} | "
                  f"{'as before' if cells[0] == cells[1] else cells[1]} |")


def main():
    args = arguments()
    work = pathlib.Path(args.work)
    work.mkdir(parents=True, exist_ok=True)
    if args.turn:
        result = turn(args.only, args.turn, args.classpath, work)
        (work / f"{args.turn}-{args.only}.json").write_text(json.dumps(result, indent=1) + "\n")
        return
    for name in [args.only] if args.only else ARCHITECTURES:
        for exporter in EXPORTERS:
            if not (work / f"{exporter}-{name}.json").exists():
                print(exporter, name, file=sys.stderr, flush=True)
                done = subprocess.run([sys.executable, __file__, "--classpath", args.classpath, "--work", args.work, "--only", name,
                                       "--turn", exporter], stdout=sys.stderr, stderr=subprocess.PIPE, text=True)
                if done.returncode:
                    print(done.stderr[-2000:], file=sys.stderr, flush=True)
    table(work)


main()
