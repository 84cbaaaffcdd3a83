"""Writes the files torchscript-*.onnx and dynamo-*.onnx beside this script: torchvision's own classes, made very small, with
random weights, as both of PyTorch's exporters write them.

Made with Python 3.12, torch 2.15.0, torchvision 0.29.2, onnx 1.23.2, onnxscript 0.7.2, onnx-ir 1.1.0, numpy 2.5.5:

    pip install torch==2.15.0 torchvision==0.29.2 onnx==1.23.2 onnxscript==0.7.2
    python torch_models.py

Dynamo's files lack the metadata that names folders of the machine they were made on.
"""

import functools
import json
import pathlib

import onnx
import torch
from torch import nn
from torchvision import models
from torchvision.models import convnext, efficientnet, inception, mobilenetv2, mobilenetv3, resnet, shufflenetv2, squeezenet
from torchvision.models import vision_transformer

HERE = pathlib.Path(__file__).parent
CLASSES = 4


def vgg():
    model = models.VGG(models.vgg.make_layers([6, "M", 8, "M"]), num_classes=CLASSES, init_weights=False)
    model.avgpool = nn.AdaptiveAvgPool2d((2, 2))
    model.classifier = nn.Sequential(
        nn.Linear(8 * 2 * 2, 12), nn.ReLU(True), nn.Dropout(), nn.Linear(12, CLASSES))
    return model


class Net(nn.Module):
    """torchvision's blocks under torchvision's usual end: adaptive pooling, flatten, one fully connected layer."""

    def __init__(self, channels, *blocks):
        super().__init__()
        self.features = nn.Sequential(*blocks)
        self.avgpool = nn.AdaptiveAvgPool2d((1, 1))
        self.fc = nn.Linear(channels, CLASSES)

    def forward(self, x):
        return self.fc(torch.flatten(self.avgpool(self.features(x)), 1))


def stem(channels):
    return mobilenetv2.Conv2dNormActivation(3, channels, stride=2)


def resnet_like():
    down = nn.Sequential(resnet.conv1x1(6, 8, 2), nn.BatchNorm2d(8))
    return Net(8, stem(6), resnet.BasicBlock(6, 6), resnet.BasicBlock(6, 8, 2, down))


class MobileNet(mobilenetv2.MobileNetV2):
    """MobileNetV2 with 16 channels before its end, which its own class rounds up to 1280."""

    def __init__(self):
        nn.Module.__init__(self)
        self.features = nn.Sequential(
            stem(8), mobilenetv2.InvertedResidual(8, 8, 1, 2),
            mobilenetv2.Conv2dNormActivation(8, 16, kernel_size=1, activation_layer=nn.ReLU6))
        self.classifier = nn.Sequential(nn.Dropout(), nn.Linear(16, CLASSES))


def mobilenet_v3():
    settings = [mobilenetv3.InvertedResidualConfig(16, 3, 16, 16, True, "HS", 2, 1, 1)]
    model = models.MobileNetV3(settings, last_channel=12, num_classes=CLASSES)
    return model


class SqueezeNet(squeezenet.SqueezeNet):
    def __init__(self):
        nn.Module.__init__(self)
        self.features = nn.Sequential(
            nn.Conv2d(3, 8, 3, 2), nn.ReLU(True), nn.MaxPool2d(3, 2, ceil_mode=True), squeezenet.Fire(8, 4, 6, 6))
        self.classifier = nn.Sequential(
            nn.Dropout(), nn.Conv2d(12, CLASSES, 1), nn.ReLU(True), nn.AdaptiveAvgPool2d((1, 1)))


def efficientnet_like():
    settings = [efficientnet.MBConvConfig(2, 3, 2, 8, 8, 1, 1, 1)]
    return models.EfficientNet(settings, dropout=0.2, num_classes=CLASSES, last_channel=16)


def densenet():
    return models.DenseNet(4, (1, 2), num_init_features=8, bn_size=2, num_classes=CLASSES)


