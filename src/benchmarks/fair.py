"""Times the same Score-CAM job in the plugin, pytorch-grad-cam and torch-cam, by turns, and prints ratios.

    python3 src/benchmarks/fair.py --images photos --annotations photos.coco.json --model squeezenet1_1 \
        --weights squeezenet1_1.onnx --photos 2 --rounds 3
    python3 src/benchmarks/fair.py ... --model resnet50 --photos 1 --rounds 1 --forwards 256
    python3 src/benchmarks/fair.py ... --model squeezenet1_1 --weights squeezenet1_1.onnx --photos 40 --rounds 1 --batches default

The job: read the photos, preprocess them (torchvision's preset), explain the first annotated class of each with all
channels of the same layer by the paper's Algorithm 1 as both tools read it, and take the mass in the class's boxes. The
plugin runs its own variant of each tool (pytorch-grad-cam, torch-cam) inside Maven, its start, checks and report included,
on no store. What the tools have in common with it is checked: the masses in box are printed beside each other.

The same weights: SqueezeNet's are read from the ONNX file into torchvision's model; MobileNetV2 and ResNet-50 get random
ones, and are written as ONNX here, with a dynamic batch. On its first call the script makes a Python environment with the
pinned versions below (--venv), and runs itself there. Each turn is a process of its own, so that peak memory is its own
and imports count. Explaining is what the plugin's check takes from its first photo's file to the last map, and of the tools
the calls that explain, without decoding. --forwards ends the tools' explanations early, and scales their seconds up to all
channels.
"""

import argparse
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

PINNED = ["torch==2.15.0", "torchvision==0.29.2", "grad-cam==1.5.7", "torchcam==0.5.0", "onnx==1.23.2", "numpy==2.4.6"]
LAYERS = {  # the torch module, the channels, and the tensor in the ONNX file
    "squeezenet1_1": (lambda model: model.features[12], 512, "b52"),
    "mobilenet_v2": (lambda model: model.features[18], 1280, None),
    "resnet50": (lambda model: model.layer4[-1], 2048, None),
}
TOOLS = ["pytorch-grad-cam", "torch-cam"]  # the names of the plugin's variants, too


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--images", required=True)
    parser.add_argument("--annotations", required=True, help="COCO JSON whose category_id is the class's index")
    parser.add_argument("--model", choices=LAYERS, required=True)
    parser.add_argument("--weights", help="SqueezeNet 1.1 as ONNX, its weights in torchvision's order")
    parser.add_argument("--photos", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--forwards", type=int, default=0, help="end the tools' explanations after so many; 0 for all")
    parser.add_argument("--batches", default="default,1,4", help="of each tool, in this order")
    parser.add_argument("--venv", default=str(pathlib.Path(tempfile.gettempdir()) / "scorecam-peers"))
    parser.add_argument("--work", default=str(pathlib.Path(tempfile.gettempdir()) / "scorecam-fair"))
    parser.add_argument("--maven", default="mvn", help="the command, with options such as -Dmaven.repo.local")
    parser.add_argument("--plugin", default="0.1.0-SNAPSHOT", help="the version, installed in the local repository")
    parser.add_argument("--turn", help=argparse.SUPPRESS)
    return parser.parse_args()


def in_environment(args):
    """Runs this script with the pinned versions."""
    python = pathlib.Path(args.venv) / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", args.venv], check=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *PINNED], check=True)
    # the link of a virtual environment's python must not be resolved, or it is the system's own
    if pathlib.Path(sys.prefix).resolve() != pathlib.Path(args.venv).resolve():
        os.execv(python, [str(python), *sys.argv])


# --- the job's parts --------------------------------------------------------------------------------------------------

def chosen(args):
    """The first photos that have boxes of one class alone: file, class, boxes."""
    coco = json.loads(pathlib.Path(args.annotations).read_text())
    found = []
    for image in sorted(coco["images"], key=lambda each: each["file_name"]):
        objects = [each for each in coco["annotations"] if each["image_id"] == image["id"]]
        if objects and len({each["category_id"] for each in objects}) == 1:
            found.append((image, objects))
    return found[: args.photos], coco


def side(args):
    return 227 if args.model == "squeezenet1_1" else 224


def torch_model(args):
    import torch
    import torchvision

    torch.manual_seed(1)
    model = torchvision.models.get_model(args.model, weights=None).eval()
    if args.model == "squeezenet1_1":
        import onnx
        from onnx import numpy_helper

        graph = onnx.load(args.weights).graph
        values = {each.name: numpy_helper.to_array(each) for each in graph.initializer}
        convolutions = [node for node in graph.node if node.op_type == "Conv"]
        # by order; of a fire module's two expansions the one of 1x1 comes first in torchvision
        ours = [module for module in model.modules() if isinstance(module, torch.nn.Conv2d)]
        weights = [[torch.tensor(values[name]) for name in node.input[1:3]] for node in convolutions]
        for module in ours:
            place = next(i for i, (w, _) in enumerate(weights) if w.shape == module.weight.shape)
            w, b = weights.pop(place)
            module.weight.data.copy_(w)
            module.bias.data.copy_(b)
    return model


def inputs(args):
    import torchvision.transforms as transforms
    from PIL import Image

    size = side(args)
    prepare = transforms.Compose([
        transforms.Resize(round(size / 0.875)),
        transforms.CenterCrop(size),
        transforms.ToTensor(),
        transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225]),
    ])
    for image, objects in chosen(args)[0]:
        photo = Image.open(pathlib.Path(args.images) / image["file_name"]).convert("RGB")
        yield prepare(photo).unsqueeze(0), photo.size, objects


