package org.scorecam.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.scorecam.outcome.SetupException;

/** Spark's settings: what a user says, then those that a run of ours wants. */
final class SparkSetup {
    private static final String MASTER = "spark.master";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String LOGGING = "log4j2.configurationFile";

    private SparkSetup() {}

    /** Spark logs hundreds of lines about itself; where spark-submit started us, its user has chosen. */
    static void beQuiet() {
        if (System.getProperty("SPARK_SUBMIT") == null && System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "classpath:org/scorecam/spark/log4j2.properties");
        }
    }

    static SparkConf conf(Arguments arguments) {
        SparkConf conf = new SparkConf();
        arguments.conf().forEach(conf::set);
        if (arguments.master() != null) {
            conf.set(MASTER, arguments.master());
        }
        conf.setIfMissing(MASTER, "local[*]");
        conf.setIfMissing("spark.app.name", "Score-CAM");
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.task.maxFailures", "3");
        // all that slices tell is kept in files as it comes: no reason to end a job of many photos
        conf.setIfMissing("spark.driver.maxResultSize", "0");
        // photos are read when their task is sent, by the hooks of Java's serialisation
        conf.set("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
        if (isLocal(conf)) {
            conf.setIfMissing("spark.driver.host", LOOPBACK);
            conf.setIfMissing("spark.driver.bindAddress", LOOPBACK);
        }
        return conf;
    }

    /** @throws SetupException if Spark does not start, with what it says */
    static JavaSparkContext start(SparkConf conf) {
        try {
            return new JavaSparkContext(conf);
        } catch (Exception e) { // it declares none, and throws its own checked ones
            throw new SetupException(
                    "Spark does not start on " + conf.get(MASTER) + " ("
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                            + "): correct the master (local[*], spark://host:7077, yarn) or Spark's settings",
                    e);
        }
    }

    /** Whether executors are this process. */
    static boolean isLocal(SparkConf conf) {
        String master = conf.get(MASTER);
        return master.equals("local") || master.startsWith("local[");
    }
}
