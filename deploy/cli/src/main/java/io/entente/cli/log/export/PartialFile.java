package io.entente.cli.log.export;

import io.entente.cli.log.file.ExportReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that has its name only when it is whole: until then it is {@code FILE.partial}, which survives whatever happens to the
 * command. Only one command writes it at a time.
 */
final class PartialFile implements AutoCloseable {

    private static final String SUFFIX = ".partial";

    private final Path file;
    private final FileChannel channel;
    private final OutputStream output;

    private PartialFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
        this.output = new BufferedOutputStream(new SyncedOutput(channel, Channels.newOutputStream(channel)), 1 << 16);
    }

    /** @throws ExportFileTakenException when the file or a part of it is there */
    static PartialFile begin(Path file) throws IOException {
        requireAbsent(file, "is there already; name another file");
        requireAbsent(partial(file), "is a part of an export; go on with --resume, or delete it");
        return new PartialFile(file, lock(file, StandardOpenOption.CREATE_NEW));
    }

    /**
     * Takes the part that is there. Nothing of it is changed until {@link #goOnAfter}.
     *
     * @throws NothingToResumeException when there is no part
     * @throws ExportFileTakenException when the file itself is there, or another command is writing
     */
    static PartialFile resume(Path file) throws IOException {
        requireAbsent(file, "is complete already");
        if (!Files.exists(partial(file))) {
            throw new NothingToResumeException(partial(file));
        }
        return new PartialFile(file, lock(file, StandardOpenOption.READ));
    }

    private static FileChannel lock(Path file, StandardOpenOption how) throws IOException {
        FileChannel channel = FileChannel.open(partial(file), StandardOpenOption.WRITE, how);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProcess) {
            channel.close();
            throw taken(file);
        }
        channel.close();
        throw taken(file);
    }

    private static ExportFileTakenException taken(Path file) {
        return new ExportFileTakenException(partial(file), "is being written by another command; wait for it");
    }

    private static void requireAbsent(Path file, String otherwise) {
        if (Files.exists(file)) {
            throw new ExportFileTakenException(file, otherwise);
        }
    }

    static Path partial(Path file) {
        return file.resolveSibling(file.getFileName() + SUFFIX);
    }

    /** Drops what follows the lines that the reader has read: a line that was cut, or a trailer, which is written again. */
    void goOnAfter(ExportReader reader) throws IOException {
        channel.truncate(reader.bytes());
        channel.position(reader.bytes());
    }

    OutputStream output() {
        return output;
    }

    /** Gives the file its name, once everything is on the disk. */
    void complete() throws IOException {
        output.flush();
        channel.force(true);
        requireAbsent(file, "has come up meanwhile; move it away, then go on with --resume");
        Files.move(partial(file), file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory =
                FileChannel.open(file.toAbsolutePath().normalize().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** Keeps what is whole for {@code --resume}. */
    @Override
    public void close() throws IOException {
        try (channel) {
            output.flush();
        }
    }
}
