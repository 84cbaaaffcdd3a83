package org.scorecam.baseline;

import java.util.Comparator;
import java.util.Objects;
import org.scorecam.rule.ExplanationId;

/**
 * Which explanation: by the class's index, as labels may be renamed. Ordered by suite, image and index.
 *
 * @param suite the suite's name
 * @param image the photo's name in the suite, with {@code /} between folders
 * @param classIndex the explained class
 */
public record ApprovedKey(String suite, String image, int classIndex) implements Comparable<ApprovedKey> {
    private static final Comparator<ApprovedKey> ORDER = Comparator.comparing(ApprovedKey::suite)
            .thenComparing(ApprovedKey::image)
            .thenComparingInt(ApprovedKey::classIndex);

    /**
     * The key of an explanation.
     *
     * @throws NullPointerException if its class is none of the model's
     */
    static ApprovedKey of(ExplanationId id) {
        return new ApprovedKey(
                id.suite(), id.image(), Objects.requireNonNull(id.explained().index(), id::toString));
    }

    @Override
    public int compareTo(ApprovedKey other) {
        return ORDER.compare(this, other);
    }
}
