package org.scorecam.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;
import org.scorecam.suite.StampSettings;
import org.scorecam.suite.StampSettings.At;

class StampTest {
    private static final Size INPUT = new Size(100, 80);

    @TempDir
    private Path folder;

    @Test
    void itCoversItsShareInItsOwnProportions() throws IOException {
        PlacedStamp placed =
                read(picture(40, 10), At.BOTTOM_RIGHT, "0.10").place(whole()).orElseThrow();

        // 800 pixels of the 8000: 56.6 by 14.1
        assertThat(placed.picture().size()).isEqualTo(new Size(57, 14));
        assertThat(placed.left()).isEqualTo(100 - 57);
        assertThat(placed.top()).isEqualTo(80 - 14);
    }

    @Test
    void itLiesWithinWhatShowsThePhoto() throws IOException {
        Box content = new Box(0, 20, 100, 60);

        assertThat(read(picture(10, 10), At.TOP_LEFT, "0.01")
                        .place(content)
                        .orElseThrow()
                        .top())
                .isEqualTo(20);
        assertThat(read(picture(10, 10), At.CENTRE, "0.01")
                        .place(content)
                        .orElseThrow()
                        .left())
                .isEqualTo(47);
    }

    @Test
    void whereItDoesNotFitItIsNotPut() throws IOException {
        assertThat(read(picture(10, 40), At.CENTRE, "0.10").place(new Box(0, 30, 100, 50)))
                .as("14 by 57 on a photo of 20 lines")
                .isEmpty();
    }

    @Test
    void onePictureThatIsLargerThanAnyPhotoIsRefused() {
        assertThatThrownBy(() -> read(picture(400, 10), At.CENTRE, "0.50"))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<stamp><image> logo.png: a picture of 400x10 that covers 50 % of the photo is larger than a photo"
                                + " of the model's 100x80; choose a smaller <share>, or a picture that is less long");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> read(folder.resolve("gone.png"), At.CENTRE, "0.10"))
                .isInstanceOf(SetupException.class)
                .hasMessage("<stamp><image> logo.png: does not exist; add the picture, or correct the path");
    }

    @Test
    void aFileThatIsNoPictureIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("logo.png"), "a logo");

        assertThatThrownBy(() -> read(text, At.CENTRE, "0.10"))
                .isInstanceOf(SetupException.class)
                .hasMessage("<stamp><image> logo.png: is no picture that can be put onto photos; save it as PNG");
    }

    @Test
    void anotherPictureOrPlaceHasAnotherDigest() throws IOException {
        String digest = read(picture(4, 4), At.CENTRE, "0.10").digest();

        assertThat(read(picture(4, 4), At.CENTRE, "0.1").digest()).isEqualTo(digest);
        assertThat(read(picture(4, 4), At.TOP_LEFT, "0.10").digest()).isNotEqualTo(digest);
        assertThat(read(picture(4, 5), At.CENTRE, "0.10").digest()).isNotEqualTo(digest);
    }

    private static Box whole() {
        return new Box(0, 0, INPUT.width(), INPUT.height());
    }

    private static Stamp read(Path file, At at, String share) {
        return Stamp.read(new StampSettings(file, at, new BigDecimal(share)), "logo.png", INPUT);
    }

    private Path picture(int width, int height) throws IOException {
        Path file = folder.resolve(width + "x" + height + ".png");
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", file.toFile());
        return file;
    }
}
