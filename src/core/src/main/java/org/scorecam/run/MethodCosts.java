package org.scorecam.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.scorecam.cam.Method.Variant;
import org.scorecam.result.MethodCost;

/** Counts what each method takes, on any threads. */
final class MethodCosts {
    private final Map<Variant, Counted> counted = new LinkedHashMap<>();

    private record Counted(LongAdder forwards, LongAdder nanos) {}

    /** @param methods the judged one first */
    MethodCosts(List<Variant> methods) {
        methods.forEach(method -> counted.put(method, new Counted(new LongAdder(), new LongAdder())));
    }

    /** Does the work, and counts it and so many forwards of it. */
    <T> T of(Variant method, int forwards, Supplier<T> work) {
        Counted all = counted.get(method);
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            if (all != null) {
                all.nanos.add(System.nanoTime() - start);
                all.forwards.add(forwards);
            }
        }
    }

    /** Of all of them; empty where there is one alone. */
    List<MethodCost> all() {
        return counted.size() < 2
                ? List.of()
                : counted.entrySet().stream()
                        .map(each -> new MethodCost(
                                each.getKey(),
                                each.getValue().forwards().sum(),
                                each.getValue().nanos().sum() / 1e9))
                        .toList();
    }
}
