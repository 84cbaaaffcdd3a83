package org.scorecam.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The DevTools protocol: calls that are answered, and events.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">its methods and events</a>
 */
final class DevTools implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SECONDS = 60;

    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final Map<String, BiConsumer<String, JsonNode>> listeners = new ConcurrentHashMap<>();
    private final StringBuilder received = new StringBuilder();
    private @Nullable WebSocket socket;
    private int calls;

    private DevTools() {}

    static DevTools connect(URI address) {
        DevTools tools = new DevTools();
        tools.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, tools)
                .orTimeout(SECONDS, TimeUnit.SECONDS)
                .join();
        return tools;
    }

    /** Hears the events of a session: their method and parameters. */
    void listen(String session, BiConsumer<String, JsonNode> listener) {
        listeners.put(session, listener);
    }

    /** Calls a method of the browser itself. */
    JsonNode call(String method, Map<String, ?> parameters) {
        return answer(null, method, parameters).join();
    }

    /** Calls a method of a session, and waits for its result. */
    JsonNode call(String session, String method, Map<String, ?> parameters) {
        return answer(session, method, parameters).join();
    }

    /** Calls a method that ends the browser before it can answer. */
    void tell(String method) {
        answer(null, method, Map.of()).exceptionally(gone -> null);
    }

    private synchronized CompletableFuture<JsonNode> answer(
            @Nullable String session, String method, Map<String, ?> parameters) {
        Map<String, Object> message = new LinkedHashMap<>();
        int id = ++calls;
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        if (session != null) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        send(message);
        return answer.orTimeout(SECONDS, TimeUnit.SECONDS).thenApply(reply -> result(method, reply));
    }

    private void send(Map<String, Object> message) {
        try {
            java.util.Objects.requireNonNull(socket)
                    .sendText(JSON.writeValueAsString(message), true)
                    .join();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode result(String method, JsonNode reply) {
        if (reply.has("error")) {
            throw new IllegalStateException(method + ": " + reply.get("error"));
        }
        return reply.get("result");
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        received.append(text);
        if (last) {
            hear(received.toString());
            received.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void hear(String text) {
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
        CompletableFuture<JsonNode> answer =
                message.has("id") ? answers.remove(message.get("id").intValue()) : null;
        BiConsumer<String, JsonNode> listener =
                listeners.get(message.path("sessionId").asText());
        if (answer != null) {
            answer.complete(message);
        } else if (listener != null && message.has("method")) {
            listener.accept(message.get("method").textValue(), message.get("params"));
        }
    }
}
