package org.scorecam.output;

import java.util.Map;

/**
 * What runs the build, as its environment says.
 *
 * @param environment variables by their names
 */
public record BuildServer(Map<String, String> environment) {
    /** From where it sees the pictures that JUnit XML names. */
    public Outputs.Attachments attachments() {
        return isTrue("TF_BUILD") ? Outputs.Attachments.FILE : Outputs.Attachments.REPOSITORY;
    }

    private boolean isTrue(String variable) {
        return "true".equalsIgnoreCase(environment.get(variable));
    }
}
