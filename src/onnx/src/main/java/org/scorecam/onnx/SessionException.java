package org.scorecam.onnx;

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
}
