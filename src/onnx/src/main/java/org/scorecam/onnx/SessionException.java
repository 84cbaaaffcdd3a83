package org.scorecam.onnx;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ONNX Runtime refused a model or an input; the message is its own. */
final class SessionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private static final Pattern IR = Pattern.compile("IR version: \\d+, max supported IR version: (\\d+)");
    private static final Pattern OPSET = Pattern.compile("support for domain (\\S+) is till opset (\\d+)");
    private static final Pattern OPERATOR =
            Pattern.compile("not a registered function|No Op registered|Could not find an implementation");

    private final boolean isOfForward;

    /**
     * Of DJL's exception, whose cause is ONNX Runtime's, or of that itself.
     *
     * @param isOfForward whether the model was loaded, and failed in a forward
     */
    SessionException(Throwable thrown, boolean isOfForward) {
        super(reason(thrown), thrown);
        this.isOfForward = isOfForward;
    }

    private static String reason(Throwable thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        String message = String.valueOf(cause.getMessage());
        return message.lines().findFirst().orElse(message);
    }

    boolean isOfForward() {
        return isOfForward;
    }

    /** What to do, by what ONNX Runtime says; {@code otherwise} where that tells nothing. */
    String cure(String otherwise) {
        String message = String.valueOf(getMessage());
        Matcher ir = IR.matcher(message);
        Matcher opset = OPSET.matcher(message);
        if (ir.find()) {
            return "ONNX Runtime " + RuntimeEngine.version() + " takes IR versions up to " + ir.group(1)
                    + ". Write it with that one: in Python, model.ir_version = " + ir.group(1)
                    + " before onnx.save, or make_model(..., ir_version=" + ir.group(1) + ").";
        } else if (opset.find()) {
            return "ONNX Runtime " + RuntimeEngine.version() + " takes opsets of " + opset.group(1) + " up to "
                    + opset.group(2) + ". Export it for that one: torch.onnx.export(..., opset_version="
                    + opset.group(2)
                    + "), tf2onnx --opset " + opset.group(2) + ", or onnx.version_converter.";
        } else if (OPERATOR.matcher(message).find()) {
            return "Export it with operators of ONNX or com.microsoft alone, which ONNX Runtime "
                    + RuntimeEngine.version() + " has on a CPU.";
        }
        return isOfMemory(message.toLowerCase(Locale.ROOT))
                ? "The machine has not enough memory free: lower <threads> or <batch>."
                : otherwise;
    }

    private static boolean isOfMemory(String message) {
        return message.contains("alloc") || message.contains("memory");
    }
}
