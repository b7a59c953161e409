package io.entente.localstack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the programs of the stack were built.
 *
 * @param root the checkout of the project
 */
record StackHome(Path root) {

    static final Path MODULE = Path.of("deploy", "local-stack");

    /** @throws StackNotBuiltException when no checkout is found, or the stack is not built in it */
    static StackHome find() {
        Path root = Checkout.root();
        var home = new StackHome(root);
        if (!Files.isDirectory(home.classes()) || !Files.isDirectory(home.libraries())) {
            throw StackNotBuiltException.notBuilt(root);
        }
        return home;
    }

    /** Classes, not the jar: a build that replaces an open jar breaks the processes that run from it. */
    Path classes() {
        return target().resolve("classes");
    }

    Path libraries() {
        return target().resolve("lib");
    }

    Path target() {
        return root.resolve(MODULE).resolve("target");
    }

    /** The command that runs a program of the stack on the Java of this process. */
    List<String> command(String mainClass, List<String> jvmOptions, ProcessOptions options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.add("-cp");
        command.add(classes() + File.pathSeparator + libraries().resolve("*"));
        command.add(mainClass);
        command.addAll(options.arguments());
        return List.copyOf(command);
    }
}
