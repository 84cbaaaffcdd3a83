package org.scorecam.onnx;

import java.util.Locale;

/** ONNX Runtime refused a model or an input; the message is its own. */
final class SessionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Of DJL's exception, whose cause is ONNX Runtime's, or of that itself. */
    SessionException(Throwable thrown) {
        super(reason(thrown), thrown);
    }

    private static String reason(Throwable thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        String message = String.valueOf(cause.getMessage());
        return message.lines().findFirst().orElse(message);
    }

    /** What to do: about memory where ONNX Runtime got none, else {@code otherwise}. */
    String cure(String otherwise) {
        String message = String.valueOf(getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("alloc") || message.contains("memory")
                ? "The machine has not enough memory free: lower <threads> or <batch>."
                : otherwise;
    }
}
