package org.scorecam.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.scorecam.file.Sha256;
import org.scorecam.image.Box;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;
import org.scorecam.result.SuiteResult;

/** The photos of {@link SampleResults}, drawn: a meadow under a sky, with a round animal in each box. */
final class SamplePhotos {
    private SamplePhotos() {}

    /** Draws the photos of {@code run} into {@code basedir}; gives the run with their digests. */
    static RunResult draw(RunResult run, Path basedir) throws IOException {
        List<SuiteResult> suites = new ArrayList<>();
        for (SuiteResult suite : run.suites()) {
            List<Explanation> explanations = new ArrayList<>();
            for (Explanation explanation : suite.explanations()) {
                Path file =
                        basedir.resolve(suite.images()).resolve(explanation.id().image());
                draw(explanation, file);
                explanations.add(
                        explanation.photo().size() == null
                                ? explanation
                                : SampleResults.withSha256(explanation, Sha256.of(file)));
            }
            suites.add(suite.with(explanations));
        }
        return SampleResults.withSuites(run, suites);
    }

    private static void draw(Explanation explanation, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (explanation.photo().size() == null) {
            Files.writeString(file, "broken");
        } else if (!Files.exists(file)) {
            int width = explanation.photo().size().width();
            int height = explanation.photo().size().height();
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            scene(graphics, width, height);
            explanation.regions().boxes().forEach(box -> animal(graphics, box));
            graphics.dispose();
            ImageIO.write(image, file.toString().endsWith("png") ? "png" : "jpeg", file.toFile());
        }
    }

    private static void scene(Graphics2D graphics, int width, int height) {
        int horizon = height * 55 / 100;
        graphics.setPaint(new GradientPaint(0, 0, new Color(0x6fa8d8), 0, horizon, new Color(0xe9e2cf)));
        graphics.fill(new Rectangle2D.Double(0, 0, width, horizon));
        graphics.setPaint(new GradientPaint(0, horizon, new Color(0x8aa35a), 0, height, new Color(0x41602f)));
        graphics.fill(new Rectangle2D.Double(0, horizon, width, height - horizon));
        graphics.setColor(new Color(0xfff4c4));
        graphics.fill(new Ellipse2D.Double(width * 0.72, height * 0.12, height * 0.13, height * 0.13));
        graphics.setColor(new Color(0x5f7a8c));
        graphics.fillPolygon(
                new int[] {0, width / 4, width / 2, width * 3 / 4, width},
                new int[] {horizon, height * 30 / 100, horizon, height * 38 / 100, horizon},
                5);
    }

    private static void animal(Graphics2D graphics, Box box) {
        double width = box.width();
        double height = box.height();
        graphics.setColor(new Color(0x7a5a3c));
        graphics.fill(new Ellipse2D.Double(box.xMin(), box.yMin() + height * 0.3, width * 0.85, height * 0.7));
        graphics.fill(new Ellipse2D.Double(box.xMin() + width * 0.5, box.yMin(), width * 0.5, height * 0.5));
        graphics.setColor(new Color(0x4d3725));
        graphics.setStroke(new BasicStroke((float) (width / 20)));
        for (double stripe : List.of(0.2, 0.35, 0.5)) {
            double x = box.xMin() + width * stripe;
            graphics.draw(new Rectangle2D.Double(x, box.yMin() + height * 0.45, 1, height * 0.4));
        }
        graphics.setColor(Color.BLACK);
        graphics.fill(new Ellipse2D.Double(
                box.xMin() + width * 0.78, box.yMin() + height * 0.18, width * 0.06, width * 0.06));
    }
}
