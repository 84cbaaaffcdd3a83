/**
 * Programs that measure what a run costs beside its forwards. They are no tests: times say something only beside others
 * that were taken by turns on the same machine. One command each, from the root of the repository:
 *
 * <pre>{@code
 * B="mvn -q -Pbenchmarks -DskipTests -pl src/benchmarks -am integration-test"
 * $B -Dbenchmark=Throughput     -Dbenchmark.args="model=m.onnx layer=b52 images=photos annotations=photos.coco.json photos=4"
 * $B -Dbenchmark=Throughput     -Dbenchmark.args="model=resnet50 images=photos annotations=photos.coco.json photos=1"
 * $B -Dbenchmark=Allocation     -Dbenchmark.args="model=mobilenetv2 images=photos annotations=photos.coco.json"
 * $B -Dbenchmark=GradientMaps   -Dbenchmark.args="model=squeezenet1_1.onnx images=photos annotations=photos.coco.json photos=40"
 * $B -Dbenchmark=Micro
 * $B -Dbenchmark=MemoryProjects -Dbenchmark.args="/tmp/memory"
 * }</pre>
 *
 * <p>{@code model} is an ONNX file, or {@code resnet50} or {@code mobilenetv2} for a graph of that size with random
 * weights. All arguments, with their defaults: {@link org.scorecam.benchmarks.Arguments}. {@code fair.py}, beside the pom,
 * times other tools and the plugin by turns.
 *
 * <p>Public, as JMH wants it: {@link org.scorecam.benchmarks.Micro}.
 */
@NullMarked
package org.scorecam.benchmarks;

import org.jspecify.annotations.NullMarked;
