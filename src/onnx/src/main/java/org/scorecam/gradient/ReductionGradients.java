package org.scorecam.gradient;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sums, means and extremes over axes; over height and width, too. */
final class ReductionGradients {
    static final Map<String, GradientRule> RULES = Map.of(
            "ReduceSum", step -> new ReductionGradients(step).sum(),
            "ReduceMean", step -> new ReductionGradients(step).mean(),
            "ReduceMax", step -> new ReductionGradients(step).extreme(true),
            "ReduceMin", step -> new ReductionGradients(step).extreme(false),
            "ReduceL1", step -> new ReductionGradients(step).absolutes(),
            "ReduceL2", step -> new ReductionGradients(step).length(),
            "ReduceSumSquare", step -> new ReductionGradients(step).squares(),
            "ReduceLogSumExp", step -> new ReductionGradients(step).logarithm(),
            "GlobalAveragePool", ReductionGradients::globalMean,
            "GlobalMaxPool", ReductionGradients::globalMost);

    private final BackwardStep step;
    private final Emitter emitter;
    private final int[] axes;

    private ReductionGradients(BackwardStep step) {
        this.step = step;
        emitter = step.emitter();
        int rank = step.rank();
        int[] written = Arrays.stream(step.integers("axes", 1).orElse(new long[0]))
                .mapToInt(axis -> BackwardStep.axis(axis, rank))
                .sorted()
                .toArray();
        boolean isAll = written.length == 0 && Attributes.integer(step.node(), "noop_with_empty_axes", 0) == 0;
        axes = isAll ? IntStream.range(0, rank).toArray() : written;
    }

    /** With the dimensions that were summed over as 1. */
    private String kept(String tensor) {
        boolean isKept = Attributes.integer(step.node(), "keepdims", 1) == 1 || axes.length == 0;
        return isKept
                ? tensor
                : emitter.unsqueeze(tensor, Arrays.stream(axes).asLongStream().toArray());
    }

    private String cotangent() {
        return kept(step.cotangent());
    }

    private void giveTimes(String factor) {
        step.give(0, emitter.mul(cotangent(), factor));
    }

    private void sum() {
        step.give(0, emitter.expand(cotangent(), step.inputShape()));
    }

    private void mean() {
        double count =
                Arrays.stream(axes).mapToDouble(axis -> step.inputShape()[axis]).reduce(1, (a, b) -> a * b);
        step.give(0, emitter.expand(emitter.div(cotangent(), step.scalar(count)), step.inputShape()));
    }

    /** Equal ones share it. */
    private void extreme(boolean isMost) {
        String found = kept(step.output());
        String is = isMost ? emitter.notLess(step.input(0), found) : emitter.notLess(found, step.input(0));
        String mask = emitter.cast(is, step.type());
        step.give(0, emitter.mul(emitter.div(cotangent(), emitter.sum(mask, axes)), mask));
    }

    private void absolutes() {
        giveTimes(emitter.node("Sign", List.of(step.input(0))));
    }

    private void squares() {
        giveTimes(emitter.mul(step.scalar(2), step.input(0)));
    }

    /** {@code x / y}; 0 where y is. */
    private void length() {
        String y = kept(step.output());
        String isAny = emitter.node("Greater", List.of(y, step.scalar(0)));
        giveTimes(emitter.div(step.input(0), emitter.where(isAny, y, step.scalar(1))));
    }

    /** {@code exp(x - y)}. */
    private void logarithm() {
        giveTimes(emitter.node("Exp", List.of(emitter.sub(step.input(0), kept(step.output())))));
    }

    private static double cells(BackwardStep step) {
        return Arrays.stream(step.inputShape()).skip(2).asDoubleStream().reduce(1, (a, b) -> a * b);
    }

    private static void globalMean(BackwardStep step) {
        String share = step.emitter().div(step.cotangent(), step.scalar(cells(step)));
        step.give(0, step.emitter().expand(share, step.inputShape()));
    }

    /** The first of equal ones has it. */
    private static void globalMost(BackwardStep step) {
        Emitter emitter = step.emitter();
        String flat = emitter.reshape(step.input(0), 0, 0, -1);
        String first =
                emitter.node("ArgMax", List.of(flat), Attributes.integer("axis", 2), Attributes.integer("keepdims", 1));
        String places = emitter.longs(
                IntStream.range(0, (int) cells(step)).asLongStream().toArray());
        String mask = emitter.cast(emitter.node("Equal", List.of(first, places)), step.type());
        String made = emitter.mul(emitter.reshape(step.cotangent(), 0, 0, 1), mask);
        step.give(0, emitter.reshape(made, step.inputShape()));
    }
}
