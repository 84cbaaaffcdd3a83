package org.scorecam.effort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scorecam.metric.MassWeights;

/**
 * Measures both inquiries on score tables of full runs ({@code org.scorecam.store.ScoreTables} writes them): how many
 * forwards they need, and how often a sampled answer is wrong. One minimum at a time. Prints Markdown. Equal seeds give
 * equal numbers on any machine.
 *
 * <pre>java -cp (classes, test classes) org.scorecam.effort.Simulation TABLES SEEDS [Z LEAST]...</pre>
 *
 * <p>Forwards are shares of the channels that are not constant; what is settled by no shorter way counts 1. A verdict is far
 * where the true mass is further than 0.03 from the limit.
 */
final class Simulation {
    private static final double[] LIMITS = {0.3, 0.5, 0.7};
    private static final double FAR = 0.03;

    private Simulation() {}

    public static void main(String[] args) throws IOException {
        List<ScoreTable> tables = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.sorted().toList()) {
                tables.add(ScoreTable.read(file));
            }
        }
        List<Asked> asked = tables.stream()
                .flatMap(table -> Arrays.stream(LIMITS).mapToObj(limit -> new Asked(table, limit)))
                .toList();
        System.out.println("| inquiry | limit | median | mean | to the end | wrong | of them far | runs |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        print("proven", asked, 1, (each, seed) -> new Proven(each.question));
        for (int i = 2; i < args.length; i += 2) {
            double z = Double.parseDouble(args[i]);
            int least = Integer.parseInt(args[i + 1]);
            print(
                    "z = " + z + ", n0 = " + least,
                    asked,
                    Integer.parseInt(args[1]),
                    (each, seed) -> new Sampled(each.question, digest(seed), z, least));
        }
    }

    private interface Method {
        Inquiry ask(Asked asked, int seed);
    }

    private static String digest(int seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void print(String name, List<Asked> asked, int seeds, Method method) {
        for (double limit : LIMITS) {
            List<Asked> cases =
                    asked.stream().filter(each -> each.limit == limit).toList();
            List<Double> shares = new ArrayList<>();
            List<Double> wrong = new ArrayList<>();
            int toTheEnd = 0;
            for (Asked each : cases) {
                for (int seed = 0; seed < seeds; seed++) {
                    Inquiry inquiry = method.ask(each, seed + 1000 * cases.indexOf(each));
                    int forwards = each.run(inquiry);
                    shares.add((double) forwards / each.channels);
                    if (inquiry.answer(0) == Answer.OPEN) {
                        toTheEnd++;
                    } else if ((inquiry.answer(0) == Answer.KEPT) != each.mass >= limit) {
                        wrong.add(Math.abs(each.mass - limit));
                    }
                }
            }
            double[] sorted =
                    shares.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.println(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f %% | %.1f %% | %.1f %% | %d | %d (%s) | %d |",
                    name,
                    limit,
                    100 * sorted[sorted.length / 2],
                    100 * Arrays.stream(sorted).average().orElse(0),
                    100.0 * toTheEnd / sorted.length,
                    wrong.size(),
                    wrong.stream().filter(distance -> distance > FAR).count(),
                    wrong.stream()
                            .map(distance -> String.format(Locale.ROOT, "%.3f", distance))
                            .distinct()
                            .toList(),
                    sorted.length));
        }
    }

    /** One explanation and one limit. */
    private static final class Asked {
        final double limit;
        final Question question;
        final double mass;
        final int channels;
        private final double[] w;

        Asked(ScoreTable table, double limit) {
            this.limit = limit;
            int cells = table.layer().cells();
            int[] varying = IntStream.range(0, table.w().length)
                    .filter(k -> !Double.isNaN(table.w()[k]))
                    .toArray();
            int[][] groups = groups(table.masks(), cells, varying);
            MassWeights weights = new MassWeights(
                    table.input(),
                    table.boxes(),
                    table.layer().height(),
                    table.layer().width());
            Terms terms = new Terms(table.masks(), cells, groups);
            question = new Question(terms, weights, List.of(Threshold.minimum(limit)));
            channels = varying.length;
            w = Arrays.stream(groups).mapToDouble(group -> table.w()[group[0]]).toArray();
            double[] s = new double[cells];
            for (int j = 0; j < w.length; j++) {
                for (int i = 0; i < cells; i++) {
                    s[i] += terms.count(j) * w[j] * terms.mask(j, i);
                }
            }
            double min = Arrays.stream(s).min().orElseThrow();
            mass = weights.massInBox(Arrays.stream(s).map(value -> value - min).toArray());
        }

        private static int[][] groups(float[] masks, int cells, int[] varying) {
            java.util.Map<java.nio.FloatBuffer, List<Integer>> equal = new java.util.LinkedHashMap<>();
            for (int k : varying) {
                equal.computeIfAbsent(
                                java.nio.FloatBuffer.wrap(masks, k * cells, cells)
                                        .slice(),
                                mask -> new ArrayList<>())
                        .add(k);
            }
            return equal.values().stream()
                    .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
        }

        /** How many forwards it takes; all where they do not settle it. */
        int run(Inquiry inquiry) {
            int forwards = 0;
            for (int[] block = inquiry.next(); block.length > 0; block = inquiry.next()) {
                for (int term : block) {
                    inquiry.add(term, w[term]);
                    forwards++;
                    if (inquiry.isSettled()) {
                        return forwards;
                    }
                }
            }
            return channels;
        }
    }
}
