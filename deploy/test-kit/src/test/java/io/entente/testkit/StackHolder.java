package io.entente.testkit;

import java.util.concurrent.CountDownLatch;

/** A test run as another JVM sees it: starts a stack, says which processes it has, and stays. */
final class StackHolder {

    private StackHolder() {}

    public static void main(String... arguments) throws InterruptedException {
        OwnStack own = OwnStack.start();
        System.out.println(own.kafka().pid() + " " + own.postgres().pid() + " " + own.directory());
        new CountDownLatch(1).await();
    }
}
