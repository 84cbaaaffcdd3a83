package org.scorecam.maven;

import java.util.HashSet;
import java.util.Set;
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
        rejectText(element, known, path);
        Set<String> seen = new HashSet<>();
        for (Xpp3Dom child : element.getChildren()) {
            if (known.kind() != ParameterTree.Kind.LIST && !seen.add(child.getName()) && !isProperty(child, known)) {
                throw new SetupException("<" + child.getName() + "> stands twice in " + path
                        + ", and Maven would take the last alone; keep one");
            }
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

    /** {@code <property><name>..</name><value>..</value></property>}: its name is inside. */
    private static boolean isProperty(Xpp3Dom child, ParameterTree known) {
        return known.kind() == ParameterTree.Kind.MAP && child.getName().equals("property");
    }

    private static void rejectText(Xpp3Dom element, ParameterTree known, String path) {
        String text = element.getValue();
        if (known.kind() != ParameterTree.Kind.TEXT && text != null && !text.isBlank()) {
            throw new SetupException(path + " holds the text " + text.strip() + ", but takes elements"
                    + (known.children().isEmpty()
                            ? ""
                            : ": " + String.join(", ", known.children().keySet())));
        }
    }

    private static String knownNames(ParameterTree known) {
        return known.children().isEmpty()
                ? "; no element is: it takes a text"
                : "; known there: " + String.join(", ", known.children().keySet());
    }
}
