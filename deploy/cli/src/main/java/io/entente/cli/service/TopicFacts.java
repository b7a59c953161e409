package io.entente.cli.service;

/**
 * A topic as the brokers know it.
 *
 * @param id another one when a topic is deleted and created again under the same name
 */
public record TopicFacts(String name, String id, int partitions) {}
