package io.entente.cli.instance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/** Keeps two commands from starting the same instance. Released by the system when the command dies. */
public final class StartLock {

    private StartLock() {}

    /**
     * Does what is to be done by one command at a time.
     *
     * @throws AlreadyStartingException when another command is at it
     */
    public static <T> T holding(InstanceHome home, Supplier<T> action) {
        try {
            Files.createDirectories(home.logs());
            try (var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (channel.tryLock() == null) {
                    throw new AlreadyStartingException(home.directory());
                }
                return action.get();
            }
        } catch (IOException notLocked) {
            throw new UncheckedIOException(home.lock() + " cannot be locked", notLocked);
        }
    }
}
