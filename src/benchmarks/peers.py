"""Times pytorch-grad-cam and torch-cam on Score-CAM, for comparison with Throughput of this module.

    python3 -m venv venv && venv/bin/pip install torch==2.15.0 torchvision==0.29.2 grad-cam==1.5.7 torchcam==0.5.0
    venv/bin/python src/benchmarks/peers.py --images photos --model squeezenet1_1 --photos 2

Weights are random: they cost what trained ones cost. Prints, for each tool and batch size, the forwards a second; the first
line has the versions, the threads, and bare PyTorch forwards a second. With --forwards an explanation is ended early, and
only what lies between its third call of the model and its last is counted: in favour of the tools, which make all masks
before that.
"""

import argparse
import importlib.metadata
import pathlib
import time

import torch
import torchvision
from PIL import Image
from pytorch_grad_cam import ScoreCAM
from pytorch_grad_cam.utils.model_targets import ClassifierOutputTarget
from torchcam.methods import ScoreCAM as TorchScoreCAM

LAYERS = {
    "squeezenet1_1": lambda model: model.features[12],
    "mobilenet_v2": lambda model: model.features[18],
    "resnet50": lambda model: model.layer4[-1],
}
NORMALISE = torchvision.transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])


def inputs(folder, count):
    size = torchvision.transforms.Compose([
        torchvision.transforms.Resize(256),
        torchvision.transforms.CenterCrop(224),
        torchvision.transforms.ToTensor(),
        NORMALISE,
    ])
    names = sorted(pathlib.Path(folder).iterdir())[:count]
    return [size(Image.open(name).convert("RGB")).unsqueeze(0) for name in names]


class Spent(Exception):
    """As many forwards were made as were to be timed."""


class Counted(torch.nn.Module):
    """The model, counting the inputs of its forwards; where a budget is spent it ends the explanation."""

    def __init__(self, model):
        super().__init__()
        self.model = model
        self.reset(None)

    def reset(self, budget):
        self.budget = budget
        self.count = 0
        self.calls = []

    def forward(self, x):
        if self.budget is not None and self.count >= self.budget:
            raise Spent
        result = self.model(x)
        self.count += len(x)
        self.calls.append((self.count, time.perf_counter()))
        return result


def timed(counted, budget, explain, photos):
    """Forwards, and the seconds that they took."""
    forwards, seconds = 0, 0.0
    for x in photos:
        counted.reset(budget)
        start = time.perf_counter()
        try:
            explain(x)
            forwards += counted.count
            seconds += time.perf_counter() - start
        except Spent:
            forwards += counted.calls[-1][0] - counted.calls[2][0]
            seconds += counted.calls[-1][1] - counted.calls[2][1]
    counted.reset(None)
    return forwards, seconds


def bare(model, x, seconds, batch=1):
    x = x.repeat(batch, 1, 1, 1)
    with torch.inference_mode():
        model(x)
        made, start = 0, time.perf_counter()
        while time.perf_counter() - start < seconds:
            model(x)
            made += batch
        return made / (time.perf_counter() - start)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--images", required=True)
    parser.add_argument("--model", choices=LAYERS, required=True)
    parser.add_argument("--photos", type=int, default=2)
    parser.add_argument("--forwards", type=int, default=0, help="end each photo after so many; 0 for all")
    parser.add_argument("--batches", default="default,1,4", help="of each tool, in this order")
    args = parser.parse_args()

    model = torchvision.models.get_model(args.model, weights=None).eval()
    layer = LAYERS[args.model](model)
    counted = Counted(model)
    photos = inputs(args.images, args.photos)
    versions = [f"{name} {importlib.metadata.version(name)}" for name in ("torch", "torchvision", "grad-cam", "torchcam")]
    print(", ".join(versions), f"{torch.get_num_threads()} threads;", args.model, f"{len(photos)} photos;",
          f"bare, batch 1: {bare(model, photos[0], 3):.1f} forwards/s", flush=True)

    budget = args.forwards or None
    for batch in args.batches.split(","):
        cam = ScoreCAM(model=counted, target_layers=[layer])
        if batch != "default":
            cam.batch_size = int(batch)
        # the tool as it comes: it asks for no gradients itself
        made, seconds = timed(counted, budget, lambda x: cam(input_tensor=x, targets=[ClassifierOutputTarget(0)]), photos)
        report("pytorch-grad-cam", batch, cam.batch_size if batch != "default" else 16, made, seconds)
        cam.activations_and_grads.release()

        options = {} if batch == "default" else {"batch_size": int(batch)}
        cam = TorchScoreCAM(counted, target_layer=layer, **options)

        def explain(x):
            scores = counted(x)
            cam(0, scores)

        made, seconds = timed(counted, budget, explain, photos)
        report("torch-cam", batch, cam.bs, made, seconds)
        cam.remove_hooks()


def report(tool, asked, batch, made, seconds):
    size = f"default ({batch})" if asked == "default" else str(batch)
    print(f"{tool}, batch {size}: {made} forwards in {seconds:.2f} s, {made / seconds:.1f} forwards/s", flush=True)


if __name__ == "__main__":
    main()
