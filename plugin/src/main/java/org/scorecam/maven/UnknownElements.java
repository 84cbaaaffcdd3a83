package org.scorecam.maven;

import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/**
 * Rejects what no goal knows. Maven itself drops an unknown element at the top in silence: a misspelt {@code <ruls>} would
 * leave the default rules, and the build green.
 */
final class UnknownElements {
    private UnknownElements() {}

    /** @throws SetupException naming the first unknown element, where it is, and the nearest known one */
    static void reject(@Nullable Xpp3Dom configuration, ParameterTree known) {
        if (configuration != null) {
            reject(configuration, known, "<configuration>");
        }
    }

    private static void reject(Xpp3Dom element, ParameterTree known, String path) {
        for (Xpp3Dom child : element.getChildren()) {
            ParameterTree grandchildren = known.child(child.getName());
            if (grandchildren == null) {
                throw new SetupException("<" + child.getName() + "> in " + path + " is not known"
                        + Nearest.hint(child.getName(), known.children().keySet()) + knownNames(known));
            }
            if (grandchildren.kind() != ParameterTree.Kind.FREE) {
                reject(child, grandchildren, path + "<" + child.getName() + ">");
            }
        }
    }

    private static String knownNames(ParameterTree known) {
        return known.children().isEmpty()
                ? "; no element is: it takes a text"
                : "; known there: " + String.join(", ", known.children().keySet());
    }
}
