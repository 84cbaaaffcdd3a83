package org.scorecam.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.setting.Settings;

/** Rules as a user writes them. */
final class WrittenRules {
    private WrittenRules() {}

    static Map<String, @Nullable Object> limit(
            @Nullable String metric,
            @Nullable String statistic,
            @Nullable String minimum,
            @Nullable String maximum,
            @Nullable String share) {
        Map<String, @Nullable Object> limit = new HashMap<>();
        limit.put("metric", metric);
        limit.put("statistic", statistic);
        limit.put("minimum", minimum);
        limit.put("maximum", maximum);
        limit.put("share", share);
        return limit;
    }

    static Map<String, @Nullable Object> rule(
            String element,
            @Nullable List<@Nullable String> includes,
            @Nullable List<@Nullable String> excludes,
            @Nullable List<Map<String, @Nullable Object>> limits) {
        Map<String, @Nullable Object> rule = new HashMap<>();
        rule.put("element", element);
        rule.put("includes", includes);
        rule.put("excludes", excludes);
        rule.put("limits", limits);
        return rule;
    }

    /** What the parser makes of them. */
    static List<Rule> parse(List<Map<String, @Nullable Object>> rules) {
        return RuleParser.parse(Settings.elements("", Map.of("rules", rules)).groups("rules"));
    }
}
