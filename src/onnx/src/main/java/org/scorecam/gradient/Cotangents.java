package org.scorecam.gradient;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has come back to each tensor so far: one cotangent for each use of it. */
final class Cotangents {
    private final Emitter emitter;
    private final Map<String, List<String>> parts = new HashMap<>();

    Cotangents(Emitter emitter) {
        this.emitter = emitter;
    }

    void add(String tensor, String cotangent) {
        parts.computeIfAbsent(tensor, none -> new ArrayList<>()).add(cotangent);
    }

    /** Their sum; empty if nothing came back. */
    Optional<String> of(String tensor) {
        List<String> found = parts.getOrDefault(tensor, List.of());
        Optional<String> sum = found.stream().reduce(emitter::add);
        sum.ifPresent(each -> parts.put(tensor, new ArrayList<>(List.of(each))));
        return sum;
    }
}
