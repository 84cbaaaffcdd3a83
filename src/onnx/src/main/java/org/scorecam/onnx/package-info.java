/**
 * Any plain ONNX image classifier as a {@link org.scorecam.cam.Classifier}: its graph is read with the ONNX protobuf
 * classes, its forwards run in ONNX Runtime, by DJL.
 *
 * <p>Public: {@link org.scorecam.onnx.OnnxModel}, read by {@link org.scorecam.onnx.Ports}, with what it tells ({@link org.scorecam.onnx.InputFacts},
 * {@link org.scorecam.onnx.ScoreFacts}, {@link org.scorecam.onnx.TargetLayers},
 * {@link org.scorecam.onnx.LayerCandidate}, {@link org.scorecam.onnx.DefaultLayer}), and
 * {@link org.scorecam.onnx.OnnxClassifier}.
 */
@NullMarked
package org.scorecam.onnx;

import org.jspecify.annotations.NullMarked;
