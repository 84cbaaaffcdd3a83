package org.scorecam.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Groups of what is alike: the two groups of the smallest mean distance between their members are joined, again and again, as long as that is
 * below a threshold (average linkage, UPGMA; Sokal and Michener, University of Kansas Science Bulletin 38, 1958).
 */
public final class AverageLinkage {
    private AverageLinkage() {}

    /**
     * The groups, the largest first, of equal ones that of the first member; of each the medoid first, the member of the smallest mean distance
     * from the others, then the others from the nearest on.
     *
     * @param all in an order that does not depend on chance: of equal distances the first are joined
     * @param distance symmetric
     * @param threshold of the mean distance
     */
    public static <T> List<List<T>> groups(List<T> all, ToDoubleBiFunction<T, T> distance, double threshold) {
        int n = all.size();
        double[][] distances = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                distances[i][j] = distance.applyAsDouble(all.get(i), all.get(j));
                distances[j][i] = distances[i][j];
            }
        }
        return joined(n, distances, threshold).stream()
                .sorted(Comparator.<List<Integer>>comparingInt(group -> -group.size())
                        .thenComparing(group -> group.get(0)))
                .map(group ->
                        medoidFirst(group, distances).stream().map(all::get).toList())
                .toList();
    }

    private static List<List<Integer>> joined(int n, double[][] distances, double threshold) {
        List<List<Integer>> groups = new ArrayList<>();
        double[][] between = new double[n][];
        for (int i = 0; i < n; i++) {
            groups.add(new ArrayList<>(List.of(i)));
            between[i] = distances[i].clone();
        }
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            left.add(i);
        }
        int[] nearest = new int[n];
        for (int i : left) {
            nearest[i] = nearest(i, left, between);
        }
        while (left.size() > 1) {
            int one = left.get(0);
            for (int i : left) {
                one = between[i][nearest[i]] < between[one][nearest[one]] ? i : one;
            }
            int other = nearest[one];
            if (!(between[one][other] < threshold)) {
                break;
            }
            join(Math.min(one, other), Math.max(one, other), groups, left, between, nearest);
        }
        return left.stream().map(groups::get).toList();
    }

    private static void join(
            int into, int from, List<List<Integer>> groups, List<Integer> left, double[][] between, int[] nearest) {
        double a = groups.get(into).size();
        double b = groups.get(from).size();
        groups.get(into).addAll(groups.get(from));
        groups.get(into).sort(Comparator.naturalOrder());
        left.remove(Integer.valueOf(from));
        for (int i : left) {
            between[into][i] = (a * between[into][i] + b * between[from][i]) / (a + b);
            between[i][into] = between[into][i];
        }
        if (left.size() > 1) {
            nearest[into] = nearest(into, left, between);
            for (int i : left) {
                if (nearest[i] == into || nearest[i] == from || between[i][into] < between[i][nearest[i]]) {
                    nearest[i] = nearest(i, left, between);
                }
            }
        }
    }

    private static int nearest(int of, List<Integer> left, double[][] between) {
        int nearest = -1;
        for (int i : left) {
            if (i != of && (nearest < 0 || between[of][i] < between[of][nearest])) {
                nearest = i;
            }
        }
        return Math.max(nearest, 0);
    }

    private static List<Integer> medoidFirst(List<Integer> group, double[][] distances) {
        Comparator<Integer> central = Comparator.comparingDouble(
                i -> group.stream().mapToDouble(j -> distances[i][j]).sum());
        int medoid = group.stream().min(central.thenComparing(i -> i)).orElseThrow();
        return group.stream()
                .sorted(Comparator.<Integer>comparingDouble(i -> i == medoid ? -1 : distances[medoid][i])
                        .thenComparing(i -> i))
                .toList();
    }
}
