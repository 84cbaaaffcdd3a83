package org.scorecam.gradient;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Products of matrices. */
final class ProductGradients {
    static final Map<String, GradientRule> RULES = Map.of(
            "MatMul", ProductGradients::matMul,
            "Gemm", ProductGradients::gemm,
            "Einsum", ProductGradients::einsum);

    private ProductGradients() {}

    /** {@code dA = dY B^T}, {@code dB = A^T dY}; stacks are repeated as ONNX has it, vectors are matrices of one row or column. */
    private static void matMul(BackwardStep step) {
        Emitter emitter = step.emitter();
        long[] shapeOfA = step.inputShape();
        long[] shapeOfB = step.shape(step.input(1));
        String a = shapeOfA.length == 1 ? emitter.unsqueeze(step.input(0), 0) : step.input(0);
        String b = shapeOfB.length == 1 ? emitter.unsqueeze(step.input(1), 1) : step.input(1);
        long[] rowsOfA = shapeOfA.length == 1 ? new long[] {1, shapeOfA[0]} : shapeOfA;
        long[] rowsOfB = shapeOfB.length == 1 ? new long[] {shapeOfB[0], 1} : shapeOfB;
        String y = step.cotangent();
        int rank = step.outputShape().length;
        if (shapeOfB.length == 1) {
            y = emitter.unsqueeze(y, rank++);
        }
        if (shapeOfA.length == 1) {
            y = emitter.unsqueeze(y, rank++ - 1);
        }
        if (step.isLive(0)) {
            String back = emitter.node("MatMul", List.of(y, emitter.turned(b, rowsOfB.length)));
            give(step, 0, back, stacked(step, rank, rowsOfA));
        }
        if (step.isLive(1)) {
            String back = emitter.node("MatMul", List.of(emitter.turned(a, rowsOfA.length), y));
            give(step, 1, back, stacked(step, rank, rowsOfB));
        }
    }

    /** The stack's dimensions of the product before a matrix's own two. */
    private static long[] stacked(BackwardStep step, int rank, long... matrix) {
        long[] shape = Arrays.copyOf(step.outputShape(), rank);
        shape[rank - 2] = matrix[matrix.length - 2];
        shape[rank - 1] = matrix[matrix.length - 1];
        return shape;
    }

    private static void give(BackwardStep step, int input, String back, long[] shape) {
        if (step.shape(step.input(input)).length == 1) {
            int[] stack = IntStream.range(0, shape.length - 2).toArray();
            step.give(input, step.emitter().reshape(step.emitter().sum(back, stack), step.shape(step.input(input))));
        } else {
            step.giveSummed(input, back, shape);
        }
    }

    /** {@code Y = alpha A B + beta C}, A and B transposed or not. */
    private static void gemm(BackwardStep step) {
        Emitter emitter = step.emitter();
        boolean isTurnedA = Attributes.integer(step.node(), "transA", 0) == 1;
        boolean isTurnedB = Attributes.integer(step.node(), "transB", 0) == 1;
        String y = scaled(step, Attributes.number(step.node(), "alpha", 1));
        if (step.isLive(0)) {
            String b = isTurnedB ? step.input(1) : emitter.turned(step.input(1), 2);
            String back = emitter.node("MatMul", List.of(y, b));
            step.give(0, isTurnedA ? emitter.turned(back, 2) : back);
        }
        if (step.isLive(1)) {
            String a = isTurnedA ? step.input(0) : emitter.turned(step.input(0), 2);
            String back = emitter.node("MatMul", List.of(a, y));
            step.give(1, isTurnedB ? emitter.turned(back, 2) : back);
        }
        if (step.isLive(2)) {
            step.giveSummed(2, scaled(step, Attributes.number(step.node(), "beta", 1)));
        }
    }

    private static String scaled(BackwardStep step, double factor) {
        return factor == 1 ? step.cotangent() : step.emitter().mul(step.cotangent(), step.scalar(factor));
    }

    /** {@code ab,bc->ac} gives A what {@code ac,bc->ab} makes of the cotangent and B. */
    private static void einsum(BackwardStep step) {
        String equation = Attributes.text(step.node(), "equation", "").replace(" ", "");
        String[] sides = equation.split("->", -1);
        String[] terms = sides[0].split(",", -1);
        if (sides.length != 2 || equation.contains(".") || terms.length > 2) {
            throw step.unknown("is of an equation (" + equation + ") whose gradient is not known here");
        }
        for (int i = 0; i < terms.length; i++) {
            if (step.isLive(i)) {
                String others = terms.length == 1 ? sides[1] : sides[1] + "," + terms[1 - i];
                boolean isKnown = terms[i].chars().distinct().count() == terms[i].length()
                        && terms[i].chars().allMatch(letter -> others.indexOf(letter) >= 0);
                if (!isKnown) {
                    throw step.unknown("is of an equation (" + equation + ") whose gradient is not known here");
                }
                List<String> read =
                        terms.length == 1 ? List.of(step.cotangent()) : List.of(step.cotangent(), step.input(1 - i));
                step.give(
                        i, step.emitter().node("Einsum", read, Attributes.text("equation", others + "->" + terms[i])));
            }
        }
    }
}
