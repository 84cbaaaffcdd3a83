package org.scorecam.annotation;

import org.jspecify.annotations.Nullable;

/**
 * A class of the model.
 *
 * @param index in the model's scores; null where an annotation's class is none of the model's
 * @param label from the labels file, else the annotation's name, else the index
 */
public record ClassLabel(@Nullable Integer index, String label) {
    /** {@code 281 tabby}; the label alone where there is no index or it says or begins with the same. */
    @Override
    public String toString() {
        return index == null || label.equals(index.toString()) || label.startsWith(index + " ")
                ? label
                : index + " " + label;
    }
}
