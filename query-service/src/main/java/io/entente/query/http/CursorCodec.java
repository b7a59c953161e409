package io.entente.query.http;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Cursors as opaque text that only who has the key can make. */
final class CursorCodec {

    static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 32;

    private final byte[] key;

    CursorCodec(byte[] key) {
        this.key = key.clone();
    }

    String text(Cursor cursor) {
        byte[] body = cursor.bytes();
        byte[] signed = Arrays.copyOf(mac(body), MAC_BYTES + body.length);
        System.arraycopy(body, 0, signed, MAC_BYTES, body.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** @throws InvalidCursorException when the text was not made with this key */
    Cursor read(String text) {
        byte[] signed = decoded(text);
        if (signed.length < MAC_BYTES) {
            throw new InvalidCursorException("it is cut");
        }
        byte[] body = Arrays.copyOfRange(signed, MAC_BYTES, signed.length);
        if (!MessageDigest.isEqual(mac(body), Arrays.copyOf(signed, MAC_BYTES))) {
            throw new InvalidCursorException("it was not issued by this service");
        }
        return Cursor.read(body);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidCursorException("it was not issued by this service", notBase64);
        }
    }

    private byte[] mac(byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
