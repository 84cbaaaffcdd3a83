package org.scorecam.onnx;

import java.util.List;
import org.scorecam.file.TemporaryFolders;

/** What ONNX Runtime reads by its name: a copy of the model, its own libraries. */
final class OnnxFiles {
    static final String MODEL = "model.onnx";

    static final TemporaryFolders FOLDERS = new TemporaryFolders(
            "scorecam-onnx-",
            List.of(
                    MODEL,
                    WeightFile.NAME,
                    System.mapLibraryName("onnxruntime"),
                    System.mapLibraryName("onnxruntime4j_jni"))::contains);

    private OnnxFiles() {}
}