class Inception(nn.Module):
    """The end of torchvision's Inception3, with narrow branches."""

    def __init__(self):
        super().__init__()
        self.stem = inception.BasicConv2d(3, 6, kernel_size=3, stride=2)
        self.left = inception.BasicConv2d(6, 6, kernel_size=1)
        self.middle = inception.BasicConv2d(6, 4, kernel_size=3, padding=1)
        self.pooled = inception.BasicConv2d(6, 4, kernel_size=1)
        self.avgpool = nn.AdaptiveAvgPool2d((1, 1))
        self.dropout = nn.Dropout()
        self.fc = nn.Linear(14, CLASSES)

    def forward(self, x):
        x = nn.functional.max_pool2d(self.stem(x), kernel_size=3, stride=2)
        pooled = self.pooled(nn.functional.avg_pool2d(x, kernel_size=3, stride=1, padding=1))
        x = torch.cat([self.left(x), self.middle(x), pooled], 1)
        return self.fc(torch.flatten(self.dropout(self.avgpool(x)), 1))


class ShuffleNet(shufflenetv2.ShuffleNetV2):
    def __init__(self):
        nn.Module.__init__(self)
        self.conv1 = stem(8)
        self.maxpool = nn.MaxPool2d(3, 2, 1)
        self.stage2 = nn.Sequential(shufflenetv2.InvertedResidual(8, 12, 2), shufflenetv2.InvertedResidual(12, 12, 1))
        self.stage3 = nn.Identity()
        self.stage4 = nn.Identity()
        self.conv5 = mobilenetv2.Conv2dNormActivation(12, 16, kernel_size=1)
        self.fc = nn.Linear(16, CLASSES)


def convnext_like():
    settings = [convnext.CNBlockConfig(8, 12, 1), convnext.CNBlockConfig(12, None, 1)]
    return models.ConvNeXt(settings, layer_scale=0.5, num_classes=CLASSES)


def vit():
    return vision_transformer.VisionTransformer(32, 8, 2, 2, 8, 16, num_classes=CLASSES)


MODELS = {
    "vgg": vgg, "resnet": resnet_like, "mobilenet-v2": MobileNet, "mobilenet-v3": mobilenet_v3, "squeezenet": SqueezeNet,
    "efficientnet": efficientnet_like, "densenet": densenet, "inception": Inception, "shufflenet": ShuffleNet,
    "convnext": convnext_like, "vit": vit,
}


def photo():
    """The input that the scores beside the models belong to: 37 i mod 101 hundredths at place i."""
    return (torch.arange(3 * 32 * 32) * 37 % 101).float().div(100).reshape(1, 3, 32, 32)


def randomise(model):
    """Running means and variances, too, and the weights that start at zero."""
    for name, tensor in list(model.named_parameters()) + list(model.named_buffers()):
        if name.endswith("running_var"):
            tensor.data.uniform_(0.5, 1.5)
        elif tensor.is_floating_point():
            tensor.data.normal_(1 if "norm" in name and name.endswith("weight") else 0, 0.3)


def without_metadata(file):
    model = onnx.load(file)
    for part in [model, model.graph, *model.graph.node, *model.graph.value_info, *model.graph.input, *model.graph.output,
                 *model.graph.initializer, *model.functions, *(n for f in model.functions for n in f.node)]:
        if hasattr(part, "metadata_props"):
            del part.metadata_props[:]
    onnx.save(model, file)


def main():
    scores = {}
    for name, build in MODELS.items():
        torch.manual_seed(1)
        model = build().eval()
        randomise(model)
        scores[name] = model(photo()).flatten().tolist()
        torch.onnx.export(
            model, (photo(),), str(HERE / f"torchscript-{name}.onnx"), dynamo=False, opset_version=17,
            input_names=["photo"], output_names=["logits"], dynamic_axes={"photo": {0: "N"}, "logits": {0: "N"}})
        file = str(HERE / f"dynamo-{name}.onnx")
        torch.onnx.export(
            model, (photo().repeat(2, 1, 1, 1),), file, dynamo=True, input_names=["photo"], output_names=["logits"],
            dynamic_shapes=({0: torch.export.Dim("N")},), external_data=False)
        without_metadata(file)
    (HERE / "torch.json").write_text(json.dumps(scores, indent=1) + "\n")


if __name__ == "__main__":
    main()
