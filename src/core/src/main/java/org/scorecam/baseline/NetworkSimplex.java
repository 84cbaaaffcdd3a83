package org.scorecam.baseline;

import java.util.Arrays;

/**
 * The transportation problem, solved exactly by the primal network simplex method with strongly feasible trees, which
 * cannot cycle: Cunningham, A Network Simplex Method, Mathematical Programming 11, 1976, doi:10.1007/BF01580379; as in
 * Ahuja, Magnanti and Orlin, Network Flows, 1993, chapter 11. It prices one source's arcs at a time and lets the one with
 * the least reduced cost enter.
 *
 * <p>Nodes 0 to {@code m - 1} are the sources, {@code m} to {@code m + n - 1} the sinks; at first all goes through the
 * tree's root, the last node, at a cost that never pays. Only arcs of the tree flow; each is kept at its lower node.
 */
final class NetworkSimplex {
    private static final int NONE = -1;
    /** A reduced cost this near to 0, as a share of the largest cost, is 0 that was rounded. */
    private static final double ROUNDING = 1e-12;

    private final int sources;
    private final int root;
    private final double[][] cost;
    private final double largest;
    private final int[] parent;
    private final int[] depth;
    private final boolean[] upward;
    private final long[] flow;
    private final double[] potential;
    private final int[] firstChild;
    private final int[] next;
    private final int[] previous;

    /**
     * @param supply of each source, above 0
     * @param demand of each sink, above 0, the same in all
     * @param cost of one unit from source i to sink j, not negative
     */
    NetworkSimplex(long[] supply, long[] demand, double[][] cost) {
        this.sources = supply.length;
        this.root = supply.length + demand.length;
        this.cost = cost;
        this.largest = Arrays.stream(cost).flatMapToDouble(Arrays::stream).max().orElse(0);
        this.parent = new int[root + 1];
        this.depth = new int[root + 1];
        this.upward = new boolean[root + 1];
        this.flow = Arrays.copyOf(supply, root + 1);
        System.arraycopy(demand, 0, flow, sources, demand.length);
        this.potential = new double[root + 1];
        this.firstChild = new int[root + 1];
        this.next = new int[root + 1];
        this.previous = new int[root + 1];
        Arrays.fill(firstChild, NONE);
        parent[root] = NONE;
        for (int node = 0; node < root; node++) {
            upward[node] = node < sources;
            attach(node, root);
            measure(node);
        }
    }

    /** The least cost of moving everything. */
    double cost() {
        int optimal = 0;
        for (int source = 0; optimal < sources; source = (source + 1) % sources) {
            int sink = cheapestSink(source);
            if (reducedCost(source, sink) < -ROUNDING * largest) {
                pivot(source, sink);
                optimal = 0;
            } else {
                optimal++;
            }
        }
        double sum = 0;
        for (int node = 0; node < root; node++) {
            sum += flow[node] * costToParent(node);
        }
        return sum;
    }

    private int cheapestSink(int source) {
        double[] row = cost[source];
        int cheapest = 0;
        for (int j = 1; j < row.length; j++) {
            if (row[j] - potential[sources + j] < row[cheapest] - potential[sources + cheapest]) {
                cheapest = j;
            }
        }
        return sources + cheapest;
    }

    private double reducedCost(int source, int sink) {
        return cost[source][sink - sources] + potential[source] - potential[sink];
    }

    /** Sends as much as can be around the cycle that the arc closes; what flows no more leaves the tree. */
    private void pivot(int source, int sink) {
        int join = join(source, sink);
        int leaving = NONE;
        boolean leavesAtSource = true;
        long amount = Long.MAX_VALUE;
        for (int node = source; node != join; node = parent[node]) {
            if (upward[node] && flow[node] < amount) {
                amount = flow[node];
                leaving = node;
            }
        }
        // the last one of the cycle, from its top on: this keeps the tree strongly feasible
        for (int node = sink; node != join; node = parent[node]) {
            if (!upward[node] && flow[node] <= amount) {
                amount = flow[node];
                leaving = node;
                leavesAtSource = false;
            }
        }
        for (int node = source; node != join; node = parent[node]) {
            flow[node] += upward[node] ? -amount : amount;
        }
        for (int node = sink; node != join; node = parent[node]) {
            flow[node] += upward[node] ? amount : -amount;
        }
        int lower = leavesAtSource ? source : sink;
        hang(lower, leavesAtSource ? sink : source, leaving, leavesAtSource, amount);
        measureBelow(lower);
    }

    private int join(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (depth[a] >= depth[b]) {
                a = parent[a];
            } else {
                b = parent[b];
            }
        }
        return a;
    }

    /** Turns the path from {@code node} up to {@code top} upside down, and hangs it below {@code above}. */
    private void hang(int node, int above, int top, boolean nodeIsSource, long amount) {
        int child = node;
        int newParent = above;
        boolean newUpward = nodeIsSource;
        long newFlow = amount;
        while (true) {
            int oldParent = parent[child];
            boolean oldUpward = upward[child];
            long oldFlow = flow[child];
            detach(child);
            attach(child, newParent);
            upward[child] = newUpward;
            flow[child] = newFlow;
            if (child == top) {
                return;
            }
            newParent = child;
            newUpward = !oldUpward;
            newFlow = oldFlow;
            child = oldParent;
        }
    }

    private void attach(int node, int above) {
        parent[node] = above;
        previous[node] = NONE;
        next[node] = firstChild[above];
        if (next[node] != NONE) {
            previous[next[node]] = node;
        }
        firstChild[above] = node;
    }

    private void detach(int node) {
        if (previous[node] == NONE) {
            firstChild[parent[node]] = next[node];
        } else {
            next[previous[node]] = next[node];
        }
        if (next[node] != NONE) {
            previous[next[node]] = previous[node];
        }
    }

    /** Of a node and all below it, in preorder. */
    private void measureBelow(int top) {
        int node = top;
        while (true) {
            measure(node);
            if (firstChild[node] != NONE) {
                node = firstChild[node];
                continue;
            }
            while (node != top && next[node] == NONE) {
                node = parent[node];
            }
            if (node == top) {
                return;
            }
            node = next[node];
        }
    }

    /** An arc of the tree has the reduced cost 0. */
    private void measure(int node) {
        depth[node] = depth[parent[node]] + 1;
        potential[node] = potential[parent[node]] + (upward[node] ? -costToParent(node) : costToParent(node));
    }

    private double costToParent(int node) {
        int above = parent[node];
        if (above == root) {
            return largest + 1;
        }
        return node < sources ? cost[node][above - sources] : cost[above][node - sources];
    }
}
