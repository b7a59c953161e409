package io.entente.testkit.proxy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses what a client sends to PostgreSQL on one connection, just enough to find a COMMIT and the name of the
 * application. See "Message Formats" in the manual of PostgreSQL: a message has a type, a length and a body; the first
 * messages of a connection have no type.
 */
final class PostgresMessages {

    private static final int LENGTH_BYTES = 4;
    private static final int STARTUP_VERSION = 3 << 16;

    /** Longer bodies contain no COMMIT, so the rest of them is skipped. */
    private static final int BODY_KEPT_MAX = 1024;

    /** The first statement of the driver, with the name of its application. */
    private static final Pattern NAMING = Pattern.compile("(?i)\\s*set application_name = '(.*)'\\s*");

    private final ByteBuffer head = ByteBuffer.allocate(1 + LENGTH_BYTES + BODY_KEPT_MAX);
    private final Set<String> commits = new HashSet<>();
    private boolean isStarted;
    private long missing = -1;
    private String application = "";

    /** The name of the client's application; empty until it was sent. */
    String application() {
        return application;
    }

    /** Reads the next bytes, which may end anywhere. True when they contain a COMMIT. */
    boolean commitsWithin(byte[] bytes, int length) {
        boolean commits = false;
        for (int index = 0; index < length; index++) {
            commits |= isCommitCompletedBy(bytes[index]);
        }
        return commits;
    }

    private boolean isCommitCompletedBy(byte next) {
        if (head.hasRemaining()) {
            head.put(next);
        }
        if (missing < 0) {
            int prefix = isStarted ? 1 : 0;
            if (head.position() == prefix + LENGTH_BYTES) {
                missing = head.getInt(prefix) - (long) LENGTH_BYTES;
            }
        } else {
            missing--;
        }
        return missing == 0 && isCommit();
    }

    private boolean isCommit() {
        head.flip();
        boolean isCommit = false;
        if (isStarted) {
            char type = (char) head.get();
            head.getInt();
            isCommit = isCommit(type);
        } else {
            head.getInt();
            start();
        }
        head.clear();
        missing = -1;
        return isCommit;
    }

    /** A request for encryption comes before the start message; PostgreSQL refuses it here. */
    private void start() {
        isStarted = head.remaining() >= LENGTH_BYTES && head.getInt() == STARTUP_VERSION;
    }

    private boolean isCommit(char type) {
        return switch (type) {
            case 'Q' -> isCommit(text());
            case 'P' -> {
                prepare(text(), text());
                yield false;
            }
            case 'B' -> isCommitOf(text(), text());
            default -> false;
        };
    }

    private void prepare(String statement, String sql) {
        commits.remove(statement);
        if (isCommit(sql)) {
            commits.add(statement);
        }
    }

    private boolean isCommitOf(String portal, String statement) {
        return portal.isEmpty() && commits.contains(statement);
    }

    private boolean isCommit(String sql) {
        Matcher naming = NAMING.matcher(sql);
        if (naming.matches()) {
            application = naming.group(1);
        }
        return sql.trim().toUpperCase(Locale.ROOT).equals("COMMIT");
    }

    /** Up to the next zero byte, or to the end of what was kept. */
    private String text() {
        int from = head.position();
        int to = from;
        while (to < head.limit() && head.get(to) != 0) {
            to++;
        }
        head.position(Math.min(to + 1, head.limit()));
        return new String(head.array(), from, to - from, StandardCharsets.UTF_8);
    }
}
