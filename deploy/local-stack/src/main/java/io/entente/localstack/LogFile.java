package io.entente.localstack;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file a process writes what people may want to read after it failed. */
public final class LogFile {

    private static final int TAIL_LINES = 15;
    private static final int TAIL_COLUMNS = 250;
    private static final int TAIL_BYTES = 16_384;

    private LogFile() {}

    /** From now on standard error, and with it every logger, goes to the end of this file. */
    static void takeStandardError(Path file) throws IOException {
        System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
        System.setProperty("org.slf4j.simpleLogger.dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSX");
        Files.createDirectories(file.getParent());
        System.setErr(new PrintStream(new FileOutputStream(file.toFile(), true), true, StandardCharsets.UTF_8));
    }

    /** The last lines, or a sentence when there are none. */
    public static String tail(Path file) {
        if (!Files.isReadable(file)) {
            return "(nothing was written)";
        }
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - TAIL_BYTES));
            byte[] end = new byte[(int) (channel.size() - channel.position())];
            channel.read(ByteBuffer.wrap(end));
            List<String> lines = new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.substring(0, Math.min(line.length(), TAIL_COLUMNS)))
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(the log cannot be read: " + unreadable.getMessage() + ")";
        }
    }
}
