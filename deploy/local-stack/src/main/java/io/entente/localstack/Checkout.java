package io.entente.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The directory tree the project is built in. */
public final class Checkout {

    /** System property that names it; without it, the working directory and those above are tried. */
    public static final String ROOT_PROPERTY = "entente.root";

    private Checkout() {}

    /** @throws StackNotBuiltException when there is none */
    public static Path root() {
        String property = System.getProperty(ROOT_PROPERTY, "");
        Path start = Path.of(property).toAbsolutePath();
        return Stream.iterate(start, path -> path != null, Path::getParent)
                .limit(property.isEmpty() ? Integer.MAX_VALUE : 1)
                .filter(path ->
                        Files.isRegularFile(path.resolve(StackHome.MODULE).resolve("pom.xml")))
                .findFirst()
                .orElseThrow(() -> StackNotBuiltException.noCheckout(start));
    }
}
