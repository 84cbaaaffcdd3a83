package org.scorecam.gradient;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Operators that put tensors together, or take parts of them. */
final class PartGradients {
    static final Map<String, GradientRule> RULES = Map.of(
            "Concat", PartGradients::concat,
            "Split", PartGradients::split,
            "Slice", PartGradients::slice,
            "Gather", PartGradients::gather,
            "Pad", PartGradients::pad,
            "Expand", PartGradients::expand,
            "Where", PartGradients::where);

    private PartGradients() {}

    private static void concat(BackwardStep step) {
        int axis = BackwardStep.axis(Attributes.integer(step.node(), "axis", 1), step.rank());
        long start = 0;
        for (int i = 0; i < step.inputs(); i++) {
            long end = start + step.shape(step.input(i))[axis];
            if (step.isLive(i)) {
                step.give(i, step.emitter().slice(step.cotangent(), axis, start, end));
            }
            start = end;
        }
    }

    private static void split(BackwardStep step) {
        int axis = BackwardStep.axis(Attributes.integer(step.node(), "axis", 0), step.rank());
        String[] parts = new String[step.node().getOutputCount()];
        for (int i = 0; i < parts.length; i++) {
            String output = step.node().getOutput(i);
            parts[i] = step.cotangent(i).orElseGet(() -> step.emitter().filled(step.type(), 0, step.shape(output)));
        }
        step.give(0, step.emitter().node("Concat", Arrays.asList(parts), Attributes.integer("axis", axis)));
    }

    private static void slice(BackwardStep step) {
        long[] starts = step.integers("starts", 1).orElseThrow();
        long[] axes = step.integers("axes", 3)
                .orElseGet(() -> LongStream.range(0, starts.length).toArray());
        Optional<long[]> steps = step.integers("steps", 4);
        String cotangent = step.cotangent();
        for (int i = 0; i < starts.length; i++) {
            int axis = BackwardStep.axis(axes[i], step.rank());
            long by = steps.isPresent() ? steps.get()[i] : 1;
            long size = step.inputShape()[axis];
            long start = first(starts[i], by, size);
            long[] from = LongStream.range(0, step.outputShape()[axis])
                    .map(j -> start + j * by)
                    .toArray();
            cotangent = AxisMap.back(step, cotangent, axis, from);
        }
        step.give(0, cotangent);
    }

    private static long first(long start, long by, long size) {
        long counted = start < 0 ? start + size : start;
        return by > 0 ? Math.max(0, Math.min(counted, size)) : Math.max(-1, Math.min(counted, size - 1));
    }

    private static void gather(BackwardStep step) {
        step.requireOnly(0);
        int rank = step.rank();
        int axis = BackwardStep.axis(Attributes.integer(step.node(), "axis", 0), rank);
        long size = step.inputShape()[axis];
        long[] indices = Arrays.stream(step.integers("indices", 1).orElseThrow())
                .map(index -> index < 0 ? index + size : index)
                .toArray();
        long[] flat = step.inputShape().clone();
        flat[axis] = indices.length;
        String cotangent = step.outputShape().length == rank && step.shape(step.input(1)).length == 1
                ? step.cotangent()
                : step.emitter().reshape(step.cotangent(), flat);
        step.give(0, AxisMap.back(step, cotangent, axis, indices));
    }

    private static void pad(BackwardStep step) {
        step.requireOnly(0);
        int rank = step.rank();
        long[] pads = step.integers("pads", 1).orElseThrow();
        long[] axes = step.integers("axes", 3)
                .orElseGet(() -> LongStream.range(0, pads.length / 2).toArray());
        String mode = Attributes.text(step.node(), "mode", "constant");
        String cotangent = step.cotangent();
        for (int i = 0; i < axes.length; i++) {
            int axis = BackwardStep.axis(axes[i], rank);
            if (pads[i] != 0 || pads[i + axes.length] != 0) {
                long before = pads[i];
                long size = step.inputShape()[axis];
                long[] from = LongStream.range(0, step.outputShape()[axis])
                        .map(j -> padded(j - before, size, mode))
                        .toArray();
                cotangent = AxisMap.back(step, cotangent, axis, from);
            }
        }
        step.give(0, cotangent);
    }

    /** The place that a padded place repeats; -1 for a constant. */
    private static long padded(long place, long size, String mode) {
        if (place >= 0 && place < size) {
            return place;
        }
        return switch (mode) {
            case "reflect" -> reflected(place, size);
            case "edge" -> Math.max(0, Math.min(place, size - 1));
            case "wrap" -> Math.floorMod(place, size);
            default -> -1;
        };
    }

    private static long reflected(long place, long size) {
        long period = Math.max(1, 2 * (size - 1));
        long at = Math.floorMod(place, period);
        return at < size ? at : period - at;
    }

    private static void expand(BackwardStep step) {
        step.giveSummed(0, step.cotangent());
    }

    private static void where(BackwardStep step) {
        String none = step.scalar(0);
        for (int i : IntStream.of(1, 2).filter(step::isLive).toArray()) {
            String first = i == 1 ? step.cotangent() : none;
            String second = i == 1 ? none : step.cotangent();
            step.giveSummed(i, step.emitter().where(step.input(0), first, second));
        }
    }
}
