"""Writes the files converted-*.onnx beside this script: torchscript-resnet.onnx and dynamo-mobilenet-v3.onnx after the tools
that people run on an exported model, and the scores that ONNX Runtime's Python package gives.

Made with Python 3.12, onnxruntime 1.32.0, onnxconverter-common 1.16.0, onnx 1.23.2, numpy 2.5.5:

    pip install onnxruntime==1.32.0 onnxconverter-common==1.16.0 onnx==1.23.2
    python converted_models.py
"""

import json
import pathlib

import numpy as np
import onnx
import onnxruntime as ort
from onnxconverter_common import float16
from onnxruntime.quantization import CalibrationDataReader, QuantFormat, quantize_static

HERE = pathlib.Path(__file__).parent
SOURCE = str(HERE / "torchscript-resnet.onnx")


def photo():
    return ((np.arange(3 * 32 * 32) * 37 % 101).astype(np.float32) / np.float32(100)).reshape(1, 3, 32, 32)


class Photos(CalibrationDataReader):
    def __init__(self):
        self.photos = iter([photo(), photo()[:, :, ::-1].copy(), np.zeros((1, 3, 32, 32), np.float32)])

    def get_next(self):
        return next(({"photo": each} for each in self.photos), None)


def quantized(form, file):
    quantize_static(SOURCE, file, Photos(), quant_format=form)


def optimized(file):
    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = file
    ort.InferenceSession(SOURCE, options, providers=["CPUExecutionProvider"])


def main():
    scores = {}
    for name, write in {
        "qoperator": lambda file: quantized(QuantFormat.QOperator, file),
        "qdq": lambda file: quantized(QuantFormat.QDQ, file),
        "fused": optimized,
        "float16": lambda file: onnx.save(float16.convert_float_to_float16(onnx.load(SOURCE)), file),
        "float16-mobilenet": lambda file: onnx.save(
            float16.convert_float_to_float16(onnx.load(HERE / "dynamo-mobilenet-v3.onnx")), file),
    }.items():
        file = str(HERE / f"converted-{name}.onnx")
        write(file)
        session = ort.InferenceSession(file, providers=["CPUExecutionProvider"])
        x = photo().astype(np.float16 if "float16" in name else np.float32)
        scores[f"converted-{name}"] = session.run(None, {"photo": x})[0].ravel().astype(float).tolist()
    (HERE / "converted.json").write_text(json.dumps(scores, indent=1) + "\n")


main()
