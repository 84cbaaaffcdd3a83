package org.scorecam.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Serves a folder to this machine, as build servers serve what a build has written: below a path of their own, and under a policy. */
public final class FileServer implements AutoCloseable {
    private static final String PATH = "/job/model/42/artifact/report/";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg");

    private final Path folder;
    private final @Nullable String policy;
    private final HttpServer server;

    private FileServer(Path folder, @Nullable String policy, HttpServer server) {
        this.folder = folder;
        this.policy = policy;
        this.server = server;
    }

    /**
     * Starts to serve.
     *
     * @param policy the header {@code Content-Security-Policy}; none where it is null
     */
    public static FileServer start(Path folder, @Nullable String policy) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FileServer server = new FileServer(folder, policy, http);
        http.createContext(PATH, server::serve);
        http.start();
        return server;
    }

    /** The address of a file, named from the folder. */
    public URI address(String file) {
        InetSocketAddress address = server.getAddress();
        return URI.create("http://" + address.getHostString() + ":" + address.getPort() + PATH)
                .resolve(file);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring(PATH.length()))
                    .normalize();
            if (file.startsWith(folder) && Files.isRegularFile(file)) {
                send(exchange, file);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void send(HttpExchange exchange, Path file) throws IOException {
        String name = file.toString();
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        exchange.getResponseHeaders().set("Content-Type", type == null ? "application/octet-stream" : type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        if (policy != null) {
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        }
        byte[] bytes = Files.readAllBytes(file);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
