package org.scorecam.json;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.scorecam.baseline.Approved;
import org.scorecam.baseline.Baseline;
import org.scorecam.baseline.BaselineHeader;
import org.scorecam.cam.LayerShape;
import org.scorecam.metric.Metric;

/** A baseline's objects. */
record BaselineWriter(Values values) {
    void write(Baseline baseline) throws IOException {
        values.object(() -> {
            header(baseline.header());
            if (!baseline.suites().isEmpty()) {
                values.object("suites", () -> {
                    for (Map.Entry<String, Map<Metric, Double>> suite :
                            baseline.suites().entrySet()) {
                        metrics(suite.getKey(), suite.getValue());
                    }
                });
            }
            values.list("explanations", baseline.explanations(), this::explanation);
        });
    }

    private void header(BaselineHeader header) throws IOException {
        SettingsWriter measurement = new SettingsWriter(values);
        values.whole("formatVersion", BaselineJson.FORMAT_VERSION);
        values.object("tool", () -> {
            values.text("name", header.toolName());
            values.text("version", header.toolVersion());
        });
        values.object("model", () -> {
            model(header);
            measurement.settings(header.settings());
        });
        values.object("method", () -> measurement.method(header.method()));
        values.object("input", () -> measurement.input(header.input()));
        values.object("regions", () -> {
            for (Map.Entry<String, String> suite : header.regions().entrySet()) {
                values.text(suite.getKey(), suite.getValue());
            }
        });
    }

    private void model(BaselineHeader header) throws IOException {
        LayerShape shape = header.layerShape();
        values.text("file", header.modelFile());
        values.text("sha256", header.modelSha256());
        values.text("layer", header.layer());
        values.text("layerSetting", header.layerSetting());
        values.text("scores", header.scores());
        values.row("layerShape", List.of(shape.channels(), shape.height(), shape.width()), String::valueOf);
    }

    private void metrics(String name, Map<Metric, Double> metrics) throws IOException {
        values.object(name, () -> values.metrics(metrics));
    }

    private void explanation(Approved approved) throws IOException {
        values.object(() -> {
            values.id(approved.id());
            values.text("sha256", approved.sha256());
            values.number("massInBox", approved.massInBox());
            values.number("probability", approved.probability());
            values.label("predicted", approved.predicted());
            if (!approved.metrics().isEmpty()) {
                metrics("metrics", approved.metrics());
            }
            if (approved.moved() > 0) {
                values.number("moved", approved.moved());
                values.whole("times", approved.times());
            }
            values.map("map", approved.map());
        });
    }
}
