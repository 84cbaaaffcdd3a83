"""Writes the files tf2onnx-*.onnx beside this script: small Keras models with random weights, as tf2onnx exports them.

Made with Python 3.11, tensorflow-cpu 2.15.1 (Keras 2.15.0), tf2onnx 1.17.0, onnx 1.17.0, numpy 1.26.4:

    pip install tensorflow-cpu==2.15.1 tf2onnx==1.17.0 onnx==1.17.0 numpy==1.26.4
    python tensorflow_models.py
"""

import json
import pathlib

import numpy as np
import tensorflow as tf
import tf2onnx

HERE = pathlib.Path(__file__).parent
CLASSES = 4
layers = tf.keras.layers


def photo():
    return layers.Input((32, 32, 3), name="photo")


def convolution(x, channels, kernel=3, strides=2, activation="relu"):
    x = layers.Conv2D(channels, kernel, strides, "same", use_bias=False)(x)
    return layers.Activation(activation)(layers.BatchNormalization()(x))


def head(x, activation="softmax", units=CLASSES):
    return layers.Dense(units, activation=activation, name="predictions")(layers.GlobalAveragePooling2D()(x))


def vgg():
    x = y = photo()
    y = layers.Conv2D(6, 3, 1, "same", activation="relu", name="block1")(y)
    y = layers.MaxPooling2D()(y)
    y = layers.Conv2D(8, 3, 1, "same", activation="relu", name="block5")(y)
    y = layers.MaxPooling2D()(y)
    y = layers.Dense(10, activation="relu")(layers.Flatten()(y))
    return tf.keras.Model(x, layers.Dense(CLASSES, activation="softmax")(y))


def resnet():
    x = photo()
    y = convolution(x, 6)
    z = convolution(y, 6, strides=1)
    z = layers.BatchNormalization()(layers.Conv2D(6, 3, 1, "same")(z))
    return tf.keras.Model(x, head(layers.Activation("relu", name="last")(layers.Add()([y, z]))))


def mobilenet():
    x = photo()
    y = convolution(x, 6, activation=tf.nn.relu6)
    z = layers.DepthwiseConv2D(3, 1, "same", use_bias=False)(convolution(y, 12, 1, 1, tf.nn.relu6))
    z = layers.ReLU(6.0)(layers.BatchNormalization()(z))
    z = layers.BatchNormalization()(layers.Conv2D(6, 1, use_bias=False)(z))
    return tf.keras.Model(x, head(convolution(layers.Add()([y, z]), 16, 1, 1, tf.nn.relu6)))


def efficientnet():
    x = photo()
    y = convolution(x, 8, activation="swish")
    z = layers.Reshape((1, 1, 8))(layers.GlobalAveragePooling2D()(y))
    z = layers.Conv2D(2, 1, activation="swish")(z)
    z = layers.Conv2D(8, 1, activation="sigmoid")(z)
    y = convolution(layers.Multiply()([y, z]), 12, 1, 1, "swish")
    return tf.keras.Model(x, head(layers.Dropout(0.2)(y)))


def densenet():
    x = photo()
    y = convolution(x, 6)
    z = layers.Conv2D(4, 3, 1, "same")(y)
    y = layers.BatchNormalization()(layers.Concatenate()([y, z]))
    return tf.keras.Model(x, head(layers.Activation("relu", name="last")(y)))


def inception():
    x = photo()
    y = convolution(x, 6)
    pool = convolution(layers.AveragePooling2D(3, 1, "same")(y), 4, 1, 1)
    return tf.keras.Model(x, head(layers.Concatenate(name="mixed")([convolution(y, 4, 1, 1), convolution(y, 4, 3, 1), pool])))


def convnext():
    x = photo()
    y = layers.LayerNormalization(epsilon=1e-6)(layers.Conv2D(8, 4, 4)(x))
    z = layers.LayerNormalization(epsilon=1e-6)(layers.DepthwiseConv2D(7, 1, "same")(y))
    z = layers.Dense(8)(layers.Activation("gelu")(layers.Dense(16)(z)))
    y = layers.Add()([y, z])
    pooled = layers.LayerNormalization(epsilon=1e-6)(layers.GlobalAveragePooling2D()(y))
    return tf.keras.Model(x, layers.Dense(CLASSES, name="predictions")(pooled))


def binary():
    x = photo()
    return tf.keras.Model(x, head(convolution(convolution(x, 6), 8), "sigmoid", 1))


def image():
    """The input that the scores beside the models belong to, (1, 32, 32, 3): 37 i mod 101 hundredths at place i of (C, H, W)."""
    values = (np.arange(3 * 32 * 32) * 37 % 101).astype(np.float32) / np.float32(100)
    return values.reshape(1, 3, 32, 32).transpose(0, 2, 3, 1)


def main():
    scores = {}
    for build in (vgg, resnet, mobilenet, efficientnet, densenet, inception, convnext, binary):
        tf.keras.utils.set_random_seed(1)
        model = build()
        name = "tf2onnx-" + build.__name__
        tf2onnx.convert.from_keras(model, opset=15, output_path=str(HERE / (name + ".onnx")))
        scores[name] = model(image()).numpy().ravel().astype(float).tolist()
    (HERE / "tf2onnx.json").write_text(json.dumps(scores, indent=1) + "\n")


main()
