package org.scorecam.onnx;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.InputShape;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;

/** Brings together what a model declares of its input and what the user asks for. */
final class InputResolver {
    private final Path file;
    private final InputFacts input;

    InputResolver(Path file, InputFacts input) {
        this.file = file;
        this.input = input;
    }

    /**
     * @param size what the user gave, null for the model's own
     * @param channels of the photos, as the user's colours have them
     */
    InputShape resolve(@Nullable Size size, int channels) {
        checkBatch();
        checkChannels(channels);
        if (size == null) {
            return new InputShape(channels, own(input.height()), own(input.width()), input.layout());
        }
        if (input.height().orElse(size.height()) != size.height()
                || input.width().orElse(size.width()) != size.width()) {
            throw new SetupException("The model " + file + " takes photos of " + declared() + ", but <size> is " + size
                    + ". Remove <size>, or export the model for that size.");
        }
        return new InputShape(channels, size.height(), size.width(), input.layout());
    }

    private void checkBatch() {
        if (input.batch().orElse(1) != 1) {
            throw new SetupException(
                    "The model " + file + " takes exactly " + input.batch().getAsInt()
                            + " photos at once. Export it with a batch dimension that is 1 or dynamic.");
        }
    }

    private void checkChannels(int channels) {
        if (input.channels().orElse(channels) != channels) {
            throw new SetupException("The model " + file + " takes photos of "
                    + count(input.channels().getAsInt(), "channel") + ", but <colors> give " + channels + ". "
                    + switch (input.channels().getAsInt()) {
                        case 1 -> "Set <colors> to GRAY.";
                        case 3 -> "Set <colors> to RGB or BGR.";
                        default -> "Use a classifier of 1 or 3 channels.";
                    });
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private int own(OptionalInt side) {
        return side.orElseThrow(() -> new SetupException("The input " + input.name() + " of the model " + file
                + " is of dynamic size (" + declared() + "). Give <size>WxH</size>, the size it was trained for."));
    }

    private String declared() {
        return text(input.width()) + "x" + text(input.height());
    }

    private static String text(OptionalInt side) {
        return side.isPresent() ? String.valueOf(side.getAsInt()) : "?";
    }
}
