package io.entente.cli;

import io.entente.cli.audit.NoAuditException;
import io.entente.cli.instance.AlreadyStartingException;
import io.entente.cli.instance.DiskFullException;
import io.entente.cli.instance.PortInUseException;
import io.entente.cli.instance.StartInterruptedException;
import io.entente.cli.log.export.UnusableSelectionException;
import io.entente.cli.log.file.UnusableExportException;
import io.entente.cli.log.transfer.TransferFailedException;
import io.entente.cli.post.NotJsonException;
import io.entente.cli.post.UnreadableFileException;
import io.entente.cli.replay.NeverServedException;
import io.entente.cli.replay.NoRebuildException;
import io.entente.cli.replay.NoSuchGenerationException;
import io.entente.cli.replay.NoSuchTableException;
import io.entente.cli.replay.NotOneStandbyException;
import io.entente.cli.service.BatchRefusedException;
import io.entente.cli.service.LogUnreachableException;
import io.entente.cli.service.NoLogException;
import io.entente.cli.service.NotAnOperatorApiException;
import io.entente.cli.service.NotProjectedException;
import io.entente.cli.service.OperationRefusedException;
import io.entente.cli.service.TopicRefusedException;
import io.entente.cli.service.UnreachableException;
import io.entente.cli.terminal.NobodyToConfirmException;
import io.entente.cli.terminal.NotConfirmedException;
import io.entente.cli.terminal.Terminal;
import io.entente.cli.up.SampleRefusedException;
import io.entente.localstack.ProcessNotReadyException;
import io.entente.localstack.StackNotBuiltException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The one place where a failure becomes a message and an exit code. */
record Failures(Terminal terminal) implements IExecutionExceptionHandler {

    private static final List<Class<? extends Exception>> REFUSED = List.of(
            AlreadyStartingException.class,
            DiskFullException.class,
            NotConfirmedException.class,
            NotProjectedException.class,
            PortInUseException.class,
            ProcessNotReadyException.class,
            SampleRefusedException.class,
            StackNotBuiltException.class,
            TopicRefusedException.class,
            TransferFailedException.class);

    private static final List<Class<? extends Exception>> UNUSABLE = List.of(
            BatchRefusedException.class,
            LogUnreachableException.class,
            NoAuditException.class,
            NeverServedException.class,
            NobodyToConfirmException.class,
            NoLogException.class,
            NoRebuildException.class,
            NoSuchGenerationException.class,
            NoSuchTableException.class,
            NotAnOperatorApiException.class,
            NotJsonException.class,
            NotOneStandbyException.class,
            UnreachableException.class,
            UnreadableFileException.class,
            UnusableExportException.class,
            UnusableSelectionException.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        if (failure instanceof StartInterruptedException) {
            return ExitCode.FAILED;
        }
        if (failure instanceof OperationRefusedException refused) {
            terminal.error(String.valueOf(refused.getMessage()));
            return ExitCode.of(refused);
        }
        boolean isExpected = isOneOf(REFUSED, failure) || isOneOf(UNUSABLE, failure);
        terminal.error(isExpected ? String.valueOf(failure.getMessage()) : "unexpected: " + failure);
        if (!isExpected) {
            failure.printStackTrace(command.getErr());
        }
        return isOneOf(UNUSABLE, failure) ? ExitCode.UNUSABLE : ExitCode.FAILED;
    }

    private static boolean isOneOf(List<Class<? extends Exception>> types, Exception failure) {
        return types.stream().anyMatch(type -> type.isInstance(failure));
    }
}
