package io.entente.query.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in a list.
 *
 * @param query what the list is, as {@link ListQuery#hash()} says
 * @param sortKey of the last item before the place
 */
record Cursor(int generation, long query, List<String> sortKey) {

    private static final int VERSION = 1;

    Cursor {
        sortKey = List.copyOf(sortKey);
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeInt(generation);
            out.writeLong(query);
            out.writeByte(sortKey.size());
            for (String part : sortKey) {
                byte[] text = part.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes could not be written to memory", impossible);
        }
        return bytes.toByteArray();
    }

    /** The inverse of {@link #bytes()}, for bytes that this service has signed. */
    static Cursor read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                throw new InvalidCursorException("its version is unknown");
            }
            int generation = in.readInt();
            long query = in.readLong();
            int parts = in.readByte();
            var sortKey = new ArrayList<String>();
            for (int part = 0; part < parts; part++) {
                sortKey.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
            return new Cursor(generation, query, sortKey);
        } catch (IOException cut) {
            throw new InvalidCursorException("it is cut", cut);
        }
    }
}
