package org.scorecam.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.scorecam.file.Sha256;

/**
 * The name of an entry: the SHA-256 of all that its value depends on.
 *
 * @param hex lower-case
 */
public record StoreKey(String hex) {
    /**
     * The key of these parts; other parts, or the same in another order, have another key.
     *
     * @param parts their {@code toString} tells one value from another
     */
    public static StoreKey of(Object... parts) {
        MessageDigest digest = Sha256.digest();
        for (Object part : parts) {
            byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return new StoreKey(HexFormat.of().formatHex(digest.digest()));
    }

    /** The key of this key's parts and more. */
    public StoreKey and(Object... more) {
        Object[] parts = new Object[more.length + 1];
        parts[0] = hex;
        System.arraycopy(more, 0, parts, 1, more.length);
        return of(parts);
    }
}
