/** Runs the packaged services beside baselines on a stack of its own, and prints what each costs. */
@org.jspecify.annotations.NullMarked
package io.entente.benchmarks;
