package org.scorecam.benchmarks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.scorecam.onnx.GraphBuilder;

/**
 * Writes two Maven projects that use the plugin, to be run in little memory:
 *
 * <pre>{@code
 * MAVEN_OPTS=-Xmx256m /usr/bin/time -v mvn -f large/pom.xml verify -Dscorecam.store=none
 * MAVEN_OPTS=-Xmx256m /usr/bin/time -v mvn -f many/pom.xml verify -Dscorecam.store=none
 * }</pre>
 *
 * {@code large}: three photos on a model of 102 MB with 2,048 channels; {@code many}: 2,000 photos on one with eight.
 */
final class MemoryProjects {
    private MemoryProjects() {}

    /** Writes them into the folder that is the only argument. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        project(folder.resolve("large"), Networks.resNet50(), 3, 500, 375);
        project(folder.resolve("many"), eightChannels(), 2000, 48, 40);
    }

    private static GraphBuilder eightChannels() {
        return GraphBuilder.opset(13)
                .input("photo", -1, 3, 32, 32)
                .conv("conv", 8, 3, 4)
                .relu("relu")
                .globalAveragePool("gap")
                .flatten("flat")
                .gemm("logits", 1000)
                .output("logits");
    }

    private static void project(Path folder, GraphBuilder model, int photos, int width, int height) throws IOException {
        Path images = Files.createDirectories(folder.resolve("photos"));
        model.writeTo(folder.resolve("model.onnx"));
        Random random = new Random(1);
        List<String> listed = new ArrayList<>();
        List<String> boxes = new ArrayList<>();
        for (int i = 1; i <= photos; i++) {
            String name = "%04d.png".formatted(i);
            ImageIO.write(
                    photo(random, width, height), "png", images.resolve(name).toFile());
            listed.add("{\"id\": %d, \"file_name\": \"%s\", \"width\": %d, \"height\": %d}"
                    .formatted(i, name, width, height));
            boxes.add("{\"id\": %d, \"image_id\": %d, \"category_id\": 7, \"bbox\": [%d, %d, %d, %d]}"
                    .formatted(i, i, width / 4, height / 4, width / 2, height / 2));
        }
        Files.writeString(
                folder.resolve("photos.coco.json"),
                "{\"images\": [%s], \"annotations\": [%s], \"categories\": [{\"id\": 7, \"name\": \"7\"}]}"
                        .formatted(String.join(",\n", listed), String.join(",\n", boxes)));
        Files.writeString(folder.resolve("pom.xml"), pom(folder.getFileName().toString()));
    }

    private static BufferedImage photo(Random random, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 40; i++) {
            graphics.setColor(new Color(random.nextInt(1 << 24)));
            graphics.fillOval(random.nextInt(width), random.nextInt(height), width / 5, height / 5);
        }
        graphics.dispose();
        return image;
    }

    private static String pom(String name) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.scorecam.benchmarks</groupId>
                  <artifactId>%s</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>org.scorecam</groupId>
                        <artifactId>scorecam-maven-plugin</artifactId>
                        <version>0.1.0-SNAPSHOT</version>
                        <executions><execution><goals><goal>check</goal></goals></execution></executions>
                        <configuration>
                          <model>
                            <file>model.onnx</file>
                            <input><preset>torchvision</preset></input>
                          </model>
                          <suites>
                            <suite>
                              <name>photos</name>
                              <images>photos</images>
                              <annotations>photos.coco.json</annotations>
                              <classes><property><name>7</name><value>7</value></property></classes>
                            </suite>
                          </suites>
                          <haltOnFailure>false</haltOnFailure>
                        </configuration>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(name);
    }
}
