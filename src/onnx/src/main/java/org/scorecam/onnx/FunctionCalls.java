package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scorecam.outcome.SetupException;

/**
 * Which function of a model calls which: counted before any is put in the place of its calls, as a few hundred bytes can stand for more
 * nodes than there is memory, or for no end of them.
 */
final class FunctionCalls {
    /** The largest image classifiers have some 20,000. */
    static final long MOST_NODES = 200_000;
    /** Functions in functions; exporters write three or four. */
    static final int DEEPEST = 100;

    private final Path file;
    private final Map<String, FunctionProto> functions;
    private final Map<String, Size> sizes = new HashMap<>();
    private final List<String> open = new ArrayList<>();

    /** How many nodes a function comes to, and how many functions deep it goes. */
    private record Size(long nodes, int depth) {}

    private FunctionCalls(Path file, ModelProto model) {
        this.file = file;
        functions = byKey(model);
    }

    /** The first of each name. */
    static Map<String, FunctionProto> byKey(ModelProto model) {
        Map<String, FunctionProto> functions = new HashMap<>();
        model.getFunctionsList().forEach(each -> functions.putIfAbsent(key(each.getDomain(), each.getName()), each));
        return functions;
    }

    static String key(String domain, String name) {
        return domain(domain) + "/" + name;
    }

    static String domain(String written) {
        return written.equals("ai.onnx") ? "" : written;
    }

    /** @throws SetupException if a function calls itself, or all calls together come to too many nodes */
    static void requireBounded(Path file, ModelProto model) {
        FunctionCalls calls = new FunctionCalls(file, model);
        calls.functions.keySet().forEach(calls::size);
        long nodes = calls.size(model.getGraph().getNodeList()).nodes();
        if (nodes > MOST_NODES) {
            throw new SetupException("The model " + file + " has "
                    + (nodes == Long.MAX_VALUE ? "far more" : String.valueOf(nodes))
                    + " nodes once its functions stand in the place of their calls, more than " + MOST_NODES
                    + ": no image classifier has so many. Export it without functions.");
        }
    }

    private Size size(String key) {
        Size known = sizes.get(key);
        if (known != null) {
            return known;
        }
        FunctionProto function = functions.get(key);
        if (function == null) {
            return new Size(1, 0);
        }
        if (open.contains(key)) {
            throw new SetupException("The function " + function.getName() + " of the model " + file + " calls itself"
                    + (open.get(open.size() - 1).equals(key) ? "" : " (by way of " + open.get(open.size() - 1) + ")")
                    + ": no runtime can run that. Export the model again.");
        }
        if (open.size() >= DEEPEST) {
            throw tooDeep(function);
        }
        open.add(key);
        Size body = size(function.getNodeList());
        open.remove(open.size() - 1);
        Size size = new Size(body.nodes(), body.depth() + 1);
        if (size.depth() > DEEPEST) {
            throw tooDeep(function);
        }
        sizes.put(key, size);
        return size;
    }

    private SetupException tooDeep(FunctionProto function) {
        return new SetupException("The functions of the model " + file + " call each other more than " + DEEPEST
                + " deep (" + function.getName() + " is one of them). Export it without functions.");
    }

    private Size size(List<NodeProto> nodes) {
        long count = 0;
        int depth = 0;
        for (NodeProto node : nodes) {
            Size one = size(key(node.getDomain(), node.getOpType()));
            count = sum(count, one.nodes());
            depth = Math.max(depth, one.depth());
            for (AttributeProto attribute : node.getAttributeList()) {
                if (attribute.hasG()) {
                    Size branch = size(attribute.getG().getNodeList());
                    count = sum(count, branch.nodes());
                    depth = Math.max(depth, branch.depth());
                }
            }
        }
        return new Size(count, depth);
    }

    private static long sum(long a, long b) {
        return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
    }

    /** Whether a branch of an {@code If} or the body of a {@code Loop} calls a function. */
    static boolean areInBranches(ModelProto model) {
        Map<String, FunctionProto> functions = byKey(model);
        return model.getGraph().getNodeList().stream().anyMatch(node -> isInBranches(node, functions))
                || functions.values().stream()
                        .flatMap(function -> function.getNodeList().stream())
                        .anyMatch(node -> isInBranches(node, functions));
    }

    private static boolean isInBranches(NodeProto node, Map<String, FunctionProto> functions) {
        return node.getAttributeList().stream()
                .filter(AttributeProto::hasG)
                .flatMap(branch -> branch.getG().getNodeList().stream())
                .anyMatch(inner -> functions.containsKey(key(inner.getDomain(), inner.getOpType()))
                        || isInBranches(inner, functions));
    }
}
