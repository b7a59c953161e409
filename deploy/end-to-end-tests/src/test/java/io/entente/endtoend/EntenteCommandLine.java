package io.entente.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.localstack.Checkout;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command {@code entente} as its script runs it, without building first. */
final class EntenteCommandLine {

    private EntenteCommandLine() {}

    /** Returns what it prints, once it has ended well. */
    static String run(String... arguments) throws IOException, InterruptedException {
        Path target = Checkout.root().resolve("deploy/cli/target");
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-cp");
        line.add(target.resolve("classes") + File.pathSeparator + target.resolve("lib") + File.separator + "*");
        line.add("io.entente.cli.Main");
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(line + "\n" + printed).isZero();
        return printed;
    }
}
