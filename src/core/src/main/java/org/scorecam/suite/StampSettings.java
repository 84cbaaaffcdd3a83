package org.scorecam.suite;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.scorecam.file.FileNames;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;

/**
 * A picture that is put onto every photo of a suite, to see whether the model follows it.
 *
 * @param image its file
 * @param at where on the model's input
 * @param share of the area of what the model sees of the photo that it covers, (0, 1)
 */
public record StampSettings(Path image, At at, BigDecimal share) {
    /** Where a stamp is put. */
    public enum At {
        TOP_LEFT,
        TOP_RIGHT,
        BOTTOM_LEFT,
        BOTTOM_RIGHT,
        CENTRE
    }

    private static final BigDecimal SHARE = new BigDecimal("0.10");

    /**
     * What the user wrote in {@code <stamps>}; bottom-right and 10 % where nothing is written.
     *
     * @throws org.scorecam.outcome.SetupException naming the first that is wrong
     */
    static List<StampSettings> of(Settings suite) {
        return suite.groups("stamps").stream().map(StampSettings::stamp).toList();
    }

    private static StampSettings stamp(Settings stamp) {
        return new StampSettings(
                FileNames.path(
                        "<stamp><image>", stamp.get("image").text("a picture, such as src/test/scorecam/logo.png")),
                stamp.get("at").word(At.BOTTOM_RIGHT),
                share(stamp.get("share").or(SHARE)));
    }

    private static BigDecimal share(Setting written) {
        BigDecimal share = written.decimal();
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) >= 0) {
            throw written.wrong("must be above 0 and below 1, as it is the share of the photo that the stamp covers,"
                    + " such as 10%");
        }
        return share;
    }
}
