package io.entente.endtoend;

import io.entente.testkit.ServiceCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A version of the query service from before an event type was known: the packaged one, in whose registry the type has
 * another name. Everything else is as it is.
 */
record OlderDeployment(Path directory) {

    private static final String REGISTRY = "/io/entente/common/codec/EventRegistry.class";

    /** @param type as it stands in the log, of which the last letter is changed */
    static OlderDeployment without(String type, Path directory) throws IOException {
        copy(ServiceCommand.packaged("query-service"), directory);
        try (Stream<Path> jars = Files.list(directory.resolve("lib/main"))) {
            Path common = jars.filter(jar -> jar.getFileName().toString().startsWith("io.entente.entente-common"))
                    .findFirst()
                    .orElseThrow();
            rename(common, type, type.substring(0, type.length() - 1) + "0");
        }
        return new OlderDeployment(directory);
    }

    private static void rename(Path jar, String known, String unknown) throws IOException {
        try (FileSystem entries = FileSystems.newFileSystem(jar)) {
            Path registry = entries.getPath(REGISTRY);
            byte[] code = Files.readAllBytes(registry);
            byte[] name = known.getBytes(StandardCharsets.UTF_8);
            int at = indexOf(code, name);
            System.arraycopy(unknown.getBytes(StandardCharsets.UTF_8), 0, code, at, name.length);
            Files.write(registry, code);
        }
    }

    private static int indexOf(byte[] code, byte[] name) {
        for (int at = 0; at <= code.length - name.length; at++) {
            if (Arrays.equals(code, at, at + name.length, name, 0, name.length)) {
                return at;
            }
        }
        throw new IllegalStateException("the registry does not know " + new String(name, StandardCharsets.UTF_8));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
