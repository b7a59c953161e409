package io.entente.query.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names the code that runs, by the bytes of where it was loaded from: another build may show the same rows with other
 * labels, columns and members. Instances of one build have the same name; nobody has to raise a number.
 */
final class CodeVersion {

    private CodeVersion() {}

    /**
     * @param oneOfEach a class of each jar or directory that matters
     * @throws IllegalStateException when a class does not tell where it was loaded from
     */
    static String of(List<Class<?>> oneOfEach) {
        return name(oneOfEach.stream().map(CodeVersion::location).toList());
    }

    /** @param locations jars, or directories of classes */
    static String name(List<Path> locations) {
        MessageDigest digest = ETags.sha256();
        locations.forEach(location -> add(digest, location));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    }

    private static void add(MessageDigest digest, Path location) {
        try (Stream<Path> files = Files.walk(location)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                // A jar is itself; of a file in a directory the name counts, not where the directory lies.
                digest.update(ETags.bytes(location.relativize(file).toString()));
                try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the code of this service cannot be read: " + location, unreadable);
        }
    }

    private static Path location(Class<?> type) {
        var source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            throw new IllegalStateException(type + " does not tell where it was loaded from");
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(source.getLocation() + " is no URI", impossible);
        }
    }
}
