package org.scorecam.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code <rule>} as the user wrote it; null or blank is an element that is not there.
 *
 * @param element an {@link Element}'s name
 * @param includes wildcards; each entry may be a list with commas (a name that has a comma itself is matched with
 *     {@code ?} in its place)
 * @param excludes wildcards, likewise
 * @param limits at least one, or it is an error
 */
public record RuleText(
        @Nullable String element,
        @Nullable List<@Nullable String> includes,
        @Nullable List<@Nullable String> excludes,
        @Nullable List<LimitText> limits) {}
