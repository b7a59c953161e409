package io.entente.testkit.proxy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client says to PostgreSQL on one connection, understood just well enough to notice a COMMIT and the name of the
 * application. See "Message Formats" in the manual of PostgreSQL: a type, the length, the body; the first messages of a
 * connection have no type.
 */
final class PostgresMessages {

    private static final int LENGTH_BYTES = 4;
    private static final int STARTUP_VERSION = 3 << 16;

    /** Longer bodies hold no COMMIT, and nothing here needs their end. */
    private static final int BODY_KEPT_MAX = 1024;

    /** How the driver says who it is, in its first statement. */
    private static final Pattern NAMING = Pattern.compile("(?i)\\s*set application_name = '(.*)'\\s*");

    private final ByteBuffer head = ByteBuffer.allocate(1 + LENGTH_BYTES + BODY_KEPT_MAX);
    private final Set<String> commits = new HashSet<>();
    private boolean isStarted;
    private long missing = -1;
    private String application = "";

    /** Of the client, as it gave it first; empty before that. */
    String application() {
        return application;
    }

    /** Takes the next bytes, cut anywhere. True when a COMMIT is among them. */
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

    /** A request for encryption comes before the start, which PostgreSQL refuses here. */
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
