package org.scorecam.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.scorecam.file.Sha256;
import org.scorecam.image.PhotoEndings;
import org.scorecam.outcome.SetupException;

/** Photos in a folder of one of Hadoop's file systems. */
final class HadoopPhotos {
    private static final String CURE =
            ": check the URI, its rights, and that Spark has its file system (for s3a:, --packages"
                    + " org.apache.hadoop:hadoop-aws:3.4.2), or leave --images out to let photos travel from here";

    private HadoopPhotos() {}

    /** With what is set in {@code spark.hadoop.*}. */
    static Configuration configuration(SparkConf spark) {
        return SparkHadoopUtil.get().newConfiguration(spark);
    }

    /**
     * Lists the photos of a folder and of those below it, by their names in it, with {@code /}.
     *
     * @throws SetupException if it cannot be listed, or holds none
     */
    static List<String> list(String folder, Configuration hadoop) {
        try {
            Path named = new Path(folder);
            FileSystem system = named.getFileSystem(hadoop);
            String root = system.makeQualified(named).toUri().getPath();
            List<String> names = new ArrayList<>();
            RemoteIterator<LocatedFileStatus> files = system.listFiles(named, true);
            while (files.hasNext()) {
                String path = files.next().getPath().toUri().getPath();
                String name = path.substring(root.length()).replaceAll("^/+", "");
                if (PhotoEndings.isPhoto(name)) {
                    names.add(name);
                }
            }
            if (names.isEmpty()) {
                throw new SetupException(
                        "--images " + folder + " holds no photo (" + PhotoEndings.listed() + ")" + CURE);
            }
            return names.stream().sorted().toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new SetupException("--images " + folder + " cannot be listed (" + e + ")" + CURE, e);
        }
    }

    /** The place of a photo in a folder; a name is no URI, and may have any sign. */
    static String uri(String folder, String name) {
        return new Path(new Path(folder), new Path(null, null, name)).toString();
    }

    /** @throws SetupException if it cannot be read */
    static byte[] read(String uri, Configuration hadoop) {
        Path file = new Path(uri);
        try (InputStream in = file.getFileSystem(hadoop).open(file)) {
            return in.readAllBytes();
        } catch (FileNotFoundException gone) {
            throw new SetupException(uri + " is not there any more: leave the photos alone until the run ends", gone);
        } catch (IOException e) {
            throw new SetupException(uri + " cannot be read on this executor (" + e + ")" + CURE, e);
        }
    }

    /** The SHA-256 of each, in their order, read by executors. */
    static List<String> digests(List<String> uris, JavaSparkContext spark) {
        int slices = Math.min(uris.size(), spark.defaultParallelism() * Slices.FOR_EACH_CORE);
        return spark.parallelize(uris, slices).map(new Digest()).collect();
    }

    /** Runs on executors. */
    private static final class Digest implements Function<String, String>, Serializable {
        private static final long serialVersionUID = 1;

        @Override
        public String call(String uri) {
            return Sha256.of(read(
                    uri, configuration(Objects.requireNonNull(SparkEnv.get()).conf())));
        }
    }
}