def mass_in_box(map_, photo, objects, size):
    """Of a map at the input's size; a pixel that a box covers in part counts by the covered share."""
    import numpy as np

    width, height = photo
    shorter = round(size / 0.875)
    scale = shorter / min(width, height)
    new = (round(width * scale) if width > height else shorter, round(height * scale) if height > width else shorter)
    left, top = (round((each - size) / 2.0) for each in new)
    inside = np.zeros((size, size))
    edges = np.arange(size)
    for each in objects:
        x, y, w, h = each["bbox"]
        cover = []
        for start, length, stretch, offset in ((y, h, new[1] / height, top), (x, w, new[0] / width, left)):
            low, high = start * stretch - offset, (start + length) * stretch - offset
            cover.append(np.clip(np.minimum(edges + 1, high) - np.maximum(edges, low), 0, 1))
        inside = np.maximum(inside, np.outer(*cover))
    return float((map_ * inside).sum() / map_.sum())


class Spent(Exception):
    pass


def turn_of_tool(args, tool, batch):
    """One process: imports, model, photos, explanations, masses in box."""
    start = time.perf_counter()
    import torch

    model = torch_model(args)
    module, channels, _ = LAYERS[args.model]
    explaining, made, masses, scaled = 0.0, [0], [], 0.0
    budget = args.forwards

    class Counted(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.model = model
            self.calls = []

        def forward(self, x):
            if budget and made[0] >= budget:
                raise Spent
            result = self.model(x)
            made[0] += len(x)
            self.calls.append((made[0], time.perf_counter()))
            return result

    counted = Counted()
    if tool == "pytorch-grad-cam":
        from pytorch_grad_cam import ScoreCAM
        from pytorch_grad_cam.utils.model_targets import ClassifierOutputTarget

        cam = ScoreCAM(model=counted, target_layers=[module(model)])
        if batch != "default":
            cam.batch_size = int(batch)

        def explain(x, index):
            return cam(input_tensor=x, targets=[ClassifierOutputTarget(index)])[0]
    else:
        from torchcam.methods import ScoreCAM

        cam = ScoreCAM(counted, target_layer=module(model), **({} if batch == "default" else {"batch_size": int(batch)}))

        def explain(x, index):
            map_ = cam(index, counted(x))[0]
            return torch.nn.functional.interpolate(map_[None], size=x.shape[2:], mode="bilinear")[0, 0].numpy()

    for x, photo, objects in inputs(args):
        made[0], counted.calls = 0, []
        before = time.perf_counter()
        try:
            map_ = explain(x, objects[0]["category_id"])
            masses.append(mass_in_box(map_, photo, objects, side(args)))
        except Spent:
            # what lies before the third call (masks) and behind the last is not counted: in favour of the tool
            forwards = counted.calls[-1][0] - counted.calls[2][0]
            taken = counted.calls[-1][1] - counted.calls[2][1]
            scaled += taken / forwards * channels - (time.perf_counter() - before)
        explaining += time.perf_counter() - before
    total = time.perf_counter() - start + scaled
    print(json.dumps({
        "seconds": total,
        "explaining": explaining + scaled,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "masses": masses,
    }))


POM = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.scorecam.benchmarks</groupId><artifactId>fair</artifactId><version>1</version><packaging>pom</packaging>
  <build><plugins><plugin>
    <groupId>org.scorecam</groupId><artifactId>scorecam-maven-plugin</artifactId><version>{version}</version>
    <executions><execution><goals><goal>check</goal></goals></execution></executions>
    <configuration>
      <model><file>{model}</file><layer>{layer}</layer><input><preset>torchvision</preset></input></model>
      <suites><suite><name>photos</name><images>{images}</images><annotations>photos.coco.json</annotations>
        <classes>{classes}</classes></suite></suites>
      <rules><rule><element>IMAGE</element><limits>
        <limit><metric>MASS_IN_BOX</metric><minimum>0</minimum></limit></limits></rule></rules>
      <store>none</store>
      <haltOnFailure>false</haltOnFailure>
    </configuration>
  </plugin></plugins></build>
</project>
"""


def project(args):
    """A Maven project of the same photos, and the model as ONNX."""
    work = pathlib.Path(args.work)
    work.mkdir(parents=True, exist_ok=True)
    if args.model == "squeezenet1_1":
        model = pathlib.Path(args.weights).resolve()
    else:
        model = work / (args.model + ".onnx")
        subprocess.run([sys.executable, __file__, *sys.argv[1:], "--turn", "export"], check=True)
    photos, coco = chosen(args)
    ids = {image["id"] for image, _ in photos}
    (work / "photos.coco.json").write_text(json.dumps({
        "images": [image for image, _ in photos],
        "annotations": [each for each in coco["annotations"] if each["image_id"] in ids],
        "categories": coco["categories"],
    }))
    # the same photos alone
    folder = work / "photos"
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for image, _ in photos:
        (folder / image["file_name"]).symlink_to((pathlib.Path(args.images) / image["file_name"]).resolve())
    names = {each["id"]: each["name"] for each in coco["categories"]}
    used = sorted({objects[0]["category_id"] for _, objects in photos})
    classes = "".join(f"<property><name>{names[each]}</name><value>{each}</value></property>" for each in used)
    (work / "pom.xml").write_text(POM.format(
        version=args.plugin, model=model, layer=LAYERS[args.model][2] or "auto", images="photos", classes=classes))
    return work


def export(args):
    import torch

    size = side(args)
    torch.onnx.export(
        torch_model(args), torch.zeros(2, 3, size, size), str(pathlib.Path(args.work) / (args.model + ".onnx")),
        input_names=["photo"], output_names=["logits"], dynamic_axes={"photo": {0: "n"}, "logits": {0: "n"}},
        opset_version=17, dynamo=False)


def turn_of_plugin(args, work, variant):
    command = [*args.maven.split(), "-q", "-f", str(work / "pom.xml"), "verify", f"-Dscorecam.method.variant={variant}"]
    start = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        sys.exit("the plugin failed: " + " ".join(command))
    result = json.loads((work / "target" / "scorecam" / "result.json").read_text())
    explanations = result["suites"][0]["explanations"]
    return {
        "seconds": seconds,
        "explaining": result["summary"]["seconds"],
        "megabytes": usage.ru_maxrss / 1024,
        "forwards": result["summary"]["forwards"],
        "masses": [each["metrics"].get("MASS_IN_BOX") for each in explanations],
    }


def median(values):
    return sorted(values)[len(values) // 2]


def main():
    args = arguments()
    in_environment(args)
    if args.turn == "export":
        return export(args)
    if args.turn:
        return turn_of_tool(args, *args.turn.split(":"))
    work = project(args)
    print(", ".join(PINNED) + f"; {args.model}, {args.photos} photos, {os.cpu_count()} cores", flush=True)
    found = {}
    for round_ in range(args.rounds):
        for tool in TOOLS:
            turns = [("plugin", tool, lambda tool=tool: turn_of_plugin(args, work, tool))]
            for batch in args.batches.split(","):
                turns.append((batch, tool, lambda tool=tool, batch=batch: json.loads(subprocess.run(
                    [sys.executable, __file__, *sys.argv[1:], "--turn", f"{tool}:{batch}"],
                    check=True, capture_output=True, text=True).stdout.splitlines()[-1])))
            for name, of, run in turns:
                taken = run()
                found.setdefault((of, name), []).append(taken)
                masses = " ".join("-" if each is None else f"{each:.4f}" for each in taken["masses"][:4])
                more = f" (explaining {taken['explaining']:.2f} s" + (
                    f", {taken['forwards']} forwards)" if "forwards" in taken else ")")
                print(f"round {round_ + 1}: {of}, {name}: {taken['seconds']:.2f} s{more}, peak {taken['megabytes']:.0f} MB;"
                      f" mass in box {masses}", flush=True)
    for tool in TOOLS:
        for batch in args.batches.split(","):
            whole, explaining = (
                median([each[what] for each in found[tool, batch]]) / median([each[what] for each in found[tool, "plugin"]])
                for what in ("seconds", "explaining"))
            print(f"{tool}, batch {batch}: {whole:.2f} times the seconds of Maven with the plugin; from the photos' files to"
                  f" maps and masses alone {explaining:.2f} times")


if __name__ == "__main__":
    main()
